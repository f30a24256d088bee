//! Where a tool has put the organisations ahead, so that readers need not wait for it.

/// Where everything stands in one format.
#[derive(Clone, Debug, PartialEq)]
pub struct Arranged {
    /// Name of the format.
    pub format: String,
    /// Whole numbers, as many as the layout of a map of so many organisations is written in; it knows what they mean.
    pub numbers: Vec<f64>,
}

impl Arranged {
    /// How many numbers say where this many organisations stand: two for all of them, three for each.
    pub const fn length(organisations: usize) -> usize {
        2 + 3 * organisations
    }
}
