//! Markup as one text, to go from one module to another.
//!
//! A text is a row of pieces, each its kind, its length in bytes, a colon and what it says: `h1:pt5:Hellae0:`. Lengths
//! need no escape, so no text can be taken for anything else.
//!
//! | kind | what it says |
//! | --- | --- |
//! | `h`, `s` | an element of the page, of the drawing, begins: its name |
//! | `a`, `=` | an attribute of it: its name, then its value |
//! | `t` | a text inside it |
//! | `e` | it ends: nothing |

use super::names::{ATTRIBUTES, TAGS, known};
use super::{Element, Markup, Namespace, html, svg};

/// The elements as one text. Names that [`from_text`] does not know make a text it refuses.
pub fn to_text(elements: &[Element]) -> String {
    let mut text = String::new();
    for element in elements {
        push_element(&mut text, element);
    }
    text
}

fn push_element(text: &mut String, element: &Element) {
    push_piece(text, if element.namespace == Namespace::Html { 'h' } else { 's' }, element.tag);
    for (name, value) in &element.attributes {
        push_piece(text, 'a', name);
        push_piece(text, '=', value);
    }
    for child in &element.children {
        match child {
            Markup::Text(said) => push_piece(text, 't', said),
            Markup::Element(child) => push_element(text, child),
        }
    }
    push_piece(text, 'e', "");
}

fn push_piece(text: &mut String, kind: char, said: &str) {
    text.push(kind);
    text.push_str(&said.len().to_string());
    text.push(':');
    text.push_str(said);
}

/// The elements that [`to_text`] wrote; `None` for any other text, and for names that are not ours.
pub fn from_text(text: &str) -> Option<Vec<Element>> {
    let (mut rest, mut open, mut whole) = (text, Vec::new(), Vec::new());
    while !rest.is_empty() {
        let (kind, said) = next_piece(&mut rest)?;
        if kind == b'h' || kind == b's' {
            let tag = known(TAGS, said)?;
            open.push(if kind == b'h' { html(tag) } else { svg(tag) });
            continue;
        }
        let element: Element = open.pop()?;
        let next = match kind {
            b'a' => {
                let (b'=', value) = next_piece(&mut rest)? else { return None };
                element.with(known(ATTRIBUTES, said)?, value)
            }
            b't' => element.text(said),
            b'e' => {
                let Some(parent) = open.pop() else {
                    whole.push(element);
                    continue;
                };
                parent.child(element)
            }
            _ => return None,
        };
        open.push(next);
    }
    open.is_empty().then_some(whole)
}

fn next_piece<'text>(rest: &mut &'text str) -> Option<(u8, &'text str)> {
    let (head, after) = rest.split_once(':')?;
    let (kind, length) = (head.as_bytes().first()?, head.get(1..)?.parse().ok()?);
    *rest = after.get(length..)?;
    Some((*kind, after.get(..length)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn name(list: &'static str) -> impl Strategy<Value = &'static str> {
        prop::sample::select(list.split(' ').collect::<Vec<_>>())
    }

    /// Texts that look like pieces, among others.
    fn said() -> impl Strategy<Value = String> {
        prop_oneof!["\\PC{0,8}", "[hsate=:0-9]{0,8}", Just("e0:h6:script".to_owned())]
    }

    fn bare_element() -> impl Strategy<Value = Element> {
        let names = (any::<bool>(), name(TAGS), prop::collection::vec((name(ATTRIBUTES), said()), 0..4));
        names.prop_map(|(is_html, tag, attributes)| {
            let element = if is_html { html(tag) } else { svg(tag) };
            attributes.into_iter().fold(element, |element, (name, value)| element.with(name, value))
        })
    }

    fn element() -> impl Strategy<Value = Element> {
        bare_element().prop_recursive(4, 16, 4, |inner| {
            let child = prop_oneof![said().prop_map(Markup::Text), inner.prop_map(Markup::Element)];
            (bare_element(), prop::collection::vec(child, 0..4)).prop_map(|(element, children)| {
                children.into_iter().fold(element, |element, child| match child {
                    Markup::Text(text) => element.text(text),
                    Markup::Element(child) => element.child(child),
                })
            })
        })
    }

    #[test]
    fn the_form_is_the_one_described() {
        assert_eq!(to_text(&[html("p").class("x").text("é:")]), "h1:pa5:class=1:xt3:é:e0:");
    }

    #[test]
    fn what_is_damaged_or_not_ours_is_refused() {
        let script = [html("script").text("alert(1)")];
        let handler = [html("p").with("onclick", "alert(1)")];
        for text in [to_text(&script).as_str(), &to_text(&handler), "h1:p", "h1:pe0:e0:", "t1:x", "h1:pa5:classe0:"] {
            assert_eq!(from_text(text), None, "{text}");
        }
        // A length that ends inside a letter, or beyond the end.
        for text in ["h1:pt1:ée0:", "h1:pt99:xe0:", "h1:pt18446744073709551616:xe0:", "é1:p", ":"] {
            assert_eq!(from_text(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_markup_comes_back(elements in prop::collection::vec(element(), 0..4)) {
            prop_assert_eq!(from_text(&to_text(&elements)), Some(elements));
        }

        #[test]
        fn any_text_has_an_answer(text in "[hsate=:0-9pé]{0,40}|\\PC{0,40}") {
            if let Some(elements) = from_text(&text) {
                prop_assert_eq!(from_text(&to_text(&elements)), Some(elements));
            }
        }
    }
}
