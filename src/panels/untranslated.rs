//! Finds words that no catalogue has, in the still page and in every panel: in the pseudo-language all letters have accents.

use super::context::samples;
use super::kind::{KINDS, open};
use crate::markup::{Element, Markup};
use crate::page;
use crate::text::Language;

/// Names of paper and of a file, of an acronym of the map and of its addresses, and code to paste.
const KNOWN: [&str; 6] = ["A3", "A4", "BQ", "https", "carte-sociale", "carte.svg"];

/// Attributes that are spoken or shown.
const SPOKEN: [&str; 4] = ["aria-label", "title", "placeholder", "aria-roledescription"];

fn texts(element: &Element, found: &mut Vec<String>) {
    // The own name of a language is in that language.
    if element.attribute("lang").is_some_and(|tag| tag != Language::pseudo().tag()) || element.tag == "textarea" {
        return;
    }
    found.extend(SPOKEN.iter().filter_map(|name| element.attribute(name)).map(str::to_owned));
    for child in &element.children {
        match child {
            Markup::Element(child) => texts(child, found),
            Markup::Text(text) => found.push(text.clone()),
            Markup::Same => {}
        }
    }
}

fn untranslated(elements: &[Element]) -> Vec<String> {
    let mut found = Vec::new();
    for element in elements {
        texts(element, &mut found);
    }
    found.retain(|text| {
        let plain = text.split(|letter: char| !letter.is_ascii_alphabetic()).any(|word| word.len() > 1);
        plain
            && !KNOWN.iter().any(|known| text.contains(known))
            && !Language::ALL.iter().any(|own| own.own_name() == text)
    });
    found
}

#[test]
fn every_word_of_the_interface_is_in_a_catalogue() {
    // A map without a Latin letter, but for an acronym.
    let mut context = samples::context(include_str!("../../tests/corpus/good/arabic.json"), "select=dar&q=x");
    context.reading.language = Language::pseudo();
    let still = page::still(&context.map, Language::pseudo());
    assert_eq!(untranslated(&[still]), Vec::<String>::new());
    for kind in KINDS {
        let panel = open(kind, &context).unwrap();
        assert_eq!(untranslated(&panel.markup(&context)), Vec::<String>::new(), "{kind}");
    }
}
