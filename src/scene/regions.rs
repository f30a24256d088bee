//! The regions of a large map: the territories of its groups, with their names while the map is seen from afar.

use std::sync::Arc;

use super::label::{Label, Side, Written};
use super::letters::Letters;
use super::room::Room;
use crate::geometry::{Ground, Point, Rect, Size, Territory};
use crate::layout::Layout;
use crate::model::{GROUPS_SHOWN, Group, Key, Map, Organisation};
use crate::text::Language;
use crate::text::measure::{in_lines, width_px, wrapped};

/// The sizes of the names of regions, over that of the names of organisations: the first in which there is room for all.
const LETTERS: [f64; 3] = [1.25, 1.12, 1.0];
/// The longest side of a region, in font sizes, up to which it is named: a larger one is seen from near, by its organisations.
const NEAR_EM: f64 = 46.0;
/// The longest line of a name and the least room for one, likewise.
const LINE_EM: f64 = 11.0;
/// How far a territory reaches from its points, over the mean distance between neighbours.
const REACH: f64 = 1.2;
/// The most lines of a name; a longer one is cut.
const MOST_LINES: u8 = 4;
/// The lines that are left of one that is cut.
const LEFT_LINES: usize = 2;
/// How many discs a name may cover rather than have one end outside of its region.
const OUTSIDE: usize = 3;
/// Where a name is tried, in widths and heights of itself from the middle of its region.
const ACROSS: [f64; 7] = [0.0, -0.25, 0.25, -0.5, 0.5, -0.9, 0.9];
const DOWN: [f64; 11] = [0.0, -0.5, 0.5, -1.0, 1.0, -1.6, 1.6, -2.4, 2.4, -3.4, 3.4];

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
        let label = self.label.as_ref()?;
        Some(label.bounds.translated(self.at - Point::default()).inflated(label.size_px / 4.0))
    }
}

