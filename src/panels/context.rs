//! What a panel is about: the map, what its reader sees of it, and where it is published.

use std::sync::Arc;

use crate::geometry::Size;
use crate::layout::{Format, Layout, settled};
use crate::model::Map;
use crate::reading::Reading;
use crate::wire::Shown;

/// Everything a panel may look at. In a dialog, none of it changes while the panel is open; a panel that is read in the place
/// of the map follows the reading.
#[derive(Clone, Debug)]
pub struct Context {
    /// The file the map was read from.
    pub data: Arc<str>,
    /// The map.
    pub map: Arc<Map>,
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
    /// The context of what is `shown` of `map`, which was read from `data`. The layout is `None` before the first drawing.
    pub fn new(data: Arc<str>, map: Arc<Map>, shown: Shown, addresses: Addresses) -> Self {
        let Shown { reading, layout } = shown;
        Self { data, map, reading, layout, stage: None, is_dark: false, addresses }
    }

    /// Where everything stands.
    pub fn layout(&self) -> Layout {
        self.layout.clone().unwrap_or_else(|| settled(&self.map, Format::Wide))
    }

    /// Sets the size of the map on the screen, empty when another view is in its place, and whether the screen is dark.
    pub fn set_stage(&mut self, size: Size, is_dark: bool) {
        self.stage = Some(size).filter(|size| size.width > 0.0 && size.height > 0.0);
        self.is_dark = is_dark;
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;
    use crate::model::check;
    use crate::reading::from_hash;

    /// The context of a reading of a file, published at `https://a.test/`.
    pub fn context(data: &str, reading: &str) -> Context {
        let map = check(data).unwrap();
        let addresses = Addresses {
            page: "https://a.test/".to_owned(),
            script: "https://a.test/embed/carte-sociale.js".to_owned(),
            frame: "https://a.test/embed/iframe.html".to_owned(),
            data: None,
        };
        let (reading, layout) = (from_hash(reading, &map, &Reading::default()), Some(settled(&map, Format::Wide)));
        Context::new(data.into(), Arc::new(map), Shown { reading, layout }, addresses)
    }

    /// The context of a reading of the bundled map.
    pub fn bundled(reading: &str) -> Context {
        context(include_str!("../../data/carte-sociale-2015.json"), reading)
    }

    impl Context {
        /// The same map, read as this hash says.
        pub fn read_as(&mut self, hash: &str) {
            self.reading = from_hash(hash, &self.map, &Reading::default());
        }
    }

    #[test]
    fn a_map_that_is_not_on_the_screen_has_no_stage() {
        let mut context = bundled("");
        let size = Size::new(640.0, 480.0);
        context.set_stage(size, true);
        assert_eq!(context.stage, Some(size));
        context.set_stage(Size::new(0.0, 0.0), true);
        assert_eq!(context.stage, None);
    }
}
