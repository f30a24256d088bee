//! The quick part of a layout: an arrangement becomes positions of discs and labels on a stage.

use super::body::{Body, rows_of};
use super::carried::with_room;
use super::crowd::Crowd;
use super::externals::place_externals;
use super::fit::fit;
use super::grid::to_grid;
use super::label::label_size;
use super::many::is_many;
use super::sides::choose_sides;
use super::spread::{is_clear, spread};
use super::start::{first_body, first_scale, labels};
use super::tenths::{HALF_A_STEP_PX, on_grid, on_grid_px};
use super::ties::Ties;
use super::{Arrangement, Layout, Sizes};
use crate::geometry::{Point, Rect, Size};
use crate::model::{Key, Map};

/// Rounds of pushes before labels choose their sides again.
const ROUNDS: usize = 60;

/// Places for `map` on `stage`: the arrangement stretched to fill it, labels set, nothing overlapping.
///
/// Total: a stage of no size, or of a size that is no number, counts as a small one.
pub fn lay_out(map: &Map, arrangement: &Arrangement, stage: Size) -> Layout {
    let stage = Size::new(sane(stage.width), sane(stage.height));
    if is_many(map) {
        let mut crowd = Crowd::new(map, arrangement, stage);
        while crowd.step() {}
        return crowd.layout(map);
    }
    let ties = Ties::of(map);
    let sizes = Sizes::for_map(map, stage);
    let core = lay_out_core(map, &ties, arrangement, sizes, stage);
    if let Some(mut rows) = place_externals(map, &ties, &core.0, core.1, sizes) {
        for (row, body) in rows.iter_mut().enumerate() {
            if let Some(body) = body {
                body.label = label_size(&map.organisations[Key::new(row)], sizes);
            }
        }
        return with_room(map, rows, core.1, sizes);
    }
    // No room left for the external ones: they take part like the others.
    let ties = Ties::of_standing(map);
    let (bodies, world) = lay_out_core(map, &ties, arrangement, sizes, stage);
    with_room(map, rows_of(map, &ties.core, &bodies), world, sizes)
}

/// The bodies of the core, and the world they fill.
fn lay_out_core(map: &Map, ties: &Ties, arrangement: &Arrangement, sizes: Sizes, stage: Size) -> (Vec<Body>, Rect) {
    let start: Vec<Body> = ties.core.iter().map(|row| first_body(map, *row, arrangement, sizes)).collect();
    let links = ties.pairs.as_slice();

    // Full names have room where they need no larger world.
    let labels = labels(map, &ties.core, sizes, stage);
    let roomy: Vec<Body> = start.iter().zip(labels).map(|(body, label)| Body { label, ..*body }).collect();
    if let Some(found) = settled(&roomy, links, sizes, stage, 1.0).filter(|_| roomy != start) {
        return found;
    }
    let mut scale = first_scale(&start, sizes, stage);
    for _ in 0..10 {
        if let Some(found) = settled(&start, links, sizes, stage, scale) {
            return found;
        }
        scale *= 1.12;
    }
    let mut bodies = start;
    let world = to_grid(&mut bodies, sizes, stage);
    round_centres(&mut bodies);
    (bodies, world)
}

/// The bodies that start as these in a world so many times the stage, if they find room there.
fn settled(
    start: &[Body],
    links: &[(usize, usize)],
    sizes: Sizes,
    stage: Size,
    scale: f64,
) -> Option<(Vec<Body>, Rect)> {
    let world = Rect::new(0.0, 0.0, on_grid_px(stage.width * scale), on_grid_px(stage.height * scale));
    let mut bodies = start.to_vec();
    for body in &mut bodies {
        body.centre = Point::new(body.centre.x * world.width, body.centre.y * world.height);
    }
    settle(&mut bodies, links, sizes, world.inflated(-sizes.margin_px)).then_some((bodies, world))
}

/// Fills `frame` with `bodies` without overlaps, each where whole numbers can say. Returns whether that succeeded.
fn settle(bodies: &mut [Body], links: &[(usize, usize)], sizes: Sizes, frame: Rect) -> bool {
    let inner = frame.inflated(-HALF_A_STEP_PX);
    fit(bodies, sizes, inner);
    for _ in 0..3 {
        choose_sides(bodies, links, sizes, inner);
        spread(bodies, links, sizes, inner, ROUNDS);
        fit(bodies, sizes, inner);
        round_centres(bodies);
        if is_clear(bodies, sizes, frame) {
            return true;
        }
    }
    spread(bodies, &[], sizes, inner, 4 * ROUNDS);
    round_centres(bodies);
    is_clear(bodies, sizes, frame)
}

/// Rounds each centre to tenths of a pixel.
fn round_centres(bodies: &mut [Body]) {
    for body in bodies {
        body.centre = on_grid(body.centre);
    }
}

/// A length that a layout can have.
fn sane(length: f64) -> f64 {
    if length.is_finite() { on_grid_px(length.clamp(64.0, 100_000.0)) } else { 64.0 }
}
