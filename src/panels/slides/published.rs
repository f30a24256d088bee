//! Makes an edited slide valid for a file.

use crate::model::{Inline, Localised, Slide, TEXT_LIMIT, is_blank, is_hidden, prose};
use crate::text::Language;

/// A typed text without forbidden characters, truncated to `limit` characters.
pub(super) fn typed(text: &str, limit: usize) -> String {
    let text = text.replace("\r\n", "\n").replace(['\t', '\r'], " ");
    text.chars().filter(|character| !is_hidden(*character)).take(limit).collect()
}

/// The slide made valid in a map of this `main` language: a text missing in it is taken from another, an empty title
/// is a dash, and a link with an unsafe address becomes its text.
pub(super) fn published(slide: &Slide, main: Language) -> Slide {
    let title = said(&slide.title, main).unwrap_or_else(|| Localised::new(main, "–"));
    let body = slide.body.as_ref().and_then(|body| said(body, main)).map(|body| body.map(without_bad_links));
    let notes = slide.notes.as_ref().and_then(|notes| said(notes, main));
    Slide { title, body, notes, state: slide.state.clone() }
}

/// The text in the languages that have one, the `main` one first; `None` without any.
fn said(text: &Localised, main: Language) -> Option<Localised> {
    let is_said = |text: &str| !text.chars().all(is_blank);
    let mut all: Vec<_> = text.texts().filter(|(_, text)| is_said(text)).collect();
    all.sort_by_key(|(language, _)| *language != main);
    // A file requires its main language: until it is translated, another replaces it.
    let (_, first) = *all.first()?;
    Some(all.into_iter().fold(Localised::new(main, first), |text, (language, said)| text.with(language, said)))
}

/// The text with its links to unsafe addresses escaped, so that they display as typed.
fn without_bad_links(text: &str) -> String {
    let (mut plain, mut from) = (String::new(), 0);
    for written in bad_links(text) {
        // A piece is a slice of the text, so the difference of their pointers is its offset.
        let Some(at) = written.as_ptr().addr().checked_sub(text.as_ptr().addr()) else { continue };
        plain.push_str(text.get(from..at).unwrap_or_default());
        for character in written.chars() {
            if matches!(character, '*' | '[' | '\\') {
                plain.push('\\');
            }
            plain.push(character);
        }
        from = at + written.len();
    }
    plain.push_str(text.get(from..).unwrap_or_default());
    // The escapes may make it too long.
    plain.chars().take(TEXT_LIMIT).collect()
}

/// The source of the links in `text` to unsafe addresses.
pub(super) fn bad_links(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for paragraph in prose(text) {
        for piece in paragraph {
            if let Inline::BadLink { written, .. } = piece {
                found.push(written);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;
    use proptest::prelude::*;

    fn both(fr: &str, en: &str) -> Localised {
        Localised::new(Language::FR, fr).with(Language::EN, en)
    }

    #[test]
    fn a_text_that_one_language_lacks_is_said_in_the_other() {
        let only = |fr: &str| Some(Localised::new(Language::FR, fr));
        for (text, expected) in [
            (both("a", "b"), Some(both("a", "b"))),
            (both("a", " "), only("a")),
            (both(" ", "b"), Some(both("b", "b"))),
            (both("", ""), None),
            (both(" a", "\u{200b}"), only(" a")),
        ] {
            assert_eq!(said(&text, Language::FR), expected, "{text:?}");
        }
        let empty = Slide { title: both("", " "), body: Some(both("", "")), notes: None, state: "lift=a".to_owned() };
        let dash = Localised::new(Language::FR, "–");
        assert_eq!(published(&empty, Language::FR), Slide { title: dash, body: None, ..empty });
    }

    #[test]
    fn what_is_typed_loses_what_no_text_may_hold() {
        assert_eq!(typed("a\r\nb\tc\u{202e}d\u{0}e\rf", 99), "a\nb cde f");
        assert_eq!(typed("éèê", 2), "éè");
    }

    #[test]
    fn links_that_are_not_safe_become_the_words_one_sees() {
        for (text, expected) in [
            ("[a](https://b.org) *c*", "[a](https://b.org) *c*"),
            ("[a](javascript:b)", r"\[a](javascript:b)"),
            ("x [a]() *[a]()* [a]()", r"x \[a]() *[a]()* \[a]()"),
            (r"\[a]() [a]()", r"\[a]() \[a]()"),
            ("[*a* [b](c)", r"\[\*a\* \[b](c)"),
            ("é\n\n[a](b)\n\n[c](d)", "é\n\n\\[a](b)\n\n\\[c](d)"),
        ] {
            assert_eq!(without_bad_links(text), expected, "{text}");
        }
    }

    #[test]
    fn right_slides_are_published_as_they_are() {
        for file in [
            include_str!("../../../data/carte-sociale-2015.json"),
            include_str!("../../../tests/corpus/good/small.json"),
        ] {
            for slide in check(file).unwrap().story {
                assert_eq!(published(&slide, Language::FR), slide);
            }
        }
    }

    proptest! {
        #[test]
        fn no_link_that_is_not_safe_is_left_and_the_text_reads_the_same(text in "[a*\\[\\]()\\\\:\n ]{0,24}") {
            let plain = without_bad_links(&text);
            prop_assert_eq!(bad_links(&plain), Vec::<&str>::new());
            let seen = |text: &str| -> String {
                prose(text).iter().flatten().map(|piece| match piece {
                    Inline::Text(words) => (*words).to_owned(),
                    Inline::Emphasis(words) => format!("<{words}>"),
                    Inline::Link { text, website } => format!("<{text} {website}>"),
                    Inline::BadLink { written, .. } => (*written).to_owned(),
                }).collect()
            };
            prop_assert_eq!(seen(&plain), seen(&text));
        }
    }
}
