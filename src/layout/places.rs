//! A layout: the position of every organisation and of its label, and the bend of each link.

use serde::{Deserialize, Serialize};

use super::Sizes;
use crate::geometry::{Point, Rect};
use crate::model::{Key, Link, Organisation};

/// Where one organisation stands, in world coordinates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Middle of the disc.
    pub centre: Point,
    /// Box of the label, as wide as [`label_text`](super::label_text) is estimated to be.
    pub label: Rect,
}

impl Place {
    /// The place with its centre at `centre`, the label following.
    #[must_use]
    pub fn moved_to(self, centre: Point) -> Self {
        Self { centre, label: self.label.translated(centre - self.centre) }
    }
}

/// Where everything stands. World units are CSS pixels at scale 1.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Layout {
    /// What the places fill: the stage of the format, or a larger rectangle of the same proportions when the map is too big
    /// for it.
    pub world: Rect,
    /// How large discs and labels are.
    pub sizes: Sizes,
    /// One place per organisation, in the order of the table.
    pub places: Vec<Place>,
    /// How far the line of each link bends, as a share of its length, in the order of the table; nothing until they are found.
    #[serde(skip)]
    pub bends: Vec<f64>,
    /// Whether something moves: then bends, names and the hulls of those who stay are kept.
    #[serde(skip)]
    pub is_moving: bool,
}

impl Layout {
    /// Where `organisation` stands.
    pub fn place(&self, organisation: Key<Organisation>) -> Place {
        self.places.get(organisation.position()).copied().unwrap_or_default()
    }

    /// How far the line of `link` bends, as a share of its length.
    pub fn bend(&self, link: Key<Link>) -> f64 {
        self.bends.get(link.position()).copied().unwrap_or_default()
    }
}
