//! The code loaded on demand (wasm32): panels, export, print, presenting, layout search. Its exports are in `src/embed/companion`.

use carte_sociale as _;

fn main() {}
