//! Removes organisations, links and networks from a map's file, and keeps everything else in it.

use super::reader::parse;
use super::tree::{Node, Value};
use super::without_mark;
use crate::model::Arranged;

/// What to keep of a file, by position in its lists.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// One flag per organisation.
    pub organisations: Vec<bool>,
    /// One flag per link.
    pub links: Vec<bool>,
    /// One flag per network.
    pub networks: Vec<bool>,
}

/// The valid file in `text` reduced to what is `kept`: the organisations removed are removed from members too, and so
/// are collaborations left without a member. `None` when the text is not JSON.
pub fn excerpt(text: &str, kept: &Kept) -> Option<String> {
    let tree = parse(without_mark(text)).ok()?;
    let is_kept = |position: usize| kept.organisations.get(position) == Some(&true);
    let organisations = tree.list("organisations");
    let kept_ids = organisations.iter().enumerate().filter(|(position, _)| is_kept(*position));
    let mut ids: Vec<_> = kept_ids.filter_map(|(_, entry)| entry.get("id").and_then(Node::text)).collect();
    ids.sort_unstable();
    let mut writer = Writer { out: String::with_capacity(text.len()), kept, ids, everyone: organisations.len() };
    writer.write(&tree, "", 0);
    writer.out.push('\n');
    Some(writer.out)
}

struct Writer<'all> {
    out: String,
    kept: &'all Kept,
    /// The identifiers of the organisations kept, sorted.
    ids: Vec<&'all str>,
    everyone: usize,
}

impl Writer<'_> {
    /// Writes the value of `key`, nested in `depth` lists and objects.
    fn write(&mut self, node: &Node<'_>, key: &str, depth: usize) {
        match &node.value {
            Value::Null | Value::Broken => self.out.push_str("null"),
            Value::Truth(is_true) => self.out.push_str(if *is_true { "true" } else { "false" }),
            Value::Number(written) => self.out.push_str(written),
            Value::Text(text) => push_text(&mut self.out, text),
            Value::List(items) => {
                self.out.push('[');
                // A list of scalars is written on one line.
                let is_long = items.iter().any(|item| matches!(item.value, Value::List(_) | Value::Object(_)));
                let is_whole = items.len() == Arranged::length(self.everyone);
                let mut is_first = true;
                for (position, item) in items.iter().enumerate() {
                    if self.stays(key, position, item, is_whole) {
                        self.part(&mut is_first, is_long, depth);
                        self.write(item, "", depth + 1);
                    }
                }
                self.end(is_long && !is_first, depth);
                self.out.push(']');
            }
            Value::Object(entries) => {
                self.out.push('{');
                let mut is_first = true;
                for entry in entries {
                    self.part(&mut is_first, true, depth);
                    push_text(&mut self.out, &entry.key);
                    self.out.push_str(": ");
                    self.write(&entry.node, &entry.key, depth + 1);
                }
                self.end(!is_first, depth);
                self.out.push('}');
            }
        }
    }

    /// Whether to keep an item of the list at `key`; `is_whole` if the list has an entry for every organisation.
    fn stays(&self, key: &str, position: usize, item: &Node<'_>, is_whole: bool) -> bool {
        let at = |kept: &[bool], position: usize| kept.get(position) == Some(&true);
        let is_there = |member: &Node<'_>| {
            let id = member.text().or_else(|| member.get("organisation").and_then(Node::text));
            id.is_some_and(|id| self.ids.binary_search(&id).is_ok())
        };
        match key {
            "organisations" => at(&self.kept.organisations, position),
            "links" => at(&self.kept.links, position),
            "networks" => at(&self.kept.networks, position),
            "members" => is_there(item),
            "collaborations" => item.list("members").is_empty() || item.list("members").iter().any(is_there),
            // In an arrangement: two numbers for the overall size, then three per organisation.
            "places" if is_whole => position.checked_sub(2).is_none_or(|after| at(&self.kept.organisations, after / 3)),
            _ => true,
        }
    }

    fn part(&mut self, is_first: &mut bool, is_long: bool, depth: usize) {
        if !*is_first {
            self.out.push_str(if is_long { "," } else { ", " });
        }
        *is_first = false;
        self.end(is_long, depth + 1);
    }

    /// Starts a new line indented to `depth`, if `is_line`.
    fn end(&mut self, is_line: bool, depth: usize) {
        if is_line {
            self.out.push('\n');
            for _ in 0..depth {
                self.out.push_str("  ");
            }
        }
    }
}

/// The text as a JSON string.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    push_text(&mut out, text);
    out
}

fn push_text(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\0'..='\u{1f}' => {
                out.push_str("\\u00");
                let code = u32::from(character);
                out.extend([code / 16, code % 16].into_iter().filter_map(|digit| char::from_digit(digit, 16)));
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn who_is_left_out_is_a_member_of_nothing() {
        let text = r#"{"organisations": [{"id": "a"}, {"id": "b"}], "networks": [{"members": ["a", "b"]}, {"members": "all"}],
            "collaborations": [{"members": [{"organisation": "a"}, {"organisation": "b"}]}, {"members": [{"organisation": "b"}]}],
            "links": [1, 2], "arrangements": [{"places": [8, 9, 1, 2, 3, 4, 5, 6]}, {"places": [1]}]}"#;
        let kept = Kept { organisations: vec![true, false], links: vec![false, true], networks: vec![true, true] };
        let written: serde_json::Value = serde_json::from_str(&excerpt(text, &kept).unwrap()).unwrap();
        let expected = serde_json::json!({
            "organisations": [{"id": "a"}], "networks": [{"members": ["a"]}, {"members": "all"}],
            "collaborations": [{"members": [{"organisation": "a"}]}],
            "links": [2], "arrangements": [{"places": [8, 9, 1, 2, 3]}, {"places": [1]}],
        });
        assert_eq!(written, expected);
    }

    #[test]
    fn no_json_has_no_excerpt() {
        assert_eq!(excerpt("\u{feff}{}", &Kept::default()).as_deref(), Some("{}\n"), "a byte order mark is none of it");
        assert_eq!(excerpt("[1,]", &Kept::default()), None);
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in "\\PC{0,20}|[\\x00-\\x20\"\\\\]{0,10}", number in any::<i32>()) {
            let value = serde_json::json!({ "x": [text, number, null, true, { "y": [] }], text.as_str(): {} });
            let written = excerpt(&value.to_string(), &Kept::default()).unwrap();
            prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&written).unwrap(), value);
        }
    }
}
