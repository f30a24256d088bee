//! The positions of the organisations in the file: an act that moves one of them writes the positions of all.

use std::collections::BTreeMap;

use super::act::{Deed, PLACES};
use super::change::File;
use super::order::ORDER;
use super::path::{find, text_at};
use super::references::{Along, STANDING, without_arrangements};
use super::splice::{Splice, from_the_end};
use super::{Draft, Place, Section};
use crate::model::{JsonNode, quoted};

/// A picture in pixels: its width and height, and where each organisation stands, by identifier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// Its width and height.
    pub size: [i32; 2],
    /// How far each is from the left and from the top.
    pub places: BTreeMap<String, [i32; 2]>,
}

impl Draft {
    /// Keeps where the organisations stand, one of which was `moved`; those of the picture that the file does not have are passed
    /// over. Returns whether anything changed.
    pub fn stand(&mut self, moved: Place, picture: &Picture) -> bool {
        let splices = self.changes(|file| Some(stand(file, picture))).unwrap_or_default();
        self.make(Deed::Move, moved, "", Along::default(), from_the_end(splices))
    }

    /// Forgets where the organisations stand. Returns whether the file said it.
    pub fn arrange_anew(&mut self) -> bool {
        let splices = self.changes(|file| {
            let entries = file.tree.entries();
            let at = |key| entries.iter().position(|entry| entry.key == key);
            let mut gone: Vec<_> = [at(PLACES)?].into_iter().chain(at("arrangements")).collect();
            gone.sort_unstable();
            Some(file.remove_items("", &gone))
        });
        let map = Place::new(Section::Map, 0);
        self.make(Deed::Change, map, PLACES, Along::default(), from_the_end(splices.unwrap_or_default()))
    }

    /// The same as a part of the last act, which added an organisation.
    pub fn stand_too(&mut self, picture: &Picture) {
        let splices = self.changes(|file| Some(stand(file, picture))).unwrap_or_default();
        self.add_to_last(from_the_end(splices));
    }
}

fn stand(file: &File<'_>, picture: &Picture) -> Vec<Splice> {
    let ids = file.tree.list("organisations").iter().map(|entry| text_at(entry, "id"));
    let standing: Vec<_> = ids.filter_map(|id| Some((id, *picture.places.get(id)?))).collect();
    let [width, height] = picture.size.map(|length| length.to_string());
    let mut splices = Vec::new();
    if let Some(list) = find(file.tree, STANDING) {
        splices = moves(file, list, &standing);
        splices.extend(number(file, "places.width", &width));
        splices.extend(number(file, "places.height", &height));
    } else {
        let rows: Vec<_> = standing.iter().map(|(id, at)| row(file, id, *at)).collect();
        let within = file.style.before(3);
        let list = ["[", &within, &rows.join(&[",", &within].concat()), &file.style.before(2), "]"].concat();
        let whole = file.style.long(1, &[("width", width), ("height", height), ("organisations", list)]);
        splices.extend(file.set("places", &whole, ORDER));
    }
    if !splices.is_empty() {
        splices.extend(file.to_second());
        splices.extend(without_arrangements(file));
    }
    splices
}

/// The replacements in the rows that are there, and the rows that are not.
fn moves(file: &File<'_>, list: &JsonNode<'_>, standing: &[(&str, [i32; 2])]) -> Vec<Splice> {
    let rows = list.items();
    let places: BTreeMap<&str, usize> = rows.iter().enumerate().map(|(at, row)| (text_at(row, "id"), at)).collect();
    let mut splices = Vec::new();
    for (id, [x, y]) in standing {
        let Some(at) = places.get(id) else {
            splices.extend(file.insert_item(STANDING, rows.len(), &row(file, id, [*x, *y])));
            continue;
        };
        for (key, length) in [("x", x), ("y", y)] {
            splices.extend(number(file, &[STANDING, ".", &at.to_string(), ".", key].concat(), &length.to_string()));
        }
    }
    splices
}

/// The replacement of a number by another.
fn number(file: &File<'_>, path: &str, now: &str) -> Option<Splice> {
    file.set(path, now, ORDER).filter(|splice| splice.before != splice.after)
}

fn row(file: &File<'_>, id: &str, [x, y]: [i32; 2]) -> String {
    file.style.short(&[("id", quoted(id)), ("x", x.to_string()), ("y", y.to_string())])
}
