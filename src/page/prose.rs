//! Texts of the dataset on the page: paragraphs, lists, facts and evidence.

use super::wording;
use crate::markup::{Element, html};
use crate::model::document::Evidence;
use crate::model::{Inline, Localised, Website, prose};
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

/// The evidence for a fact, a line each: where the source states it, or why it is inferred.
pub fn evidence(page: &mut Vec<Element>, language: Language, evidence: &[Evidence]) {
    for piece in evidence {
        let mut line = language.section_named(&piece.section);
        line.push_str(" – ");
        line.push_str(wording::basis(language.words(), piece.basis));
        line.push('.');
        if let Some(note) = &piece.note {
            line.push(' ');
            line.push_str(note.get(language));
        }
        page.push(html("p").class("evidence").text(line));
    }
}
