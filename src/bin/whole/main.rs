//! The widget and its companion in one module, for the file that holds everything: what both need is there once.

#[path = "../companion/main.rs"]
#[allow(dead_code, reason = "as a program of its own it starts with `main`; here nothing does")]
mod companion;
#[path = "../../main.rs"]
#[allow(dead_code, reason = "see above")]
mod widget;

fn main() {}
