//! What JavaScript may call. Each WebAssembly module exports what its cargo features name.

#[cfg(feature = "widget")]
mod announce;
#[cfg(any(feature = "checker", feature = "companion"))]
mod checker;
#[cfg(feature = "companion")]
mod companion;
mod panic_hook;
#[cfg(feature = "widget")]
mod widget;
