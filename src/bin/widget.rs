//! The widget (wasm32): what every reader loads. Its exports are in `src/embed/widget.rs`.

use carte_sociale as _;

fn main() {}
