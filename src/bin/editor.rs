//! The editor (wasm32): what changes the map and its story. Its exports are in `src/embed/session.rs`.

use carte_sociale as _;

fn main() {}
