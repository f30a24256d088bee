//! Colours, signs and strokes for the classes of a file, in turn.

use crate::model::{Dash, Glyph, PALETTE};

const GLYPHS: [Glyph; 8] = [
    Glyph::Circle,
    Glyph::Square,
    Glyph::Triangle,
    Glyph::Diamond,
    Glyph::Hexagon,
    Glyph::Star,
    Glyph::Flag,
    Glyph::Cross,
];

const DASHES: [Dash; 4] = [Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::LongDashed];

/// The item of `list` for the class at `position`: the second round is shifted by one, so that no pair occurs twice.
fn in_turn<T: Copy>(list: &[T], position: usize) -> Option<T> {
    list.get((position + position / PALETTE.len()) % list.len()).copied()
}

pub(super) fn colour(position: usize) -> String {
    PALETTE.get(position % PALETTE.len()).copied().unwrap_or_default().to_owned()
}

pub(super) fn glyph(position: usize) -> Glyph {
    in_turn(&GLYPHS, position).unwrap_or(Glyph::Circle)
}

pub(super) fn dash(position: usize) -> Dash {
    in_turn(&DASHES, position).unwrap_or(Dash::Solid)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_classes_differ_by_colour_and_sign() {
        for at in 0..30 {
            for other in 0..at {
                assert!((colour(at), glyph(at)) != (colour(other), glyph(other)));
                assert!((colour(at), dash(at)) != (colour(other), dash(other)));
            }
        }
    }
}
