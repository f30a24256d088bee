//! The key of a slide: what its marks mean, of the roles, the types of links and the collaborations that it speaks of.

use crate::markup::{Element, html};
use crate::model::Map;
use crate::page::swatch;
use crate::paint::Surface;
use crate::reading::{EntryKind, Reading, SlideHighlight, legend_entries};

/// The key of the current slide, as a list; empty for a slide about the whole map.
pub fn key(map: &Map, reading: &Reading) -> Element {
    let slide = reading.saved_slide(map).unwrap_or_else(|| reading.clone());
    let language = reading.language;
    let list = html("ul").class("present__key").with("aria-label", language.words().legend);
    let spoken = legend_entries(map).into_iter().filter(|kind| is_spoken_of(map, &slide, *kind));
    let entries = spoken.map(|kind| {
        let drawing = swatch(map, kind, Surface::Still).map(|swatch| swatch.drawing);
        html("li").all(drawing.into_iter().collect()).child(html("span").text(kind.name(map, language)))
    });
    list.all(entries.collect())
}

/// Whether the slide lifts it, or lifts nothing but organisations of this role.
fn is_spoken_of(map: &Map, slide: &Reading, kind: EntryKind) -> bool {
    let SlideHighlight { organisations, roles, link_types } = &slide.slide_highlight;
    let is_of_few = roles.is_empty() && link_types.is_empty() && slide.highlighted.is_empty();
    match kind {
        EntryKind::Role(role) => {
            let is_played = || organisations.iter().any(|key| map.organisations[key].roles.contains(&role));
            roles.contains(&role) || is_of_few && is_played()
        }
        EntryKind::LinkType(key) => link_types.contains(&key),
        EntryKind::Collaboration(key) => slide.highlighted.contains(&key),
        EntryKind::Standing(_) | EntryKind::Group(_) | EntryKind::Past => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;
    use crate::reading::from_hash;

    #[test]
    fn a_slide_has_the_key_of_what_it_speaks_of() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        for (state, names) in [
            ("", ""),
            ("lift-roles=funder", "Bailleurs de fonds"),
            ("lift-links=funding,networking", "Réseautage et partage d’informationFinancement"),
            ("highlight=chantiers-partenariaux&lift=ae", "Chantiers partenariaux"),
            ("lift=ae,dynamo", "Ressources de soutien et de développementBailleurs de fonds"),
        ] {
            let reading = from_hash(state, &map, &Reading::default());
            assert_eq!(key(&map, &reading).all_text(), names, "{state}");
        }
    }
}
