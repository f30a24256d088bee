//! One entry of the legend: a toggle with its sign, its name and how many it shows, and the way to see it alone.

use super::swatch::swatch;
use super::wording;
use crate::markup::{Element, html};
use crate::model::{Collaboration, Key, LinkType, Map, Role, Standing};
use crate::paint::Surface;
use crate::reading::{Action, Count, Preview, Reading};
use crate::text::Language;

/// What an entry stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EntryKind {
    /// A role: shown or hidden.
    Role(Key<Role>),
    /// A link type: shown or hidden.
    LinkType(Key<LinkType>),
    /// A standing: shown or hidden.
    Standing(Standing),
    /// A collaboration: highlighted or not.
    Collaboration(Key<Collaboration>),
}

impl EntryKind {
    /// What it is called.
    pub fn name(self, map: &Map, language: Language) -> &str {
        match self {
            Self::Role(key) => map.roles[key].name.get(language),
            Self::LinkType(key) => map.link_types[key].name.get(language),
            Self::Collaboration(key) => map.collaborations[key].name.get(language),
            Self::Standing(standing) => wording::standing(language.words(), standing),
        }
    }

    /// What it means, shown when one rests on it.
    fn definition(self, map: &Map, language: Language) -> Option<&str> {
        match self {
            Self::Role(key) => Some(map.roles[key].description.get(language)),
            Self::LinkType(key) => Some(map.link_types[key].description.get(language)),
            Self::Collaboration(_) | Self::Standing(_) => None,
        }
    }

    /// Whether it is shown, or highlighted.
    pub(super) fn is_on(self, reading: &Reading) -> bool {
        match self {
            Self::Role(key) => !reading.hidden_roles.contains(&key),
            Self::LinkType(key) => !reading.hidden_link_types.contains(&key),
            Self::Standing(standing) => !reading.hidden_standings.contains(&standing),
            Self::Collaboration(key) => reading.highlighted.contains(&key),
        }
    }

    /// How many of what it stands for are on the map.
    pub fn count(self, map: &Map, reading: &Reading) -> Count {
        match self {
            Self::Role(key) => reading.role_count(map, key),
            Self::LinkType(key) => reading.link_type_count(map, key),
            Self::Standing(standing) => reading.standing_count(map, standing),
            Self::Collaboration(key) => reading.collaboration_count(map, key),
        }
    }

    /// What pointing at it lights.
    pub const fn preview(self) -> Preview {
        match self {
            Self::Role(key) => Preview::Role(key),
            Self::LinkType(key) => Preview::LinkType(key),
            Self::Standing(standing) => Preview::Standing(standing),
            Self::Collaboration(key) => Preview::Collaboration(key),
        }
    }

    /// What a click does.
    pub const fn toggle(self) -> Action {
        match self {
            Self::Role(key) => Action::ToggleRole(key),
            Self::LinkType(key) => Action::ToggleLinkType(key),
            Self::Standing(standing) => Action::ToggleStanding(standing),
            Self::Collaboration(key) => Action::ToggleCollaboration(key),
        }
    }

    /// What "only" does.
    pub const fn isolate(self) -> Action {
        match self {
            Self::Role(key) => Action::IsolateRole(key),
            Self::LinkType(key) => Action::IsolateLinkType(key),
            Self::Standing(standing) => Action::IsolateStanding(standing),
            Self::Collaboration(key) => Action::IsolateCollaboration(key),
        }
    }
}

/// The entries of each group, in the order they are shown.
pub fn groups(map: &Map) -> [Vec<EntryKind>; 4] {
    let is_held = |standing: &Standing| map.organisations.iter().any(|entry| entry.standing == *standing);
    let standings: Vec<_> = Standing::ALL.into_iter().filter(is_held).map(EntryKind::Standing).collect();
    [
        map.roles.keys().map(EntryKind::Role).collect(),
        map.link_types.keys().map(EntryKind::LinkType).collect(),
        map.collaborations.keys().map(EntryKind::Collaboration).collect(),
        // Where all are of one standing, there is nothing to choose.
        if standings.len() > 1 { standings } else { Vec::new() },
    ]
}

/// Every entry, by its number on the page.
pub fn entries(map: &Map) -> Vec<EntryKind> {
    groups(map).concat()
}

/// Entry `number` of the legend: a toggle with its sign, its name and its count, and "only".
pub fn entry(map: &Map, reading: &Reading, kind: EntryKind, number: usize) -> Element {
    let words = reading.language.words();
    let (name, count) = (kind.name(map, reading.language), kind.count(map, reading));
    let mut toggle = html("button")
        .class(match kind {
            EntryKind::Collaboration(_) => "entry__toggle entry__toggle--collaboration",
            EntryKind::Role(_) | EntryKind::LinkType(_) | EntryKind::Standing(_) => "entry__toggle",
        })
        .with("type", "button")
        .with("aria-pressed", if kind.is_on(reading) { "true" } else { "false" });
    if let Some(definition) = kind.definition(map, reading.language) {
        toggle = toggle.with("title", definition);
    }
    // Heard as it is written, it would be a fraction or a date.
    let spoken = [" ", &reading.language.place_of(count.shown, count.total), " "].concat();
    let spoken = html("span").class("hidden-visually").text(spoken);
    let shown = [count.shown.to_string(), count.total.to_string()].join("/");
    let shown = html("span").with("aria-hidden", "true").text(shown);
    let only = html("button")
        .class("entry__only")
        .with("type", "button")
        .number("data-only", number)
        .with("aria-label", [name, reading.language.colon(), words.only].concat())
        .text(words.only);
    let toggle = toggle
        .all(swatch(map, kind, Surface::Still).into_iter().map(|swatch| swatch.drawing).collect())
        .child(html("span").class("entry__name").text(name))
        .child(html("span").class("entry__count").child(spoken).child(shown));
    html("li").class("entry").number("data-entry", number).child(toggle).child(only)
}
