//! What the legend explains: the roles and the types of links of a map.

use serde::{Deserialize, Serialize};

use super::{Colour, Dash, Glyph, Localised};

/// A role that organisations play.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Role {
    /// Identifier, as in the URL.
    pub id: String,
    /// Name in the legend.
    pub name: Localised,
    /// What playing it means.
    pub description: Localised,
    /// Colour on light ground.
    pub colour: Colour,
    /// Symbol that identifies it without colour.
    pub glyph: Glyph,
}

/// A type of link.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LinkType {
    /// Identifier, as in the URL.
    pub id: String,
    /// Name in the legend.
    pub name: Localised,
    /// What such a tie means.
    pub description: Localised,
    /// Colour on light ground.
    pub colour: Colour,
    /// Dash pattern that identifies it without colour.
    pub dash: Dash,
    /// Whether it is directed, from source to target.
    pub directed: bool,
}
