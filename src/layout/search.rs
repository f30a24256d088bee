//! The search for the places of a map, in slices: so that others can run in between, or it can be given up.

use super::arrange::Arranging;
use super::crowd::Crowd;
use super::many::is_many;
use super::placed::Placed;
use super::{Arrangement, Format, Layout, lay_out};
use crate::model::Map;

/// What one round over a crowd costs for each organisation, in units of the search for its arrangement.
const ROUND: usize = 400;

/// A search for the layout of one map on stages of one format.
#[derive(Debug)]
pub struct LayoutSearch {
    format: Format,
    state: State,
}

#[derive(Debug)]
enum State {
    /// Who stands near whom.
    Arranging(Arranging),
    /// Room for the discs of many.
    Spreading(Crowd),
    Done(Layout),
}

impl State {
    /// The state once it is known who stands near whom.
    fn arranged(map: &Map, arrangement: &Arrangement) -> Self {
        let stage = arrangement.format.stage();
        if is_many(map) {
            Self::Spreading(Crowd::new(map, arrangement, stage))
        } else {
            Self::Done(lay_out(map, arrangement, stage))
        }
    }
}

impl LayoutSearch {
    /// The search for the places of `map` on stages of this `format`; it has ended where the file says them ahead.
    pub fn new(map: &Map, format: Format) -> Self {
        let state = match Layout::ready(map, format).map(Placed::Exactly).or_else(|| Placed::of(map, format)) {
            Some(Placed::Exactly(layout)) => State::Done(layout),
            Some(Placed::Stretched(arrangement)) => State::arranged(map, &arrangement),
            None => State::Arranging(Arranging::new(map, format)),
        };
        Self { format, state }
    }

    /// Goes on with the search in `map` for about `budget` units of work, some nanoseconds each. Returns whether more is left
    /// to do.
    pub fn step(&mut self, map: &Map, budget: usize) -> bool {
        match &mut self.state {
            State::Arranging(search) => {
                if !search.step(map, budget) {
                    let arrangement = search.arrangement(map, self.format);
                    self.state = State::arranged(map, &arrangement);
                }
            }
            State::Spreading(crowd) => {
                let rounds = budget / (ROUND * map.organisations.len()).max(1);
                let is_left = (0..=rounds).all(|_| crowd.step());
                if !is_left {
                    self.state = State::Done(crowd.layout(map));
                }
            }
            State::Done(_) => {}
        }
        !matches!(self.state, State::Done(_))
    }

    /// Takes the layout, once the search has ended.
    pub fn found(&mut self) -> Option<Layout> {
        if let State::Done(layout) = &mut self.state { Some(std::mem::take(layout)) } else { None }
    }
}
