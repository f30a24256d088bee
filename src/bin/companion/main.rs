//! The companion: what readers ask for now and then, in a module of its own that is fetched only then.
//!
//! It knows no page: texts and numbers go in, texts come out.

#[cfg(target_arch = "wasm32")]
mod arranging;
#[cfg(target_arch = "wasm32")]
mod drawing;
#[cfg(target_arch = "wasm32")]
mod panel;
#[cfg(target_arch = "wasm32")]
mod presenter;
#[cfg(target_arch = "wasm32")]
mod printing;
#[cfg(target_arch = "wasm32")]
mod report;
#[cfg(target_arch = "wasm32")]
mod walking;

fn main() {}
