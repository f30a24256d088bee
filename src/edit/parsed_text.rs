//! The text of a file with its tree, which is parsed once: of a replacement, only what it touches is parsed again.

use std::cell::OnceCell;

use serde::{Deserialize, Serialize};

use super::splice::Splice;
use crate::model::{JsonEntry, JsonNode, JsonValue, parse_at, parse_json};

/// A text and its tree.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct ParsedText {
    text: String,
    #[serde(skip)]
    tree: OnceCell<Option<JsonNode<'static>>>,
}

impl ParsedText {
    pub(super) fn of(text: String) -> Self {
        Self { text, tree: OnceCell::new() }
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// The tree of the text; `None` when it is not JSON.
    pub(super) fn tree(&self) -> Option<&JsonNode<'static>> {
        self.tree.get_or_init(|| parse_json(&self.text).ok().map(JsonNode::into_owned)).as_ref()
    }

    /// Applies a replacement; a text that does not have the part stays as it is.
    pub(super) fn apply(&mut self, Splice { at, before, after }: &Splice) {
        self.replace(*at, before, after);
    }

    /// Reverts it.
    pub(super) fn revert(&mut self, Splice { at, before, after }: &Splice) {
        self.replace(*at, after, before);
    }

    fn replace(&mut self, at: usize, before: &str, after: &str) {
        if !self.text.get(at..).is_some_and(|rest| rest.starts_with(before)) {
            return;
        }
        self.text.replace_range(at..at + before.len(), after);
        let change = Change { at, end: at + before.len(), grown: after.len().wrapping_sub(before.len()) };
        let tree = self.tree.get_mut().and_then(Option::as_mut).filter(|tree| change.is_within(tree));
        if tree.and_then(|tree| change.follow(tree, &self.text)).is_none() {
            self.tree.take();
        }
    }
}

impl Clone for ParsedText {
    fn clone(&self) -> Self {
        Self::of(self.text.clone())
    }
}

impl PartialEq for ParsedText {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for ParsedText {}

/// A replacement in a text: where the part began and ended before, and by how many bytes it has grown, which wraps around.
#[derive(Clone, Copy)]
struct Change {
    at: usize,
    end: usize,
    grown: usize,
}

impl Change {
    /// Whether it leaves the first and the last letter of the node.
    const fn is_within(self, node: &JsonNode<'_>) -> bool {
        node.offset < self.at && self.end < node.end
    }

    /// Where what was after the part is now.
    const fn moved(self, offset: usize) -> usize {
        offset.wrapping_add(self.grown)
    }

    /// Updates a node that the change is within; `None` when it is no JSON any more.
    fn follow(self, node: &mut JsonNode<'static>, text: &str) -> Option<()> {
        let end = self.moved(node.end);
        match &mut node.value {
            JsonValue::Object(entries) if entries.iter().any(|entry| self.is_within(&entry.node)) => {
                let touched = entries.iter().position(|entry| self.is_within(&entry.node))?;
                self.follow(&mut entries.get_mut(touched)?.node, text)?;
                entries.iter_mut().skip(touched + 1).for_each(|entry| self.shift_entry(entry));
            }
            JsonValue::List(items) => {
                let from = items.iter().take_while(|item| item.end < self.at).count();
                let to = items.iter().skip(from).take_while(|item| item.offset <= self.end).count() + from;
                let mut rest = to;
                match items.get_mut(from) {
                    Some(item) if self.is_within(item) => self.follow(item, text)?,
                    _ => {
                        let start = from.checked_sub(1).and_then(|last| items.get(last)).map(|item| item.end);
                        let stop = items.get(to).map_or(end - 1, |item| self.moved(item.offset));
                        let read = between(text, start.unwrap_or(node.offset + 1), stop)?;
                        rest = from + read.len();
                        items.splice(from..to, read);
                    }
                }
                items.iter_mut().skip(rest).for_each(|item| self.shift(item));
            }
            _ => {
                let read = parse_at(text, node.offset).ok().filter(|read| read.end == end)?;
                *node = read.into_owned();
            }
        }
        node.end = end;
        Some(())
    }

    /// Moves a node that is after the part.
    fn shift(self, node: &mut JsonNode<'static>) {
        (node.offset, node.end) = (self.moved(node.offset), self.moved(node.end));
        match &mut node.value {
            JsonValue::List(items) => items.iter_mut().for_each(|item| self.shift(item)),
            JsonValue::Object(entries) => entries.iter_mut().for_each(|entry| self.shift_entry(entry)),
            _ => {}
        }
    }

    fn shift_entry(self, entry: &mut JsonEntry<'static>) {
        entry.key_offset = self.moved(entry.key_offset);
        self.shift(&mut entry.node);
    }
}

/// Whether two texts are the same, compared eight bytes at a time: WebAssembly compares a long text byte by byte.
pub fn are_same_bytes(one: &str, other: &str) -> bool {
    let ((eights, rest), (other_eights, other_rest)) =
        (one.as_bytes().as_chunks::<8>(), other.as_bytes().as_chunks::<8>());
    let number = |bytes: &[u8; 8]| u64::from_ne_bytes(*bytes);
    one.len() == other.len() && rest == other_rest && eights.iter().map(number).eq(other_eights.iter().map(number))
}

/// The items of a list between two offsets.
fn between(text: &str, mut at: usize, stop: usize) -> Option<Vec<JsonNode<'static>>> {
    let mut items = Vec::new();
    loop {
        let part = text.get(at..stop)?;
        let Some(spaces) = part.find(|letter: char| letter != ',' && !letter.is_ascii_whitespace()) else {
            return Some(items);
        };
        let item = parse_at(text, at + spaces).ok()?.into_owned();
        at = item.end;
        items.push(item);
    }
}
