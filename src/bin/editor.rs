//! The editor (wasm32): what changes the map, opens files and compares editions. Its exports are in `src/embed/editor.rs`.

use carte_sociale as _;

fn main() {}
