//! A file that the reader chose in a panel, or dropped on the map.

/// Its content, as the browser reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PickedFile {
    /// Its name, without its folder.
    pub name: String,
    /// The day when it was last written: `2015-03-31`.
    pub date: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

#[cfg(any(feature = "cli", feature = "files", feature = "compare"))]
impl PickedFile {
    /// The request to read files.
    pub(super) fn asked(files: Vec<Self>) -> crate::opening::Request {
        use crate::import::dated;
        use crate::opening::{Brought, Bytes, Request};
        let brought = |Self { name, date, bytes }| Brought { date: dated(&name, &date), name, bytes: Bytes(bytes) };
        Request::Open(files.into_iter().map(brought).collect())
    }
}
