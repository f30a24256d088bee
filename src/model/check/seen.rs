//! What was met before in the file, and where.

/// Names of up to three texts, each with the position where it came first: a list in alphabetical order. One kind of list
/// for identifiers, pairs of ends and items alike: every other kind would cost its own code.
#[derive(Default)]
pub(super) struct Seen<'text>(Vec<([&'text str; 3], usize)>);

impl<'text> Seen<'text> {
    /// Notes `name` at `position`. Gives the position where it was met before, if it was; that one stays.
    pub(super) fn meet(&mut self, name: [&'text str; 3], position: usize) -> Option<usize> {
        let (place, before) = self.find(name);
        if before.is_none() {
            self.0.insert(place, (name, position));
        }
        before
    }

    /// Where `name` stands or should stand in the list, and where it was met.
    fn find(&self, name: [&str; 3]) -> (usize, Option<usize>) {
        let place = self.0.partition_point(|(known, _)| *known < name);
        let there = self.0.get(place).filter(|(known, _)| *known == name);
        (place, there.map(|(_, position)| *position))
    }

    /// As [`meet`](Self::meet), for a name of one text.
    pub(super) fn meet_word(&mut self, word: &'text str, position: usize) -> Option<usize> {
        self.meet([word, "", ""], position)
    }

    /// Where the name of one text was met.
    pub(super) fn position(&self, word: &str) -> Option<usize> {
        self.find([word, "", ""]).1
    }

    /// The first text of each name, in alphabetical order.
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
