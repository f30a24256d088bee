//! The panels for the files that people open (wasm32). Its exports are in `src/embed/session.rs`.

use carte_sociale as _;

fn main() {}
