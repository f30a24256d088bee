//! What a reader's first input needs (wasm32). Its export is in `src/embed/interaction.rs`.

use carte_sociale as _;

fn main() {}
