//! Makes a slide of the current reading.

use crate::model::{Localised, Map, Slide};
use crate::reading::{Reading, Selection, to_hash};

/// The slide state of `reading`, for any reader: without language, appearance or search.
pub(super) fn state_of(reading: &Reading, map: &Map) -> String {
    let plain = Reading::default();
    let shown = Reading {
        slide: None,
        query: String::new(),
        view: plain.view,
        language: plain.language,
        theme: plain.theme,
        ..reading.clone()
    };
    to_hash(&shown, map, &plain)
}

/// A slide of the current reading, titled by what it highlights, or else `unnamed`.
pub(super) fn slide_of(reading: &Reading, map: &Map, unnamed: Localised) -> Slide {
    let title = name_of(reading, map).unwrap_or(unnamed);
    Slide { title, body: None, notes: None, state: state_of(reading, map) }
}

/// The name of the one thing that is highlighted.
fn name_of(reading: &Reading, map: &Map) -> Option<Localised> {
    match reading.selection {
        Some(Selection::Organisation(key)) => return Some(map.organisations[key].name.clone()),
        Some(Selection::Collaboration(key)) => return Some(map.collaborations[key].name.clone()),
        Some(Selection::Link(_)) | None => {}
    }
    let mut names = Vec::new();
    let lifted = &reading.slide_highlight;
    names.extend(
        map.collaborations.entries().filter(|(key, _)| reading.highlighted.contains(key)).map(|(_, it)| &it.name),
    );
    names.extend(
        map.organisations.entries().filter(|(key, _)| lifted.organisations.contains(key)).map(|(_, it)| &it.name),
    );
    names.extend(map.roles.entries().filter(|(key, _)| lifted.roles.contains(key)).map(|(_, it)| &it.name));
    names.extend(map.link_types.entries().filter(|(key, _)| lifted.link_types.contains(key)).map(|(_, it)| &it.name));
    if let [name] = names.as_slice() { Some((*name).clone()) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panels::context::samples;

    #[test]
    fn a_slide_shows_what_one_sees_and_is_called_after_it() {
        let unnamed = Localised::new(crate::text::Language::FR, "?");
        for (reading, state, title) in [
            ("", "", "?"),
            ("lang=en&theme=dark&q=x&view=list", "", "?"),
            ("select=flac&at=2,100,50", "select=flac&at=2,100,50", "Fondation Lucie et André Chagnon"),
            (
                "highlight=groupe-de-reflexion&hide-roles=funder",
                "highlight=groupe-de-reflexion&hide-roles=funder",
                "Groupe de réflexion sur le développement des communautés",
            ),
            ("slide=6", "lift-roles=funder", "Bailleurs de fonds"),
            ("lift=ae,flac", "lift=ae,flac", "?"),
        ] {
            let context = samples::bundled(reading);
            let slide = slide_of(&context.reading, &context.map, unnamed.clone());
            assert_eq!((slide.state.as_str(), slide.title.get(crate::text::Language::FR)), (state, title), "{reading}");
        }
    }
}
