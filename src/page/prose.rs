//! Texts of the dataset on the page: paragraphs, lists, facts and evidence.

use super::wording;
use crate::markup::{Element, html};
use crate::model::Localised;
use crate::model::document::Evidence;
use crate::text::Language;

/// A paragraph in the reader's language, else in the text's own, and marked so.
pub fn paragraph(language: Language, text: &Localised) -> Element {
    let own = text.language(language);
    let paragraph = if own == language { html("p") } else { html("p").with("lang", own.tag()) };
    paragraph.text(text.get(language))
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
