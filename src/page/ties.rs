//! The links of an organisation in its card, grouped by type, each with its other end, its reason and its evidence.

use super::card_parts::{not_on_map, organisation_button};
use super::prose::{dated, evidence, in_language_of, paragraph, title};
use super::swatch::swatch;
use crate::markup::{Element, html};
use crate::model::{Key, Link, Map, Organisation};
use crate::paint::Surface;
use crate::reading::{EntryKind, Reading, Selection};
use crate::text::Language;

/// Every link of `organisation`.
pub fn ties(page: &mut Vec<Element>, map: &Map, reading: &Reading, organisation: Key<Organisation>) {
    let language = reading.language;
    let links = map.graph.links_of(organisation);
    page.push(title(&[language.words().links, " (", &links.len().to_string(), ")"].concat()));
    if links.is_empty() {
        page.push(html("p").text(language.words().no_link));
    }
    not_on_map(page, map, reading, Selection::Organisation(organisation));
    for (key, link_type) in map.link_types.entries() {
        let of_type = links.iter().filter(|link| map.links[**link].link_type == key);
        let ties: Vec<_> = of_type.filter_map(|link| tie(map, language, organisation, *link)).collect();
        if !ties.is_empty() {
            let name = html("h4")
                .class("ties__type")
                .all(swatch(map, EntryKind::LinkType(key), Surface::Still).into_iter().map(|it| it.drawing).collect());
            page.push(in_language_of(&link_type.name, language, name).text(link_type.name.get(language)));
            page.push(html("ul").all(ties));
        }
    }
}

fn tie(map: &Map, language: Language, organisation: Key<Organisation>, link: Key<Link>) -> Option<Element> {
    let link = &map.links[link];
    let other = link.other_end(organisation)?;
    let words = language.words();
    let mut page = Vec::new();
    if link.directed {
        let word = if link.source == organisation { words.funds } else { words.funded_by };
        page.push(html("span").class("tie__direction").text([word, " "].concat()));
    }
    page.push(organisation_button(map, other, &dated(language, &link.period)));
    page.extend(link.note.as_ref().map(|note| paragraph(language, note)));
    evidence(&mut page, map, language, &link.evidence);
    Some(html("li").class("tie").all(page))
}
