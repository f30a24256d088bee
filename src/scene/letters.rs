//! The size of the letters of names at a zoom: legible from afar, and no banner when zoomed in.

use crate::geometry::Size;
use crate::layout::Sizes;

/// The letters of names, in the world.
///
/// They change in steps, so that most moves of the camera change no name.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Letters {
    /// The font size.
    pub size_px: f64,
    /// Whether the smaller letters of full names are legible.
    pub are_whole: bool,
}

/// The smallest letters on the screen.
const LEAST_PX: f64 = 12.0;
/// The same where each name has a box of its own in the layout, which larger letters would leave.
const LEAST_IN_BOX_PX: f64 = 11.0;
/// The shorter side of a stage over the smallest letters there: those at the back of a room read a projector's.
const LEAST_SHARE: f64 = 56.0;
/// The largest letters on a small stage, and the shorter side of any over the largest letters there.
const MOST: (f64, f64) = (24.0, 24.0);
/// The ratio of a size to the next.
const STEP: f64 = 1.15;

impl Letters {
    /// The letters for a layout of these sizes at `scale`, in screen pixels per world unit, on a stage of this size.
    pub fn at(sizes: Sizes, scale: f64, stage: Size) -> Self {
        let (has_boxes, scale) = (sizes.has_room_for_names, scale.max(1e-3));
        let side = stage.width.min(stage.height);
        let least_px = if has_boxes { LEAST_IN_BOX_PX } else { LEAST_PX };
        let least = if has_boxes { least_px } else { least_px.max(side / LEAST_SHARE) } / scale;
        let most = MOST.0.max(side / MOST.1) / scale;
        let mut size_px = sizes.label_px.max(1.0);
        while size_px < least {
            size_px *= STEP;
        }
        while size_px > most {
            size_px /= STEP;
        }
        Self { size_px, are_whole: size_px * CAPTION * scale >= least_px }
    }
}

/// The size of the letters of a full name under its acronym, as a share of the acronym's.
pub(super) const CAPTION: f64 = 0.8;

#[cfg(test)]
mod tests {
    use super::*;

    const LAPTOP: Size = Size::new(1060.0, 660.0);

    fn sizes(has_room_for_names: bool) -> Sizes {
        Sizes { label_px: 12.0, has_room_for_names, ..Sizes::default() }
    }

    #[test]
    fn letters_are_legible_at_every_zoom_and_never_a_banner() {
        for percent in 5..800 {
            let scale = f64::from(percent) / 100.0;
            for stage in [Size::new(360.0, 500.0), LAPTOP, Size::new(1600.0, 950.0)] {
                let seen_px = Letters::at(sizes(false), scale, stage).size_px * scale;
                assert!(seen_px >= 12.0 && seen_px <= 24.0_f64.max(stage.height / 24.0), "{seen_px} at {scale}");
            }
        }
    }

    #[test]
    fn near_its_own_scale_a_map_has_the_letters_of_its_layout() {
        for scale in [0.95, 1.2, 1.6, 2.0] {
            assert_eq!(Letters::at(sizes(true), scale, LAPTOP).size_px.to_bits(), 12.0_f64.to_bits());
        }
        assert!(!Letters::at(sizes(true), 1.0, LAPTOP).are_whole);
        assert!(Letters::at(sizes(true), 1.6, LAPTOP).are_whole);
    }

    #[test]
    fn a_small_move_changes_nothing() {
        let at = |scale| Letters::at(sizes(false), scale, LAPTOP);
        assert_eq!(at(0.400), at(0.401));
        assert_ne!(at(0.400), at(0.500));
    }
}
