//! How large discs, labels and margins are on a stage.

use serde::{Deserialize, Serialize};

use super::ties::standing;
use crate::geometry::Size;
use crate::model::{Key, Map};

/// From this many organisations on, only discs have room of their own: names are shown as far as they fit at the current zoom.
pub(super) const MANY: usize = 61;
/// Free space between two discs, edge to edge, in CSS pixels.
pub(super) const DISC_GAP_PX: f64 = 8.0;
/// The same where only discs have room.
const CROWD_GAP_PX: f64 = 12.0;
/// Free space around a label, in CSS pixels.
pub(super) const LABEL_CLEARANCE_PX: f64 = 2.0;
/// Space between a disc and its own label, in CSS pixels.
pub(super) const LABEL_OFFSET_PX: f64 = 4.0;

/// Sizes chosen for a stage, in CSS pixels at scale 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sizes {
    /// From the centre of a node to the outer edge of its ring.
    pub node_radius_px: f64,
    /// Font size of the labels.
    pub label_px: f64,
    /// Space kept free along the world's edges.
    pub margin_px: f64,
    /// Whether the layout keeps names clear of discs and of one another.
    pub has_room_for_names: bool,
}

impl Sizes {
    /// The sizes that make `count` organisations easy to read on `stage`: the more room each has, the larger.
    pub fn for_stage(stage: Size, count: usize) -> Self {
        #[allow(clippy::cast_precision_loss, reason = "a count of organisations is far below 2⁵²")]
        let side = (stage.area() / count.max(12) as f64).sqrt();
        Self {
            node_radius_px: (5.5 + 0.082 * side).clamp(9.0, 34.0),
            label_px: (5.2 + 0.051 * side).clamp(12.0, 24.0),
            margin_px: (stage.width.min(stage.height) * 0.05).clamp(18.0, 28.0),
            has_room_for_names: count < MANY,
        }
    }

    /// The sizes for `map`: as for the organisations that shape the picture, which are all of them when all are external, or
    /// when they are many.
    pub(super) fn for_map(map: &Map, stage: Size) -> Self {
        let standing = standing(map);
        let is_external = |row: &&usize| map.is_external(&map.organisations[Key::new(**row)]);
        let (everyone, externals) = (standing.len(), standing.iter().filter(is_external).count());
        Self::for_stage(stage, if externals < everyone && everyone < MANY { everyone - externals } else { everyone })
    }

    /// Free space between two discs, edge to edge.
    pub(super) const fn disc_gap_px(self) -> f64 {
        if self.has_room_for_names { DISC_GAP_PX } else { CROWD_GAP_PX }
    }

    /// Height of a label's box.
    pub fn label_height_px(self) -> f64 {
        self.label_px * 1.25
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these come out exact")]
mod tests {
    use super::*;

    #[test]
    fn usual_stages_get_the_intended_sizes() {
        let close = |stage: Size, radius: f64, label: f64| {
            let sizes = Sizes::for_stage(stage, 17);
            assert!((sizes.node_radius_px - radius).abs() < 1.3, "{sizes:?}");
            assert!((sizes.label_px - label).abs() < 1.3, "{sizes:?}");
        };
        close(Size::new(920.0, 560.0), 20.0, 14.0);
        close(Size::new(1540.0, 830.0), 28.0, 19.0);
        close(Size::new(390.0, 430.0), 14.0, 12.0);
    }

    #[test]
    fn labels_stay_legible_on_the_smallest_stage() {
        assert!(Sizes::for_stage(Size::default(), 300).label_px >= 12.0);
    }
}
