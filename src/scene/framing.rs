//! The viewport of a slide in a presentation: what the slide lifts, in the part of the stage that no panel covers.

use crate::geometry::{Point, Rect, Size, Viewport};
use crate::layout::Layout;
use crate::model::{Key, Map, Organisation};
use crate::reading::{Level, Reading, emphasis};

/// The largest zoom, relative to the whole map, so that lifted organisations keep some context.
const CLOSEST: f64 = 1.45;
/// The same where only these organisations are drawn, so that a few do not become banners.
const CLOSEST_ALONE: f64 = 4.0;
/// The margin around lifted organisations, in world units.
const MARGIN: f64 = 24.0;

/// A stage, and the part of it that no panel covers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Room {
    /// The stage.
    pub stage: Size,
    /// The part that no panel covers.
    pub free: Rect,
}

impl Room {
    /// A stage without panels.
    pub const fn whole(stage: Size) -> Self {
        Self { stage, free: Rect::new(0.0, 0.0, stage.width, stage.height) }
    }

    /// Converts a viewport of the free part into one of the whole stage.
    pub fn from_free(self, viewport: Viewport) -> Viewport {
        viewport.panned(self.free.centre() - self.middle())
    }

    /// The inverse of [`from_free`](Self::from_free).
    pub fn to_free(self, viewport: Viewport) -> Viewport {
        viewport.panned(self.middle() - self.free.centre())
    }

    fn middle(self) -> Point {
        Point::new(self.stage.width / 2.0, self.stage.height / 2.0)
    }
}

/// The viewport for the current slide as saved: all that it lifts, as large as the free part allows; the whole map if it lifts
/// nothing.
pub fn framed(map: &Map, layout: &Layout, reading: &Reading, room: Room) -> Viewport {
    framing(map, layout, &reading.saved_slide(map).unwrap_or_else(|| reading.clone()), room)
}

/// The same, for what `reading` itself lifts.
pub fn framing(map: &Map, layout: &Layout, reading: &Reading, room: Room) -> Viewport {
    lifted(map, layout, reading).map_or_else(
        || room.from_free(Viewport::fitting(layout.world, room.free.size())),
        |about| around(about, layout, room, CLOSEST),
    )
}

/// The viewport of a part of the map that the reader reduced it to: a neighbourhood, groups, those with many links or with some words;
/// `None` for the whole map.
pub fn reduced(map: &Map, layout: &Layout, reading: &Reading, room: Room) -> Option<Viewport> {
    let about = reading.is_reduced().then(|| bounds(map, layout, &|key| reading.is_visible(map, key)))??;
    Some(around(about, layout, room, CLOSEST_ALONE))
}

/// The viewport around a part of the world, at most `closest` times as large as the whole.
fn around(about: Rect, layout: &Layout, room: Room, closest: f64) -> Viewport {
    let world = layout.world;
    let whole = Viewport::fitting(world, room.free.size());
    let close = Viewport::fitting(about.inflated(MARGIN), room.free.size());
    let scale = close.scale().min(whole.scale() * closest).max(whole.scale());
    let seen = Size::new(room.free.width / scale, room.free.height / scale);
    let centre = Point::new(
        kept(about.centre().x, world.x, world.width, seen.width),
        kept(about.centre().y, world.y, world.height, seen.height),
    );
    room.from_free(Viewport::new(scale, centre))
}

/// The part of the world that is seen on every stage, however wide or high, while a slide lifts `subjects`.
pub(super) fn seen_with(map: &Map, layout: &Layout, subjects: &[bool]) -> Rect {
    let is_in = |key: Key<Organisation>| subjects.get(key.position()) == Some(&true);
    let Some(about) = bounds(map, layout, &is_in).map(|about| about.inflated(MARGIN)) else { return layout.world };
    let world = layout.world;
    let seen = Size::new(about.width.max(world.width / CLOSEST), about.height.max(world.height / CLOSEST));
    let centre = Point::new(
        kept(about.centre().x, world.x, world.width, seen.width),
        kept(about.centre().y, world.y, world.height, seen.height),
    );
    Rect::around(centre, seen)
}

