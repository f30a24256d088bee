//! Serialises markup as browsers do, so that a page that saves itself gives the same bytes.

use crate::markup::{Element, Markup, Namespace};

/// Void elements: no content and no end tag.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

pub(super) fn written(element: &Element) -> String {
    let mut text = String::new();
    push(&mut text, element);
    text
}

fn push(text: &mut String, element: &Element) {
    text.push('<');
    text.push_str(element.tag);
    for (name, value) in &element.attributes {
        text.extend([" ", name, "=\""]);
        text.push_str(&value_of(value));
        text.push('"');
    }
    text.push('>');
    if element.namespace == Namespace::Html && VOID.contains(&element.tag) {
        return;
    }
    for child in &element.children {
        match child {
            Markup::Text(said) => text.push_str(&text_of(said)),
            Markup::Element(child) => push(text, child),
            Markup::Same => {}
        }
    }
    text.extend(["</", element.tag, ">"]);
}

/// Escapes text between tags.
pub(super) fn text_of(said: &str) -> String {
    readable(said).replace('&', "&amp;").replace('\u{a0}', "&nbsp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Escapes an attribute value.
pub(super) fn value_of(value: &str) -> String {
    text_of(value).replace('"', "&quot;")
}

/// Replaces what HTML cannot hold: parsers change carriage returns into line feeds, and replace control characters.
fn readable(said: &str) -> String {
    said.chars()
        .map(|character| match character {
            '\t' | '\n' => character,
            '\r' => '\n',
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
            _ => character,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{html, svg};

    #[test]
    fn elements_are_closed_as_browsers_close_them() {
        assert_eq!(written(&svg("path").with("d", "M0 0")), "<path d=\"M0 0\"></path>");
        assert_eq!(written(&html("p").child(html("br")).child(html("b"))), "<p><br><b></b></p>");
    }

    #[test]
    fn no_text_and_no_value_becomes_markup() {
        let hostile = "</script><!-- \" & \u{a0}\u{0}\u{2028}\r";
        let expected = "&lt;/script&gt;&lt;!-- \" &amp; &nbsp;\u{fffd}\u{2028}\n";
        assert_eq!(text_of(hostile), expected);
        assert_eq!(value_of(hostile), expected.replace('"', "&quot;"));
    }
}
