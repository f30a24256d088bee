//! Texts of the dataset on the page: paragraphs, lists, facts and evidence.

use super::wording;
use crate::markup::{Element, html};
use crate::model::document::{Evidence, Fact};
use crate::model::{Inline, Localised, Map, Period, Website, prose};
use crate::text::{Language, Words};

/// A paragraph in the reader's language, or in another one with its `lang`.
pub fn paragraph(language: Language, text: &Localised) -> Element {
    in_language_of(text, language, html("p")).text(text.get(language))
}

/// `element`, with a `lang` if its text will not be in the language around it, and a `dir` if that is written the other way.
pub fn in_language_of(text: &Localised, language: Language, element: Element) -> Element {
    let (own, around) = (text.language(language), language.around());
    let element = if own == around { element } else { element.with("lang", own.tag()) };
    if own.is_right_to_left() == around.is_right_to_left() { element } else { element.with("dir", own.direction()) }
}

/// The paragraphs of a text with emphasis and links.
pub fn paragraphs(language: Language, text: &Localised) -> Vec<Element> {
    let mut page = Vec::new();
    for pieces in prose(text.get(language)) {
        let mut paragraph = in_language_of(text, language, html("p"));
        for piece in pieces {
            paragraph = match piece {
                Inline::Text(words) | Inline::BadLink { written: words, .. } => paragraph.text(words),
                Inline::Emphasis(words) => paragraph.child(html("em").text(words)),
                Inline::Link { text, website } => paragraph.child(link_out(language.words(), &website, text)),
            };
        }
        page.push(paragraph);
    }
    page
}

/// A link to a checked address; it opens in a new tab and sends no referrer.
pub fn link_out(words: &Words, website: &Website, text: &str) -> Element {
    let note = [" (", words.new_window, ")"].concat();
    html("a")
        .with("href", website.href())
        .with("target", "_blank")
        .with("rel", "noopener noreferrer external")
        .text(text)
        .child(html("span").class("hidden-visually").text(note))
}

pub fn title(text: &str) -> Element {
    html("h3").text(text)
}

/// A titled paragraph; without a text, nothing.
pub fn section(page: &mut Vec<Element>, language: Language, name: &str, text: Option<&Localised>) {
    if let Some(text) = text {
        page.push(title(name));
        page.push(paragraph(language, text));
    }
}

/// A titled list; without items, nothing.
pub fn list(page: &mut Vec<Element>, language: Language, name: &str, items: &[Localised]) {
    if !items.is_empty() {
        page.push(title(name));
        page.push(html("ul").class("bullets").all(
            items.iter().map(|item| in_language_of(item, language, html("li")).text(item.get(language))).collect(),
        ));
    }
}

/// A fact of a card: its name and its value.
pub fn fact(facts: &mut Vec<Element>, name: &str, said: Vec<Element>) {
    if !said.is_empty() {
        facts.push(html("dt").text(name));
        facts.push(html("dd").all(said));
    }
}

/// The facts that no field takes, last in a card; without any, nothing.
pub fn other_facts(page: &mut Vec<Element>, language: Language, facts: &[Fact]) {
    if !facts.is_empty() {
        let mut rows = Vec::new();
        for one in facts {
            fact(&mut rows, one.name.get(language), vec![paragraph(language, &one.value)]);
        }
        page.push(title(language.other_facts()));
        page.push(html("dl").class("facts").all(rows));
    }
}

/// "jusqu’en 2012"; empty without a date.
pub fn dated(language: Language, period: &Period) -> String {
    language.period(period.since.as_deref(), period.until.as_deref()).unwrap_or_default()
}

/// `said`, then its period after `mark`, if it has one.
pub fn with_period(said: &str, mark: &str, language: Language, period: &Period) -> String {
    let dates = dated(language, period);
    let mark = if said.is_empty() || dates.is_empty() { "" } else { mark };
    [said, mark, &dates].concat()
}

/// The evidence for a fact, a line each: where the source states it, or why it is inferred.
pub fn evidence(page: &mut Vec<Element>, map: &Map, language: Language, evidence: &[Evidence]) {
    for piece in evidence {
        let passage = passage(map, language, piece);
        let passage = match piece.address.as_deref().and_then(Website::parse) {
            Some(website) => html("p").class("evidence").child(link_out(language.words(), &website, &passage)),
            None => html("p").class("evidence").text(passage),
        };
        let mut line = [" – ", wording::basis(language.words(), piece.basis), "."].concat();
        if let Some(note) = &piece.note {
            line.push(' ');
            line.push_str(note.get(language));
        }
        page.push(passage.text(line));
    }
}

/// Where a piece of evidence is: its source, if the map has several, its section and its page.
pub fn passage(map: &Map, language: Language, piece: &Evidence) -> String {
    let source = map.source_of(piece);
    let mut said = Vec::new();
    if !map.other_sources.is_empty() || (piece.section.is_none() && piece.page.is_none()) {
        said.push([source.title.get(language), " (", &language.date(&source.date), ")"].concat());
    }
    said.extend(piece.section.as_ref().map(|section| language.section_named(section)));
    said.extend(piece.page.as_ref().map(|page| language.page_named(page)));
    said.join(", ")
}
