//! What the panel of the map's editor does to its draft, and what it says of it.

use super::form::first_fields;
use super::names::{Names, spoken};
use super::published::{picture, whole};
use super::state::{CELL, EditPanel, LIST};
use crate::edit::{Deed, FieldKind, Place, Section, join, languages, path_of, text_at};
use crate::geometry::parse_number;
use crate::model::check;
use crate::panels::{Context, Effect};

impl EditPanel {
    /// Says something at the top.
    pub(super) fn say(&mut self, said: &str) {
        self.say_at("", said);
    }

    /// Says something beside what was pressed or written in.
    pub(super) fn say_at(&mut self, place: &str, said: &str) {
        said.clone_into(&mut self.notice);
        place.clone_into(&mut self.notice_at);
    }

    pub(super) fn go(&mut self, place: Place, field: &str) {
        self.place = place;
        self.focus = (self.focus.0 + 1, field.to_owned());
    }

    /// Says what the last act did.
    pub(super) fn say_done(&mut self) {
        let Some(act) = self.draft.next_back(true) else { return };
        let [done, end, can_undo] = self.words.done;
        let name = act.name(self.words);
        let said = [done, &name, end, " ", if act.deed == Deed::Remove { can_undo } else { "" }].concat();
        self.say(&said);
    }

    pub(super) fn add(&mut self, section: Section, from: &[&str]) {
        self.search.clear();
        let Some(place) = self.draft.add(section, from, self.words) else {
            let needs = self.words.needs.get(section.position()).copied().unwrap_or_default();
            return self.say_at(LIST, needs);
        };
        self.place = place;
        self.go(place, &self.first_field());
        self.say_done();
    }

    pub(super) fn remove(&mut self) {
        if self.draft.remove(self.place).is_some() {
            self.stay_within();
            self.go(self.place, "entry");
            self.say_done();
        }
    }

    /// Keeps the chosen entry among those that there are.
    pub(super) fn stay_within(&mut self) {
        let count = self.count(self.place.section);
        self.place.at = self.place.at.min(count.saturating_sub(1));
    }

    pub(super) fn go_back(&mut self, is_undo: bool) {
        let words = self.words;
        let Some(act) = self.draft.go_back(is_undo) else {
            return self.say(if is_undo { words.nothing_to_undo } else { words.nothing_to_redo });
        };
        self.place = act.place;
        self.search.clear();
        self.stay_within();
        self.say(&[if is_undo { words.undone } else { words.redone }, &act.name(words), "."].concat());
    }

    /// Adds an organisation where the author pressed the ground of the map: so far from the left and from the top.
    pub(super) fn add_at(&mut self, context: &Context, at: &str) {
        let mut lengths = at.split(' ').map(parse_number);
        let (Some(Some(x)), Some(Some(y))) = (lengths.next(), lengths.next()) else { return };
        let count = self.count(Section::Organisations);
        self.add(Section::Organisations, &[]);
        if self.count(Section::Organisations) > count
            && let Some(id) = self.chosen_id()
        {
            let mut picture = picture(context);
            picture.places.insert(id, [whole(x), whole(y)]);
            self.draft.stand_too(&picture);
        }
    }

    /// Links two organisations of the map on the screen, given their rows: the author drew a line from one to the other.
    pub(super) fn join(&mut self, context: &Context, rows: &str) {
        let id = |row: &str| context.map.organisations.iter().nth(row.parse().ok()?).map(|one| one.id.as_str());
        if let Some((Some(one), Some(other))) = rows.split_once(' ').map(|(one, other)| (id(one), id(other)))
            && one != other
        {
            self.add(Section::Links, &[one, other]);
        }
    }

    /// Goes to an entry that the author changes in the table: the section and the row.
    pub(super) fn go_to_row(&mut self, context: &Context, row: &str) {
        let Some((section, Ok(at))) = row.split_once(' ').map(|(section, at)| (section, at.parse::<usize>())) else {
            return;
        };
        let id = context.map.organisations.iter().nth(at).filter(|_| section == "organisations").map(|it| &*it.id);
        let at = id.map_or(Some(at), |id| self.row_of(id));
        if let (Some(section), Some(at)) = (Section::named(section), at)
            && at < self.count(section)
        {
            (self.place, self.is_more_open) = (Place::new(section, at), true);
            self.search.clear();
        }
    }

