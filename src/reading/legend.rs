//! The entries of the legend: their kind, their state, and their actions.

use super::{Action, Count, Preview, Reading};
use crate::model::{Collaboration, GROUPS_SHOWN, Group, Key, LinkType, Map, Role, Standing};
use crate::text::Language;

/// The kind of an entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EntryKind {
    /// A role: shown or hidden.
    Role(Key<Role>),
    /// A link type: shown or hidden.
    LinkType(Key<LinkType>),
    /// A standing: shown or hidden.
    Standing(Key<Standing>),
    /// A collaboration: highlighted or not.
    Collaboration(Key<Collaboration>),
    /// What is over: shown or left out.
    Past,
    /// A group: chosen or not; without any choice, all are shown.
    Group(Key<Group>),
}

impl EntryKind {
    /// Its name.
    pub fn name(self, map: &Map, language: Language) -> &str {
        match self {
            Self::Role(key) => map.roles[key].name.get(language),
            Self::LinkType(key) => map.link_types[key].name.get(language),
            Self::Collaboration(key) => map.collaborations[key].name.get(language),
            Self::Past => language.what_is_over(),
            Self::Group(key) => map.groups[key].name.get(language),
            Self::Standing(key) => map.standings[key].name(language),
        }
    }

    /// Its definition, for a tooltip.
    pub fn definition(self, map: &Map, language: Language) -> Option<&str> {
        match self {
            Self::Role(key) => Some(map.roles[key].description.get(language)),
            Self::LinkType(key) => Some(map.link_types[key].description.get(language)),
            Self::Past => Some(language.over_defined()),
            Self::Group(_) => Some(language.group_words().meaning),
            Self::Standing(key) => Some(map.standings[key].description.get(language)).filter(|said| !said.is_empty()),
            Self::Collaboration(_) => None,
        }
    }

    /// Whether it is shown, or highlighted.
    pub fn is_on(self, map: &Map, reading: &Reading) -> bool {
        match self {
            Self::Role(key) => !reading.hidden_roles.contains(&key),
            Self::LinkType(key) => !reading.hidden_link_types.contains(&key),
            Self::Standing(standing) => !reading.hides_standing(map, standing),
            Self::Collaboration(key) => reading.highlighted.contains(&key),
            Self::Past => !reading.hides_past,
            Self::Group(key) => reading.groups.contains(&key),
        }
    }

    /// Whether it is shown alone in its group.
    pub fn is_alone(self, map: &Map, reading: &Reading) -> bool {
        let are_others_off = |group: &[Self]| group.iter().all(|other| other.is_on(map, reading) == (*other == self));
        legend_groups(map).iter().any(|group| group.contains(&self) && are_others_off(group))
    }

    /// How many organisations or links of this kind are shown, and how many there are.
    pub fn count(self, map: &Map, reading: &Reading) -> Count {
        match self {
            Self::Role(key) => reading.role_count(map, key),
            Self::LinkType(key) => reading.link_type_count(map, key),
            Self::Standing(standing) => reading.standing_count(map, standing),
            Self::Collaboration(key) => reading.collaboration_count(map, key),
            Self::Past => reading.past_count(map),
            Self::Group(key) => reading.group_count(map, key),
        }
    }

    /// The preview while it is hovered or focused.
    pub const fn preview(self) -> Preview {
        match self {
            Self::Role(key) => Preview::Role(key),
            Self::LinkType(key) => Preview::LinkType(key),
            Self::Standing(standing) => Preview::Standing(standing),
            Self::Collaboration(key) => Preview::Collaboration(key),
            Self::Past => Preview::Past,
            Self::Group(key) => Preview::Group(key),
        }
    }

    /// The action of a click.
    pub const fn toggle(self) -> Action {
        match self {
            Self::Role(key) => Action::ToggleRole(key),
            Self::LinkType(key) => Action::ToggleLinkType(key),
            Self::Standing(standing) => Action::ToggleStanding(standing),
            Self::Collaboration(key) => Action::ToggleCollaboration(key),
            Self::Past => Action::TogglePast,
            Self::Group(key) => Action::ToggleGroup(key),
        }
    }

    /// The action of "only", and of a click with Alt.
    pub const fn isolate(self) -> Action {
        match self {
            Self::Role(key) => Action::IsolateRole(key),
            Self::LinkType(key) => Action::IsolateLinkType(key),
            Self::Standing(standing) => Action::IsolateStanding(standing),
            Self::Collaboration(key) => Action::IsolateCollaboration(key),
            // Alone, it would show links without those that go on: there is nothing to isolate.
            Self::Past => Action::TogglePast,
            Self::Group(key) => Action::IsolateGroup(key),
        }
    }
}

/// The entries of each group of the legend, in display order. The groups of a large map come last, the largest only.
pub fn legend_groups(map: &Map) -> [Vec<EntryKind>; 6] {
    let is_held = |key: &Key<Standing>| map.organisations.iter().any(|entry| entry.standing == *key);
    let standings: Vec<_> = map.standings.keys().filter(is_held).map(EntryKind::Standing).collect();
    [
        map.roles.keys().map(EntryKind::Role).collect(),
        map.link_types.keys().map(EntryKind::LinkType).collect(),
        map.collaborations.keys().map(EntryKind::Collaboration).collect(),
        // With a single standing, there is nothing to filter.
        if standings.len() > 1 { standings } else { Vec::new() },
        if map.has_past() { vec![EntryKind::Past] } else { Vec::new() },
        map.groups.keys().take(GROUPS_SHOWN).map(EntryKind::Group).collect(),
    ]
}

/// Every entry of the legend, in display order.
pub fn legend_entries(map: &Map) -> Vec<EntryKind> {
    legend_groups(map).concat()
}
