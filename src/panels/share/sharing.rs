//! The choices of the share panel, as one plain value, and the input that changes them.

use crate::model::{Key, Map, Organisation};
use crate::panels::controls::number_said;
use crate::reading::{Reading, Selection, Theme};
use crate::text::Language;

/// Heights a frame may have, in CSS pixels.
pub const HEIGHTS_PX: (u32, u32) = (320, 2000);

/// What is shared, from the simplest to the most isolated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tier {
    /// The address of a page.
    #[default]
    Link,
    /// The map as an element of another page.
    Element,
    /// The map in a frame, where a page accepts nothing else.
    Frame,
}

impl Tier {
    /// Every tier, in the order of the panel.
    pub const ALL: [Self; 3] = [Self::Link, Self::Element, Self::Frame];

    /// Its value in the panel's fields.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Element => "element",
            Self::Frame => "frame",
        }
    }
}

/// The reading that the shared map starts from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Start {
    /// The reader's current reading.
    #[default]
    Reading,
    /// All of the map, the initial reading.
    WholeMap,
    /// The card of one organisation.
    Organisation,
}

impl Start {
    /// Every start, in the order of the panel.
    pub const ALL: [Self; 3] = [Self::Reading, Self::WholeMap, Self::Organisation];

    /// Its value in the panel's fields.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::WholeMap => "map",
            Self::Organisation => "organisation",
        }
    }
}

/// Every choice of the panel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sharing {
    /// What is shared.
    pub tier: Tier,
    /// The reading it starts from.
    pub starts_at: Start,
    /// The organisation it starts at, when it starts at one.
    pub organisation: Option<Key<Organisation>>,
    /// Whether the legend is shown; a link shows it in any case.
    pub with_legend: bool,
    /// The interface language; `None` is that of the page around an element, and of this reading elsewhere.
    pub language: Option<Language>,
    /// Light, dark, or as the other reader's system prefers.
    pub theme: Theme,
    /// Height of a frame.
    pub height_px: u32,
}

impl Sharing {
    /// The initial choices of the panel for the reader of `reading`.
    pub fn of(reading: &Reading) -> Self {
        let organisation = match reading.selection {
            Some(Selection::Organisation(key)) => Some(key),
            _ => None,
        };
        Self {
            tier: Tier::default(),
            starts_at: Start::default(),
            organisation,
            with_legend: true,
            language: None,
            theme: Theme::Auto,
            height_px: 640,
        }
    }

    /// The choices after the field of the panel called `name` takes `value`; a checkbox has `true` or `false`. Unknown
    /// names and values change nothing.
    #[must_use]
    pub fn with_answer(mut self, map: &Map, name: &str, value: &str) -> Self {
        match name {
            "tier" => self.tier = Tier::ALL.into_iter().find(|it| it.id() == value).unwrap_or(self.tier),
            "start" => self.starts_at = Start::ALL.into_iter().find(|it| it.id() == value).unwrap_or(self.starts_at),
            "organisation" => self.organisation = map.organisations.find(|it| it.id == value).or(self.organisation),
            "legend" => self.with_legend = value == "true",
            "language" => self.language = map.language_of_tag(value),
            "theme" => self.theme = Theme::ALL.into_iter().find(|it| it.id() == value).unwrap_or(self.theme),
            "height" => self.height_px = number_said(value, HEIGHTS_PX).unwrap_or(self.height_px),
            _ => {}
        }
        self
    }

    /// The organisation it starts at: the chosen one, else the first of `map`.
    pub fn organisation_of(&self, map: &Map) -> Option<Key<Organisation>> {
        self.organisation
            .filter(|key| key.position() < map.organisations.len())
            .or_else(|| map.organisations.keys().next())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;

    #[test]
    fn each_control_changes_its_own_part() {
        let map = check(include_str!("../../../tests/corpus/good/small.json")).unwrap();
        let first = Sharing::of(&Reading::default());
        for (name, value, expected) in [
            ("tier", "frame", Sharing { tier: Tier::Frame, ..first }),
            ("start", "map", Sharing { starts_at: Start::WholeMap, ..first }),
            ("organisation", "coalition", Sharing { organisation: map.organisations.keys().nth(3), ..first }),
            ("legend", "false", Sharing { with_legend: false, ..first }),
            ("language", "en", Sharing { language: Some(Language::EN), ..first }),
            ("language", "", first),
            ("theme", "dark", Sharing { theme: Theme::Dark, ..first }),
            ("height", "500", Sharing { height_px: 500, ..first }),
            ("height", "1", Sharing { height_px: 320, ..first }),
        ] {
            assert_eq!(first.with_answer(&map, name, value), expected, "{name} {value}");
        }
    }

    #[test]
    fn what_no_control_says_changes_nothing() {
        let map = check(include_str!("../../../tests/corpus/good/small.json")).unwrap();
        let first = Sharing::of(&Reading::default());
        for (name, value) in
            [("tier", "pigeon"), ("height", "-3"), ("height", "1e9"), ("organisation", "?"), ("x", "y")]
        {
            assert_eq!(first.with_answer(&map, name, value), first, "{name} {value}");
        }
    }
}
