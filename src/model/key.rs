//! Tables and their typed row keys, so that a role cannot be mistaken for an organisation.

use std::{
    fmt,
    hash::{Hash, Hasher},
    marker::PhantomData,
    ops::Index,
};

use serde::{Deserialize, Serialize};

/// The index of a row in a [`Table`] of `T`, created only by the map that owns the table.
#[derive(Serialize, Deserialize)]
#[serde(transparent, bound = "")]
pub struct Key<T> {
    position: usize,
    of: PhantomData<fn() -> T>,
}

impl<T> Key<T> {
    /// The key of the row at `position`.
    pub(crate) const fn new(position: usize) -> Self {
        Self { position, of: PhantomData }
    }

    /// The row's index, from 0.
    pub const fn position(self) -> usize {
        self.position
    }
}

impl<T> Clone for Key<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Key<T> {}
impl<T> PartialEq for Key<T> {
    fn eq(&self, other: &Self) -> bool {
        self.position == other.position
    }
}
impl<T> Eq for Key<T> {}
impl<T> PartialOrd for Key<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Key<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.position.cmp(&other.position)
    }
}
impl<T> Hash for Key<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.position.hash(state);
    }
}
impl<T> fmt::Debug for Key<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{}", self.position)
    }
}

/// A table: rows in the order of the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table<T>(Vec<T>);

impl<T> Table<T> {
    /// Number of rows.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether the table is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every row, to change.
    pub(super) fn rows_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut()
    }

    /// Every row.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// Every key, in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = Key<T>> + ExactSizeIterator + use<T> {
        (0..self.0.len()).map(Key::new)
    }

    /// Every row with its key.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = (Key<T>, &T)> {
        self.0.iter().enumerate().map(|(position, row)| (Key::new(position), row))
    }

    /// The first row for which `is_it` is true.
    pub fn find(&self, is_it: impl Fn(&T) -> bool) -> Option<Key<T>> {
        self.0.iter().position(is_it).map(Key::new)
    }
}

impl<T> From<Vec<T>> for Table<T> {
    fn from(rows: Vec<T>) -> Self {
        Self(rows)
    }
}

impl<T> Index<Key<T>> for Table<T> {
    type Output = T;
    #[allow(clippy::indexing_slicing, reason = "a key is only made for a row that exists, and rows are never removed")]
    fn index(&self, key: Key<T>) -> &T {
        &self.0[key.position]
    }
}

impl<'a, T> IntoIterator for &'a Table<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
