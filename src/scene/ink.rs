//! A colour of the file, for light and for dark backgrounds, which the page may replace.

use crate::model::{Colour, LinkType, Role};

/// The colour of a mark; the painter chooses between light and dark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ink {
    /// The custom property by which a page replaces the colour. Its suffix is an identifier: lower-case letters, digits and
    /// hyphens.
    pub property: String,
    /// The colour on a light background.
    pub light: Colour,
    /// The colour on a dark background.
    pub dark: Colour,
}

impl Ink {
    /// The colour of a role, as the custom property `--cs-role-` and its identifier.
    pub fn of_role(role: &Role) -> Self {
        Self::new("--cs-role-", &role.id, role.colour)
    }

    /// The colour of a link type, as the custom property `--cs-link-` and its identifier.
    pub fn of_link_type(link_type: &LinkType) -> Self {
        Self::new("--cs-link-", &link_type.id, link_type.colour)
    }

    /// The colour of what has none of its own, which is that of secondary text.
    pub fn muted() -> Self {
        let grey = Colour { red: 0x55, green: 0x62, blue: 0x6c };
        Self { property: "--cs-muted".to_owned(), light: grey, dark: grey.on_dark() }
    }

    fn new(prefix: &str, id: &str, colour: Colour) -> Self {
        Self { property: [prefix, id].concat(), light: colour, dark: colour.on_dark() }
    }
}
