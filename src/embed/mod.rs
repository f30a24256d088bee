//! The exports to JavaScript. Each WebAssembly module exports those that its cargo features enable.
//!
//! How a map starts, from the page inwards, in `element/`: `carte-sociale.js` defines the element; `element.js` waits until it
//! nears the window; `living.js` fetches its data (`data.js`) and the files beside the script (`parts.js`), then calls
//! `Widget::start`, which mounts the [view](crate::view). What the widget calls in return is in `host.js`.

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
