//! Texts of the dataset on the page: paragraphs, lists, facts and evidence.

use super::wording;
use crate::markup::{Element, html};
use crate::model::document::Evidence;
use crate::model::{Inline, Localised, Website, prose};
use crate::text::{Language, Words};

/// A paragraph in the reader's language, else in the text's own, and marked so.
pub fn paragraph(language: Language, text: &Localised) -> Element {
    in_language_of(text, language, html("p")).text(text.get(language))
}

/// The element, marked when what it will say is in another language than the reader's.
pub fn in_language_of(text: &Localised, language: Language, element: Element) -> Element {
    let own = text.language(language);
    if own == language { element } else { element.with("lang", own.tag()) }
}

/// The paragraphs of a text that may hold emphasis and links.
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

/// A link to an address of a scheme the model has checked; it opens beside the map and learns nothing of the page it left.
pub fn link_out(words: &Words, website: &Website, text: &str) -> Element {
    let note = [" (", words.new_window, ")"].concat();
    html("a")
        .with("href", website.href())
        .with("target", "_blank")
        .with("rel", "noopener noreferrer external")
        .text(text)
        .child(html("span").class("hidden-visually").text(note))
}

/// A small title.
pub fn title(text: &str) -> Element {
    html("h3").text(text)
}

/// A titled paragraph, or nothing.
pub fn section(page: &mut Vec<Element>, language: Language, name: &str, text: Option<&Localised>) {
    if let Some(text) = text {
        page.push(title(name));
        page.push(paragraph(language, text));
    }
}

/// A titled list, or nothing.
pub fn list(page: &mut Vec<Element>, language: Language, name: &str, items: &[Localised]) {
    if !items.is_empty() {
        page.push(title(name));
        page.push(
            html("ul").class("bullets").all(items.iter().map(|item| html("li").text(item.get(language))).collect()),
        );
    }
}

/// A fact of a card: its name and what is said of it.
pub fn fact(facts: &mut Vec<Element>, name: &str, said: Vec<Element>) {
    if !said.is_empty() {
        facts.push(html("dt").text(name));
        facts.push(html("dd").all(said));
    }
}

/// What supports a fact: where the source says it, or why a careful reader concludes it. One line each.
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
