//! The editor (wasm32): what changes the map and its story. Its exports are in `src/embed/editor.rs`.

use carte_sociale as _;

fn main() {}
