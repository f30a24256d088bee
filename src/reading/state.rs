//! The reading: everything the reader has chosen, as a plain value.

use serde::{Deserialize, Serialize};

use super::story::SlideHighlight;
use super::{Focus, NodeSize, Path, Reached, View};
use crate::geometry::{Rect, Size, Viewport};
use crate::model::{Collaboration, Group, Key, KeySet, Link, LinkType, Map, Organisation, Role, Standing, Table};
use crate::text::Language;

/// The longest search query, in characters; the rest is dropped.
pub const LONGEST_QUERY: usize = 200;

/// What the reader has chosen. Equal readings of one map give the same picture.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The item whose card is open.
    pub selection: Option<Selection>,
    /// The search query, as typed; at most [`LONGEST_QUERY`] characters.
    pub query: String,
    /// Roles switched off.
    pub hidden_roles: KeySet<Role>,
    /// Link types switched off.
    pub hidden_link_types: KeySet<LinkType>,
    /// Standings that are not as at first: switched off, or on if they are [external](Map::is_external).
    pub toggled_standings: KeySet<Standing>,
    /// Whether links, roles and memberships that are over are left out.
    pub hides_past: bool,
    /// Which roles an organisation with several needs in order to be shown.
    pub role_rule: RoleRule,
    /// The groups of a large map that are shown; all when there are none.
    pub groups: KeySet<Group>,
    /// The number of links below which an organisation is hidden.
    pub least_links: usize,
    /// The words that an organisation needs in one of its texts in order to be shown; at most [`LONGEST_QUERY`] characters.
    pub words: String,
    /// The measure that sizes the circles.
    pub node_size: NodeSize,
    /// Collaborations whose hull is drawn.
    pub highlighted: KeySet<Collaboration>,
    /// The neighbourhood to which the map is reduced.
    pub focus: Option<Focus>,
    /// The two organisations whose paths are shown.
    pub path: Option<Path>,
    /// What a slide brings forward while nothing else is chosen.
    pub slide_highlight: SlideHighlight,
    /// The current slide, from 1; it stays current when the reader changes what it shows.
    pub slide: Option<usize>,
    /// The view: map, list, tables or story.
    pub view: View,
    /// The part of the world in view; `None` while the whole map fits the stage.
    pub viewport: Option<Viewport>,
    /// Language of the interface.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Derived from the focus and the path by [`normalised_for`](Self::normalised_for); never set directly.
    #[serde(skip)]
    pub reached: Reached,
}

/// The item whose card is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Selection {
    /// An organisation.
    Organisation(Key<Organisation>),
    /// A collaboration.
    Collaboration(Key<Collaboration>),
    /// A link.
    Link(Key<Link>),
}

impl Selection {
    /// The same while it is hovered or focused.
    pub const fn preview(self) -> Preview {
        match self {
            Self::Organisation(key) => Preview::Organisation(key),
            Self::Collaboration(key) => Preview::Collaboration(key),
            Self::Link(key) => Preview::Link(key),
        }
    }
}

/// The hovered or focused item, on the map or in the legend. Not part of the reading: it lasts as long as the hover or the
/// focus, and only changes [`emphasis`](super::emphasis).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preview {
    /// An organisation.
    Organisation(Key<Organisation>),
    /// A role.
    Role(Key<Role>),
    /// A link type.
    LinkType(Key<LinkType>),
    /// A standing.
    Standing(Key<Standing>),
    /// A collaboration.
    Collaboration(Key<Collaboration>),
    /// A group.
    Group(Key<Group>),
    /// A link.
    Link(Key<Link>),
    /// What is over.
    Past,
}

/// Which roles an organisation with several needs in order to be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoleRule {
    /// At least one of its roles is shown.
    #[default]
    Any,
    /// All of its roles are shown.
    All,
}

impl RoleRule {
    /// Both rules, in the order of the switch.
    pub const ALL: [Self; 2] = [Self::Any, Self::All];

