//! The views of the map, drawing, list, tables or story, and the default one.

use serde::{Deserialize, Serialize};

use super::{NodeSize, Reading};
use crate::model::Map;

/// The view of the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum View {
    /// The drawing, or the list in a narrow window; see [`Reading::view_in`].
    #[default]
    Auto,
    /// The drawing.
    Map,
    /// The list of organisations and their links.
    List,
    /// Tables with sorting and filters.
    Table,
    /// The story as an article, beside the map.
    Story,
}

impl View {
    /// Every view, in the order of the switch.
    pub const ALL: [Self; 5] = [Self::Auto, Self::Map, Self::List, Self::Table, Self::Story];

    /// Its identifier in the URL and in attributes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Map => "map",
            Self::List => "list",
            Self::Table => "table",
            Self::Story => "story",
        }
    }

    /// The view with this identifier.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }

    /// Whether the map has it: without slides, there is no story.
    pub const fn is_held(self, map: &Map) -> bool {
        !matches!(self, Self::Story) || !map.story.is_empty()
    }
}

impl Reading {
    /// The view in a window that is narrow or not.
    pub fn view_in(&self, is_narrow: bool) -> View {
        if self.view == View::Auto { self.view_by_itself(is_narrow) } else { self.view }
    }

    /// The reading with its view resolved for that window. The list and the tables do not fade, so a focus hides the rest
    /// there.
    #[must_use]
    pub fn effective_for(mut self, is_narrow: bool) -> Self {
        self.view = self.view_in(is_narrow);
        if matches!(self.view, View::List | View::Table)
            && let Some(focus) = &mut self.focus
        {
            focus.hides = true;
        }
        self
    }

    /// The default view: in a narrow window the list, except for what only a drawing shows.
    pub fn view_by_itself(&self, is_narrow: bool) -> View {
        let is_drawn = self.slide.is_some() || self.path.is_some() || self.node_size != NodeSize::default();
        if is_narrow && !is_drawn { View::List } else { View::Map }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Key;
    use crate::reading::{Focus, Path, from_hash, sample};

    #[test]
    fn in_words_a_focus_leaves_the_rest_out() {
        let map = sample::map();
        let first = map.organisations.keys().next().unwrap();
        let focused = Reading { focus: Some(Focus::on(first)), ..Reading::default() }.normalised_for(&map);
        let shown = |reading: &Reading| map.organisations.keys().filter(|key| reading.is_visible(&map, *key)).count();
        let all = shown(&from_hash("", &map, &Reading::default()));
        assert_eq!(shown(&focused.clone().effective_for(false)), all, "on the map, the rest fades");
        for view in [View::List, View::Table] {
            let read = Reading { view, ..focused.clone() }.effective_for(false);
            assert!(shown(&read) < all && read.is_visible(&map, first), "{view:?}");
        }
        let listed = Reading { view: View::List, ..focused.clone() }.effective_for(false);
        assert_eq!(shown(&focused.effective_for(true)), shown(&listed));
    }

    #[test]
    fn a_narrow_window_has_the_list_unless_one_says_or_only_a_drawing_shows_it() {
        let first = Reading::default();
        assert_eq!((first.view_in(false), first.view_in(true)), (View::Map, View::List));
        for view in [View::Map, View::Table, View::Story] {
            assert_eq!(Reading { view, ..Reading::default() }.view_in(true), view);
        }
        let path = Some(Path { from: Key::new(0), to: Key::new(1) });
        for drawn in [
            Reading { slide: Some(1), ..Reading::default() },
            Reading { path, ..Reading::default() },
            Reading { node_size: NodeSize::Links, ..Reading::default() },
        ] {
            assert_eq!(drawn.view_in(true), View::Map);
        }
    }
}
