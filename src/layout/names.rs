//! The side of its disc on which each name of a crowd stands: it gives way to discs, and to the names with more links.

use super::Sizes;
use super::body::{Body, Side};
use super::sides::{depth, outside};
use super::sizes::LABEL_OFFSET_PX;
use crate::geometry::{Point, Rect};

/// Side of the squares that discs are listed by.
const CELL_PX: f64 = 64.0;
/// Cost of a disc under the name, by depth.
const DISC: f64 = 6.0;
/// Cost of another name under it.
const NAME: f64 = 3.0;
/// Cost of a pixel beyond the margin, where the name may be cut.
const OUTSIDE: f64 = 3.0;

/// Who stands near whom, and who has chosen a side.
#[derive(Debug)]
pub(super) struct Neighbourhood {
    columns: usize,
    /// The discs of each square, row by row.
    cells: Vec<Vec<usize>>,
    has_chosen: Vec<bool>,
    widest_px: f64,
}

impl Neighbourhood {
    /// The neighbourhood of `bodies`, of whom nobody has chosen yet.
    pub(super) fn new(bodies: &[Body]) -> Self {
        let far = bodies
            .iter()
            .fold(Point::default(), |far, Body { centre, .. }| Point::new(far.x.max(centre.x), far.y.max(centre.y)));
        let columns = cell(far.x) + 1;
        let mut cells = vec![Vec::new(); columns * (cell(far.y) + 1)];
        for (index, body) in bodies.iter().enumerate() {
            if let Some(list) = cells.get_mut(cell(body.centre.y) * columns + cell(body.centre.x)) {
                list.push(index);
            }
        }
        let widest_px = bodies.iter().fold(0.0_f64, |widest, body| widest.max(body.label.width));
        Self { columns, cells, has_chosen: vec![false; bodies.len()], widest_px }
    }

    /// Gives the name of the body at `index` the side where it clashes least; below its disc unless another is clearly better.
    pub(super) fn choose_side(&mut self, bodies: &mut [Body], index: usize, sizes: Sizes, frame: Rect) {
        let Some(body) = bodies.get(index).copied() else { return };
        let (mut discs, mut names) = (Vec::new(), Vec::new());
        for other in self.near(body, sizes).filter(|other| *other != index) {
            let Some(there) = bodies.get(other) else { continue };
            discs.push(there.disc_box(sizes));
            if self.has_chosen.get(other) == Some(&true) {
                names.push(there.label_box(sizes));
            }
        }
        let mut best = (f64::INFINITY, Side::Below);
        for (preference, side) in [0.0, 1.0, 1.5, 1.6].into_iter().zip(Side::ALL) {
            let name = Body { side, ..body }.label_box(sizes);
            let clashes = |boxes: &[Rect]| boxes.iter().map(|other| depth(name, *other)).sum::<f64>();
            let cost = preference + OUTSIDE * outside(name, frame) + DISC * clashes(&discs) + NAME * clashes(&names);
            if cost < best.0 {
                best = (cost, side);
            }
        }
        if let (Some(body), Some(has_chosen)) = (bodies.get_mut(index), self.has_chosen.get_mut(index)) {
            (body.side, *has_chosen) = (best.1, true);
        }
    }

    /// Those whose disc or name may meet the name of `body` on some side.
    fn near(&self, body: Body, sizes: Sizes) -> impl Iterator<Item = usize> {
        let away = sizes.node_radius_px + LABEL_OFFSET_PX;
        let (across, down) = (2.0 * away + body.label.width + self.widest_px, 2.0 * (away + body.label.height));
        let Point { x, y } = body.centre;
        let columns = cell(x - across)..=cell(x + across).min(self.columns - 1);
        let rows = cell(y - down)..=cell(y + down);
        let at = move |row: usize| columns.clone().map(move |column| row * self.columns + column);
        rows.flat_map(at).filter_map(|cell| self.cells.get(cell)).flatten().copied()
    }
}

/// The column or row of squares of a coordinate.
fn cell(along_px: f64) -> usize {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to some thousands")]
    let cell = (along_px / CELL_PX).clamp(0.0, 1e4) as usize;
    cell
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Size;

    #[test]
    fn a_name_gives_way_to_discs_and_to_the_names_of_the_better_tied() {
        let body = |x: f64, y: f64| Body { centre: Point::new(x, y), label: Size::new(60.0, 15.0), side: Side::Below };
        let sizes = Sizes { node_radius_px: 10.0, ..Sizes::default() };
        let mut bodies =
            [body(200.0, 200.0), body(200.0, 226.0), body(200.0, 172.0), body(90.0, 150.0), body(2e3, 1e3)];
        let frame = Rect::new(0.0, 0.0, 2_000.0, 1_000.0);
        let mut near = Neighbourhood::new(&bodies);
        for index in 0..bodies.len() {
            near.choose_side(&mut bodies, index, sizes, frame);
        }
        assert_eq!(bodies.map(|body| body.side), [Side::Right, Side::Below, Side::Above, Side::Below, Side::Left]);
    }
}
