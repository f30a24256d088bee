//! The actions that change the reading, and how they change it.

use super::{Focus, NodeSize, Path, Reading, RoleRule, Selection, SlideHighlight, Steps, Theme, View};
use crate::geometry::Viewport;
use crate::model::{Collaboration, Group, Key, KeySet, LinkType, Map, Role, Standing, Table};
use crate::text::Language;

/// One action of the reader, the page or a script.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Open the card of this item, or close the open card.
    Select(Option<Selection>),
    /// Search for this text.
    Search(String),
    /// Switch a role off or on.
    ToggleRole(Key<Role>),
    /// Show only this role; if it already is alone, show all of them.
    IsolateRole(Key<Role>),
    /// Switch a link type off or on.
    ToggleLinkType(Key<LinkType>),
    /// Show only this link type; if it already is alone, show all of them.
    IsolateLinkType(Key<LinkType>),
    /// Switch a standing off or on.
    ToggleStanding(Key<Standing>),
    /// Show only this standing; if it already is alone, restore the initial ones.
    IsolateStanding(Key<Standing>),
    /// Leave out what is over, or show it.
    TogglePast,
    /// Set which roles an organisation with several needs in order to be shown.
    SetRoleRule(RoleRule),
    /// Show this group too, or no longer; without any, all are shown.
    ToggleGroup(Key<Group>),
    /// Show only this group; if it already is alone, all of them.
    IsolateGroup(Key<Group>),
    /// Hide the organisations with fewer links.
    SetLeastLinks(usize),
    /// Show only the organisations with these words in a text; all of them without words.
    SetWords(String),
    /// Set the measure that sizes the circles.
    SetNodeSize(NodeSize),
    /// Highlight a collaboration, or stop.
    ToggleCollaboration(Key<Collaboration>),
    /// Highlight only this collaboration; if it already is alone, none.
    IsolateCollaboration(Key<Collaboration>),
    /// Set the focus, or end it.
    SetFocus(Option<Focus>),
    /// Reach one step further; without a focus, start one on the selected organisation.
    WidenFocus,
    /// Reach one step less far; without a focus, start one on the selected organisation.
    NarrowFocus,
    /// Show the paths between two organisations, or stop.
    SetPath(Option<Path>),
    /// Swap the two ends of the path.
    SwapPath,
    /// Clear the search, the path, the focus, the filters, the sizes and the highlights; keep the open card, the viewport, the
    /// language and the theme.
    ShowEverything,
    /// Show the selection and what its card lists, where a filter or a focus hides it; with `None`, both ends of every link whose
    /// type is shown.
    ShowLeftOut(Option<Selection>),
    /// Set the viewport; `None` shows the whole map.
    SetViewport(Option<Viewport>),
    /// Set the view.
    SetView(View),
    /// Set the language of the interface.
    SetLanguage(Language),
    /// Set the theme.
    SetTheme(Theme),
    /// Undo one layer, as Esc does: the search, else the open card, else the path, else the focus, else the highlights, else
    /// the filters and the sizes, else the viewport. On a slide, only a search and a card opened since; then back to the slide
    /// as saved, then out of the story.
    Peel,
    /// Go to the slide of this number, from 1, as saved; to the last one if there are fewer.
    GoToSlide(usize),
    /// Go to the next slide; outside the story, to the first. On the last one, nothing changes.
    NextSlide,
    /// Go to the previous slide. On the first one, nothing changes.
    PreviousSlide,
    /// Leave the story for the whole map.
    EndStory,
    /// Replace the reading, from a link or from the host page.
    Restore(Box<Reading>),
}

impl Action {
    /// Whether it ends the preview, because it changes the map as a whole.
    pub const fn ends_preview(&self) -> bool {
        matches!(
            self,
            Self::ShowEverything
                | Self::Peel
                | Self::GoToSlide(_)
                | Self::NextSlide
                | Self::PreviousSlide
                | Self::EndStory
                | Self::Restore(_)
        )
    }
}

