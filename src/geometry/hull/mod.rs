//! Soft outlines around groups of discs, after Bubble Sets (Collins, Penn and Carpendale 2009).
//!
//! Members are joined by a minimum spanning tree of corridors routed around the other discs, and by the empty triangles between
//! neighbours; all are blended in a field, the others subtracted from it, and its zero isoline is the outline. Signed distances replace the
//! paper's energies, so that inclusion and exclusion hold to the pixel.

mod field;
mod fill;
mod lattice;
mod march;
mod refine;
mod route;
mod territory;
#[cfg(test)]
mod tests;

use super::{Outline, Point, Rect};
use field::Field;
pub use territory::{Ground, Territory, territories};

/// A disc: a node with its ring.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Disc {
    /// Centre.
    pub centre: Point,
    /// Radius, in pixels.
    pub radius: f64,
}

impl Disc {
    /// The disc of this centre and radius.
    pub const fn new(centre: Point, radius: f64) -> Self {
        Self { centre, radius }
    }

    /// Its centre's coordinates and its radius.
    pub const fn numbers(self) -> [f64; 3] {
        [self.centre.x, self.centre.y, self.radius]
    }

    /// Signed distance of `point` to the circle: negative inside.
    pub fn distance_to(self, point: Point) -> f64 {
        self.centre.distance(point) - self.radius
    }

    /// The disc with a larger radius.
    #[must_use]
    pub fn grown(self, step: f64) -> Self {
        Self::new(self.centre, self.radius + step)
    }

    /// Bounding rectangle.
    pub fn bounds(self) -> Rect {
        Rect::new(self.centre.x, self.centre.y, 0.0, 0.0).inflated(self.radius)
    }

    /// Whether all its numbers are finite, so that it can be drawn.
    fn is_sane(self) -> bool {
        const FARTHEST: f64 = 1e6;
        let along = [self.centre.x, self.centre.y, self.radius];
        along.iter().all(|value| value.abs() <= FARTHEST) && self.radius >= 0.0
    }
}

/// The discs that an outline includes, and those it avoids.
#[derive(Clone, Copy, Debug)]
pub struct HullRequest<'a> {
    /// Discs inside.
    pub members: &'a [Disc],
    /// Discs that stay outside.
    pub others: &'a [Disc],
    /// Distance of the outline from the members' circles where nothing is in the way.
    pub padding_px: f64,
    /// Distance from the others' circles where there is room; otherwise half the gap between a member and another.
    pub clearance_px: f64,
}

/// Width of a corridor, as a share of the smaller padded disc it joins.
const CORRIDOR_SHARE: f64 = 0.62;

/// The outline around the members: usually one loop, more where the others block every route. It never covers any part
/// of another's disc; where a member and another overlap, the other's disc is left out.
pub fn hull(request: &HullRequest<'_>) -> Outline {
    let padding = sane_length(request.padding_px);
    let padded = |disc: &Disc| disc.grown(padding);
    let members: Vec<Disc> = request.members.iter().copied().filter(|disc| disc.is_sane()).collect();
    let grown: Vec<Disc> = members.iter().map(padded).collect();
    let others = cleared(request.others, &members, sane_length(request.clearance_px));
    let Some(smallest) = grown.iter().map(|disc| disc.radius).reduce(f64::min) else { return Outline::default() };

    let (corridors, pairs) = route::corridors(&grown, &others, CORRIDOR_SHARE);
    let finest =
        members.iter().chain(others.iter().map(|other| &other.disc)).map(|disc| disc.radius).fold(smallest, f64::min);
    let mut field = Field::around(&grown, &corridors, smallest, finest);
    field.add_discs(&grown);
    for corridor in &corridors {
        field.add_corridor(corridor);
    }
    let (length_px, count) =
        corridors.iter().fold((0.0, 0.0), |(sum, count), way| (sum + way.length_px(), count + 1.0));
    for triangle in fill::triangles(&members, &others, &pairs, length_px / count) {
        field.add_triangle(triangle, CORRIDOR_SHARE * smallest);
    }
    field.cut(&others);
    let loops = march::zero_lines(&field.lattice, &field.values);
    refine::refined(loops, field.lattice.cell_px, &members, &grown, &others)
}

/// A disc to avoid, and the same disc with its clearance.
#[derive(Clone, Copy)]
struct Obstacle {
    disc: Disc,
    clear: Disc,
}

/// The others with as much clearance as there is room for: at most half the gap to the nearest member, so that the
/// outline passes through the middle of a narrow gap.
fn cleared(others: &[Disc], members: &[Disc], clearance: f64) -> Vec<Obstacle> {
    let sane = others.iter().copied().filter(|disc| disc.is_sane());
    sane.map(|disc| {
        let gap = members.iter().map(|member| disc.distance_to(member.centre) - member.radius).fold(1e9, f64::min);
        // Where the two overlap there is no gap to share, and the other takes precedence.
        Obstacle { disc, clear: disc.grown(if gap > 0.0 { clearance.min(gap / 2.0) } else { refine::MARGIN_PX }) }
    })
    .collect()
}

/// A length safe to compute with: 0 for NaN, and bounded.
fn sane_length(length_px: f64) -> f64 {
    if length_px.is_finite() { length_px.clamp(0.0, 200.0) } else { 0.0 }
}
