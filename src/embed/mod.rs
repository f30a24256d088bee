//! The exports to JavaScript. Each WebAssembly module exports those that its cargo features enable.

#[cfg(feature = "widget")]
mod announce;
#[cfg(any(feature = "checker", feature = "editor"))]
mod checker;
#[cfg(feature = "companion")]
mod companion;
#[cfg(any(feature = "companion", feature = "hulls"))]
mod hulls;
#[cfg(feature = "interaction")]
mod interaction;
#[cfg(any(feature = "companion", feature = "editor", feature = "files", feature = "compare"))]
mod panels;
mod panic_hook;
#[cfg(feature = "reader")]
mod reader;
#[cfg(any(feature = "companion", feature = "editor", feature = "files", feature = "compare"))]
mod session;
#[cfg(feature = "widget")]
mod widget;
