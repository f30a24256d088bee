//! The state of the panel: the draft, the entry that is chosen, and what is being typed.

use super::proposed::Proposed;
use super::published::Published;
use crate::edit::{Draft, Field, FieldKind, Place, Section, find, join, languages, text_at};
use crate::model::JsonNode;
use crate::reading::Selection;
use crate::text::EditWords;

/// Beside the buttons of the list.
pub(super) const LIST: &str = "list";
/// The place of a message on why a cell of the table stays as it was.
pub(super) const CELL: &str = "cell";
/// Beside the buttons that save.
pub(super) const SAVE: &str = "save";

/// The panel that edits the map.
#[derive(Clone, Debug)]
pub struct EditPanel {
    pub(super) draft: Draft,
    /// The entry whose form is shown.
    pub(super) place: Place,
    pub(super) search: String,
    /// What is being typed where the draft may not have it: the field, and its text.
    pub(super) typed: Option<(String, String)>,
    /// The last message.
    pub(super) notice: String,
    /// Beside what it stands: [`LIST`], [`SAVE`] or the path of a field; beside undo when empty.
    pub(super) notice_at: String,
    pub(super) published: Published,
    /// The field to focus, and a number that changes with each request.
    pub(super) focus: (usize, String),
    /// Whether the folded fields are shown, whatever the reader folded.
    pub(super) is_more_open: bool,
    pub(super) is_saving: bool,
    /// What is selected on the map.
    pub(super) selection: Option<Selection>,
    /// Whether the draft is of another map than the one that the page had.
    pub(super) is_other: bool,
    /// How many missing translations and problems were visited.
    pub(super) visited: usize,
    /// What the fields propose since one of them had the focus.
    pub(super) proposed: Proposed,
    /// What the author should know of how the page keeps the draft.
    pub(super) keeping: &'static str,
    pub(super) words: &'static EditWords,
}

impl EditPanel {
    /// The first field of the form.
    pub(super) fn first_field(&self) -> String {
        let first = self.place.section.fields().first();
        first.map(|field| self.control_of(field)).unwrap_or_default()
    }

    /// The control of a field: that of its text in the main language.
    pub(super) fn control_of(&self, field: &Field) -> String {
        if matches!(field.kind, FieldKind::Text { .. }) {
            join(field.path, &self.main_language())
        } else {
            field.path.to_owned()
        }
    }

    /// The tag of the map's main language.
    pub(super) fn main_language(&self) -> String {
        self.draft.look(|tree| languages(tree).first().map(|tag| (*tag).to_owned())).unwrap_or_default()
    }

    /// The number of entries of a section.
    pub(super) fn count(&self, section: Section) -> usize {
        self.draft.look(|tree| tree.list(section.key()).len())
    }

    /// The identifier of the chosen organisation.
    pub(super) fn chosen_id(&self) -> Option<String> {
        let read = |tree: &JsonNode<'_>| find(tree, &self.place.path()).map(|entry| text_at(entry, "id").to_owned());
        let id = self.draft.look(read);
        id.filter(|id| !id.is_empty())
    }
}
