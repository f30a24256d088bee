//! What compares and merges editions (wasm32). Its exports are in `src/embed/session.rs`.

use carte_sociale as _;

fn main() {}
