//! The text of the live region: what just changed.

use super::chips::{focus_in_words, path_in_words, size_in_words};
use super::link_card::link_in_words;
use crate::model::Map;
use crate::reading::{Reading, Selection, View};

/// A sentence on the current choices: the selection, else the slide; the path; the focus and its size; how much is shown, if
/// not everything; the sizes.
pub fn status(map: &Map, reading: &Reading) -> String {
    let (language, mut said) = (reading.language, vec![said(map, reading)]);
    said.extend(path_in_words(map, reading));
    if let Some(focus) = focus_in_words(map, reading) {
        said.push(focus);
        let faded = reading.within_focus().filter(|_| reading.focus.is_some_and(|focus| !focus.hides));
        said.extend(faded.map(|within| language.organisations(within.len())));
    }
    let (shown, total) = shown_of_total(map, reading);
    if shown != total {
        said.push(language.shown_of(shown, total));
    }
    said.extend(size_in_words(reading));
    said.retain(|part| !part.is_empty());
    said.join("; ")
}

/// The subject of the side panel; empty for the whole map.
fn said(map: &Map, reading: &Reading) -> String {
    let language = reading.language;
    // The article has the slide's text already.
    if let Some(number) = reading.slide
        && reading.view != View::Story
        && let Some(slide) = map.slide(number)
        && !reading.is_card_open(map)
    {
        return [&language.slide_of(number, map.story.len()), language.colon(), slide.title.get(language)].concat();
    }
    if let Some(Selection::Link(key)) = reading.selection {
        return link_in_words(map, language, &map.links[key]);
    }
    let name = match reading.selection {
        Some(Selection::Organisation(key)) => map.organisations[key].name.get(language),
        Some(Selection::Collaboration(key)) => map.collaborations[key].name.get(language),
        Some(Selection::Link(_)) | None => "",
    };
    name.to_owned()
}

/// The number of organisations shown, and the number shown by default.
pub fn shown_of_total(map: &Map, reading: &Reading) -> (usize, usize) {
    let shown = map.organisations.keys().filter(|key| reading.is_visible(map, *key)).count();
    let total = map.organisations.iter().filter(|entry| !map.is_external(entry)).count();
    (shown, total.max(shown))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;
    use crate::reading::from_hash;

    #[test]
    fn what_changed_is_said_in_sentences() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        for (hash, said) in [
            ("", ""),
            ("select=ae", "Avenir d’enfants"),
            ("select-link=flac,ae,partnership", "Partenariat entre FLAC et AE"),
            ("size=links", "Taille\u{a0}: nombre de liens"),
            ("select=ae&size=betweenness&lang=en", "Avenir d’enfants; Size: betweenness"),
            ("path=ae,flac&lang=en", "Path: AE and FLAC"),
            ("focus=ae", "Autour\u{a0}: AE, 1\u{a0}étape; 4\u{a0}organisations"),
            (
                "focus=ae,1,hide",
                "Autour\u{a0}: AE, 1\u{a0}étape, le reste masqué; 4\u{a0}organisations affichées sur 16",
            ),
        ] {
            assert_eq!(status(&map, &from_hash(hash, &map, &Reading::default())), said, "{hash}");
        }
        let all = status(&map, &from_hash("select=ae&hide-roles=network&size=links", &map, &Reading::default()));
        assert_eq!(all.matches("; ").count(), 2, "{all}");
    }
}
