//! Parses the light markup of texts (paragraphs, emphasis and links) into typed inline elements.
//!
//! A blank line separates two paragraphs. Inside, `*words*` is emphasis, `[words](address)` a link to an http, https or
//! mailto URL, and a backslash escapes a following `*`, `[` or `\`. Marks do not nest; an unclosed mark, or one
//! separated by a space from its words, is literal text.

use super::Website;

/// An inline element of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline<'text> {
    /// Plain text.
    Text(&'text str),
    /// Emphasised text.
    Emphasis(&'text str),
    /// A link.
    Link {
        /// Its text.
        text: &'text str,
        /// Its target.
        website: Website,
    },
    /// A link whose URL is not safe to follow, shown as written.
    BadLink {
        /// The whole link, as in the file.
        written: &'text str,
        /// Its URL.
        address: &'text str,
    },
}

/// The paragraphs of `text`; none is empty.
pub fn prose(text: &str) -> Vec<Vec<Inline<'_>>> {
    let mut paragraphs = Vec::new();
    let (mut start, mut end, mut at) = (0, 0, 0);
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            push_paragraph(&mut paragraphs, text.get(start..end));
            start = at + line.len();
        }
        at += line.len();
        end = at;
    }
    push_paragraph(&mut paragraphs, text.get(start..end));
    paragraphs
}

fn push_paragraph<'text>(paragraphs: &mut Vec<Vec<Inline<'text>>>, text: Option<&'text str>) {
    let text = text.unwrap_or_default().trim();
    if !text.is_empty() {
        paragraphs.push(pieces(text));
    }
}

/// The inline elements of a paragraph; none is empty.
fn pieces(text: &str) -> Vec<Inline<'_>> {
    let mut pieces = Vec::new();
    // Byte offsets: the current position, and the start of the pending plain text.
    let (mut at, mut plain) = (0, 0);
    while let Some(byte) = text.as_bytes().get(at) {
        let rest = text.get(at..).unwrap_or_default();
        let marked = match byte {
            b'*' => emphasis(rest),
            b'[' => link(rest),
            b'\\' if rest.as_bytes().get(1).is_some_and(|next| matches!(next, b'*' | b'[' | b'\\')) => {
                rest.get(1..2).map(|sign| (Inline::Text(sign), 2))
            }
            _ => None,
        };
        let Some((piece, length)) = marked else {
            at += 1;
            continue;
        };
        push_text(&mut pieces, text.get(plain..at));
        pieces.push(piece);
        at += length;
        plain = at;
    }
    push_text(&mut pieces, text.get(plain..));
    pieces
}

fn push_text<'text>(pieces: &mut Vec<Inline<'text>>, text: Option<&'text str>) {
    pieces.extend(text.filter(|text| !text.is_empty()).map(Inline::Text));
}

/// Parses an emphasis at the start of `rest`, a star; also returns its length (bytes).
fn emphasis(rest: &str) -> Option<(Inline<'_>, usize)> {
    let (words, _) = rest.get(1..)?.split_once('*')?;
    // A star after a backslash ends nothing.
    let is_kept_apart = words.is_empty() || words.trim() != words || words.ends_with('\\');
    (!is_kept_apart).then_some((Inline::Emphasis(words), words.len() + 2))
}

/// Parses a link at the start of `rest`, a bracket; also returns its length (bytes).
fn link(rest: &str) -> Option<(Inline<'_>, usize)> {
    let (text, after) = rest.get(1..)?.split_once(']')?;
    let (address, _) = after.strip_prefix('(')?.split_once(')')?;
    if text.trim().is_empty() {
        return None;
    }
    let length = text.len() + address.len() + 4;
    let piece = match Website::parse(address) {
        Some(website) => Inline::Link { text, website },
        None => Inline::BadLink { written: rest.get(..length)?, address },
    };
    Some((piece, length))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The elements on one line: plain text as is, the others tagged.
    fn read(text: &str) -> String {
        let piece = |piece: &Inline<'_>| match piece {
            Inline::Text(words) => (*words).to_owned(),
            Inline::Emphasis(words) => format!("<em {words}>"),
            Inline::Link { text, website } => format!("<a {text} {website}>"),
            Inline::BadLink { written, address } => format!("<bad {written} {address}>"),
        };
        let paragraphs = prose(text);
        let paragraphs = paragraphs.iter().map(|pieces| pieces.iter().map(piece).collect::<String>());
        paragraphs.collect::<Vec<_>>().join("|")
    }

    #[test]
    fn marks_are_read_and_what_is_no_mark_is_itself() {
        for (text, expected) in [
            ("", ""),
            (" \n\n ", ""),
            ("One line.", "One line."),
            ("One\ntwo", "One\ntwo"),
            ("One\n\ntwo\n \n\n\nthree\n", "One|two|three"),
            ("a *b c* d", "a <em b c> d"),
            ("*a**b*", "<em a><em b>"),
            ("2 * 3 * 4, *a, a*", "2 * 3 * 4, <em a, a>"),
            ("**, *, *a", "**, *, *a"),
            ("*a\n\nb*", "*a|b*"),
            ("l’*é*", "l’<em é>"),
            ("[site](https://a.org/b)", "<a site https://a.org/b>"),
            ("([nous](mailto:a@b.org))", "(<a nous mailto:a@b.org>)"),
            ("[x](javascript:alert)", "<bad [x](javascript:alert) javascript:alert>"),
            ("[x](https://a@b)", "<bad [x](https://a@b) https://a@b>"),
            ("[x]() [y] (z) []( ) [ ](https://a.org)", "<bad [x]() > [y] (z) []( ) [ ](https://a.org)"),
            ("[a *b*](https://a.org)", "<a a *b* https://a.org>"),
            (r"\*a* \[b](c) \\ \d", r"*a* [b](c) \ \d"),
            ("<b>&amp;</b>", "<b>&amp;</b>"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_word_is_lost(text in "[a-zé *\\[\\]()\\\\\n:/]{0,60}") {
            let is_word = |character: &char| character.is_alphanumeric();
            let expected: String = text.chars().filter(is_word).collect();
            let read: String = prose(&text).iter().flatten().map(|piece| match piece {
                Inline::Text(words) | Inline::Emphasis(words) => (*words).to_owned(),
                Inline::Link { text, website } => format!("{text}{website}"),
                Inline::BadLink { written, .. } => (*written).to_owned(),
            }).collect();
            prop_assert_eq!(read.chars().filter(is_word).collect::<String>(), expected);
        }

        #[test]
        fn what_holds_no_mark_is_one_text(text in "[a-zé,. \n]{1,40}") {
            for paragraph in prose(&text) {
                let is_text = matches!(paragraph.as_slice(), [Inline::Text(words)] if words.trim() == *words);
                prop_assert!(is_text, "{paragraph:?}");
            }
        }
    }
}
