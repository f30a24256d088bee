//! A sorted index of names already met in the file, with their positions.

use std::collections::BTreeMap;

/// Tuples of up to three strings, each with the position of its first occurrence, sorted. One type serves identifiers,
/// pairs of ends and items alike: every other instance would cost its own code. A tree, since a file may hold a hundred
/// thousand names in any order.
#[derive(Default)]
pub(super) struct Seen<'text>(BTreeMap<[&'text str; 3], usize>);

impl<'text> Seen<'text> {
    /// Records `name` at `position`. Returns the position of its first occurrence, which is kept, if there was one.
    pub(super) fn meet(&mut self, name: [&'text str; 3], position: usize) -> Option<usize> {
        let before = self.0.get(&name).copied();
        if before.is_none() {
            self.0.insert(name, position);
        }
        before
    }

    /// As [`meet`](Self::meet), for a single string.
    pub(super) fn meet_word(&mut self, word: &'text str, position: usize) -> Option<usize> {
        self.meet([word, "", ""], position)
    }

    /// The position of the first occurrence of a single string.
    pub(super) fn position(&self, word: &str) -> Option<usize> {
        self.0.get(&[word, "", ""]).copied()
    }

    /// The first string of each tuple, in sorted order.
    pub(super) fn words(&self) -> impl Iterator<Item = &'text str> {
        self.0.keys().map(|[word, ..]| *word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_meeting_counts() {
        let mut seen = Seen::default();
        assert_eq!(seen.meet_word("b", 0), None);
        assert_eq!(seen.meet(["a", "b", "c"], 1), None);
        assert_eq!(seen.meet_word("b", 2), Some(0));
        assert_eq!((seen.position("b"), seen.position("a")), (Some(0), None));
        assert_eq!(seen.words().collect::<Vec<_>>(), ["a", "b"]);
    }
}
