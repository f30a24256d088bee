//! Changes of one value in a file: the replacements that set, insert, move and remove it, with their commas and spaces.

use super::path::{find, join, segments, split, step};
use super::splice::Splice;
use super::style::Style;
use crate::model::{JsonNode, JsonValue};

/// A file, and its tree.
pub(super) struct File<'text> {
    pub(super) text: &'text str,
    pub(super) tree: &'text JsonNode<'text>,
    pub(super) style: Style,
}

impl<'text> File<'text> {
    pub(super) fn of(text: &'text str, tree: &'text JsonNode<'text>) -> Self {
        Self { text, tree, style: Style::of(text, tree) }
    }

    /// Makes a file of version 1 one of version 2.
    pub(super) fn to_second(&self) -> Option<Splice> {
        let version = self.tree.get("version").filter(|version| version.number() == Some("1"))?;
        Splice::of(self.text, version.offset, version.end, "2")
    }

    /// Sets what is at `path` to `value`, written as JSON. Objects that are missing on the way are added, each key in its place
    /// in `order`.
    pub(super) fn set(&self, path: &str, value: &str, order: &[&str]) -> Option<Splice> {
        let (mut node, mut rest) = (self.tree, segments(path).peekable());
        let mut depth = 0;
        while let Some(name) = rest.peek()
            && let Some(next) = step(node, name)
        {
            (node, depth) = (next, depth + 1);
            rest.next();
        }
        let Some(name) = rest.next() else {
            return Splice::of(self.text, node.offset, node.end, value);
        };
        if !node.is_object() {
            return None;
        }
        let value =
            rest.collect::<Vec<_>>().iter().rfold(value.to_owned(), |value, name| self.style.short(&[(name, value)]));
        let rank = |key: &str| order.iter().position(|known| *known == key).unwrap_or(order.len());
        let at = node.entries().iter().position(|entry| rank(&entry.key) > rank(name)).unwrap_or(node.entries().len());
        self.insert(node, at, depth, &self.style.row(name, &value))
    }

    /// Inserts `value` in the list at `path`, which is there, at this place.
    pub(super) fn insert_item(&self, path: &str, at: usize, value: &str) -> Option<Splice> {
        let node = find(self.tree, path).filter(|node| matches!(node.value, JsonValue::List(_)))?;
        self.insert(node, at, segments(path).count(), value)
    }

    fn insert(&self, node: &JsonNode<'_>, at: usize, depth: usize, value: &str) -> Option<Splice> {
        let parts = parts(node);
        let (inside, end) = (node.offset + 1, node.end - 1);
        let Some((first, first_end)) = parts.first().copied() else {
            // Entries and top-level keys have lines of their own.
            let is_long = depth < 2;
            let (before, after) =
                if is_long { (self.style.before(depth + 1), self.style.before(depth)) } else { <_>::default() };
            return Splice::of(self.text, inside, end, [&before, value, &after].concat());
        };
        let before_first = self.text.get(inside..first)?;
        let between = match parts.get(1) {
            Some((second, _)) => self.text.get(first_end..*second)?.to_owned(),
            None if before_first.is_empty() => self.style.comma(),
            None => [",", before_first].concat(),
        };
        match at.checked_sub(1).map(|before| parts.get(before).or(parts.last())) {
            Some(Some((_, end))) => Splice::of(self.text, *end, *end, [&between, value].concat()),
            _ => Splice::of(self.text, first, first, [value, &between].concat()),
        }
    }

    /// Removes the items at these places, in order, from the list or object at `path`.
    pub(super) fn remove_items(&self, path: &str, places: &[usize]) -> Vec<Splice> {
        let Some(node) = find(self.tree, path) else { return Vec::new() };
        let parts = parts(node);
        if parts.is_empty() {
            return Vec::new();
        }
        if places.len() >= parts.len() {
            return Splice::of(self.text, node.offset + 1, node.end - 1, "").into_iter().collect();
        }
        let leading = places.iter().zip(0..).take_while(|(place, at)| *place == at).count();
        let removed = places.iter().filter_map(|place| {
            let (start, end) = parts.get(*place)?;
            if *place < leading {
                let (next, _) = parts.get(place + 1)?;
                return Splice::of(self.text, *start, *next, "");
            }
            let (_, before) = parts.get(place.checked_sub(1)?)?;
            Splice::of(self.text, *before, *end, "")
        });
        removed.collect()
    }

    /// Removes what is at `path`, and the objects that it leaves empty, down from the object at `keep`.
    pub(super) fn remove(&self, path: &str, keep: &str) -> Vec<Splice> {
        let (mut above, mut name) = split(path);
        while above.len() > keep.len()
            && find(self.tree, above).is_some_and(|node| node.is_object() && node.entries().len() == 1)
        {
            (above, name) = split(above);
        }
        let Some(node) = find(self.tree, above) else { return Vec::new() };
        let place = match &node.value {
            JsonValue::List(_) => name.parse().ok(),
            _ => node.entries().iter().position(|entry| entry.key == name),
        };
        let is_there = find(self.tree, &join(above, name)).is_some();
        place.filter(|_| is_there).map_or_else(Vec::new, |place| self.remove_items(above, &[place]))
    }

    /// Exchanges two neighbours of the list at `path`, the first being at this place.
    pub(super) fn exchange(&self, path: &str, first: usize) -> Vec<Splice> {
        let parts = find(self.tree, path).map(parts).unwrap_or_default();
        let (Some(one), Some(other)) = (parts.get(first), parts.get(first + 1)) else { return Vec::new() };
        let letters = |part: &(usize, usize)| self.text.get(part.0..part.1).unwrap_or_default().to_owned();
        let splice = |part: &(usize, usize), now: String| Splice::of(self.text, part.0, part.1, now);
        [splice(one, letters(other)), splice(other, letters(one))].into_iter().flatten().collect()
    }
}

/// Where each part of a list or object begins and ends: an item, or a key with its value.
fn parts(node: &JsonNode<'_>) -> Vec<(usize, usize)> {
    let entries = node.entries().iter().map(|entry| (entry.key_offset, entry.node.end));
    entries.chain(node.items().iter().map(|item| (item.offset, item.end))).collect()
}
