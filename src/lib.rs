//! Carte sociale: a living social map, drawn in the browser from one JSON file.
//!
//! # Where things are
//!
//! Floors import downwards only; `tests/floors.rs` reads the source to prove it.
//!
//! | floor | folder | what it holds |
//! | --- | --- | --- |
//! | 0 | [`geometry`], [`text`], [`markup`] | places and shapes; the interface's words; elements as plain values |
//! | 1 | [`model`] | the file format, the checker, the map, its graph and its search |
//! | 2 | [`layout`], [`reading`] | places for the organisations; what the reader has chosen |
//! | 3 | [`scene`], [`contract`], [`wire`] | everything drawn, resolved to marks; what a page asks of its map and hears from it; what crosses between modules |
//! | 4 | [`paint`] | the scene as elements, on the page by the classes of its style sheet, in files by attributes |
//! | 4 | [`page`] | the legend, the cards and the rest of what the screen says, as markup; it shows swatches by `paint` |
//! | 5 | [`export`] | the map for elsewhere: the picture as a file, a link as a code to scan |
//! | 6 | [`panels`] | what a reader asks for now and then, such as sharing: what is chosen, what it shows, what it asks |
//! | 6 | [`present`] | what presenting adds to the map: its controls, and what the one who speaks sees |
//! | 7 | `view` | a Leptos shell that listens and keeps the page drawn; `view/browser` alone knows the browser |
//! | 8 | `embed` | what JavaScript may call: the widget, and `embed/companion`, the code loaded on demand |
//!
//! # What is always true
//!
//! - A [`model::Map`] that exists is right: floors above the model cannot fail on data.
//! - The same file gives the same picture, natively and in the browser: nothing that ends in a place uses a function
//!   whose last digit depends on the machine.
//! - The reading does not move anything: the layout never looks at it. Nor does a window that is resized, until another
//!   [`layout::Format`] suits it: the same picture is only scaled.
//! - Data goes one way: a pointer, a key or a link in the address becomes a [`reading::Action`], [`reading::apply`]
//!   makes the next [`reading::Reading`], memos make the scene, the page is its markup, and only
//!   what differs is written on the screen.

#[cfg(all(feature = "cli", not(target_arch = "wasm32")))]
pub mod cli;
pub mod contract;
pub mod export;
pub mod geometry;
pub mod layout;
pub mod markup;
pub mod model;
pub mod page;
pub mod paint;
pub mod panels;
pub mod present;
pub mod reading;
pub mod scene;
pub mod text;
pub mod wire;

#[cfg(target_arch = "wasm32")]
mod embed;
#[cfg(target_arch = "wasm32")]
pub mod view;

/// Where every module of WebAssembly takes its memory from: an allocator that readers download in little time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
