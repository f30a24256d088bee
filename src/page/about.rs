//! The panel about the map: its description, how to read it, its collaborations and its source.

use super::card_parts::{collaboration_button, topped};
use super::prose::{link_out, paragraph, title};
use super::slide_card::start_of_story;
use crate::markup::{Element, html};
use crate::model::{Map, Website};
use crate::text::Language;

/// The content of the panel, which the menu opens.
pub fn about(map: &Map, language: Language) -> Vec<Element> {
    let words = language.words();
    let mut page = vec![
        topped(language, html("h2").with("tabindex", "-1").text(words.about)),
        paragraph(language, &map.description).class("panel__lead"),
        paragraph(language, &map.summary),
    ];
    if !map.languages.iter().any(|own| own.is_like(language)) {
        page.push(html("p").class("panel__kind").text(words.only_interface));
    }
    if !map.story.is_empty() {
        page.push(start_of_story(map, language));
    }
    page.push(title(words.how_to_read));
    page.push(html("p").text(words.reading_hint));
    let mut rows = Vec::new();
    for (key, collaboration) in map.collaborations.entries() {
        let members = [" ", &language.organisations(collaboration.members.len())].concat();
        let row = html("li")
            .child(collaboration_button(&collaboration.name, language, key))
            .child(html("span").class("panel__kind").text(members));
        rows.push(row.all(collaboration.summary.iter().map(|summary| paragraph(language, summary)).collect()));
    }
    if !rows.is_empty() {
        page.push(title(words.collaborations));
        page.push(html("ul").class("panel__collaborations").all(rows));
    }
    page.push(title(words.source));
    for source in [&map.source].into_iter().chain(&map.other_sources) {
        let citation =
            [&source.authors, ". ", source.title.get(language), ", ", &language.date(&source.date), "."].concat();
        page.push(match source.address.as_deref().and_then(Website::parse) {
            Some(website) => html("p").child(link_out(words, &website, &citation)),
            None => html("p").text(citation),
        });
        page.extend(source.note.as_ref().map(|note| paragraph(language, note)));
    }
    if let Some(edition) = &map.edition {
        let mut said = [language.edition(), language.colon(), &edition.id].concat();
        if let Some(date) = &edition.date {
            said.push_str(&[", ", &language.date(date)].concat());
        }
        if let Some(from) = &edition.from {
            said.push_str(&language.made_from(from));
        }
        page.push(html("p").class("panel__kind").text(said));
    }
    page
}
