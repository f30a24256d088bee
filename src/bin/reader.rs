//! What reads the files that people have (wasm32), in a worker or in the page. Its exports are in `src/embed/reader.rs`.

use carte_sociale as _;

fn main() {}
