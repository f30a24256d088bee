//! Carte sociale: a living social map, drawn in the browser from one JSON file.
//!
//! # Where things are
//!
//! Each floor imports only from the floors below it; `tests/floors.rs` checks the source.
//!
//! | floor | folder | contents |
//! | --- | --- | --- |
//! | 0 | [`geometry`], [`text`], [`markup`] | points and shapes; the texts of the interface; elements as plain values |
//! | 1 | [`model`] | the file format, the checker, the map, its graph and its search |
//! | 2 | [`layout`], [`reading`] | the positions of the organisations; what the reader has chosen |
//! | 2 | [`edit`] | reversible acts on the file of a map |
//! | 2 | `compare` | what changed between two editions of a file, and merges; natively and in the module that compares |
//! | 2 | `import` | maps made of the tables that people have; natively and in the module that reads files |
//! | 3 | [`scene`], [`contract`], [`wire`] | the marks to draw; the element's attributes, methods and events; the types that cross between modules |
//! | 4 | [`paint`] | the marks as SVG elements: styled by class on the page, by attribute in files |
//! | 4 | `opening` | what a panel asks of the module that reads files, and what carries it out |
//! | 5 | [`page`] | the legend, the cards and the rest of the screen, as markup; it draws swatches with `paint` |
//! | 6 | [`export`] | pictures, posters, QR codes, tables and graphs as files |
//! | 7 | [`panels`] | the dialogs, such as sharing: their state, their markup and their effects |
//! | 7 | [`present`] | the controls and the speaker's view of a presentation |
//! | 8 | `view` | the Leptos view, which handles events and renders the page; its calls to the browser are in `view/browser` |
//! | 9 | `embed` | the exports to JavaScript of each WebAssembly module, and the scripts of the element, the frame, the app and the one file |
//!
//! Beside them, `cli` is the author's command line. The first lines of `view/mod.rs` follow a click to the drawing.
//!
//! # Invariants
//!
//! - A [`model::Map`] is always valid: the floors above the model cannot fail on data.
//! - The same file gives the same picture, natively and in the browser: no position depends on a function whose last
//!   digit varies between machines.
//! - The layout does not depend on the reading. Nor does it change when the window is resized, until another
//!   [`layout::Format`] fits better: the same picture is only scaled.
//! - State flows one way: a pointer, a key or a link in the address becomes a [`reading::Action`], [`reading::apply`]
//!   gives the next [`reading::Reading`], memos derive the scene and the markup, and only the differences are written to
//!   the page.

#[cfg(all(feature = "cli", not(target_arch = "wasm32")))]
pub mod cli;
#[cfg(any(feature = "cli", feature = "compare"))]
pub mod compare;
pub mod contract;
pub mod edit;
pub mod export;
pub mod geometry;
#[cfg(feature = "import")]
pub mod import;
pub mod layout;
pub mod markup;
pub mod model;
#[cfg(feature = "import")]
pub mod opening;
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

/// The allocator of every WebAssembly module, chosen for its small size.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
