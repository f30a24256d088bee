//! Serialises markup as source text, for files and for other people's pages.

use super::{Element, Markup, Namespace};

/// The element as source, valid both as HTML and as XML. Every text is escaped; a character that XML cannot represent
/// becomes the replacement character U+FFFD.
pub fn source(element: &Element) -> String {
    let mut text = String::new();
    push_element(&mut text, element);
    text
}

/// Void elements of HTML: no children and no end tag.
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

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
    // HTML requires an end tag for its own elements, except void ones.
    if element.children.is_empty() && (element.namespace == Namespace::Svg || VOID.contains(&element.tag)) {
        text.push_str("/>");
        return;
    }
    text.push('>');
    for child in &element.children {
        match child {
            Markup::Text(said) => push_escaped(text, said),
            Markup::Element(child) => push_element(text, child),
            Markup::Same => {}
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
            // XML normalises these to spaces in attributes.
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

    #[test]
    fn no_text_becomes_markup() {
        let hostile = "</script><script>alert('1')</script><!-- --><![CDATA[ &amp; ]]>";
        assert_eq!(
            source(&html("p").text(hostile)),
            "<p>&lt;/script&gt;&lt;script&gt;alert('1')&lt;/script&gt;&lt;!-- --&gt;&lt;![CDATA[ &amp;amp; ]]&gt;</p>"
        );
    }

    #[test]
    fn no_value_leaves_its_quotes() {
        let hostile = "\" onclick=\"x()\" '><b>&quot;";
        assert_eq!(
            source(&html("p").with("title", hostile)),
            "<p title=\"&quot; onclick=&quot;x()&quot; '&gt;&lt;b&gt;&amp;quot;\"></p>"
        );
    }

    #[test]
    fn characters_that_only_look_dangerous_stay_themselves() {
        let kept = "\u{2028}\u{2029}\u{202e}fdp\u{2066}\u{feff}\u{a0}é😀";
        let expected = ["<p lang=\"", kept, "\">", kept, "</p>"].concat();
        assert_eq!(source(&html("p").with("lang", kept).text(kept)), expected);
    }

    #[test]
    fn elements_that_hold_nothing_have_no_end_tag() {
        assert_eq!(source(&html("p").child(html("br")).child(html("b"))), "<p><br/><b></b></p>");
    }
}
