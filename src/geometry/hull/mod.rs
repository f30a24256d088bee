//! Soft outlines around groups of discs, after Bubble Sets (Collins, Penn and Carpendale 2009).
//!
//! Members are joined by the shortest tree of corridors that walk around everyone else; discs and corridors melt into a
//! field, the others are cut out of it, and its zero line is the outline. Ours are distances instead of energies, so that
//! what must be inside and what must stay outside can be held to the pixel.

mod field;
mod lattice;
mod march;
mod refine;
mod route;
#[cfg(test)]
mod tests;

use super::{Outline, Point, Rect};
use field::Field;

/// A round thing: a node with its ring.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Disc {
    /// Middle.
    pub centre: Point,
    /// From the middle to the rim, in pixels.
    pub radius: f64,
}

impl Disc {
    /// The disc of this middle and radius.
    pub const fn new(centre: Point, radius: f64) -> Self {
        Self { centre, radius }
    }

    /// How far `point` is from the rim: negative inside.
    pub fn distance_to(self, point: Point) -> f64 {
        self.centre.distance(point) - self.radius
    }

    /// The disc with its rim moved outwards.
    #[must_use]
    pub fn grown(self, step: f64) -> Self {
        Self::new(self.centre, self.radius + step)
    }

    /// The smallest rectangle around it.
    pub fn bounds(self) -> Rect {
        Rect::new(self.centre.x, self.centre.y, 0.0, 0.0).inflated(self.radius)
    }

    /// Whether one can draw it at all.
    fn is_sane(self) -> bool {
        const FARTHEST: f64 = 1e6;
        let along = [self.centre.x, self.centre.y, self.radius];
        along.iter().all(|value| value.abs() <= FARTHEST) && self.radius >= 0.0
    }
}

/// Whom an outline holds, and whom it avoids.
#[derive(Clone, Copy, Debug)]
pub struct HullRequest<'a> {
    /// Who is inside.
    pub members: &'a [Disc],
    /// Who stays outside.
    pub others: &'a [Disc],
    /// How far outside the members' rims the line runs where it is free to.
    pub padding_px: f64,
    /// How far from the others' rims it stays where there is room; half the gap between a member and another otherwise.
    pub clearance_px: f64,
}

/// How wide a corridor is, as a share of the smaller padded disc it joins.
const CORRIDOR_SHARE: f64 = 0.62;

/// The outline around the members: usually one loop, more where others stand in every way. It never covers any part of
/// another's disc; where a member and another overlap, the other's disc is left out.
pub fn hull(request: &HullRequest<'_>) -> Outline {
    let padding = sane_length(request.padding_px);
    let padded = |disc: &Disc| disc.grown(padding);
    let members: Vec<Disc> = request.members.iter().copied().filter(|disc| disc.is_sane()).collect();
    let grown: Vec<Disc> = members.iter().map(padded).collect();
    let others = cleared(request.others, &members, sane_length(request.clearance_px));
    let Some(smallest) = grown.iter().map(|disc| disc.radius).reduce(f64::min) else { return Outline::default() };

    let corridors = route::corridors(&grown, &others, CORRIDOR_SHARE);
    let finest =
        members.iter().chain(others.iter().map(|other| &other.disc)).map(|disc| disc.radius).fold(smallest, f64::min);
    let mut field = Field::around(&grown, &corridors, smallest, finest);
    field.add_discs(&grown);
    for corridor in &corridors {
        field.add_corridor(corridor);
    }
    field.cut(&others);
    let loops = march::zero_lines(&field.lattice, &field.values);
    refine::refined(loops, field.lattice.cell_px, &members, &grown, &others)
}

/// Another's disc, and the same with the clearance it is given.
#[derive(Clone, Copy)]
struct Obstacle {
    disc: Disc,
    clear: Disc,
}

/// The others with as much clearance as there is room for: half the gap to the nearest member at most, so that the line
/// passes in the middle of a narrow gap.
fn cleared(others: &[Disc], members: &[Disc], clearance: f64) -> Vec<Obstacle> {
    let sane = others.iter().copied().filter(|disc| disc.is_sane());
    sane.map(|disc| {
        let gap = members.iter().map(|member| disc.distance_to(member.centre) - member.radius).fold(1e9, f64::min);
        // Where the two overlap there is no gap to share, and the other comes first.
        Obstacle { disc, clear: disc.grown(if gap > 0.0 { clearance.min(gap / 2.0) } else { refine::MARGIN_PX }) }
    })
    .collect()
}

/// A length one can draw with: 0 for what is no number, and never a stage's width.
fn sane_length(length_px: f64) -> f64 {
    if length_px.is_finite() { length_px.clamp(0.0, 200.0) } else { 0.0 }
}
