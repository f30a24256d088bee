//! The checker by itself (wasm32), for readers of data that nobody checked before. Its export is in `src/embed/checker.rs`.

use carte_sociale as _;

fn main() {}
