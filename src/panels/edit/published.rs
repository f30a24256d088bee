//! The map that the page shows while it is edited: the last valid one, and where its organisations are.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::edit::{Picture, are_same_bytes, right_of};
use crate::geometry::Point;
use crate::layout::{Format, Layout, Place, settled};
use crate::model::{Link, Map, Problem, Table, check};
use crate::panels::Context;
use crate::panels::effect::Edited;
use crate::reading::{Identified, Reading, from_hash, key_of, to_hash};
use crate::wire::Shown;

/// The most organisations of a map that is arranged anew with each of them and each link, until someone moves one.
const FEW: usize = 8;

/// The most maps that were shown before and are kept, checked: those that undo and redo go back to.
const KEPT: usize = 4;

/// The farthest position that the file format has.
const FARTHEST_PX: f64 = 100_000.0;

/// What the draft last was as a valid map.
#[derive(Clone, Debug, Default)]
pub(super) struct Published {
    /// The problems of the draft now.
    pub(super) problems: Vec<Problem>,
    /// The last files that were shown, each with its map, the latest first.
    earlier: Vec<(Arc<str>, Arc<Map>)>,
    /// How many times a file was checked.
    pub(super) checks: usize,
    /// Where organisations are, or were before they were removed, by identifier.
    places: BTreeMap<String, Place>,
    /// Where they were before the file had places.
    loose: BTreeMap<String, Place>,
    /// Whether the draft was valid once.
    pub(super) was_right: bool,
    /// Whether the page shows the draft, as it is or was.
    is_shown: bool,
    /// Whether the next map to show is arranged as its file says, or anew.
    is_anew: bool,
}

impl Published {
    /// Checks the `text`: the map to show now, if it is valid and not the one of `context`. Where the map of `context` is another
    /// one, a text that was never valid shows as what is right in it.
    pub(super) fn publish(&mut self, text: &str, is_other: bool, context: &Context) -> Option<Box<Edited>> {
        let (data, map) = match self.checked(text, context) {
            Ok(checked) => {
                self.problems.clear();
                self.was_right = true;
                checked
            }
            Err(problems) => {
                self.problems = problems;
                let right = right_of(text).filter(|_| is_other && !self.was_right)?;
                let map = check(&right).ok()?;
                (right.into(), Arc::new(map))
            }
        };
        if are_same_bytes(&context.data, &data) && !self.is_anew {
            return None;
        }
        self.earlier.retain(|(earlier, _)| !are_same_bytes(earlier, &context.data));
        self.earlier.insert(0, (Arc::clone(&context.data), Arc::clone(&context.map)));
        self.earlier.truncate(KEPT);
        let is_first = is_other && !std::mem::replace(&mut self.is_shown, true);
        let (reading, layout) = (reading_of(context, &map), Some(self.layout_of(context, &map, is_first)));
        let shown = Shown { reading, layout, ..Shown::default() };
        Some(Box::new(Edited { data, map, shown }))
    }

    /// The file of this text with its map, or its problems. What the page shows, or showed last, was checked before.
    fn checked(&mut self, text: &str, context: &Context) -> Result<(Arc<str>, Arc<Map>), Vec<Problem>> {
        if are_same_bytes(&context.data, text) {
            return Ok((Arc::clone(&context.data), Arc::clone(&context.map)));
        }
        if let Some((data, map)) = self.earlier.iter().find(|(data, _)| are_same_bytes(data, text)) {
            return Ok((Arc::clone(data), Arc::clone(map)));
        }
        self.checks += 1;
        check(text).map(|map| (text.into(), Arc::new(map)))
    }

    /// Forgets where the organisations are: the next map to show has them arranged anew.
    pub(super) fn forget_places(&mut self) {
        (self.places, self.loose, self.is_anew) = (BTreeMap::new(), BTreeMap::new(), true);
    }

