//! The settled layout in whole numbers: the `arrangements` of a file, and what the module that computes layouts returns.

use super::body::{Body, Side};
use super::label::label_size;
use super::spread::overlap;
use super::tenths::PIXEL_PARTS;
use super::{Format, Layout, LayoutSearch, Place, Sizes};
use crate::geometry::{Point, Rect};
use crate::model::{Arranged, Map};

/// How far two may lie on one another before a ready layout is taken for that of another map.
const TOLERANCE_PX: f64 = 0.1;

/// Where everything stands on stages of this `format`: as the file says ahead, else as it is found.
pub fn settled(map: &Map, format: Format) -> Layout {
    let mut search = LayoutSearch::new(map, format);
    while search.step(map, usize::MAX) {}
    search.found().unwrap_or_default()
}

impl Layout {
    /// A layout available at once: the empty one, or the file's arrangement if its discs and labels do not overlap. `None`
    /// when the file has no arrangement of this `format`, or no longer fits one because a label changed.
    pub fn ready(map: &Map, format: Format) -> Option<Self> {
        if map.organisations.is_empty() {
            let world = Rect::new(0.0, 0.0, format.stage().width, format.stage().height);
            return Some(Self { world, sizes: Sizes::for_map(map, format.stage()), ..Self::default() });
        }
        let ready = map.arrangements.iter().find(|ready| ready.format == format.name())?;
        Self::from_whole_numbers(map, format, &ready.numbers).filter(Self::has_room)
    }

    /// The width and the height of the world, then for each organisation its centre, in tenths of a pixel, and the side of
    /// its label.
    pub fn to_whole_numbers(&self) -> Vec<f64> {
        let parts = |length_px: f64| (length_px * PIXEL_PARTS).round();
        let mut numbers = vec![parts(self.world.width), parts(self.world.height)];
        for Place { centre, label } in &self.places {
            let side = match () {
                () if label.y > centre.y => 0.0,
                () if label.bottom() < centre.y => 1.0,
                () if label.x > centre.x => 2.0,
                () => 3.0,
            };
            numbers.extend([parts(centre.x - self.world.x), parts(centre.y - self.world.y), side]);
        }
        numbers
    }

    /// The layout of `map` that was written so; `None` when the numbers are those of another map.
    pub fn from_whole_numbers(map: &Map, format: Format, numbers: &[f64]) -> Option<Self> {
        let ([width, height], rest) = numbers.split_first_chunk()?;
        if numbers.len() != Arranged::length(map.organisations.len()) || *width < 1.0 || *height < 1.0 {
            return None;
        }
        let sizes = Sizes::for_map(map, format.stage());
        let mut places = Vec::new();
        for ([x, y, side], organisation) in rest.as_chunks().0.iter().zip(map.organisations.iter()) {
            let side = match *side {
                0.0 => Side::Below,
                1.0 => Side::Above,
                2.0 => Side::Right,
                _ => Side::Left,
            };
            let centre = Point::new(x / PIXEL_PARTS, y / PIXEL_PARTS);
            places.push(Body { centre, label: label_size(organisation, sizes), side }.place(sizes));
        }
        let world = Rect::new(0.0, 0.0, width / PIXEL_PARTS, height / PIXEL_PARTS);
        Some(Self { world, sizes, places, ..Self::default() })
    }

    fn has_room(&self) -> bool {
        // Only names change while discs stay.
        let mut rows = self.places.iter().enumerate();
        !self.sizes.has_room_for_names
            || rows.all(|(index, one)| {
                let mut others = self.places.iter().skip(index + 1);
                others.all(|other| overlap(*one, *other, self.sizes, -TOLERANCE_PX).is_none())
            })
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_maps::random_map;
    use super::super::{arrange, lay_out};
    use super::*;

    fn found(map: &Map, format: Format) -> Layout {
        lay_out(map, &arrange(map, format), format.stage())
    }

    #[test]
    fn a_settled_layout_comes_back_from_its_whole_numbers() {
        for (count, format) in [(0, Format::Wide), (1, Format::Column), (9, Format::Portrait), (130, Format::Banner)] {
            let map = random_map(count, 7);
            let layout = found(&map, format);
            let numbers = layout.to_whole_numbers();
            assert!(numbers.iter().all(|number| number.fract() == 0.0 && *number >= 0.0), "{numbers:?}");
            assert_eq!(Layout::from_whole_numbers(&map, format, &numbers), Some(layout));
        }
    }

    #[test]
    fn the_numbers_of_another_map_are_refused() {
        let numbers = found(&random_map(9, 7), Format::Wide).to_whole_numbers();
        assert_eq!(Layout::from_whole_numbers(&random_map(8, 7), Format::Wide, &numbers), None);
        assert_eq!(Layout::from_whole_numbers(&random_map(0, 7), Format::Wide, &[]), None);
        assert_eq!(Layout::from_whole_numbers(&random_map(0, 7), Format::Wide, &[0.0, 0.0]), None);
    }

    #[test]
    fn what_the_file_says_ahead_is_taken_where_it_has_room() {
        let mut map = random_map(9, 7);
        let wide = found(&map, Format::Wide);
        assert_eq!(Layout::ready(&map, Format::Wide), None);
        let mut mirrored = wide.clone();
        for place in &mut mirrored.places {
            let Place { centre, label } = *place;
            *place = Place {
                centre: Point::new(wide.world.width - centre.x, centre.y),
                label: Rect::new(wide.world.width - label.right(), label.y, label.width, label.height),
            };
        }
        let numbers = mirrored.to_whole_numbers();
        map.arrangements = vec![Arranged { format: "wide".to_owned(), numbers: numbers.clone() }];
        let ready = settled(&map, Format::Wide);
        assert!(ready != wide && ready.to_whole_numbers() == numbers, "it is not looked for again");
        assert_eq!(Layout::ready(&map, Format::Square), None);
        let crowded: Vec<f64> =
            numbers.iter().enumerate().map(|(at, number)| if at < 2 { *number } else { 3.0 }).collect();
        map.arrangements = vec![Arranged { format: "wide".to_owned(), numbers: crowded }];
        assert_eq!(settled(&map, Format::Wide), wide);
    }
}
