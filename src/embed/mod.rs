//! The exports to JavaScript. Each WebAssembly module exports those that its cargo features enable.

#[cfg(feature = "widget")]
mod announce;
#[cfg(any(feature = "checker", feature = "companion", feature = "editor"))]
mod checker;
#[cfg(feature = "companion")]
mod companion;
#[cfg(feature = "editor")]
mod editor;
#[cfg(any(feature = "companion", feature = "hulls"))]
mod hulls;
#[cfg(any(feature = "companion", feature = "editor"))]
mod panels;
mod panic_hook;
#[cfg(feature = "widget")]
mod widget;
