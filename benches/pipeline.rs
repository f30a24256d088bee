//! What the pipeline costs.

fn main() {}
