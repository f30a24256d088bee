//! A set of rows of one table as a bit set: small, ordered, and with the same machine code for every table.

use std::{fmt, marker::PhantomData};

use serde::{Deserialize, Serialize};

use super::Key;

/// A set of rows of a [`Table`](super::Table) of `T`, iterated in the table's order.
#[derive(Serialize, Deserialize)]
#[serde(transparent, bound = "")]
pub struct KeySet<T> {
    bits: Bits,
    of: PhantomData<fn() -> T>,
}

impl<T> KeySet<T> {
    /// The empty set.
    pub const fn new() -> Self {
        Self { bits: Bits(Vec::new()), of: PhantomData }
    }

    /// Adds a row. Returns whether it was new.
    pub fn insert(&mut self, key: Key<T>) -> bool {
        self.bits.insert(key.position())
    }

    /// Removes a row. Returns whether it was present.
    pub fn remove(&mut self, key: &Key<T>) -> bool {
        self.bits.remove(key.position())
    }

    /// Removes every row.
    pub fn clear(&mut self) {
        self.bits.0.clear();
    }

    /// Whether the set contains the row.
    pub fn contains(&self, key: &Key<T>) -> bool {
        self.bits.contains(key.position())
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.bits.len()
    }

    /// Whether the set is empty.
    pub const fn is_empty(&self) -> bool {
        // Trailing words equal to 0 are never kept.
        self.bits.0.is_empty()
    }

    /// The rows, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = Key<T>> {
        let mut from = 0;
        std::iter::from_fn(move || {
            let position = self.bits.next(from)?;
            from = position + 1;
            Some(Key::new(position))
        })
    }

    /// Removes the rows from position `end` on.
    pub fn keep_below(&mut self, end: usize) {
        self.bits.keep_below(end);
    }
}

/// A bit set in words of 32 bits; the last word is never 0, so that equal sets have equal words.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Bits(Vec<u32>);

/// Index of the word that contains `position`, and the bit's mask in it.
const fn place(position: usize) -> (usize, u32) {
    (position / 32, 1 << (position % 32))
}

impl Bits {
    fn contains(&self, position: usize) -> bool {
        let (word, bit) = place(position);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }

    fn insert(&mut self, position: usize) -> bool {
        let (word, bit) = place(position);
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        let Some(word) = self.0.get_mut(word) else { return false };
        let is_new = *word & bit == 0;
        *word |= bit;
        is_new
    }

    fn remove(&mut self, position: usize) -> bool {
        let (word, bit) = place(position);
        let Some(word) = self.0.get_mut(word).filter(|word| **word & bit != 0) else { return false };
        *word &= !bit;
        self.drop_empty_words();
        true
    }

    fn keep_below(&mut self, end: usize) {
        let (last, bit) = place(end);
        self.0.truncate(last + 1);
        if let Some(word) = self.0.get_mut(last) {
            *word &= bit - 1;
        }
        self.drop_empty_words();
    }

    fn drop_empty_words(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }

    fn len(&self) -> usize {
        let mut count = 0;
        for word in &self.0 {
            count += word.count_ones() as usize;
        }
        count
    }

    /// The first position in the set from `from` on.
    fn next(&self, from: usize) -> Option<usize> {
        let (mut word, bit) = place(from);
        let mut rest = self.0.get(word)? & !(bit - 1);
        while rest == 0 {
            word += 1;
            rest = *self.0.get(word)?;
        }
        Some(word * 32 + rest.trailing_zeros() as usize)
    }
}

impl<T> Clone for KeySet<T> {
    fn clone(&self) -> Self {
        Self { bits: self.bits.clone(), of: PhantomData }
    }
}
impl<T> Default for KeySet<T> {
    fn default() -> Self {
        Self::new()
    }
}
impl<T> PartialEq for KeySet<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}
impl<T> Eq for KeySet<T> {}
impl<T> fmt::Debug for KeySet<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.iter()).finish()
    }
}
impl<T> FromIterator<Key<T>> for KeySet<T> {
    fn from_iter<Keys: IntoIterator<Item = Key<T>>>(keys: Keys) -> Self {
        let mut set = Self::new();
        for key in keys {
            set.insert(key);
        }
        set
    }
}
impl<T, const COUNT: usize> From<[Key<T>; COUNT]> for KeySet<T> {
    fn from(keys: [Key<T>; COUNT]) -> Self {
        keys.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn set(positions: impl IntoIterator<Item = usize>) -> KeySet<()> {
        positions.into_iter().map(Key::new).collect()
    }

    #[test]
    fn a_set_that_has_lost_its_rows_equals_one_that_never_had_them() {
        let mut lost = set([3, 200]);
        assert!(lost.remove(&Key::new(200)) && !lost.remove(&Key::new(200)));
        assert_eq!(lost, set([3]));
        lost.keep_below(3);
        assert_eq!(lost, KeySet::new());
        assert!(lost.is_empty());
    }

    proptest! {
        #[test]
        fn it_is_the_set_one_expects(
            positions in prop::collection::vec(0_usize..300, 0..20), taken in 0_usize..300, end in 0_usize..300,
        ) {
            let (mut ours, mut expected) = (KeySet::<()>::new(), BTreeSet::new());
            for position in positions {
                prop_assert_eq!(ours.insert(Key::new(position)), expected.insert(position));
            }
            prop_assert_eq!(ours.remove(&Key::new(taken)), expected.remove(&taken));
            ours.keep_below(end);
            expected.retain(|position| *position < end);
            prop_assert_eq!(ours.len(), expected.len());
            prop_assert_eq!(ours.is_empty(), expected.is_empty());
            prop_assert_eq!(ours.iter().map(Key::position).collect::<Vec<_>>(), expected.iter().copied().collect::<Vec<_>>());
            prop_assert_eq!(ours, set(expected));
        }
    }
}
