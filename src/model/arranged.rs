//! Where a tool has put the organisations ahead, so that readers need not wait for it.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Where everything stands in one format.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Arranged {
    /// Name of the format.
    pub format: String,
    /// Whole numbers, as many as the layout of a map of so many organisations is written in; it knows what they mean.
    #[serde(serialize_with = "write_whole", deserialize_with = "read_whole")]
    pub numbers: Vec<f64>,
}

impl Arranged {
    /// How many numbers say where this many organisations stand: two for all of them, three for each.
    pub const fn length(organisations: usize) -> usize {
        2 + 3 * organisations
    }
}

/// Whole numbers take one or two bytes each, as floats they would take eight.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "they are whole, and small")]
fn write_whole<S: Serializer>(numbers: &[f64], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(numbers.iter().map(|number| *number as u32))
}

fn read_whole<'bytes, D: Deserializer<'bytes>>(deserializer: D) -> Result<Vec<f64>, D::Error> {
    Ok(Vec::<u32>::deserialize(deserializer)?.into_iter().map(f64::from).collect())
}
