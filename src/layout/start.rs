//! What a layout starts from: each organisation where the arrangement has it, and how large the world must be for all.

use super::body::{Body, Side};
use super::label::{label_size, roomy_size};
use super::{Arrangement, Sizes};
use crate::geometry::{Point, Rect, Size};
use crate::model::{Key, Map};

/// How many times the boxes of discs and labels the world should measure.
const ROOM: f64 = 1.7;
/// The same where only discs have room: neighbours then stand some three radii from one another.
const ROOM_FOR_DISCS: f64 = 2.0;

/// The same for those whose full names have room: nothing else needs as much.
const ROOM_FOR_FULL_NAMES: f64 = 1.6;

/// The room of the label of each organisation in `rows`: with the full name of those that nothing ties, if all then have room on
/// `stage`.
pub(super) fn labels(map: &Map, rows: &[usize], sizes: Sizes, stage: Size) -> Vec<Size> {
    let roomy = |row: &usize| roomy_size(map, *row, sizes);
    let bodies: Vec<Body> = rows.iter().map(|row| Body { label: roomy(row), ..Body::default() }).collect();
    let has_room = sizes.has_room_for_names && needed(&bodies, sizes, stage) * ROOM_FOR_FULL_NAMES <= 1.0;
    let own = |row: &usize| label_size(&map.organisations[Key::new(*row)], sizes);
    rows.iter().map(|row| if has_room { roomy(row) } else { own(row) }).collect()
}

/// The disc and label of the organisation in `row` where `arrangement` has it, in unit coordinates.
pub(super) fn first_body(map: &Map, row: usize, arrangement: &Arrangement, sizes: Sizes) -> Body {
    let centre = arrangement.points.get(row).copied().filter(|point| point.is_finite());
    let label = label_size(&map.organisations[Key::new(row)], sizes);
    Body { centre: centre.unwrap_or(Point::new(0.5, 0.5)), label, side: Side::Below }
}

/// How many times the stage the world should measure for the bodies to have room: 1 for all but crowds.
pub(super) fn first_scale(bodies: &[Body], sizes: Sizes, stage: Size) -> f64 {
    let room = if sizes.has_room_for_names { ROOM } else { ROOM_FOR_DISCS };
    (needed(bodies, sizes, stage) * room).sqrt().max(1.0)
}

/// The share of the stage that the boxes of the bodies take.
fn needed(bodies: &[Body], sizes: Sizes, stage: Size) -> f64 {
    let needed: f64 =
        bodies.iter().map(|body| body.bounds(sizes).inflated(sizes.disc_gap_px() / 2.0).size().area()).sum();
    let offered = Rect::new(0.0, 0.0, stage.width, stage.height).inflated(-sizes.margin_px).size().area();
    needed / offered.max(1.0)
}
