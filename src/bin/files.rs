//! What opens files and compares editions (wasm32). Its exports are in `src/embed/session.rs`.

use carte_sociale as _;

fn main() {}
