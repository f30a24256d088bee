//! The checker by itself (wasm32), for data that were not checked at build time. Its export is in `src/embed/checker.rs`.

use carte_sociale as _;

fn main() {}