/// What the territories of the largest groups of `map` are computed from; `None` on a map without groups.
pub(super) fn ground_of(map: &Map, layout: &Layout) -> Option<Ground> {
    let count = map.groups.len().min(GROUPS_SHOWN);
    if count == 0 || layout.sizes.has_room_for_names {
        return None;
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
    Some(Ground { world: layout.world, points, count, reach_px: REACH * spacing_px })
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
    let discs = discs(map, layout, is_shown);
    let mut made = Vec::new();
    for over in LETTERS {
        let (regions, are_all_named) = sized(map, layout, found, (letters, over), language, (is_shown, &discs));
        made = regions;
        if are_all_named {
            break;
        }
    }
    made
}

/// The regions with names of this size, and whether each that is seen from afar has one.
fn sized(
    map: &Map,
    layout: &Layout,
    found: &[Territory],
    (letters, over): (Letters, f64),
    language: Language,
    (is_shown, discs): (&dyn Fn(Key<Organisation>) -> bool, &Room),
) -> (Vec<Region>, bool) {
    let mut room = Room::of(layout.world);
    let (mut regions, mut are_all_named) = (Vec::new(), true);
    for ((key, group), territory) in map.groups.entries().zip(found) {
        // The territory of a group of which most are hidden would say little of those who are not.
        let shown = group.members.iter().filter(|member| is_shown(**member)).count();
        if territory.outline.loops.is_empty() || shown * 2 < group.members.len() {
            continue;
        }
        let middle = middle(layout, group, territory);
        let across_px = territory.bounds.width.max(territory.bounds.height);
        let is_near = across_px > NEAR_EM * letters.size_px;
        let size_px = over * letters.size_px;
        let written = (!is_near)
            .then(|| lines(group, language, territory.bounds, size_px))
            .and_then(|written| placed(&written, territory, middle, layout.world, size_px, (&mut room, discs)));
        // From afar, a region without its name would say nothing.
        if written.is_none() && !is_near {
            are_all_named = false;
            continue;
        }
        let (label, at) = written.map_or((None, middle), |(label, at)| (Some(label), at));
        regions.push(Region { key, path: territory.outline.path().into(), at, label });
    }
    (regions, are_all_named)
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

/// The discs of those who are drawn.
fn discs(map: &Map, layout: &Layout, is_shown: &dyn Fn(Key<Organisation>) -> bool) -> Room {
    let (mut discs, side_px) = (Room::of(layout.world), 2.0 * layout.sizes.node_radius_px);
    for key in map.organisations.keys().filter(|key| is_shown(*key)) {
        discs.take(Rect::around(layout.place(key).centre, Size::new(side_px, side_px)), key.position());
    }
    discs
}

/// The lines of a region's name in letters of this size.
fn lines(group: &Group, language: Language, bounds: Rect, size_px: f64) -> Written {
    let name = group.name.get(language);
    let width_em = (bounds.width / size_px).clamp(LINE_EM / 2.0, LINE_EM);
    let fits = |lines: &Vec<String>| lines.iter().all(|line| width_px(line, 1.0) <= width_em);
    let lines = (1..=MOST_LINES).map(|most| in_lines(name, most)).find(fits);
    // Of a group named after one of its organisations, the number of the others stays.
    let others = language.group_around("", group.members.len().saturating_sub(1));
    let rest = name.strip_suffix(others.as_str());
    let cut = || cut(wrapped(rest.unwrap_or(name), width_em, 1.0), rest.map(|_| others.trim()));
    Written::new(lines.unwrap_or_else(cut), Vec::new())
}

/// The first of these lines, the last with a mark where others follow; then `end`.
fn cut(mut lines: Vec<String>, end: Option<&str>) -> Vec<String> {
    if lines.len() > LEFT_LINES {
        lines.truncate(LEFT_LINES);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines.extend(end.map(str::to_owned));
    lines
}

/// The name around the point of its territory where it covers no other name and the fewest discs, and that point.
fn placed(
    written: &Written,
    territory: &Territory,
    middle: Point,
    world: Rect,
    size_px: f64,
    (room, discs): (&mut Room, &Room),
) -> Option<(Label, Point)> {
    let size = written.at(Side::Below, 0.0, size_px).0.size();
    let least = Size::new(size.width / 2.0 + size_px, size.height / 2.0 + size_px);
    let mut best: Option<(usize, Label, Point)> = None;
    for (across, down) in ACROSS.into_iter().flat_map(|across| DOWN.map(|down| (across, down))) {
        // Within the world, a long name is not in the middle of a region at its edge.
        let (x, y) = (middle.x + across * size.width, middle.y + down * size.height);
        let x = x.min(world.right() - least.width).max(world.x + least.width);
        let at = Point::new(x, y.min(world.bottom() - least.height).max(world.y + least.height));
        let label = written.clone().label(Side::Below, -size.height / 2.0, size_px);
        let bounds = label.bounds.translated(at - Point::default()).inflated(size_px / 4.0);
        if !territory.outline.contains(at) || !room.is_free(bounds, usize::MAX - 1) {
            continue;
        }
        // Half of a name that is in another region seems to be that one's.
        let ends = [bounds.x, bounds.right()].map(|x| Point::new(x, at.y));
        let outside = ends.iter().filter(|end| !territory.outline.contains(**end)).count();
        let covered = discs.count_under(bounds) + OUTSIDE * outside;
        if best.as_ref().is_none_or(|(least, ..)| covered < *least) {
            best = Some((covered, label, at));
        }
    }
    let (_, label, at) = best?;
    room.take(label.bounds.translated(at - Point::default()).inflated(size_px / 4.0), usize::MAX);
    Some((label, at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Outline, territories};
    use crate::layout::{Format, settled};
    use crate::model::check;
    use crate::reading::Reading;
    use crate::scene::{Outliner, Shapes};

    /// A map of this many organisations in rings of twenty-five, each tied to the next ring once.
    fn map(count: usize) -> Map {
        let name = |row: usize| format!("Regroupement des organismes communautaires numéro {row} de la Montérégie");
        let one = |row: usize| format!(r#"{{"id":"o{row}","name":{{"fr":"{}"}},"standing":"member"}}"#, name(row));
        let link = |one: usize, other: usize| format!(r#"{{"type":"tie","source":"o{one}","target":"o{other}"}}"#);
        let mut links = Vec::new();
        for row in 0..count {
            let first = row - row % 25;
            links.extend([1, 2, 5, 9].map(|step| link(row, first + (row - first + step) % 25)));
            links.extend((row % 25 == 0 && row + 25 < count).then(|| link(row, row + 25)));
        }
        let organisations: Vec<String> = (0..count).map(one).collect();
        let file = format!(
            r##"{{"version":1,"title":{{"fr":"A"}},"description":{{"fr":"B."}},"source":{{"title":{{"fr":"C"}},"authors":"D","date":"2015"}},
            "languages":["fr"],"roles":[],"link_types":[{{"id":"tie","name":{{"fr":"Lien"}},"description":{{"fr":"E."}},"colour":"#336699","dash":"solid"}}],
            "organisations":[{}],"links":[{}]}}"##,
            organisations.join(","),
            links.join(",")
        );
        check(&file).unwrap_or_else(|problems| panic!("{problems:?}"))
    }

    fn regions_at(map: &Map, layout: &Layout, zoom: f64) -> Vec<Region> {
        let stage = Size::new(1060.0, 660.0);
        let letters = Letters::at(layout.sizes, zoom * stage.width / layout.world.width, stage);
        let shapes =
            Shapes::after(&Shapes::none(Outliner::here()), (None, map), layout.clone(), &Reading::default(), letters);
        shapes.regions.to_vec()
    }

    #[test]
    fn from_afar_the_largest_groups_are_regions_whose_names_cover_no_other_and_from_near_they_have_none() {
        let map = map(300);
        let layout = settled(&map, Format::Wide).with_bends(&map);
        assert_eq!(map.groups.len(), 12);
        let far = regions_at(&map, &layout, 1.0);
        assert!(far.len() > 8 && far.len() <= GROUPS_SHOWN, "{}", far.len());
        let boxes: Vec<Rect> = far.iter().filter_map(Region::name_bounds).collect();
        assert_eq!(boxes.len(), far.len(), "each is named");
        for (at, one) in boxes.iter().enumerate() {
            assert!(boxes[..at].iter().all(|other| !other.inflated(-1.0).intersects(*one)));
        }
        let near = regions_at(&map, &layout, 12.0);
        assert!(!near.is_empty() && near.iter().all(|region| region.label.is_none()));
    }

    #[test]
    fn territories_hold_most_of_their_members() {
        let small = map(75);
        let map = map(300);
        let layout = settled(&map, Format::Wide);
        let found = territories(&ground_of(&map, &layout).unwrap());
        for (group, territory) in map.groups.iter().zip(&found) {
            let Outline { loops } = &territory.outline;
            assert!(!loops.is_empty() && loops.len() <= 4);
            let is_inside = |key: &&Key<Organisation>| territory.outline.contains(layout.place(**key).centre);
            let inside = group.members.iter().filter(is_inside).count();
            assert!(inside * 10 >= group.members.len() * 7, "{inside} of {}", group.members.len());
        }
        assert!(ground_of(&small, &Layout::default()).is_none(), "no groups, no regions");
    }
}
