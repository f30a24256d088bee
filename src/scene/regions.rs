//! The regions of a large map: the territories of its groups, with their names while the map is seen from afar.

use std::sync::Arc;

use super::label::{Label, Side, Written, in_lines};
use super::letters::Letters;
use super::room::Room;
use crate::geometry::{Point, Rect, Size, Territory, territories};
use crate::layout::Layout;
use crate::model::{GROUPS_SHOWN, Group, Key, Map, Organisation};
use crate::text::Language;
use crate::text::measure::width_px;

/// The size of a region's name over that of the names of organisations.
const LETTERS: f64 = 1.25;
/// The longest side of a region, in font sizes, up to which it is named: a larger one is seen from near, by its organisations.
const NEAR_EM: f64 = 52.0;
/// The longest line of a name and the least room for one, likewise.
const LINE_EM: f64 = 11.0;
/// How far a territory reaches from its points, over the mean distance between neighbours.
const REACH: f64 = 1.2;
/// Where a name is tried, in heights of itself from the middle of its region.
const STEPS: [f64; 7] = [0.0, -0.6, 0.6, -1.2, 1.2, -2.0, 2.0];

/// The region of a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// Its group.
    pub key: Key<Group>,
    /// Its path data.
    pub path: Arc<str>,
    /// The point that its name is around.
    pub at: Point,
    /// Its name, if it is written.
    pub label: Option<Label>,
}

impl Region {
    /// The box of its name in the world.
    pub(super) fn name_bounds(&self) -> Option<Rect> {
        self.label.as_ref().map(|label| label.bounds.translated(self.at - Point::default()))
    }
}

/// The territories of the largest groups of `map`; none on a map without groups.
pub(super) fn regions_of(map: &Map, layout: &Layout) -> Vec<Territory> {
    let count = map.groups.len().min(GROUPS_SHOWN);
    if count == 0 || layout.sizes.has_room_for_names {
        return Vec::new();
    }
    let mut groups = vec![usize::MAX; map.organisations.len()];
    for (key, group) in map.groups.entries() {
        for member in &group.members {
            if let Some(slot) = groups.get_mut(member.position()) {
                *slot = key.position();
            }
        }
    }
    let points: Vec<_> = layout.places.iter().map(|place| place.centre).zip(groups).collect();
    let each = points.iter().fold(0.0, |sum, _| sum + 1.0);
    let spacing_px = (layout.world.width * layout.world.height / f64::max(each, 1.0)).sqrt();
    territories(layout.world, &points, count, REACH * spacing_px)
}

/// The regions with their names, as far as `letters` and the other names leave room: none covers another.
pub(super) fn regions(
    map: &Map,
    layout: &Layout,
    found: &[Territory],
    letters: Letters,
    language: Language,
    is_shown: &dyn Fn(Key<Organisation>) -> bool,
) -> Vec<Region> {
    let mut room = Room::of(layout.world);
    let mut regions = Vec::new();
    for ((key, group), territory) in map.groups.entries().zip(found) {
        if territory.outline.loops.is_empty() || !group.members.iter().any(|member| is_shown(*member)) {
            continue;
        }
        let middle = middle(layout, group, territory);
        let size_px = letters.size_px * LETTERS;
        let (label, at) = name(group.name.get(language), territory.bounds, size_px)
            .and_then(|written| placed(&written, middle, layout.world, size_px, &mut room))
            .map_or((None, middle), |(label, at)| (Some(label), at));
        regions.push(Region { key, path: territory.outline.path().into(), at, label });
    }
    regions
}

/// The middle of the members in the largest part of a territory.
fn middle(layout: &Layout, group: &Group, territory: &Territory) -> Point {
    let (mut sum, mut count) = (Point::default(), 0.0);
    for member in &group.members {
        let centre = layout.place(*member).centre;
        if territory.bounds.contains(centre) {
            sum = Point::new(sum.x + centre.x, sum.y + centre.y);
            count += 1.0;
        }
    }
    if count > 0.0 { Point::new(sum.x / count, sum.y / count) } else { territory.bounds.centre() }
}

/// The lines of a region's name; `None` when the region is seen from near.
fn name(name: &str, bounds: Rect, size_px: f64) -> Option<Written> {
    let side_em = bounds.width.max(bounds.height) / size_px;
    if side_em > NEAR_EM {
        return None;
    }
    let width_em = (bounds.width / size_px).clamp(LINE_EM / 2.0, LINE_EM);
    let lines =
        (1..=3).map(|most| in_lines(name, most)).find(|lines| lines.iter().all(|line| width_px(line, 1.0) <= width_em));
    Some(Written::new(lines.unwrap_or_else(|| in_lines(name, 3)), Vec::new()))
}

/// The name around the first point where it covers no other, and that point.
fn placed(written: &Written, middle: Point, world: Rect, size_px: f64, room: &mut Room) -> Option<(Label, Point)> {
    let size = written.at(Side::Below, 0.0, size_px).0.size();
    let least = Size::new(size.width / 2.0 + size_px, size.height / 2.0 + size_px);
    for step in STEPS {
        // Within the world, a long name is not in the middle of a region at its edge.
        let x = middle.x.min(world.right() - least.width).max(world.x + least.width);
        let y = middle.y + step * size.height;
        let at = Point::new(x, y.min(world.bottom() - least.height).max(world.y + least.height));
        let label = written.clone().label(Side::Below, -size.height / 2.0, size_px);
        let bounds = label.bounds.translated(at - Point::default()).inflated(size_px / 3.0);
        if room.is_free(bounds, usize::MAX - 1) {
            room.take(bounds, usize::MAX);
            return Some((label, at));
        }
    }
    None
}
