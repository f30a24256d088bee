//! The module of the one file (wasm32): the widget, the companion and the editor. Its exports are in `src/embed`.

use carte_sociale as _;

fn main() {}
