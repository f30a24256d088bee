//! The draft of a map: the text of its file, with undo and redo. What no act changes keeps its text, to the letter.

use serde::{Deserialize, Serialize};

use super::act::{Act, Deed, EVERYTHING};
use super::begun::with_first_type;
use super::change::File;
use super::entry;
use super::order::ORDER;
use super::parsed_text::{ParsedText, are_same_bytes};
use super::path::{find, text_at};
use super::references::{self, Along};
use super::section::main_title;
use super::splice::{Splice, from_the_end};
use super::written::written;
use super::{Place, Section};
use crate::model::{FILE_LIMIT, JsonNode, id_from, is_hidden, quoted};
use crate::text::EditWords;

/// The most acts that can be undone.
const HISTORY_LIMIT: usize = 200;

/// A map that is being edited.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The file before any change, or as it was last saved.
    pub(super) kept: String,
    /// The file now, always JSON.
    pub(super) text: ParsedText,
    done: Vec<Act>,
    undone: Vec<Act>,
}

impl Draft {
    /// The draft of a file without changes; `None` when it is not JSON.
    pub fn of(file: &str) -> Option<Self> {
        let kept = file.strip_prefix('\u{feff}').unwrap_or(file).to_owned();
        let text = ParsedText::of(kept.clone());
        text.tree().is_some_and(JsonNode::is_object).then(|| Self { kept, text, done: Vec::new(), undone: Vec::new() })
    }

    /// The file as it is written now, which may not be valid.
    pub fn text(&self) -> &str {
        self.text.as_str()
    }

    /// The file before any change, or as it was last saved.
    pub fn kept(&self) -> &str {
        &self.kept
    }

    /// Whether discarding the draft would lose something.
    pub fn is_unsaved(&self) -> bool {
        !are_same_bytes(self.text(), &self.kept)
    }

    /// The draft is saved in a file.
    pub fn save(&mut self) {
        self.text.as_str().clone_into(&mut self.kept);
    }

    /// Takes every change back, as one act.
    pub fn discard(&mut self) -> bool {
        let splice = Splice { at: 0, before: self.text().to_owned(), after: self.kept.clone() };
        self.make(Deed::Change, Place::new(Section::Map, 0), EVERYTHING, Along::default(), vec![splice])
    }

