//! Room for the external organisations: the best free spots between and around those that shape the picture.

use super::body::{Body, Side, rows_of};
use super::label::label_size;
use super::segment::Segment;
use super::sides::segments;
use super::sizes::DISC_GAP_PX;
use super::spread::{is_inside, overlap};
use super::tenths::on_grid;
use super::ties::Ties;
use super::{Place, Sizes};
use crate::geometry::{Point, Rect, Size, order};
use crate::model::{Key, Map};

/// The bodies of the core, which stand where they are, and of the external ones, by row; `None` when some external organisation
/// finds no room.
pub(super) fn place_externals(
    map: &Map,
    ties: &Ties,
    core: &[Body],
    world: Rect,
    sizes: Sizes,
) -> Option<Vec<Option<Body>>> {
    let mut rows = rows_of(map, &ties.core, core);
    let frame = world.inflated(-sizes.margin_px);
    let mut links = segments(&ties.pairs, core);
    // The best tied choose first: they have the most to lose.
    let neighbours: Vec<_> = ties.externals.iter().map(|row| map.graph.neighbours(Key::new(*row))).collect();
    let ties_of = |index: usize| neighbours.get(index).map_or(0, Vec::len);
    for index in order(neighbours.len(), &mut |one, other| ties_of(other).cmp(&ties_of(one))) {
        let (Some(row), Some(neighbours)) = (ties.externals.get(index), neighbours.get(index)) else { continue };
        let key = Key::new(*row);
        let mut ends = Vec::new();
        for neighbour in neighbours {
            if let Some(Some(body)) = rows.get(neighbour.position()) {
                ends.push(body.centre);
            }
        }
        let mut standing = Vec::new();
        for body in &rows {
            standing.extend(*body);
        }
        let label = label_size(&map.organisations[key], sizes);
        let body = best_spot(label, &ends, &standing, &links, sizes, frame, 1)?;
        for end in ends {
            links.push(Segment { from: body.centre, to: end });
        }
        if let Some(place) = rows.get_mut(*row) {
            *place = Some(body);
        }
    }
    Some(rows)
}

/// The free spot of a regular lattice that costs least; the lattice is `fineness` times finer than usual.
pub(super) fn best_spot(
    label: Size,
    neighbours: &[Point],
    standing: &[Body],
    links: &[Segment],
    sizes: Sizes,
    frame: Rect,
    fineness: u32,
) -> Option<Body> {
    let places: Vec<Place> = standing.iter().map(|body| body.place(sizes)).collect();
    // Coarser in a crowd, so that the search stays quick.
    let cells = fineness * if standing.len() < 40 { 32 } else { 16 };
    let mut best: Option<(f64, Body)> = None;
    for cell in 0..(cells + 1) * (cells + 1) {
        let (line, column) = (cell / (cells + 1), cell % (cells + 1));
        let centre = on_grid(Point::new(
            frame.x + frame.width * f64::from(column) / f64::from(cells),
            frame.y + frame.height * f64::from(line) / f64::from(cells),
        ));
        // Most spots lie too near some disc for any side of the label.
        let apart = 2.0 * sizes.node_radius_px + DISC_GAP_PX;
        if standing.iter().any(|other| other.centre.distance(centre) < apart) {
            continue;
        }
        let free = Side::ALL.into_iter().map(|side| Body { centre, label, side }).find(|body| {
            let place = body.place(sizes);
            is_inside(body.bounds(sizes), frame)
                && places.iter().all(|other| overlap(*other, place, sizes, 0.0).is_none())
        });
        let Some(body) = free else { continue };
        let least = best.map_or(f64::INFINITY, |(least, _)| least);
        let cost = cost_of(body, neighbours, standing, links, sizes, frame, least);
        if best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, body));
        }
    }
    best.map(|(_, body)| body)
}

/// What standing there costs: long links, a place in the middle, crossings, discs on links. Stops counting at `most`.
fn cost_of(
    body: Body,
    neighbours: &[Point],
    standing: &[Body],
    links: &[Segment],
    sizes: Sizes,
    frame: Rect,
    most: f64,
) -> f64 {
    let scale = (frame.width * frame.height).sqrt().max(1.0);
    let clear = sizes.node_radius_px + 6.0;
    let aside = body.centre - frame.centre();
    let mut cost = -(aside.x / frame.width.max(1.0)).abs().max((aside.y / frame.height.max(1.0)).abs());
    cost += neighbours.iter().map(|neighbour| body.centre.distance(*neighbour) / scale).sum::<f64>();
    let label = body.label_box(sizes);
    for link in links {
        if cost >= most {
            return cost;
        }
        cost += if link.step_to(body.centre).length() < clear { 1.0 } else { 0.0 };
        cost += if link.meets(label) { 0.8 } else { 0.0 };
    }
    for neighbour in neighbours {
        if cost >= most {
            return cost;
        }
        let own = Segment { from: body.centre, to: *neighbour };
        for link in links {
            cost += if own.crosses(*link) { 0.6 } else { 0.0 };
        }
        for other in standing.iter().filter(|other| other.centre != *neighbour) {
            cost += if own.step_to(other.centre).length() < clear { 0.6 } else { 0.0 };
        }
    }
    cost
}
