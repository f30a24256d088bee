//! Rows of the lists in an entry, such as its facts: how one is added and removed.

use super::act::Deed;
use super::draft::Draft;
use super::order::ORDER;
use super::path::{find, join};
use super::references::Along;
use super::splice::from_the_end;
use super::{Place, entry};
use crate::text::EditWords;

impl Draft {
    /// Adds a row to the list at `path` of an entry; returns its place.
    pub fn add_row(&mut self, place: Place, path: &str, words: &EditWords) -> Option<usize> {
        let (at, splices) = self.changes(|file| {
            let value = entry::row(file, place, path, words)?;
            let whole = join(&place.path(), path);
            let at = find(file.tree, &whole).map_or(0, |list| list.items().len());
            let splice = match find(file.tree, &whole) {
                Some(_) => file.insert_item(&whole, at, &value),
                None => file.set(&whole, &file.style.list(&[value]), ORDER),
            };
            let is_later = place.section.field(path).is_some_and(|field| field.is_later);
            let second = if is_later { file.to_second() } else { None };
            Some((at, from_the_end([splice?].into_iter().chain(second).collect())))
        })?;
        self.make(Deed::Change, place, path, Along::default(), splices).then_some(at)
    }

    /// Removes a row of the list at `path` of an entry.
    pub fn remove_row(&mut self, place: Place, path: &str, at: usize) -> bool {
        let splices = self.changes(|file| {
            let whole = join(&place.path(), path);
            let count = find(file.tree, &whole)?.items().len();
            if at >= count {
                return None;
            }
            let is_last = count == 1;
            let is_required = place.section.field(path).is_some_and(|field| field.is_required);
            if is_last && !is_required {
                return Some(file.remove(&whole, &place.path()));
            }
            Some(file.remove_items(&whole, &[at]))
        });
        splices.is_some_and(|splices| self.make(Deed::Change, place, path, Along::default(), from_the_end(splices)))
    }
}
