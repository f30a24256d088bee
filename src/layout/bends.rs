//! The bend of each link, which keeps its line in the world, and on small maps clear of other discs and labels: computed once per
//! layout, and kept while something moves.

use super::segment::Segment;
use super::{Layout, Place};
use crate::geometry::{Curve, Point, Rect};
use crate::model::{Key, Map, Organisation};

/// The bends to try, as shares of the distance between the ends, the smallest first.
const SHARES: [f64; 10] = [0.06, -0.06, 0.12, -0.12, 0.18, -0.18, 0.26, -0.26, 0.36, -0.36];
/// The largest of them.
const MOST: f64 = 0.36;

impl Layout {
    /// Whether the bends of the links of `map` were found.
    pub fn has_bends(&self, map: &Map) -> bool {
        self.bends.len() == map.links.len()
    }

    /// The layout with the bends that suit its places: for each link a share of its length, to the right as seen from the
    /// lower key.
    #[must_use]
    pub fn with_bends(mut self, map: &Map) -> Self {
        self.bends.clear();
        for link in &map.links {
            let bend = self.calmest_bend(link.source.min(link.target), link.source.max(link.target));
            self.bends.push(bend);
        }
        self
    }

    /// The bend inside the world that best avoids other nodes and labels; of equals, the smallest. 0, if all leave the world.
    fn calmest_bend(&self, low: Key<Organisation>, high: Key<Organisation>) -> f64 {
        let (start, end) = (self.place(low).centre, self.place(high).centre);
        let distance_px = start.distance(end);
        let clearance_px = self.sizes.node_radius_px + 6.0;
        let chord = Segment { from: start, to: end };
        let near = self.near(chord, distance_px * MOST, clearance_px);
        let (mut best, mut least) = (0.0, f64::INFINITY);
        for share in SHARES {
            let bend_px = share * distance_px;
            let curve = Curve::bent(start, end, bend_px);
            // Outside, the line may be cut.
            if ![0.3, 0.5, 0.7].into_iter().all(|share| self.world.contains(curve.point_at(share))) {
                continue;
            }
            // A longer bend has a small cost of its own, and those that follow are not shorter.
            let own = bend_px.abs() * 0.08;
            if own >= least {
                break;
            }
            let mut cost = 0.0;
            for (away_px, place) in &near {
                // No curve goes farther from its chord than its bend.
                if *away_px <= bend_px.abs() {
                    // Its own ends are where it leads; their names are as much in the way as others.
                    if place.centre != start && place.centre != end {
                        cost += (clearance_px - curve.distance_to(place.centre)).max(0.0) * 3.0;
                    }
                    cost += if crosses(curve, place.label) { 6.0 } else { 0.0 };
                }
                if cost + own >= least {
                    break;
                }
            }
            if cost + own < least {
                (best, least) = (share, cost + own);
            }
        }
        best
    }

    /// The places that a curve within `reach_px` of `chord` may touch, each with the least deviation that touches it.
    fn near(&self, chord: Segment, reach_px: f64, clearance_px: f64) -> Vec<(f64, Place)> {
        let mut near = Vec::new();
        // Among many, a link can hardly avoid all: bends that are alike are calmer.
        if !self.sizes.has_room_for_names {
            return near;
        }
        for place in &self.places {
            let label = place.label;
            let half_diagonal_px = Point::new(label.x, label.y).distance(label.centre());
            let from_disc_px = chord.step_to(place.centre).length() - clearance_px;
            let from_label_px = chord.step_to(label.centre()).length() - half_diagonal_px;
            // A margin for rounding.
            let away_px = from_disc_px.min(from_label_px) - 1e-6;
            if away_px <= reach_px {
                near.push((away_px, *place));
            }
        }
        near
    }
}

fn crosses(curve: Curve, label: Rect) -> bool {
    const SAMPLES: u8 = 16;
    (1..SAMPLES)
        .map(|step| curve.point_at(f64::from(step) / f64::from(SAMPLES)))
        .any(|point: Point| label.contains(point))
}
