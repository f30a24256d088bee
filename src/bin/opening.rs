//! The module of the one file that opens files and compares editions (wasm32). Its exports are in `src/embed`.

use carte_sociale as _;

fn main() {}
