//! What a panel is about: the map, what its reader sees of it, and where it is published.

use crate::geometry::Size;
use crate::layout::{Format, Layout, settled};
use crate::model::{Map, check};
use crate::reading::{Reading, from_hash};

/// Everything a panel may look at. In a dialog, none of it changes while the panel is open; where one reads in the place of
/// the map, the reading does.
#[derive(Clone, Debug)]
pub struct Context {
    /// The file the map was read from.
    pub data: String,
    /// The map.
    pub map: Map,
    /// What its reader sees.
    pub reading: Reading,
    layout: Option<Layout>,
    /// The size of the map on the screen, in CSS pixels; `None` where another view is in its place.
    pub stage: Option<Size>,
    /// Whether the screen is dark.
    pub is_dark: bool,
    /// Where everything is published.
    pub addresses: Addresses,
}

/// Where the parts of the published map stand, in full.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addresses {
    /// The page that shows the map by itself, without `#`; empty where no address leads to these data.
    pub page: String,
    /// The script that defines the element.
    pub script: String,
    /// The page made to be framed, without `#`.
    pub frame: String,
    /// The data, unless they are those published beside the script.
    pub data: Option<String>,
}

impl Context {
    /// The context of a reading, written in full, of the map in `data`; `None` when they are no map, or the layout none of
    /// its own. Where nobody saw the map yet, there is none.
    pub fn read(data: String, reading: &str, layout: &[f64], addresses: Addresses) -> Option<Self> {
        let map = check(&data).ok()?;
        let layout = match layout {
            [] => None,
            numbers => {
                Some(Layout::from_numbers(numbers).filter(|layout| layout.places.len() == map.organisations.len())?)
            }
        };
        let reading = from_hash(reading, &map, &Reading::default());
        Some(Self { data, map, reading, layout, stage: None, is_dark: false, addresses })
    }

    /// Where everything stands.
    pub fn layout(&self) -> Layout {
        self.layout.clone().unwrap_or_else(|| settled(&self.map, Format::Wide))
    }

    /// The reader has chosen otherwise.
    pub fn read_as(&mut self, reading: &str) {
        self.reading = from_hash(reading, &self.map, &Reading::default());
    }

    /// On this screen the map has this size in CSS pixels, none when another view is in its place.
    pub fn stand(&mut self, stage: Size, is_dark: bool) {
        self.stage = Some(stage).filter(|stage| stage.width > 0.0 && stage.height > 0.0);
        self.is_dark = is_dark;
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;

    /// The context of a reading of a file, published at `https://a.test/`.
    pub fn context(data: &str, reading: &str) -> Context {
        let map = check(data).unwrap();
        let layout = settled(&map, Format::Wide);
        let addresses = Addresses {
            page: "https://a.test/".to_owned(),
            script: "https://a.test/embed/carte-sociale.js".to_owned(),
            frame: "https://a.test/embed/iframe.html".to_owned(),
            data: None,
        };
        Context::read(data.to_owned(), reading, &layout.to_numbers(), addresses).unwrap()
    }

    /// The context of a reading of the bundled map.
    pub fn bundled(reading: &str) -> Context {
        context(include_str!("../../data/carte-sociale-2015.json"), reading)
    }

    #[test]
    fn another_maps_layout_is_refused() {
        let context = bundled("");
        let read = |numbers: &[f64]| {
            Context::read(context.data.clone(), "", numbers, context.addresses.clone()).map(|read| read.layout())
        };
        let numbers = context.layout().to_numbers();
        assert_eq!(read(&numbers), Some(context.layout()));
        assert_eq!(read(&numbers[..numbers.len() - 6]), None);
        assert_eq!(read(&[]), Some(context.layout()), "where the map was not seen yet, it is laid out");
    }

    #[test]
    fn a_map_that_is_not_on_the_screen_has_no_stage() {
        let mut context = bundled("");
        let size = Size::new(640.0, 480.0);
        context.stand(size, true);
        assert_eq!(context.stage, Some(size));
        context.stand(Size::new(0.0, 0.0), true);
        assert_eq!(context.stage, None);
    }
}
