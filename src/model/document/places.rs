//! The positions of the organisations that an author has chosen, in the file format.

use serde::{Deserialize, Serialize};

/// Where organisations stand. Version 2.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlacesEntry {
    /// The width of the picture, in pixels.
    #[cfg_attr(feature = "cli", schemars(range(min = 1, max = 100_000)))]
    pub width: i32,
    /// Its height.
    #[cfg_attr(feature = "cli", schemars(range(min = 1, max = 100_000)))]
    pub height: i32,
    /// Where each stands; those who are left out find room near their neighbours.
    pub organisations: Vec<PlaceEntry>,
}

/// Where one organisation stands. Version 2.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlaceEntry {
    /// Its identifier; one that the map no longer has is passed over.
    pub id: String,
    /// How far its middle is from the left of the picture, in pixels.
    #[cfg_attr(feature = "cli", schemars(range(min = -100_000, max = 100_000)))]
    pub x: i32,
    /// How far it is from the top.
    #[cfg_attr(feature = "cli", schemars(range(min = -100_000, max = 100_000)))]
    pub y: i32,
}
