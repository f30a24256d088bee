//! The data of a panel: the map, what its reader sees of it, and where it is published.

use std::sync::Arc;

use super::effect::Edited;
use crate::geometry::Size;
use crate::layout::{Format, Layout, Place, settled};
use crate::model::{Key, Map, Organisation};
use crate::reading::Reading;
use crate::wire::Shown;

/// Everything that a panel may read. For a dialog, none of it changes while it is open; a panel shown instead of the map
/// follows the reading.
#[derive(Clone, Debug)]
pub struct Context {
    /// The file that the map was parsed from.
    pub data: Arc<str>,
    /// The map.
    pub map: Arc<Map>,
    /// What the reader sees.
    pub reading: Reading,
    layout: Option<Layout>,
    /// The organisations that the reader has moved, and where they stood before.
    pub moved: Vec<(Key<Organisation>, Place)>,
    /// The size of the map on the screen, in CSS pixels; `None` where another view is shown instead.
    pub stage: Option<Size>,
    /// Whether the colour scheme is dark.
    pub is_dark: bool,
    /// Whether a page encloses the map in a frame that may forbid downloads and dialogs, which nothing reports.
    pub is_enclosed: bool,
    /// Where everything is published.
    pub addresses: Addresses,
}

/// The full addresses of the parts of the published map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addresses {
    /// The page that shows the map by itself, without `#`; empty where no address leads to these data.
    pub page: String,
    /// The script that defines the element.
    pub script: String,
    /// The page to put in a frame, without `#`.
    pub frame: String,
    /// The data; empty for those published beside the script.
    pub data: Option<String>,
}

impl Context {
    /// The context of what is `shown` of `map`, which was parsed from `data`. The layout is `None` before the first drawing.
    pub fn new(data: Arc<str>, map: Arc<Map>, shown: Shown, addresses: Addresses) -> Self {
        let Shown { reading, layout, moved } = shown;
        Self { data, map, reading, layout, moved, stage: None, is_dark: false, is_enclosed: false, addresses }
    }

    /// The same, once the map was drawn.
    pub const fn known_layout(&self) -> Option<&Layout> {
        self.layout.as_ref()
    }

    /// The position of each organisation.
    pub fn layout(&self) -> Layout {
        self.layout.clone().unwrap_or_else(|| settled(&self.map, Format::Wide))
    }

    /// The reading or the layout changed.
    pub fn follow(&mut self, shown: Shown) {
        (self.reading, self.moved) = (shown.reading, shown.moved);
        self.layout = shown.layout.or_else(|| self.layout.take());
    }

    /// The page shows an edited map.
    pub fn replace(&mut self, edited: &Edited) {
        let Edited { data, map, shown } = edited.clone();
        (self.data, self.map) = (data, map);
        self.follow(shown);
    }

    /// Sets the size of the map on the screen, empty when another view is shown instead, and whether the colours are dark.
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
        Context::new(data.into(), Arc::new(map), Shown { reading, layout, ..Shown::default() }, addresses)
    }

    /// The context of a reading of the bundled map.
    pub fn bundled(reading: &str) -> Context {
        context(include_str!("../../data/carte-sociale-2015.json"), reading)
    }

    impl Context {
        /// The same map, with the reading of this hash.
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
