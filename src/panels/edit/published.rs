//! The map that the page shows while it is edited: the last valid one, and where its organisations are.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::layout::{Format, Layout, Place, settled};
use crate::model::{Map, Problem, Table, check};
use crate::panels::Context;
use crate::panels::effect::Edited;
use crate::reading::{Identified, Reading, from_hash, to_hash};
use crate::wire::Shown;

/// What the draft last was as a valid map.
#[derive(Clone, Debug, Default)]
pub(super) struct Published {
    /// The problems of the draft now.
    pub(super) problems: Vec<Problem>,
    /// Where organisations are, or were before they were removed, by identifier.
    places: BTreeMap<String, Place>,
}

impl Published {
    /// Checks the `text`: the map to show now, if it is valid and not the one of `context`.
    pub(super) fn publish(&mut self, text: &str, context: &Context) -> Option<Box<Edited>> {
        let map = match check(text) {
            Ok(map) => Arc::new(map),
            Err(problems) => {
                self.problems = problems;
                return None;
            }
        };
        self.problems.clear();
        if *context.data == *text {
            return None;
        }
        let shown = Shown { reading: reading_of(context, &map), layout: Some(self.layout_of(context, &map)) };
        Some(Box::new(Edited { data: text.into(), map, shown }))
    }

    fn layout_of(&mut self, context: &Context, map: &Map) -> Layout {
        let before = context.layout();
        if context.map.organisations.is_empty() || before.world.width <= 0.0 {
            return settled(map, context.stage.map_or(Format::Wide, Format::of));
        }
        for (key, organisation) in context.map.organisations.entries() {
            self.places.insert(organisation.id.clone(), before.place(key));
        }
        before.carried_to(map, &self.places)
    }
}

/// The reading of `context` on another map: whatever still has its identifier.
fn reading_of(context: &Context, map: &Map) -> Reading {
    let (before, reading) = (&*context.map, &context.reading);
    let is_same = are_same(&before.organisations, &map.organisations)
        && are_same(&before.roles, &map.roles)
        && are_same(&before.link_types, &map.link_types)
        && are_same(&before.collaborations, &map.collaborations)
        && before.links.len() == map.links.len();
    if is_same {
        return reading.clone().normalised_for(map);
    }
    from_hash(&to_hash(reading, before, &Reading::default()), map, &Reading::default())
}

fn are_same<T: Identified>(before: &Table<T>, now: &Table<T>) -> bool {
    before.iter().map(Identified::id).eq(now.iter().map(Identified::id))
}
