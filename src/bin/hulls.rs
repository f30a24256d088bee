//! The hulls of collaborations (wasm32). Its export is in `src/embed/hulls.rs`.

use carte_sociale as _;

fn main() {}
