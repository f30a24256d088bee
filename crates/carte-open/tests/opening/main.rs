//! Files of each tool, opened: what becomes of their nodes, edges, groups, sheets and lines.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by a panic, in its helpers too"
)]

mod graphs;
mod refusals;
mod spreadsheets;
mod support;
