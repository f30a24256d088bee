//! Opening files apart from the panels: what a panel asks of the module that reads them, what that answers, and how.

mod asked;
mod bytes;
#[cfg(any(feature = "cli", feature = "reader"))]
mod desk;
#[cfg(any(feature = "cli", feature = "reader"))]
mod readings;

pub use asked::{Answer, Brought, Request, Started, StartedFile, TableStart, short};
pub use bytes::Bytes;
#[cfg(any(feature = "cli", feature = "reader"))]
pub use desk::Desk;
