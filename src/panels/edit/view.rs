//! What the markup of the panel is drawn from: the draft, its problems, and what is chosen and typed.

use std::cell::OnceCell;

use super::names::Names;
use super::proposed::Proposed;
use crate::edit::{Draft, Field, FieldKind, Place, Section, find, join, path_of};
use crate::markup::{Element, html};
use crate::model::{JsonNode, Problem};
use crate::text::{EditWords, Language};

/// What the panel draws from.
pub(super) struct View<'view> {
    pub(super) draft: &'view Draft,
    pub(super) tree: &'view JsonNode<'view>,
    pub(super) entry: Option<&'view JsonNode<'view>>,
    pub(super) place: Place,
    /// See [`Self::names`].
    pub(super) names: OnceCell<Names>,
    pub(super) proposed: &'view Proposed,
    /// The tags of the map's languages.
    pub(super) languages: Vec<&'view str>,
    /// The tag of the one that entries are called in.
    pub(super) language: &'view str,
    pub(super) interface: Language,
    pub(super) words: &'static EditWords,
    pub(super) search: &'view str,
    /// What is being typed, which the draft may not have: the field, and its text.
    pub(super) typed: Option<&'view (String, String)>,
    pub(super) problems: &'view [Problem],
    /// Whether the map shows only what is right in the draft.
    pub(super) is_partial: bool,
    pub(super) lacking: usize,
    /// The last message, and beside what it stands.
    pub(super) said: (&'view str, &'view str),
    pub(super) is_more_open: bool,
    /// The field to focus, and a number that changes with each request.
    pub(super) focus: &'view (usize, String),
    /// What the author should know of how the page keeps the draft.
    pub(super) keeping: &'static str,
}

impl<'view> View<'view> {
    /// The names of the organisations, where they are needed.
    pub(super) fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::of(self.tree, self.language))
    }

    /// The value at `path` of the chosen entry.
    pub(super) fn at(&self, path: &str) -> Option<&'view JsonNode<'view>> {
        find(self.entry?, path)
    }

    /// Whether the form has this field of what is at `above`: a source only where there are several.
    pub(super) fn has(&self, field: &Field, above: &str) -> bool {
        let is_alone = self.tree.list(Section::Sources.key()).is_empty();
        match field.kind {
            FieldKind::One(Section::Sources) => !is_alone || self.at(&join(above, field.path)).is_some(),
            _ if field.path.starts_with("source.") => is_alone || self.tree.get("source").is_some(),
            _ => true,
        }
    }

    /// The last message, where it stands beside this.
    pub(super) fn said_at(&self, place: &str) -> &'view str {
        let (said, at) = self.said;
        if at == place { said } else { "" }
    }

    /// The last message beside what was pressed, which the page keeps in sight.
    pub(super) fn beside(&self, place: &str) -> Element {
        html("p").class("edit__said").with("role", "status").text(self.said_at(place))
    }

    /// What is being typed at `path` of the chosen entry.
    pub(super) fn typed(&self, path: &str) -> Option<&'view str> {
        self.typed.filter(|(name, _)| name == path).map(|(_, text)| text.as_str())
    }

    /// The problems whose path in the chosen entry `is_wanted`.
    fn problems(&self, is_wanted: impl Fn(&str) -> bool) -> Vec<String> {
        let above = self.place.path();
        let within = |problem: &Problem| {
            let path = path_of(problem);
            let path = if above.is_empty() { path.as_str() } else { path.strip_prefix(&above)? };
            let is_in = above.is_empty() || path.is_empty() || path.starts_with('.');
            (is_in && is_wanted(path.trim_start_matches('.'))).then(|| problem.sentence(self.interface))
        };
        self.problems.iter().filter_map(within).collect()
    }

    /// The problems at `path` of the chosen entry.
    pub(super) fn problems_at(&self, path: &str) -> Vec<String> {
        let said = Some(self.said_at(path).to_owned()).filter(|said| !said.is_empty());
        said.into_iter().chain(self.problems(|of| of == path)).collect()
    }

    /// The problems at `path` of the chosen entry and below.
    pub(super) fn problems_of(&self, path: &str) -> Vec<String> {
        self.problems(|of| of.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
    }

    /// The problems of the entry that no field has.
    pub(super) fn own_problems(&self) -> Vec<String> {
        let section = self.place.section;
        self.problems(|of| if section == Section::Map { false } else { section.field(of).is_none() })
    }
}
