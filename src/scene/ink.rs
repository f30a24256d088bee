//! A colour of the file, for light and for dark ground, which the page may replace.

use crate::model::{Colour, LinkType, Role};

/// What a mark is coloured with. It stays a pair of colours until a painter knows what it paints on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ink {
    /// The custom property by which a page replaces the colour. It ends in an identifier of the file, which the checker
    /// limits to lower-case letters, digits and hyphens.
    pub property: String,
    /// The colour on light ground.
    pub light: Colour,
    /// The colour on dark ground.
    pub dark: Colour,
}

impl Ink {
    /// The colour of a role; the page may replace it by `--cs-role-` and its identifier.
    pub fn of_role(role: &Role) -> Self {
        Self::new("--cs-role-", &role.id, role.colour)
    }

    /// The colour of a link type; the page may replace it by `--cs-link-` and its identifier.
    pub fn of_link_type(link_type: &LinkType) -> Self {
        Self::new("--cs-link-", &link_type.id, link_type.colour)
    }

    fn new(prefix: &str, id: &str, colour: Colour) -> Self {
        Self { property: [prefix, id].concat(), light: colour, dark: colour.on_dark() }
    }
}
