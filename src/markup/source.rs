//! Markup as source text, for files and for pages of others.

use super::{Element, Markup, Namespace};

/// The element as source, right both as HTML and as XML. Every text is escaped; what XML cannot hold at all becomes the
/// sign for a character that was lost.
pub fn source(element: &Element) -> String {
    let mut text = String::new();
    push_element(&mut text, element);
    text
}

fn push_element(text: &mut String, element: &Element) {
    text.push('<');
    text.push_str(element.tag);
    for (name, value) in &element.attributes {
        text.push(' ');
        text.push_str(name);
        text.push_str("=\"");
        push_escaped(text, value);
        text.push('"');
    }
    // HTML closes its own elements in full.
    if element.children.is_empty() && element.namespace == Namespace::Svg {
        text.push_str("/>");
        return;
    }
    text.push('>');
    for child in &element.children {
        match child {
            Markup::Text(said) => push_escaped(text, said),
            Markup::Element(child) => push_element(text, child),
        }
    }
    text.push_str("</");
    text.push_str(element.tag);
    text.push('>');
}

fn push_escaped(text: &mut String, said: &str) {
    for character in said.chars() {
        match character {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            // In an attribute, XML would read these as spaces.
            '\t' => text.push_str("&#9;"),
            '\n' => text.push_str("&#10;"),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => text.push('\u{fffd}'),
            _ => text.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{html, svg};

    #[test]
    fn texts_and_values_are_never_markup() {
        let element = html("p").with("title", "a\"b<&\n").text("</p><script>\u{0}\u{ffff}").child(html("b"));
        let expected = "<p title=\"a&quot;b&lt;&amp;&#10;\">&lt;/p&gt;&lt;script&gt;\u{fffd}\u{fffd}<b></b></p>";
        assert_eq!(source(&element), expected);
        assert_eq!(source(&svg("path").with("d", "M0 0")), "<path d=\"M0 0\"/>");
    }
}