    /// Its identifier in the URL.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::All => "all",
        }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// The system's setting.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Every theme, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Its identifier in the URL and in attributes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Reading {
    /// The first reading of `map`, with who is external too.
    pub fn of_everyone(map: &Map, language: Language) -> Self {
        Self { language, toggled_standings: map.external_standings(), ..Self::default() }
    }

    /// Whether a standing is switched off.
    pub fn hides_standing(&self, map: &Map, standing: Key<Standing>) -> bool {
        self.toggled_standings.contains(&standing) != map.standings[standing].is_external
    }

    /// Switches a standing off or on.
    pub fn hide_standing(&mut self, map: &Map, standing: Key<Standing>, is_hidden: bool) {
        if is_hidden == map.standings[standing].is_external {
            self.toggled_standings.remove(&standing);
        } else {
            self.toggled_standings.insert(standing);
        }
    }

    /// The viewport on a stage of this size: the one chosen, else the whole world.
    pub fn viewport_on(&self, world: Rect, stage: Size) -> Viewport {
        match self.viewport {
            Some(viewport) => viewport.absolute_in(world, stage),
            None => Viewport::fitting(world, stage),
        }
    }

    /// Drops the keys that `map` lacks, and recomputes what the focus and the path reach.
    #[must_use]
    pub fn normalised_for(mut self, map: &Map) -> Self {
        self.selection = self.selection.filter(|selection| match *selection {
            Selection::Organisation(key) => holds(&map.organisations, key),
            Selection::Collaboration(key) => holds(&map.collaborations, key),
            Selection::Link(key) => holds(&map.links, key),
        });
        self.focus = self.focus.filter(|focus| holds(&map.organisations, focus.root));
        self.path = self.path.filter(|path| {
            path.from != path.to && holds(&map.organisations, path.from) && holds(&map.organisations, path.to)
        });
        self.hides_past &= map.has_past();
        self.hidden_roles.keep_below(map.roles.len());
        self.hidden_link_types.keep_below(map.link_types.len());
        self.toggled_standings.keep_below(map.standings.len());
        self.highlighted.keep_below(map.collaborations.len());
        self.groups.keep_below(map.groups.len());
        self.slide_highlight.organisations.keep_below(map.organisations.len());
        self.slide_highlight.roles.keep_below(map.roles.len());
        self.slide_highlight.link_types.keep_below(map.link_types.len());
        self.slide = self.slide.map(|slide| slide.min(map.story.len())).filter(|slide| *slide > 0);
        self.viewport = self.viewport.map(Viewport::rounded);
        for text in [&mut self.query, &mut self.words] {
            if let Some((end, _)) = text.char_indices().nth(LONGEST_QUERY) {
                text.truncate(end);
            }
        }
        if !self.view.is_held(map) {
            self.view = View::default();
        }
        self.reach(map);
        self
    }
}

/// Whether `key` is within `table`.
fn holds<T>(table: &Table<T>, key: Key<T>) -> bool {
    key.position() < table.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::sample;

    #[test]
    fn a_first_reading_hides_only_those_outside() {
        let reading = Reading::default();
        assert!(reading.toggled_standings.is_empty());
        assert!(!reading.is_filtered());
    }

    #[test]
    fn a_reading_of_a_larger_map_loses_what_is_missing() {
        let map = sample::map();
        let foreign = Reading {
            selection: Some(Selection::Organisation(Key::new(99))),
            hidden_roles: KeySet::from([Key::new(0), Key::new(99)]),
            highlighted: KeySet::from([Key::new(99)]),
            focus: Some(Focus::on(Key::new(99))),
            path: Some(Path { from: Key::new(0), to: Key::new(99) }),
            view: View::Story,
            query: "é".repeat(LONGEST_QUERY + 1),
            ..Reading::default()
        };
        let expected = Reading {
            hidden_roles: KeySet::from([Key::new(0)]),
            query: "é".repeat(LONGEST_QUERY),
            ..Reading::default()
        };
        assert_eq!(foreign.normalised_for(&map), expected);
    }
}