    /// The tree of the file.
    pub fn tree(&self) -> Option<&JsonNode<'static>> {
        self.text.tree()
    }

    /// What `read` returns of it.
    pub fn look<T: Default>(&self, read: impl FnOnce(&JsonNode<'_>) -> T) -> T {
        self.tree().map(read).unwrap_or_default()
    }

    /// The act that would be undone, or made again.
    pub fn next_back(&self, is_undo: bool) -> Option<&Act> {
        if is_undo { self.done.last() } else { self.undone.last() }
    }

    /// Undoes the last act, or makes the last undone one again, and returns it; `None` when there is none.
    pub fn go_back(&mut self, is_undo: bool) -> Option<Act> {
        let act = if is_undo { self.done.pop() } else { self.undone.pop() }?;
        if is_undo {
            act.revert(&mut self.text);
        } else {
            act.apply(&mut self.text);
        }
        let stack = if is_undo { &mut self.undone } else { &mut self.done };
        stack.push(act.clone());
        Some(act)
    }

    /// Adds an entry to a section, at its end; `from` are the organisations that it begins with, for a link at most two. Returns
    /// its place, or `None` where it cannot be valid, such as a link without two organisations. The first link of a map without
    /// link types brings one; the first standing, the usual ones where organisations have them.
    pub fn add(&mut self, section: Section, from: &[&str], words: &EditWords) -> Option<Place> {
        let (place, splices) = self.changes(|file| {
            let values = entry::entries(file, section, from, words)?;
            let at = file.tree.list(section.key()).len() + values.len() - 1;
            let before = file.style.before(2);
            let value = values.join(&[",", &before].concat());
            let mut splices = if find(file.tree, section.key()).is_some() {
                vec![file.insert_item(section.key(), at, &value)?]
            } else {
                let list = ["[", &before, &value, &file.style.before(1), "]"].concat();
                vec![file.set(section.key(), &list, ORDER)?]
            };
            if section == Section::Organisations {
                splices.extend(references::without_arrangements(file));
            }
            if section == Section::Links {
                splices.extend(with_first_type(file, words));
            }
            if matches!(section, Section::Sources | Section::Standings) {
                splices.extend(file.to_second());
            }
            Some((Place::new(section, at), splices))
        })?;
        self.make(Deed::Add, place, "", Along::default(), from_the_end(splices)).then_some(place)
    }

    /// Removes an entry with all that names it; returns how much that is.
    pub fn remove(&mut self, place: Place) -> Option<Along> {
        let (splices, along) = self.changes(|file| {
            find(file.tree, &place.path()).filter(|_| place.section != Section::Map)?;
            Some(references::removal(file, place))
        })?;
        self.make(Deed::Remove, place, "", along, from_the_end(splices)).then_some(along)
    }

    /// Moves an entry up or down by one; returns its new place.
    pub fn shift(&mut self, place: Place, is_up: bool) -> Option<Place> {
        let first = if is_up { place.at.checked_sub(1)? } else { place.at };
        let splices = self.changes(|file| {
            let mut splices = file.exchange(place.section.key(), first);
            if place.section == Section::Organisations && !splices.is_empty() {
                splices.extend(references::without_arrangements(file));
            }
            Some(splices)
        })?;
        let moved = Place::new(place.section, if is_up { first } else { first + 1 });
        self.make(Deed::Move, place, "", Along::default(), from_the_end(splices)).then_some(moved)
    }

    /// Sets the field at `path` of an entry to what was typed, chosen or ticked: see [`FieldKind`](super::FieldKind). What cannot be
    /// written stays as it was.
    pub fn write(&mut self, place: Place, path: &str, typed: &str) -> bool {
        let Some(field) = place.section.field(path) else { return false };
        let typed: String = typed.replace("\r\n", "\n").chars().filter(|it| !is_hidden(*it) || *it == '\n').collect();
        let splices = self.changes(|file| Some(written(file, place, field, path, &typed)));
        self.make(Deed::Change, place, path, Along::default(), from_the_end(splices.unwrap_or_default()))
    }

    /// Sets a name, and the identifier made from it where nobody knows the identifier yet: the file as it was opened lacks it.
    pub fn name(&mut self, place: Place, path: &str, typed: &str) -> bool {
        let is_new = self.is_made_from_name(place);
        let is_named = self.write(place, path, typed);
        if is_named && is_new {
            let splices = self.changes(|file| {
                let entry = find(file.tree, &place.path())?;
                let name = entry.get(place.section.name_key())?.entries().first()?.node.text()?;
                let id = entry::free_id(file.tree, place.section, name, "x", Some(place.at));
                Some(references::renaming(file, place, &id))
            });
            self.add_to_last(from_the_end(splices.unwrap_or_default()));
        }
        is_named
    }

    /// Makes one act of all that were made since [`begin_act`](Self::begin_act) returned `before`, after those that it had.
    pub fn join_since(&mut self, before: Self) {
        while self.done.len() > 1
            && let Some(last) = self.done.pop()
        {
            if let Some(before) = self.done.last_mut() {
                before.splices.extend(last.splices);
            }
        }
        let act = self.done.pop();
        self.done = before.done;
        if let Some(act) = act {
            self.keep(act);
        }
    }

    fn keep(&mut self, act: Act) {
        self.done.push(act);
        if self.done.len() > HISTORY_LIMIT {
            self.done.remove(0);
        }
    }

    /// A copy of the draft; what is made from now on joins no act before.
    #[must_use]
    pub fn begin_act(&mut self) -> Self {
        let before = self.clone();
        self.done.clear();
        before
    }

    /// Makes further replacements a part of the last act.
    pub(super) fn add_to_last(&mut self, splices: Vec<Splice>) {
        let Some(last) = self.done.last_mut() else { return };
        for splice in splices.into_iter().filter(|splice| splice.before != splice.after) {
            self.text.apply(&splice);
            last.splices.push(splice);
        }
    }

    /// Whether the identifier of an entry was made from its name, and is not in the file that was opened or saved.
    fn is_made_from_name(&self, place: Place) -> bool {
        let known = self.look(|tree| {
            let entry = find(tree, &place.path())?;
            let name = entry.get(place.section.name_key())?.entries().first()?.node.text()?;
            let id = text_at(entry, "id").to_owned();
            (entry::free_id(tree, place.section, name, "x", Some(place.at)) == id).then_some(id)
        });
        let Some(id) = known.filter(|_| place.section.has_ids()) else { return false };
        !self.kept.contains(&quoted(&id))
    }

    /// Gives an entry another identifier, wherever the file has it; returns whether it is valid and no other has it.
    pub fn rename(&mut self, place: Place, id: &str) -> bool {
        let is_valid = id_from(id).as_deref() == Some(id.trim_matches('-')) && id.len() <= 64 && !id.is_empty();
        let splices = self.changes(|file| {
            let entries = file.tree.list(place.section.key());
            let is_free = entries.iter().enumerate().all(|(at, entry)| at == place.at || text_at(entry, "id") != id);
            (is_free && is_valid).then(|| references::renaming(file, place, id))
        });
        splices.is_some_and(|splices| self.make(Deed::Change, place, "id", Along::default(), from_the_end(splices)))
    }

    /// Takes out what is at this path of the file; returns whether it was there.
    pub(super) fn take_out(&mut self, path: &str) -> bool {
        let splices = self.changes(|file| Some(file.remove(path, "")));
        self.make(Deed::Change, Place::new(Section::Map, 0), path, Along::default(), splices.unwrap_or_default())
    }

    pub(super) fn changes<T>(&self, find: impl FnOnce(&File<'_>) -> Option<T>) -> Option<T> {
        find(&File::of(self.text(), self.tree()?))
    }

    /// Makes an act; returns whether it changes anything and leaves a file that is small enough.
    pub(super) fn make(
        &mut self,
        deed: Deed,
        place: Place,
        field: &str,
        along: Along,
        mut splices: Vec<Splice>,
    ) -> bool {
        splices.retain(|splice| splice.before != splice.after);
        let grown: usize = splices.iter().map(|splice| splice.after.len()).sum();
        if splices.is_empty() || self.text().len() + grown > FILE_LIMIT {
            return false;
        }
        let mut act = Act { deed, place, title: String::new(), field: field.to_owned(), along, splices };
        let is_going_on = self.undone.is_empty() && self.is_unsaved();
        let joined = self.done.last().filter(|_| is_going_on).and_then(|last| last.joined(&act));
        if let Some(joined) = joined {
            act.apply(&mut self.text);
            self.done.pop();
            self.done.push(joined);
            return true;
        }
        let title = |draft: &Self| draft.look(|tree| main_title(tree, place));
        let before = if deed == Deed::Add { String::new() } else { title(self) };
        act.apply(&mut self.text);
        act.title = if deed == Deed::Add { title(self) } else { before };
        self.undone.clear();
        self.keep(act);
        true
    }
}
