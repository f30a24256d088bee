//! An index of names already met in the file, with their positions.

use std::collections::BTreeMap;

/// Tuples of up to three strings, each with the position of its first occurrence. One type serves identifiers,
/// pairs of ends and items alike: every other instance would cost its own code. A tree, since a file may hold a hundred
/// thousand names in any order, and names of equal sums are still told apart quickly; sorted by sums first, because a comparison of
/// names reads them where they stand in the file.
#[derive(Default)]
pub(super) struct Seen<'text>(BTreeMap<(u64, [&'text str; 3]), usize>);

impl<'text> Seen<'text> {
    /// Records `name` at `position`. Returns the position of its first occurrence, which is kept, if there was one.
    pub(super) fn meet(&mut self, name: [&'text str; 3], position: usize) -> Option<usize> {
        let name = (sum(name), name);
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
        let name = [word, "", ""];
        self.0.get(&(sum(name), name)).copied()
    }
}

/// The sum of the bytes of a name by FNV-1a. Kept out of line: so many ask.
#[inline(never)]
fn sum(name: [&str; 3]) -> u64 {
    let bytes = name.into_iter().flat_map(|part| part.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
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
        assert_eq!(seen.meet(["a", "bc", ""], 3), None, "the parts are told apart");
    }
}
