//! Elements as plain values: markup can be compared, tested and serialised without a browser.

mod element;
mod source;

pub use element::{Attribute, Element, Markup, Namespace, html, svg};
pub use source::source;
