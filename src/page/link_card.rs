//! The card of a link: its type and direction, its two ends, why it is drawn, and whether that is stated or inferred.

use super::card_parts::{card_top, organisation_button};
use super::prose::{dated, evidence, in_language_of, other_facts, paragraph, title};
use super::swatch::swatch;
use crate::markup::{Element, html};
use crate::model::{Key, Link, Map};
use crate::paint::Surface;
use crate::reading::EntryKind;
use crate::text::Language;

/// The link as a title, such as "Financement, de la FLAC vers AE": type, then ends, with "to" if it is directed.
pub fn link_in_words(map: &Map, language: Language, link: &Link) -> String {
    let kind = &map.link_types[link.link_type];
    let [source, target] = [link.source, link.target].map(|end| map.organisations[end].label.as_str());
    language.linked_by(kind.name.get(language), source, target, link.directed)
}

/// The content of the card of `link`.
pub fn link_card(map: &Map, language: Language, link: Key<Link>) -> Vec<Element> {
    let link = &map.links[link];
    let (kind, words) = (&map.link_types[link.link_type], language.words());
    let mut page = vec![card_top(language, words.link, &kind.name, &link_in_words(map, language, link))];
    let sign = swatch(map, EntryKind::LinkType(link.link_type), Surface::Still).map(|swatch| swatch.drawing);
    let said = in_language_of(&kind.description, language, html("p").class("ties__type"));
    page.push(said.all(sign.into_iter().collect()).text(kind.description.get(language)));
    for end in [link.source, link.target] {
        let organisation = &map.organisations[end];
        let name = organisation.name.get(language);
        // The button already has the label.
        let name = name.strip_prefix(organisation.label.as_str()).unwrap_or(name).trim_start();
        page.push(html("p").child(organisation_button(map, end, "")).text([" ", name].concat()));
    }
    let mut said = vec![dated(language, &link.period)];
    said.extend(link.strength.iter().map(|it| [language.strength(), language.colon(), &it.written].concat()));
    said.retain(|part| !part.is_empty());
    if !said.is_empty() {
        page.push(html("p").class("period").text(said.join("; ")));
    }
    page.extend(link.note.as_ref().map(|note| paragraph(language, note)));
    page.push(title(words.source));
    evidence(&mut page, map, language, &link.evidence);
    other_facts(&mut page, language, &link.facts);
    page
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;
    use crate::page::wording;

    #[test]
    fn a_link_says_its_type_its_direction_its_ends_and_its_evidence() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        for (key, link) in map.links.entries() {
            let text: String = link_card(&map, Language::FR, key).iter().map(Element::all_text).collect();
            let kind = &map.link_types[link.link_type];
            let mut said = if link.directed { vec![", de ", " vers "] } else { vec![" entre ", " et "] };
            said.push(kind.name.get(Language::FR));
            said.extend([link.source, link.target].map(|end| map.organisations[end].name.get(Language::FR)));
            said.extend(link.evidence.iter().map(|piece| wording::basis(Language::FR.words(), piece.basis)));
            for part in said {
                assert!(text.contains(part), "{part}: {text}");
            }
        }
    }
}
