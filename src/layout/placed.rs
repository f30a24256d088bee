//! The layout of a map whose file has positions: as the author sees it on stages that have room for it, stretched to others.

use super::body::{Body, Side};
use super::carried::with_room;
use super::label::label_size;
use super::sides::choose_sides;
use super::ties::Ties;
use super::{Arrangement, Format, Layout, Sizes};
use crate::geometry::{Point, Rect, Size};
use crate::model::{FixedPlaces, Map};

/// How much smaller than on its own stage a picture may be shown before it is stretched to the stage instead.
const LEAST_SCALE: f64 = 0.62;

/// What the positions of the file give on stages of one format.
#[derive(Debug)]
pub(super) enum Placed {
    /// Everything stands where the author sees it.
    Exactly(Layout),
    /// Who stands near whom.
    Stretched(Arrangement),
}

impl Placed {
    /// What the positions of `map` give on stages of this `format`; `None` when its file has none.
    pub(super) fn of(map: &Map, format: Format) -> Option<Self> {
        let fixed = map.places.as_ref()?;
        let own = format_of(fixed);
        if fits(own, format) {
            return Some(Self::Exactly(Layout::fixed(map, fixed, own)));
        }
        // Whatever comes, those who stand are stretched in the same way.
        let share = |[x, y]: [f64; 2]| Point::new(x / fixed.width_px.max(1.0), y / fixed.height_px.max(1.0));
        let points = fixed.points.iter().map(|point| point.map_or(Point::new(0.5, 0.5), share)).collect();
        Some(Self::Stretched(Arrangement { format, points }))
    }

    /// Who stands near whom.
    pub(super) fn arrangement(self, format: Format) -> Arrangement {
        match self {
            Self::Exactly(layout) => Arrangement::of(&layout, format),
            Self::Stretched(arrangement) => arrangement,
        }
    }
}

impl Layout {
    /// Whether the positions in the file of `map` are those on stages of this `format`.
    pub fn is_fixed(map: &Map, format: Format) -> bool {
        map.places.as_ref().is_some_and(|fixed| fits(format_of(fixed), format))
    }

    /// The layout of `map` with every organisation that is in `fixed` at its position; the others find room near their neighbours.
    fn fixed(map: &Map, fixed: &FixedPlaces, own: Format) -> Self {
        let sizes = Sizes::for_map(map, own.stage());
        let mut rows: Vec<Option<Body>> = Vec::new();
        for (organisation, point) in map.organisations.iter().zip(&fixed.points) {
            rows.push(point.map(|[x, y]| Body {
                centre: Point::new(x, y),
                label: label_size(organisation, sizes),
                side: Side::Below,
            }));
        }
        let world = Rect::new(0.0, 0.0, fixed.width_px, fixed.height_px);
        turn_labels(map, &mut rows, sizes, world.inflated(-sizes.margin_px));
        with_room(map, rows, world, sizes)
    }
}

/// Chooses the sides of the labels of those who stand.
fn turn_labels(map: &Map, rows: &mut [Option<Body>], sizes: Sizes, frame: Rect) {
    let mut bodies: Vec<Body> = Vec::new();
    let mut index = Vec::new();
    for row in rows.iter() {
        index.push(bodies.len());
        bodies.extend(*row);
    }
    let mut pairs = Vec::new();
    if sizes.has_room_for_names {
        for (one, other) in Ties::of_all(map).pairs {
            let is_standing = |row: usize| rows.get(row).is_some_and(Option::is_some);
            if let (Some(from), Some(to)) = (index.get(one), index.get(other))
                && is_standing(one)
                && is_standing(other)
            {
                pairs.push((*from, *to));
            }
        }
    }
    choose_sides(&mut bodies, &pairs, sizes, frame);
    for (row, body) in rows.iter_mut().flatten().zip(bodies) {
        *row = body;
    }
}

