//! The parsed JSON text as a tree of values with their offsets, independent of the map format.

use std::borrow::Cow;

use super::problem::Shape;

/// Maximum nesting of lists and objects.
pub(super) const DEPTH_LIMIT: usize = 32;

/// A value and the byte offsets where it begins and ends.
#[derive(Debug)]
pub struct Node<'text> {
    /// Byte offset in the text.
    pub offset: usize,
    /// Byte offset of its end.
    pub end: usize,
    /// The value.
    pub value: Value<'text>,
}

/// A JSON value.
#[derive(Debug)]
pub enum Value<'text> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Truth(bool),
    /// A number, as written.
    Number(Cow<'text, str>),
    /// A string, without its quotes and escapes.
    Text(Cow<'text, str>),
    /// A string with an escape that encodes no character.
    Broken,
    /// A list.
    List(Vec<Node<'text>>),
    /// An object, its keys in order, duplicates included.
    Object(Vec<Entry<'text>>),
}

/// A key of an object and its value.
#[derive(Debug)]
pub struct Entry<'text> {
    /// The key, without its quotes and escapes.
    pub key: Cow<'text, str>,
    /// Byte offset of its opening quote.
    pub key_offset: usize,
    /// Its value.
    pub node: Node<'text>,
}

impl<'text> Node<'text> {
    /// The value of `key`, the first one if the key is duplicated.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|entry| entry.key == key).map(|entry| &entry.node)
    }

    /// The entries of an object; empty for any other value.
    pub fn entries(&self) -> &[Entry<'text>] {
        if let Value::Object(entries) = &self.value { entries } else { &[] }
    }

    /// The items of a list; empty for any other value.
    pub fn items(&self) -> &[Self] {
        if let Value::List(items) = &self.value { items } else { &[] }
    }

    /// The items of the list at `key`; empty when there is no such list.
    pub fn list(&self, key: &str) -> &[Self] {
        self.get(key).map_or(&[], Self::items)
    }

    /// The string, if it is one.
    pub fn text(&self) -> Option<&str> {
        if let Value::Text(text) = &self.value { Some(text) } else { None }
    }

    /// The number as written, if it is one.
    pub fn number(&self) -> Option<&str> {
        if let Value::Number(written) = &self.value { Some(written) } else { None }
    }

    /// Whether it is `true`.
    pub const fn is_true(&self) -> bool {
        matches!(self.value, Value::Truth(true))
    }

    /// The value of `key`, if it is `true` or `false`.
    pub(super) fn truth(&self, key: &str) -> Option<bool> {
        if let Value::Truth(is_true) = self.get(key)?.value { Some(is_true) } else { None }
    }

    /// Whether it has a value for `key`; `null` is none.
    pub(super) fn has(&self, key: &str) -> bool {
        self.get(key).is_some_and(|node| !matches!(node.value, Value::Null))
    }

    /// Whether it is an object.
    pub const fn is_object(&self) -> bool {
        matches!(self.value, Value::Object(_))
    }

    /// Its JSON type.
    pub(super) fn shape(&self) -> Shape {
        match &self.value {
            Value::Null => Shape::Nothing,
            Value::Truth(_) => Shape::Truth,
            Value::Number(_) if self.whole_number().is_some() => Shape::WholeNumber,
            Value::Number(_) => Shape::Number,
            Value::Text(_) | Value::Broken => Shape::Text,
            Value::List(_) => Shape::List,
            Value::Object(_) => Shape::Object,
        }
    }

    /// A non-negative integer, such as a count or a length in small units.
    pub(super) fn count(&self) -> Option<f64> {
        u32::try_from(self.whole_number()?).ok().map(f64::from)
    }

    /// The integer, written without point or exponent; one out of the range of `i64` saturates.
    pub(super) fn whole_number(&self) -> Option<i64> {
        let written = self.number()?;
        let digits = written.strip_prefix('-').unwrap_or(written);
        if written == "-0" || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        Some(written.parse().unwrap_or(if written.starts_with('-') { i64::MIN } else { i64::MAX }))
    }

    /// The same, without the text that it was parsed from.
    pub fn into_owned(self) -> Node<'static> {
        let Self { offset, end, value } = self;
        let owned = |text: Cow<'text, str>| Cow::Owned(text.into_owned());
        let value = match value {
            Value::Null => Value::Null,
            Value::Truth(is_true) => Value::Truth(is_true),
            Value::Number(written) => Value::Number(owned(written)),
            Value::Text(text) => Value::Text(owned(text)),
            Value::Broken => Value::Broken,
            Value::List(items) => Value::List(items.into_iter().map(Self::into_owned).collect()),
            Value::Object(entries) => {
                let kept =
                    |Entry { key, key_offset, node }| Entry { key: owned(key), key_offset, node: node.into_owned() };
                Value::Object(entries.into_iter().map(kept).collect())
            }
        };
        Node { offset, end, value }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check::reader::{Cause, Stop, parse};

    #[test]
    fn every_value_and_key_knows_its_place() {
        let text = " {\"a\": [1, \"é\\n\", null],\n \"b\" : {\"c\":true}}";
        let tree = parse(text).unwrap();
        assert_eq!(tree.offset, 1);
        let items = tree.list("a");
        assert_eq!(items.iter().map(|item| &text[item.offset..=item.offset]).collect::<String>(), "1\"n");
        assert_eq!(items[1].text(), Some("é\n"));
        let entry = &tree.entries()[1];
        assert!(text[entry.key_offset..].starts_with("\"b\" :"));
        assert!(text[entry.node.offset..].starts_with("{\"c\""));
    }

    #[test]
    fn repeated_keys_are_all_kept() {
        let tree = parse(r#"{"a": 1, "a": 2}"#).unwrap();
        assert_eq!(tree.entries().len(), 2);
    }

    #[test]
    fn half_a_character_is_broken_but_the_rest_is_read() {
        let tree = parse(r#"["\ud800", "\ud83d\ude00"]"#).unwrap();
        assert!(matches!(tree.items()[0].value, Value::Broken));
        assert_eq!(tree.items()[1].text(), Some("😀"));
    }

    #[test]
    fn depth_is_bounded_however_deep_the_text() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(parse(&nested(DEPTH_LIMIT)).is_ok());
        let too_deep = Stop { offset: DEPTH_LIMIT, cause: Cause::Depth };
        assert_eq!(parse(&nested(DEPTH_LIMIT + 1)).unwrap_err(), too_deep);
        assert_eq!(parse(&nested(100_000)).unwrap_err(), too_deep);
    }

    #[test]
    fn whole_numbers_are_written_without_point() {
        let tree = parse("[1, -2, 1.0, 1e3, -0, 99999999999999999999999999999999999999999999]").unwrap();
        let whole: Vec<_> = tree.items().iter().map(Node::whole_number).collect();
        assert_eq!(whole, [Some(1), Some(-2), None, None, None, Some(i64::MAX)]);
    }
}
