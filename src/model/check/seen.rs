//! A sorted index of names already met in the file, with their positions.

/// Tuples of up to three strings, each with the position of its first occurrence, sorted. One type serves identifiers,
/// pairs of ends and items alike: every other instance would cost its own code.
#[derive(Default)]
pub(super) struct Seen<'text>(Vec<([&'text str; 3], usize)>);

impl<'text> Seen<'text> {
    /// Records `name` at `position`. Returns the position of its first occurrence, which is kept, if there was one.
    pub(super) fn meet(&mut self, name: [&'text str; 3], position: usize) -> Option<usize> {
        let (place, before) = self.find(name);
        if before.is_none() {
            self.0.insert(place, (name, position));
        }
        before
    }

    /// The index of `name` in the sorted list, or where to insert it, and the position of its first occurrence.
    fn find(&self, name: [&str; 3]) -> (usize, Option<usize>) {
        let place = self.0.partition_point(|(known, _)| *known < name);
        let there = self.0.get(place).filter(|(known, _)| *known == name);
        (place, there.map(|(_, position)| *position))
    }

    /// As [`meet`](Self::meet), for a single string.
    pub(super) fn meet_word(&mut self, word: &'text str, position: usize) -> Option<usize> {
        self.meet([word, "", ""], position)
    }

    /// The position of the first occurrence of a single string.
    pub(super) fn position(&self, word: &str) -> Option<usize> {
        self.find([word, "", ""]).1
    }

    /// The first string of each tuple, in sorted order.
    pub(super) fn words(&self) -> impl Iterator<Item = &'text str> {
        self.0.iter().map(|([word, ..], _)| *word)
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
