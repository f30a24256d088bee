//! What the reader can do, and the reading it leads to.

use super::{Focus, NodeSize, Path, Reading, RoleRule, Selection, SlideHighlight, Steps, Theme, View};
use crate::geometry::Viewport;
use crate::model::{Collaboration, Key, KeySet, LinkType, Map, Role, Standing, Standings, Table};
use crate::text::Language;

/// One thing the reader, the page or a script does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Open this, or close what is open.
    Select(Option<Selection>),
    /// Search for this text.
    Search(String),
    /// Switch a role off or on.
    ToggleRole(Key<Role>),
    /// Show this role alone; when it is alone already, all of them again.
    IsolateRole(Key<Role>),
    /// Switch a kind of tie off or on.
    ToggleLinkType(Key<LinkType>),
    /// Show this kind of tie alone; when it is alone already, all of them again.
    IsolateLinkType(Key<LinkType>),
    /// Switch a standing off or on.
    ToggleStanding(Standing),
    /// Show this standing alone; when it is alone already, those shown at first again.
    IsolateStanding(Standing),
    /// Choose which roles an organisation of several needs to be shown.
    SetRoleRule(RoleRule),
    /// Have the size of a circle tell this.
    SetNodeSize(NodeSize),
    /// Highlight a collaboration, or end that.
    ToggleCollaboration(Key<Collaboration>),
    /// Highlight this collaboration alone; when it is alone already, none.
    IsolateCollaboration(Key<Collaboration>),
    /// Keep to what is around an organisation, or end that.
    SetFocus(Option<Focus>),
    /// Reach one step further; without focus, start one on the organisation that is selected.
    WidenFocus,
    /// Reach one step less far; without focus, start one on the organisation that is selected.
    NarrowFocus,
    /// Ask how two organisations are linked, or end that.
    SetPath(Option<Path>),
    /// Ask it from the other end.
    SwapPath,
    /// End the search, the path, the focus, the filters, the sizes and the highlights; the open card, the viewport, language and
    /// theme stay.
    ShowEverything,
    /// Show what this is, and what its card lists, where a filter or a focus hides it; without it, both ends of every link of
    /// the kinds that are shown.
    ShowLeftOut(Option<Selection>),
    /// Look at this part of the world, or at all of it.
    SetViewport(Option<Viewport>),
    /// Read the map this way.
    SetView(View),
    /// Speak this language.
    SetLanguage(Language),
    /// Be light or dark.
    SetTheme(Theme),
    /// Take one layer off, as Esc does: the search, else the open card, else the path, else the focus, else the
    /// highlights, else the filters and the sizes, else the viewport. On a slide, the search and the card are those that
    /// were added to it; then the slide is shown as it was saved, then the story ends.
    Peel,
    /// Go to the slide of this number, counted from 1, as it was saved; to the last one when there are fewer.
    GoToSlide(usize),
    /// Go to the next slide, to the first one from outside of the story; the last one stays.
    NextSlide,
    /// Go to the slide before; the first one stays.
    PreviousSlide,
    /// Leave the story for the whole map.
    EndStory,
    /// Be this reading, from a link or from the host.
    Restore(Box<Reading>),
}

impl Action {
    /// Whether it ends what is hovered or focused: the map as a whole is another one then.
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

/// The reading that `action` leads to. What `map` does not hold is left out of it.
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
        Action::ToggleStanding(standing) => {
            let is_hidden = next.hidden_standings.contains(standing);
            next.hidden_standings.set(*standing, !is_hidden);
        }
        Action::IsolateStanding(standing) => {
            let others: Standings = Standing::ALL.into_iter().filter(|other| other != standing).collect();
            let is_alone = next.hidden_standings == others;
            next.hidden_standings = if is_alone { Reading::standings_hidden_at_first() } else { others };
        }
        Action::SetRoleRule(rule) => next.role_rule = *rule,
        Action::SetNodeSize(size) => next.node_size = *size,
        Action::ToggleCollaboration(key) => toggle(&mut next.highlighted, *key),
        Action::IsolateCollaboration(key) => {
            let alone = KeySet::from([*key]);
            next.highlighted = if next.highlighted == alone { KeySet::new() } else { alone };
        }
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
    /// Whether a search, a path, a focus, a filter or a highlight is on: whether [`Action::ShowEverything`] would change
    /// something.
    pub fn is_filtered(&self) -> bool {
        self.path.is_some()
            || self.focus.is_some()
            || !self.query.is_empty()
            || !self.highlighted.is_empty()
            || !self.slide_highlight.is_empty()
            || self.shows_otherwise()
    }

    /// Whether [`Action::Peel`] has a layer to take off.
    pub fn has_layers(&self) -> bool {
        self.slide.is_some() || self.selection.is_some() || self.viewport.is_some() || self.is_filtered()
    }

    /// Whether the filters, or the sizes, differ from the first ones.
    fn shows_otherwise(&self) -> bool {
        !self.hidden_roles.is_empty()
            || !self.hidden_link_types.is_empty()
            || self.hidden_standings != Self::standings_hidden_at_first()
            || self.role_rule != RoleRule::default()
            || self.node_size != NodeSize::default()
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
    reading.hidden_standings = Reading::standings_hidden_at_first();
    reading.role_rule = RoleRule::default();
    reading.node_size = NodeSize::default();
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

/// Hides all of `table` but `shown`; when that is so already, nothing.
fn isolate<T>(hidden: &mut KeySet<T>, shown: Key<T>, table: &Table<T>) {
    let others: KeySet<T> = table.keys().filter(|key| *key != shown).collect();
    *hidden = if *hidden == others { KeySet::new() } else { others };
}

#[cfg(test)]
mod tests;
