//! Room for the discs of many organisations, or for the names of few that have many links: pushed apart, in a world that grows
//! until all are clear.

use super::body::{Body, rows_of};
use super::carried::with_room;
use super::fit::fit;
use super::grid::to_grid;
use super::names::Neighbourhood;
use super::sides::choose_sides;
use super::spread::{is_clear, push_apart};
use super::start::{first_body, first_scale};
use super::tenths::{HALF_A_STEP_PX, on_grid, on_grid_px};
use super::ties::standing;
use super::{Arrangement, Layout, Sizes};
use crate::geometry::{Point, Rect, Size, order};
use crate::model::{Key, Map};

/// Rounds of pushes before the picture is stretched to its frame, and names choose their sides, once more.
const ROUNDS: usize = 40;
/// How often that happens; after it the pushes must come to an end.
const CHOICES: usize = 3;
/// Rounds of pushes in a world of one size.
const MOST_ROUNDS: usize = 7 * ROUNDS;
/// What the world grows by when that is not enough.
const GROWTH: f64 = 1.07;
/// How often it grows before everybody is sent to the cells of a grid.
const MOST_GROWTHS: usize = 40;
/// How many names choose their side at a time.
const NAMES: usize = 50;

/// A crowd on its way to places where nothing overlaps.
#[derive(Debug)]
pub(super) struct Crowd {
    /// Their rows in the map.
    rows: Vec<usize>,
    bodies: Vec<Body>,
    /// The order in which names choose their side: those of the best tied organisations first.
    order: Vec<usize>,
    sizes: Sizes,
    stage: Size,
    scale: f64,
    growths: usize,
    round: usize,
    world: Rect,
    state: State,
}

#[derive(Debug)]
enum State {
    /// Pushing them apart.
    Pushing,
    /// All are clear; so many names have chosen their side.
    Naming(Neighbourhood, usize),
    Done,
}

impl Crowd {
    /// The organisations of `map` on `stage`, each about where `arrangement` has it.
    pub(super) fn new(map: &Map, arrangement: &Arrangement, stage: Size) -> Self {
        let rows = standing(map);
        let sizes = Sizes::for_map(map, stage);
        let mut bodies: Vec<Body> = rows.iter().map(|row| first_body(map, *row, arrangement, sizes)).collect();
        let scale = first_scale(&bodies, sizes, stage);
        let world = world(stage, scale);
        for body in &mut bodies {
            body.centre = Point::new(body.centre.x * world.width, body.centre.y * world.height);
        }
        let links: Vec<usize> = rows.iter().map(|row| map.graph.degree(Key::new(*row))).collect();
        let links = |row: usize| links.get(row).copied().unwrap_or_default();
        let order = order(rows.len(), &mut |one, other| links(other).cmp(&links(one)));
        Self { rows, bodies, order, sizes, stage, scale, growths: 0, round: 0, world, state: State::Pushing }
    }

    /// Does one round of pushes, or lets some names choose their side. Returns whether more is left to do.
    pub(super) fn step(&mut self) -> bool {
        let frame = self.world.inflated(-self.sizes.margin_px);
        match &mut self.state {
            State::Pushing => self.push(frame),
            State::Naming(near, done) => {
                for index in self.order.iter().skip(*done).take(NAMES) {
                    near.choose_side(&mut self.bodies, *index, self.sizes, frame);
                }
                *done += NAMES;
                if *done >= self.order.len() {
                    self.state = State::Done;
                }
            }
            State::Done => {}
        }
        !matches!(self.state, State::Done)
    }

    fn push(&mut self, frame: Rect) {
        let inner = frame.inflated(-HALF_A_STEP_PX);
        if self.round.is_multiple_of(ROUNDS) && self.round < CHOICES * ROUNDS {
            fit(&mut self.bodies, self.sizes, inner);
            if self.sizes.has_room_for_names {
                choose_sides(&mut self.bodies, &[], self.sizes, inner);
            }
        }
        let has_moved = push_apart(&mut self.bodies, &[], self.sizes, inner);
        self.round += 1;
        if has_moved && self.round < MOST_ROUNDS {
            return;
        }
        let pushed = self.bodies.clone();
        self.round_centres();
        if is_clear(&self.bodies, self.sizes, frame) {
            self.end();
        } else if self.growths < MOST_GROWTHS {
            self.growths += 1;
            self.round = 0;
            self.scale *= GROWTH;
            self.world = world(self.stage, self.scale);
            self.bodies = pushed;
        } else {
            self.world = to_grid(&mut self.bodies, self.sizes, self.stage);
            self.round_centres();
            self.end();
        }
    }

    fn round_centres(&mut self) {
        for body in &mut self.bodies {
            body.centre = on_grid(body.centre);
        }
    }

    fn end(&mut self) {
        self.state = if self.sizes.has_room_for_names {
            State::Done
        } else {
            State::Naming(Neighbourhood::new(&self.bodies), 0)
        };
    }

    /// Where everybody stands by now.
    pub(super) fn layout(&self, map: &Map) -> Layout {
        with_room(map, rows_of(map, &self.rows, &self.bodies), self.world, self.sizes)
    }
}

fn world(stage: Size, scale: f64) -> Rect {
    Rect::new(0.0, 0.0, on_grid_px(stage.width * scale), on_grid_px(stage.height * scale))
}
