//! The glyphs that distinguish roles without colour, as path data.

use crate::geometry::{PathData, Point, Vector};
use crate::model::Glyph;

/// The corners of each glyph in a square from -1 to 1, of equal visual weight.
fn corners(glyph: Glyph) -> &'static [(f64, f64)] {
    match glyph {
        Glyph::Flag => {
            &[(-0.75, -0.9), (0.85, -0.9), (0.4, -0.3), (0.85, 0.3), (-0.35, 0.3), (-0.35, 0.95), (-0.75, 0.95)]
        }
        Glyph::Hexagon => &[(0.0, -0.95), (0.82, -0.48), (0.82, 0.48), (0.0, 0.95), (-0.82, 0.48), (-0.82, -0.48)],
        Glyph::Diamond => &[(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)],
        Glyph::Square => &[(-0.76, -0.76), (0.76, -0.76), (0.76, 0.76), (-0.76, 0.76)],
        Glyph::Triangle => &[(0.0, -0.95), (0.95, 0.75), (-0.95, 0.75)],
        Glyph::Circle => &[],
        Glyph::Star => &[
            (0.0, -1.0),
            (0.26, -0.32),
            (1.0, -0.31),
            (0.42, 0.14),
            (0.62, 0.81),
            (0.0, 0.42),
            (-0.62, 0.81),
            (-0.42, 0.14),
            (-1.0, -0.31),
            (-0.26, -0.32),
        ],
        Glyph::Cross => &[
            (-0.32, -0.95),
            (0.32, -0.95),
            (0.32, -0.32),
            (0.95, -0.32),
            (0.95, 0.32),
            (0.32, 0.32),
            (0.32, 0.95),
            (-0.32, 0.95),
            (-0.32, 0.32),
            (-0.95, 0.32),
            (-0.95, -0.32),
            (-0.32, -0.32),
        ],
    }
}

/// Path data of `glyph`, of half-width `reach_px` around `centre`.
pub fn glyph_path(glyph: Glyph, centre: Point, reach_px: f64) -> String {
    let mut path = PathData::default();
    if glyph == Glyph::Circle {
        path.circle(centre, reach_px * 0.82);
        return path.into_text();
    }
    for (at, (x, y)) in corners(glyph).iter().enumerate() {
        let corner = centre + Vector::new(*x, *y) * reach_px;
        if at == 0 { path.move_to(corner) } else { path.line_to(corner) }
    }
    path.close();
    path.into_text()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Glyph; 8] = [
        Glyph::Flag,
        Glyph::Hexagon,
        Glyph::Diamond,
        Glyph::Square,
        Glyph::Triangle,
        Glyph::Circle,
        Glyph::Star,
        Glyph::Cross,
    ];

    #[test]
    fn no_two_glyphs_look_alike() {
        for (index, one) in ALL.iter().enumerate() {
            for other in &ALL[index + 1..] {
                let path = |glyph: &Glyph| glyph_path(*glyph, Point::default(), 10.0);
                assert_ne!(path(one), path(other), "{one:?} and {other:?}");
            }
        }
    }

    #[test]
    fn glyphs_stay_within_their_reach() {
        for glyph in ALL {
            assert!(corners(glyph).iter().all(|(x, y)| x.abs() <= 1.0 && y.abs() <= 1.0), "{glyph:?}");
        }
    }
}