/// The reading after `action`, without the keys that `map` lacks.
#[must_use]
pub fn apply(reading: &Reading, action: &Action, map: &Map) -> Reading {
    let mut next = reading.clone();
    match action {
        Action::Select(selection) => next.selection = *selection,
        Action::Search(query) => next.query.clone_from(query),
        Action::ToggleRole(key) => toggle(&mut next.hidden_roles, *key),
        Action::IsolateRole(key) => isolate(&mut next.hidden_roles, *key, &map.roles),
        Action::ToggleLinkType(key) => toggle(&mut next.hidden_link_types, *key),
        Action::IsolateLinkType(key) => isolate(&mut next.hidden_link_types, *key, &map.link_types),
        Action::ToggleStanding(key) => toggle(&mut next.toggled_standings, *key),
        Action::IsolateStanding(standing) => {
            for key in map.standings.keys() {
                next.hide_standing(map, key, key != *standing);
            }
            if next.toggled_standings == reading.toggled_standings {
                next.toggled_standings.clear();
            }
        }
        Action::TogglePast => next.hides_past = !next.hides_past,
        Action::SetRoleRule(rule) => next.role_rule = *rule,
        Action::ToggleGroup(key) => toggle(&mut next.groups, *key),
        Action::IsolateGroup(key) => isolate_in(&mut next.groups, *key),
        Action::SetLeastLinks(least) => next.least_links = *least,
        Action::SetWords(words) => next.words.clone_from(words),
        Action::SetNodeSize(size) => next.node_size = *size,
        Action::ToggleCollaboration(key) => toggle(&mut next.highlighted, *key),
        Action::IsolateCollaboration(key) => isolate_in(&mut next.highlighted, *key),
        Action::SetFocus(focus) => next.focus = *focus,
        Action::WidenFocus => next.step_focus(Steps::wider),
        Action::NarrowFocus => next.step_focus(Steps::narrower),
        Action::SetPath(path) => next.path = *path,
        Action::SwapPath => next.path = next.path.map(Path::swapped),
        Action::ShowEverything => show_everything(&mut next),
        Action::ShowLeftOut(selection) => next.show_left_out(map, *selection),
        Action::SetViewport(viewport) => next.viewport = *viewport,
        Action::SetView(view) => next.view = *view,
        Action::SetLanguage(language) => next.language = *language,
        Action::SetTheme(theme) => next.theme = *theme,
        Action::Peel => peel(&mut next, map),
        Action::GoToSlide(number) => next = next.on_slide(map, *number),
        Action::NextSlide => next = next.on_slide(map, next.slide.unwrap_or_default() + 1),
        Action::PreviousSlide => {
            if let Some(number) = next.slide {
                next = next.on_slide(map, number - 1);
            }
        }
        Action::EndStory => next = next.without_choices(),
        Action::Restore(restored) => next = (**restored).clone(),
    }
    next.normalised_for(map)
}

impl Reading {
    /// Whether [`Action::ShowEverything`] would change something.
    pub fn is_filtered(&self) -> bool {
        self.path.is_some()
            || self.focus.is_some()
            || !self.query.is_empty()
            || !self.highlighted.is_empty()
            || !self.slide_highlight.is_empty()
            || self.shows_otherwise()
    }

    /// Whether [`Action::Peel`] would undo something.
    pub fn has_layers(&self) -> bool {
        self.slide.is_some() || self.selection.is_some() || self.viewport.is_some() || self.is_filtered()
    }

    /// Whether the filters or the sizes differ from the initial ones.
    fn shows_otherwise(&self) -> bool {
        !self.hidden_roles.is_empty()
            || !self.hidden_link_types.is_empty()
            || !self.toggled_standings.is_empty()
            || self.hides_past
            || self.role_rule != RoleRule::default()
            || self.node_size != NodeSize::default()
            || self.narrows()
    }

    /// Whether a filter of large maps is set.
    pub(super) fn narrows(&self) -> bool {
        !self.groups.is_empty() || self.least_links > 0 || !self.words.is_empty()
    }

    /// Unsets the filters of large maps.
    pub(super) fn end_narrowing(&mut self) {
        self.groups.clear();
        self.least_links = 0;
        self.words.clear();
    }
}

fn show_everything(reading: &mut Reading) {
    reading.query.clear();
    reading.path = None;
    reading.focus = None;
    end_highlights(reading);
    show_as_at_first(reading);
}

fn end_highlights(reading: &mut Reading) {
    reading.highlighted.clear();
    reading.slide_highlight = SlideHighlight::default();
}

fn show_as_at_first(reading: &mut Reading) {
    reading.hidden_roles.clear();
    reading.hidden_link_types.clear();
    reading.toggled_standings.clear();
    reading.hides_past = false;
    reading.role_rule = RoleRule::default();
    reading.node_size = NodeSize::default();
    reading.end_narrowing();
}

fn peel(reading: &mut Reading, map: &Map) {
    let saved = reading.saved_slide(map).unwrap_or_else(|| reading.without_choices());
    if reading.query != saved.query {
        reading.query = saved.query;
    } else if reading.selection != saved.selection {
        reading.selection = saved.selection;
    } else if reading.slide.is_some() {
        *reading = if *reading == saved { reading.without_choices() } else { saved };
    } else if reading.path.is_some() {
        reading.path = None;
    } else if reading.focus.is_some() {
        reading.focus = None;
    } else if !reading.highlighted.is_empty() || !reading.slide_highlight.is_empty() {
        end_highlights(reading);
    } else if reading.shows_otherwise() {
        show_as_at_first(reading);
    } else {
        reading.viewport = None;
    }
}

fn toggle<T>(set: &mut KeySet<T>, key: Key<T>) {
    if !set.insert(key) {
        set.remove(&key);
    }
}

/// Leaves only `key` in `set`; if it already is alone, nothing.
fn isolate_in<T>(set: &mut KeySet<T>, key: Key<T>) {
    let alone = KeySet::from([key]);
    *set = if *set == alone { KeySet::new() } else { alone };
}

/// Hides all rows of `table` except `shown`; if they are already hidden, shows all.
fn isolate<T>(hidden: &mut KeySet<T>, shown: Key<T>, table: &Table<T>) {
    let others: KeySet<T> = table.keys().filter(|key| *key != shown).collect();
    *hidden = if *hidden == others { KeySet::new() } else { others };
}

#[cfg(test)]
mod tests;
