//! The size of the letters of names at a zoom: legible from afar, and no banner when zoomed in.

use crate::geometry::Size;
use crate::layout::{CAPTION, Sizes};

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
/// The same in a crowd, where many names are to have room.
const MOST_IN_A_CROWD: (f64, f64) = (15.0, 46.0);
/// How much more lines and circles may grow than letters do; in a crowd lines are thinner, since many are in sight at once.
const LINES: f64 = 1.5;
const LINES_IN_A_CROWD: f64 = 0.5;
/// The largest circle in a crowd, in the size of the letters.
const DISC_IN_A_CROWD: f64 = 0.9;
/// The ratio of a size to the next.
const STEP: f64 = 1.15;

impl Letters {
    /// The letters for a layout of these sizes at `scale`, in screen pixels per world unit, on a stage of this size.
    pub fn at(sizes: Sizes, scale: f64, stage: Size) -> Self {
        let (has_boxes, scale) = (sizes.has_room_for_names, scale.max(1e-3));
        let side = stage.width.min(stage.height);
        let least_px = if has_boxes { LEAST_IN_BOX_PX } else { LEAST_PX };
        let least = if has_boxes { least_px } else { least_px.max(side / LEAST_SHARE) } / scale;
        let (most_px, share) = if has_boxes { MOST } else { MOST_IN_A_CROWD };
        let most = most_px.max(side / share) / scale;
        let mut size_px = sizes.label_px.max(1.0);
        while size_px < least {
            size_px *= STEP;
        }
        while size_px > most {
            size_px /= STEP;
        }
        Self { size_px, are_whole: size_px * CAPTION * scale >= least_px }
    }

    /// The share of the layout's widths that lines and arrows have: at higher zooms, marks stop growing when letters do.
    pub fn share_of_lines(self, sizes: Sizes) -> f64 {
        let share = if sizes.has_room_for_names { LINES } else { LINES_IN_A_CROWD };
        (share * self.size_px / sizes.label_px.max(1.0)).min(1.0)
    }

    /// The largest radius of a circle, likewise.
    pub fn radius_px(self, sizes: Sizes) -> f64 {
        let share = sizes.node_radius_px / sizes.label_px.max(1.0);
        let share = if sizes.has_room_for_names { LINES * share } else { share.max(DISC_IN_A_CROWD) };
        sizes.node_radius_px.min(share * self.size_px)
    }
}

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
                assert!(seen_px >= 12.0 && seen_px <= 20.0_f64.max(stage.height / 32.0), "{seen_px} at {scale}");
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
    fn as_one_zooms_in_lines_and_circles_stop_growing() {
        for (has_room_for_names, most_line_px, most_disc_px) in [(true, 10.0, 70.0), (false, 4.5, 40.0)] {
            let sizes = Sizes { node_radius_px: 20.0, ..sizes(has_room_for_names) };
            for scale in [1.0, 2.0, 4.0, 16.0] {
                let letters = Letters::at(sizes, scale, LAPTOP);
                let (line_px, disc_px) =
                    (2.8 * letters.share_of_lines(sizes) * scale, letters.radius_px(sizes) * scale);
                assert!(line_px < most_line_px && disc_px < most_disc_px, "{line_px}, {disc_px} at {scale}");
            }
            let rest = Letters::at(sizes, if has_room_for_names { 1.0 } else { 0.4 }, LAPTOP);
            let marks = [rest.share_of_lines(sizes), rest.radius_px(sizes)];
            assert_eq!(marks.map(f64::to_bits), [1.0, 20.0].map(f64::to_bits), "from afar they are the layout's");
        }
    }

    #[test]
    fn a_small_move_changes_nothing() {
        let at = |scale| Letters::at(sizes(false), scale, LAPTOP);
        assert_eq!(at(0.400), at(0.401));
        assert_ne!(at(0.400), at(0.500));
    }
}
