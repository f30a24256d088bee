//! The widget on a page: what JavaScript may call.

mod announce;
mod panic_notice;
mod widget;
