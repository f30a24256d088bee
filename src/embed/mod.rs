//! The exports to JavaScript. Each WebAssembly module exports those that its cargo features enable.

#[cfg(feature = "widget")]
mod announce;
#[cfg(any(feature = "checker", feature = "companion"))]
mod checker;
#[cfg(feature = "companion")]
mod companion;
mod panic_hook;
#[cfg(feature = "widget")]
mod widget;
