//! A fact that no field of the format takes.

use serde::{Deserialize, Serialize};

use crate::model::Localised;

/// A fact: "Budget: 2 M$".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What it is about.
    pub name: Localised,
    /// What it says.
    pub value: Localised,
}
