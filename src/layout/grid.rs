//! The fallback when a crowd cannot be spread: rows and columns, as near as possible to the original positions.

use super::Sizes;
use super::body::{Body, Side};
use super::sizes::LABEL_OFFSET_PX;
use super::tenths::{HALF_A_STEP_PX, on_grid_px};
use crate::geometry::{Point, Rect, Size, order};

/// Moves `bodies` to the cells of a grid; returns its world: `stage`, or a multiple of it.
pub(super) fn to_grid(bodies: &mut [Body], sizes: Sizes, stage: Size) -> Rect {
    for body in &mut *bodies {
        body.side = Side::Below;
    }
    let gap_px = sizes.disc_gap_px() + 4.0 * HALF_A_STEP_PX;
    let cell = bodies.iter().fold(Size::new(1.0, 1.0), |cell, body| {
        let bounds = body.bounds(sizes);
        Size::new(cell.width.max(bounds.width + gap_px), cell.height.max(bounds.height + gap_px))
    });
    let (world, columns) = world_for(bodies.len(), cell, sizes.margin_px, stage);
    let rows = bodies.len().div_ceil(columns).max(1);

    let centre_of = |index: usize| bodies.get(index).map_or(Point::default(), |body| body.centre);
    let from_top = order(bodies.len(), &mut |one, other| centre_of(one).y.total_cmp(&centre_of(other).y));
    let lines: Vec<Vec<usize>> = from_top
        .chunks(columns)
        .map(|line| {
            let at = |place: usize| line.get(place).copied().unwrap_or_default();
            let from_left =
                order(line.len(), &mut |one, other| centre_of(at(one)).x.total_cmp(&centre_of(at(other)).x));
            from_left.into_iter().map(at).collect()
        })
        .collect();
    let inner = world.inflated(-sizes.margin_px);
    let pitch = Size::new(inner.width / count(columns), inner.height / count(rows));
    for (row, members) in lines.iter().enumerate() {
        for (column, index) in members.iter().enumerate() {
            if let Some(body) = bodies.get_mut(*index) {
                let lift = if sizes.has_room_for_names { 0.5 * (body.label.height + LABEL_OFFSET_PX) } else { 0.0 };
                body.centre = Point::new(
                    inner.x + pitch.width * (count(column) + 0.5),
                    inner.y + pitch.height * (count(row) + 0.5) - lift,
                );
            }
        }
    }
    world
}

/// The smallest multiple of `stage` with room for the cells, and its number of columns.
fn world_for(bodies: usize, cell: Size, margin_px: f64, stage: Size) -> (Rect, usize) {
    let mut scale = 1.0;
    loop {
        let world = Size::new(stage.width * scale, stage.height * scale);
        let fit = |length: f64, cell: f64| {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits")]
            let cells = ((length - 2.0 * margin_px) / cell).clamp(0.0, 1e6) as usize;
            cells
        };
        let (columns, rows) = (fit(world.width, cell.width), fit(world.height, cell.height));
        if columns * rows >= bodies.max(1) || scale > 1e6 {
            return (Rect::new(0.0, 0.0, on_grid_px(world.width), on_grid_px(world.height)), columns.max(1));
        }
        scale *= 1.1;
    }
}

/// A count as a float.
#[allow(clippy::cast_precision_loss, reason = "far below 2⁵²")]
const fn count(number: usize) -> f64 {
    number as f64
}
