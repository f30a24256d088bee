//! The page's entry: what JavaScript calls is exported by the library, which this links.

use carte_sociale as _;

fn main() {}