/// Whether a picture of one format is large enough on stages of another.
fn fits(own: Format, format: Format) -> bool {
    let (from, to) = (own.stage(), format.stage());
    (to.width / from.width).min(to.height / from.height) >= LEAST_SCALE
}

/// The format of the picture that the positions were chosen on: that of the most similar proportions.
fn format_of(fixed: &FixedPlaces) -> Format {
    let ratio = |size: Size| size.width / size.height.max(1.0);
    let wanted = ratio(Size::new(fixed.width_px, fixed.height_px)).max(1e-6);
    let away = |format: Format| (ratio(format.stage()) / wanted).max(wanted / ratio(format.stage()));
    let nearer = |best: Format, format: Format| if away(format) < away(best) { format } else { best };
    Format::ALL.into_iter().fold(Format::Wide, nearer)
}

#[cfg(test)]
mod tests {
    use super::super::random::Random;
    use super::super::settled;
    use super::super::test_maps::map_with;
    use super::*;
    use crate::geometry::Viewport;

    /// A map of so many organisations, each of which is tied to some before it.
    fn grown_map(count: usize) -> Map {
        let mut random = Random::new(5);
        let mut pairs: Vec<_> = (1..count).flat_map(|one| [(random.below(one), one), (one / 2, one)]).collect();
        pairs.sort_unstable();
        pairs.dedup();
        map_with(count, pairs, &[])
    }

    /// The map, in which the first `count` stand on a grid of a picture of this format.
    #[allow(clippy::cast_precision_loss, reason = "a few hundred at most")]
    fn fixed_on_grid(mut map: Map, count: usize, own: Format) -> Map {
        let side = (1..=count).find(|side| side * side >= count).unwrap();
        let cell = Size::new(
            own.stage().width.max(54.0 * side as f64) / side as f64,
            90.0_f64.max(own.stage().height / side as f64),
        );
        let point = |row: usize| {
            let (line, column) = (row / side, row % side);
            (row < count)
                .then(|| [((column as f64 + 0.5) * cell.width).round(), ((line as f64 + 0.5) * cell.height).round()])
        };
        let points = (0..map.organisations.len()).map(point).collect();
        let width_px = cell.width * side as f64;
        map.places =
            Some(FixedPlaces { width_px, height_px: width_px * own.stage().height / own.stage().width, points });
        map
    }

    /// How far the first `count` organisations are moved from one layout to the other on a stage of this format: the farthest, in
    /// diameters of a disc.
    fn farthest(count: usize, before: &Layout, after: &Layout, format: Format) -> f64 {
        let stage = format.stage();
        let on_screen = |layout: &Layout, row: usize| {
            Viewport::fitting(layout.world, stage).screen_from_world(stage, layout.places[row].centre)
        };
        let disc = 2.0 * after.sizes.node_radius_px * Viewport::fitting(after.world, stage).scale();
        (0..count).map(|row| on_screen(before, row).distance(on_screen(after, row)) / disc).fold(0.0, f64::max)
    }

    #[test]
    fn who_comes_moves_nobody_else_by_as_much_as_a_disc() {
        for (count, more) in [(12, 1), (60, 5), (300, 10)] {
            for own in [Format::Wide, Format::Square] {
                let before = fixed_on_grid(grown_map(count), count, own);
                let after = fixed_on_grid(grown_map(count + more), count, own);
                for format in Format::ALL {
                    let (one, other) = (settled(&before, format), settled(&after, format));
                    let moved = farthest(count, &one, &other, format);
                    println!("{count} + {more}, {own:?} on {format:?}: {moved:.2}");
                    assert!(moved < 1.0, "{count} + {more}, {own:?} on {format:?}: {moved}");
                    let apart = 1.9 * other.sizes.node_radius_px;
                    for (row, place) in other.places.iter().enumerate().skip(count) {
                        let mut others = other.places.iter().take(row);
                        assert!(others.all(|one| one.centre.distance(place.centre) > apart), "{row} has no room");
                    }
                }
            }
        }
    }
}
