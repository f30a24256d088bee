//! Elements as plain values: what is drawn can be compared, tested and written out without a browser.

mod element;

pub use element::{Element, Markup, Namespace, html, svg};