    fn layout_of(&mut self, context: &Context, map: &Map, is_first: bool) -> Layout {
        let before = context.layout();
        let format = context.stage.map_or(Format::Wide, Format::of);
        let is_anew = std::mem::take(&mut self.is_anew);
        if is_anew || is_first || context.map.organisations.is_empty() || before.world.width <= 0.0 {
            return settled(map, format);
        }
        let is_loose = map.places.is_none() && context.map.places.is_none() && context.moved.is_empty();
        if is_loose && map.organisations.len() <= FEW && ties(&context.map) != ties(map) {
            return settled(map, format);
        }
        let is_as_many = context.map.organisations.len() == map.organisations.len();
        for (key, organisation) in context.map.organisations.entries() {
            // Who is called otherwise stays, and leaves no place under the former name.
            let now = if is_as_many { &map.organisations[key].id } else { &organisation.id };
            if *now != organisation.id && !context.map.organisations.iter().any(|other| other.id == *now) {
                self.places.remove(&organisation.id);
                self.places.insert(now.clone(), before.place(key));
            } else {
                self.places.insert(organisation.id.clone(), before.place(key));
            }
        }
        let (was, now) = (fixed(&context.map), fixed(map));
        // Who is tied for the first time looks for room near its neighbours, unless the file says where it stands.
        for (key, alone) in context.map.organisations.entries().filter(|(key, _)| context.map.graph.degree(*key) == 0) {
            let is_moved = context.moved.iter().any(|(it, _)| *it == key);
            let is_fixed = now.as_ref().is_some_and(|now| now.contains_key(&*alone.id));
            let is_tied = key_of(&map.organisations, &alone.id).is_some_and(|key| map.graph.degree(key) > 0);
            if is_tied && !is_moved && !is_fixed {
                self.places.remove(&alone.id);
            }
        }
        if was.is_none() && now.is_some() {
            self.loose.clone_from(&self.places);
            for (key, home) in &context.moved {
                self.loose.insert(context.map.organisations[*key].id.clone(), *home);
            }
        }
        if now.is_none() && was.is_some() {
            self.places.extend(std::mem::take(&mut self.loose));
        }
        let was = was.unwrap_or_default();
        let changed: Vec<_> =
            now.unwrap_or_default().into_iter().filter(|(id, point)| was.get(id) != Some(point)).collect();
        if !changed.is_empty() && !Layout::is_fixed(map, format) {
            return settled(map, format);
        }
        for (id, [x, y]) in changed {
            let place = self.places.entry(id.to_owned()).or_default();
            *place = place.moved_to(Point::new(x, y));
        }
        before.carried_to(map, &self.places)
    }
}

/// Who is linked with whom, by place in the file; and how many there are.
fn ties(map: &Map) -> (usize, Vec<[usize; 2]>) {
    let ends = map.links.iter().map(|link| [link.source.position(), link.target.position()]);
    (map.organisations.len(), ends.collect())
}

/// Where the organisations stand on the screen, in whole pixels.
pub(super) fn picture(context: &Context) -> Picture {
    let layout = context.layout();
    let places = context.map.organisations.entries().map(|(key, organisation)| {
        let Point { x, y } = layout.place(key).centre;
        (organisation.id.clone(), [whole(x), whole(y)])
    });
    let size = [layout.world.right(), layout.world.bottom()].map(|length| whole(length).max(1));
    Picture { size, places: places.collect() }
}

/// The nearest whole number of pixels that the file format has.
#[allow(clippy::cast_possible_truncation, reason = "a position is a few thousand pixels; a larger one saturates")]
pub(super) const fn whole(length_px: f64) -> i32 {
    length_px.round().clamp(-FARTHEST_PX, FARTHEST_PX) as i32
}

/// The positions of the file, by identifier.
fn fixed(map: &Map) -> Option<BTreeMap<&str, [f64; 2]>> {
    let points = map.organisations.iter().zip(&map.places.as_ref()?.points);
    Some(points.filter_map(|(organisation, point)| Some((organisation.id.as_str(), (*point)?))).collect())
}

/// The reading of `context` on another map: whatever still has its identifier.
fn reading_of(context: &Context, map: &Map) -> Reading {
    let (before, reading) = (&*context.map, &context.reading);
    let is_same = are_same(&before.organisations, &map.organisations)
        && are_same(&before.roles, &map.roles)
        && are_same(&before.link_types, &map.link_types)
        && are_same(&before.collaborations, &map.collaborations)
        && are_in_order(before, map);
    if is_same {
        return reading.clone().normalised_for(map);
    }
    from_hash(&to_hash(reading, before, &Reading::default()), map, &Reading::default())
}

/// Whether links were only changed, or added or removed at the end: then those of a reading are where they were.
fn are_in_order(before: &Map, map: &Map) -> bool {
    let ends = |link: &Link| (link.source, link.target);
    before.links.len() == map.links.len()
        || before.links.iter().zip(&map.links).all(|(was, now)| ends(was) == ends(now))
}

fn are_same<T: Identified>(before: &Table<T>, now: &Table<T>) -> bool {
    before.iter().map(Identified::id).eq(now.iter().map(Identified::id))
}
