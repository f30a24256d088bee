//! The swatch of a legend entry.

use crate::model::{Map, Organisation};
use crate::paint::{Surface, Swatch, blank_swatch, hull_swatch, link_swatch, past_swatch, region_swatch, role_swatch};
use crate::reading::EntryKind;

/// A ring with its glyph, a line, a hull, a region, or the disc of who is outside and has no role; `None` for another standing,
/// which has no mark.
pub fn swatch(map: &Map, kind: EntryKind, surface: Surface) -> Option<Swatch> {
    match kind {
        EntryKind::Role(key) => Some(role_swatch(&map.roles[key], surface)),
        EntryKind::LinkType(key) => Some(link_swatch(&map.link_types[key], surface)),
        EntryKind::Collaboration(key) => Some(hull_swatch(key, surface)),
        EntryKind::Past => Some(past_swatch(surface)),
        EntryKind::Group(key) => Some(region_swatch(key, surface)),
        EntryKind::Standing(key) if map.standings[key].is_external => {
            let is_blank = |entry: &Organisation| entry.standing == key && entry.roles.is_empty();
            map.organisations.iter().any(is_blank).then(|| blank_swatch(surface))
        }
        EntryKind::Standing(_) => None,
    }
}
