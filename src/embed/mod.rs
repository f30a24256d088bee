//! The widget on a page: what JavaScript may call.

mod panic_notice;
mod widget;

pub use widget::Widget;
