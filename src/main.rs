//! The widget: what every reader loads. Trunk builds this one; the element in `src/embed/element` starts it.

#[cfg(target_arch = "wasm32")]
mod embed;

fn main() {}
