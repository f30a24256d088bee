//! The swatch of a legend entry.

use crate::model::Map;
use crate::paint::{Surface, Swatch, hull_swatch, link_swatch, past_swatch, region_swatch, role_swatch};
use crate::reading::EntryKind;

/// A ring with its glyph, a line, a hull, or a region; `None` for a standing, which has no mark.
pub fn swatch(map: &Map, kind: EntryKind, surface: Surface) -> Option<Swatch> {
    match kind {
        EntryKind::Role(key) => Some(role_swatch(&map.roles[key], surface)),
        EntryKind::LinkType(key) => Some(link_swatch(&map.link_types[key], surface)),
        EntryKind::Collaboration(key) => Some(hull_swatch(key, surface)),
        EntryKind::Past => Some(past_swatch(surface)),
        EntryKind::Group(key) => Some(region_swatch(key, surface)),
        EntryKind::Standing(_) => None,
    }
}