/// `viewport`, or one that shows all that `reading` lifts in the free part of the stage: as large as before, if that fits.
pub fn uncovered(map: &Map, layout: &Layout, reading: &Reading, room: Room, viewport: Viewport) -> Viewport {
    let Some(about) = lifted(map, layout, reading) else { return viewport };
    let corners = [Point::new(about.x, about.y), Point::new(about.right(), about.bottom())];
    if corners.iter().all(|corner| room.free.contains(viewport.screen_from_world(room.stage, *corner))) {
        return viewport;
    }
    let close = Viewport::fitting(about.inflated(MARGIN / 3.0), room.free.size());
    room.from_free(Viewport::new(close.scale().min(viewport.scale()), about.centre()))
}

/// The centre of the viewport along an axis, kept within the world, but no farther from `centre` than the middle third of what
/// is seen; the world's own centre if all of it fits.
fn kept(centre: f64, start: f64, length: f64, seen: f64) -> f64 {
    let spare = ((length - seen) / 2.0).max(0.0);
    let middle = start + length / 2.0;
    centre.max(middle - spare).min(middle + spare).max(centre - seen / 6.0).min(centre + seen / 6.0)
}

/// The bounds of all lifted organisations; `None` if none is lifted.
fn lifted(map: &Map, layout: &Layout, reading: &Reading) -> Option<Rect> {
    let emphasis = emphasis(map, reading, None);
    bounds(map, layout, &|key| emphasis.organisation(key) == Level::Lifted)
}