    /// Writes what was typed in a cell of the table, or ticked, as one act: names and values in turn. What the checker refuses
    /// stays as it was, and its sentence is said.
    pub(super) fn write_cell(&mut self, context: &Context, typed: &str) {
        let before = self.draft.begin_act();
        let mut words = typed.split('\u{1f}');
        while let (Some(name), Some(value)) = (words.next(), words.next()) {
            // Says so where this is no name or identifier, which is not written at all.
            self.write(context, name, value);
            let above = join(&self.place.path(), name.split(':').next().unwrap_or_default());
            for problem in &check(self.draft.text()).err().unwrap_or_default() {
                if path_of(problem).strip_prefix(&above).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')) {
                    if !self.notice.is_empty() {
                        self.notice.push(' ');
                    }
                    self.notice.push_str(&problem.sentence(context.reading.language));
                }
            }
        }
        self.typed = None;
        if !self.notice.is_empty() {
            self.draft = before;
            CELL.clone_into(&mut self.notice_at);
            return;
        }
        let is_changed = self.draft.text() != before.text();
        self.draft.join_since(before);
        if is_changed {
            self.say_done();
        }
    }

    /// The row of the organisation of this identifier in the draft.
    fn row_of(&self, id: &str) -> Option<usize> {
        self.draft.look(|tree| tree.list("organisations").iter().position(|entry| text_at(entry, "id") == id))
    }

    /// Forgets where the organisations stand: they are arranged anew.
    pub(super) fn arrange_anew(&mut self) {
        self.published.forget_places();
        if self.draft.arrange_anew() {
            self.say_done();
        } else {
            self.say(self.words.arranged);
        }
    }

    /// Keeps where the organisations stand, once the author has moved one.
    pub(super) fn keep_places(&mut self, context: &Context) -> Vec<Effect> {
        let Some((key, _)) = context.moved.last() else { return Vec::new() };
        let id = &context.map.organisations[*key].id;
        let Some(at) = self.row_of(id) else { return Vec::new() };
        if !self.draft.stand(Place::new(Section::Organisations, at), &picture(context)) {
            return Vec::new();
        }
        self.say_done();
        vec![self.tell(context)]
    }

    /// Goes to the next of these paths of the file, in turn.
    pub(super) fn visit(&mut self, paths: &[String]) {
        let Some(path) = paths.get(self.visited % paths.len().max(1)) else { return };
        self.visited += 1;
        let mut steps = path.splitn(3, '.');
        let (list, at, rest) = (steps.next().unwrap_or_default(), steps.next(), steps.next());
        match (Section::named(list).filter(|_| !list.is_empty()), at.and_then(|at| at.parse().ok())) {
            (Some(section), Some(at)) => {
                let field = rest.unwrap_or_default();
                self.is_more_open |= !field.is_empty();
                self.go(Place::new(section, at), field);
            }
            _ => self.go(Place::new(Section::Map, 0), path),
        }
        self.search.clear();
    }

    /// The effect that shows the map as it is now.
    pub(super) fn tell(&mut self, context: &Context) -> Effect {
        let shown = self.published.publish(self.draft.text(), self.is_other, context);
        Effect::Edited { shown, is_unsaved: self.draft.is_unsaved() }
    }

    /// The effect that saves the data; an unfinished map is named as a draft.
    pub(super) fn saving(&self, context: &Context) -> Effect {
        let is_draft = !self.published.problems.is_empty();
        let name = if is_draft { self.words.draft_name } else { "" };
        Effect::Keep { name: file_stem(context, name), text: self.draft.text().to_owned() }
    }

    pub(super) fn write(&mut self, context: &Context, name: &str, value: &str) {
        let place = self.place;
        let Some(field) = place.section.field(name.split(':').next().unwrap_or_default()) else { return };
        self.typed = Some((name.to_owned(), value.to_owned()));
        // The folded fields stay in sight while one of them is written in, right or wrong.
        let folded = place.section.fields().iter().skip(first_fields(place.section));
        self.is_more_open |= folded.into_iter().any(|it| name.starts_with(it.path));
        match field.kind {
            FieldKind::One(Section::Organisations) => {
                let interface = context.reading.language;
                let find = |names: &Names| names.find(value).map(str::to_owned);
                let id = self.draft.look(|tree| find(&Names::of(tree, spoken(&languages(tree), interface))));
                match id {
                    Some(id) => drop(self.draft.write(place, name, &id)),
                    None => self.say_at(name, self.words.unknown_name),
                }
            }
            FieldKind::Id => {
                if !self.draft.rename(place, value) && self.chosen_id().as_deref() != Some(value) {
                    self.say_at(name, self.words.taken_id);
                }
            }
            FieldKind::Played | FieldKind::Everyone => {
                self.typed = None;
                let (path, id) = name.split_once(':').unwrap_or((name, ""));
                let is_on = value == "true";
                let tick = match (id, is_on) {
                    ("all", true) => "all".to_owned(),
                    ("all", false) => "some".to_owned(),
                    (id, true) => ["+", id].concat(),
                    (id, false) => ["-", id].concat(),
                };
                self.draft.write(place, path, &tick);
            }
            FieldKind::Text { .. } if name.split('.').next() == Some(place.section.name_key()) => {
                self.draft.name(place, name, value);
            }
            // A cell of a fact that the entry lacks.
            FieldKind::Rows(_) => drop(self.draft.add_row(place, name, self.words)),
            _ => drop(self.draft.write(place, name, value)),
        }
    }
}

/// The name of the data file, without its date and extension.
fn file_stem(context: &Context, end: &str) -> String {
    let address = context.addresses.data.as_deref().unwrap_or_default();
    let name = address.split(['?', '#']).next().and_then(|path| path.rsplit('/').next()).unwrap_or_default();
    let stem = name.strip_suffix(".json").filter(|stem| !stem.is_empty()).unwrap_or("carte-sociale");
    if end.is_empty() { stem.to_owned() } else { [stem, "-", end].concat() }
}
