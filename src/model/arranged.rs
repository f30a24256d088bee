//! Positions of the organisations computed ahead by a tool, so that readers need not wait for a layout.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The arrangement for one stage format.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Arranged {
    /// Name of the format.
    pub format: String,
    /// The layout encoded as integers, whose meaning only the layout knows.
    #[serde(serialize_with = "write_whole", deserialize_with = "read_whole")]
    pub numbers: Vec<f64>,
}

impl Arranged {
    /// Number of integers for this many organisations: two for the overall size, then three each.
    pub const fn length(organisations: usize) -> usize {
        2 + 3 * organisations
    }
}

/// Integers take one or two bytes each; floats would take eight.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "they are whole, and small")]
fn write_whole<S: Serializer>(numbers: &[f64], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(numbers.iter().map(|number| *number as u32))
}

fn read_whole<'bytes, D: Deserializer<'bytes>>(deserializer: D) -> Result<Vec<f64>, D::Error> {
    Ok(Vec::<u32>::deserialize(deserializer)?.into_iter().map(f64::from).collect())
}
