//! Elements as plain values: what is drawn can be compared, tested and written out without a browser.

mod element;
mod source;

pub use element::{Attribute, Element, Markup, Namespace, html, svg};
pub use source::source;