/// The bounds of these organisations with their labels; `None` if there are none.
fn bounds(map: &Map, layout: &Layout, is_in: &dyn Fn(Key<Organisation>) -> bool) -> Option<Rect> {
    let diameter = 2.0 * layout.sizes.node_radius_px;
    let mut bounds: Option<Rect> = None;
    for key in map.organisations.keys() {
        if is_in(key) {
            let place = layout.place(key);
            let own = Rect::around(place.centre, Size::new(diameter, diameter)).union(place.label);
            bounds = Some(bounds.map_or(own, |bounds| bounds.union(own)));
        }
    }
    bounds
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Format, arrange, lay_out};
    use crate::model::check;
    use crate::reading::{Action, Selection, apply, from_hash};

    fn map() -> Map {
        check(include_str!("../../data/carte-sociale-2015.json")).unwrap()
    }

    fn laid_out(map: &Map, format: Format) -> Layout {
        lay_out(map, &arrange(map, format), format.stage())
    }

    /// A stage whose right third a panel covers.
    fn room() -> Room {
        let stage = Size::new(1280.0, 800.0);
        let all = Rect::new(0.0, 0.0, stage.width, stage.height);
        Room { stage, free: all.beside(Rect::new(850.0, 0.0, 430.0, 800.0)) }
    }

    #[test]
    fn everyone_a_slide_lifts_is_in_sight_and_as_large_as_can_be() {
        let map = map();
        for format in [Format::Square, Format::Wide, Format::Column] {
            let layout = laid_out(&map, format);
            let whole = Viewport::fitting(layout.world, room().free.size());
            for number in 1..=map.story.len() {
                let reading = apply(&Reading::default(), &Action::GoToSlide(number), &map);
                let viewport = framed(&map, &layout, &reading, room());
                assert!(viewport.scale() >= whole.scale() && viewport.scale() <= whole.scale() * CLOSEST + 1e-9);
                let Some(about) = lifted(&map, &layout, &reading) else {
                    assert_eq!(viewport, room().from_free(whole), "a slide about nobody is about the whole map");
                    continue;
                };
                for corner in [Point::new(about.x, about.y), Point::new(about.right(), about.bottom())] {
                    let at = viewport.screen_from_world(room().stage, corner);
                    assert!(room().free.inflated(0.5).contains(at), "slide {number} on {format:?}: {at:?}");
                }
            }
        }
    }

    #[test]
    fn who_a_slide_is_about_is_about_in_the_middle() {
        let map = map();
        for format in [Format::Square, Format::Wide, Format::Column] {
            let layout = laid_out(&map, format);
            for number in 1..=map.story.len() {
                let reading = apply(&Reading::default(), &Action::GoToSlide(number), &map);
                let Some(about) = lifted(&map, &layout, &reading) else { continue };
                let at = framed(&map, &layout, &reading, room()).screen_from_world(room().stage, about.centre());
                let (aside, free) = (at - room().free.centre(), room().free);
                assert!(
                    aside.x.abs() <= free.width / 6.0 + 0.5 && aside.y.abs() <= free.height / 6.0 + 0.5,
                    "{number}"
                );
            }
        }
    }

    #[test]
    fn a_card_uncovers_its_subject_and_those_it_is_linked_with() {
        let map = map();
        let layout = laid_out(&map, Format::Column);
        let stage = Size::new(390.0, 680.0);
        let room = Room { stage, free: Rect::new(0.0, 0.0, 390.0, 330.0) };
        let whole = Viewport::fitting(layout.world, stage);
        for key in map.organisations.keys() {
            let reading = apply(&Reading::default(), &Action::Select(Some(Selection::Organisation(key))), &map);
            let viewport = uncovered(&map, &layout, &reading, room, whole);
            let about = lifted(&map, &layout, &reading).unwrap();
            for corner in [Point::new(about.x, about.y), Point::new(about.right(), about.bottom())] {
                let at = viewport.screen_from_world(stage, corner);
                assert!(room.free.inflated(0.5).contains(at), "{}: {at:?}", map.organisations[key].id);
            }
            assert_eq!(uncovered(&map, &layout, &reading, Room::whole(stage), viewport), viewport);
        }
    }

    #[test]
    fn some_slide_is_seen_closer_than_the_map() {
        let map = map();
        let layout = laid_out(&map, Format::Square);
        let scale = |number| {
            let reading = apply(&Reading::default(), &Action::GoToSlide(number), &map);
            framed(&map, &layout, &reading, room()).scale()
        };
        assert!((2..=map.story.len()).any(|number| scale(number) > scale(1) * 1.1));
    }

    #[test]
    fn a_neighbourhood_is_a_map_of_its_own_size() {
        let map = map();
        let layout = laid_out(&map, Format::Wide);
        let at = |hash: &str| reduced(&map, &layout, &from_hash(hash, &map, &Reading::default()), room());
        assert_eq!(at("hide-roles=funder&select=ae"), None, "a filter of the legend moves nothing");
        let viewport = at("focus=tpdsl,1,hide").unwrap();
        let whole = Viewport::fitting(layout.world, room().free.size());
        assert!(viewport.scale() > whole.scale() * 1.2, "{viewport:?} for {whole:?}");
        let reading = from_hash("focus=tpdsl,1,hide", &map, &Reading::default());
        for key in map.organisations.keys().filter(|key| reading.is_visible(&map, *key)) {
            let centre = viewport.screen_from_world(room().stage, layout.place(key).centre);
            assert!(room().free.contains(centre), "{}", map.organisations[key].id);
        }
    }

    #[test]
    fn who_explores_keeps_the_frame_of_the_slide() {
        let map = map();
        let layout = laid_out(&map, Format::Square);
        let slide = apply(&Reading::default(), &Action::GoToSlide(4), &map);
        let away = apply(&slide, &Action::Select(map.organisations.keys().next().map(Selection::Organisation)), &map);
        assert_eq!(framed(&map, &layout, &away, room()), framed(&map, &layout, &slide, room()));
    }

    #[test]
    fn what_is_meant_for_the_free_part_comes_back() {
        let viewport = Viewport::new(2.0, Point::new(7.0, 9.0));
        assert_eq!(room().to_free(room().from_free(viewport)), viewport);
        assert_eq!(Room::whole(room().stage).from_free(viewport), viewport);
    }
}
