//! The panel of the map's editor: its acts, and the effects for the page.

use super::drawn::{View, drawn};
use super::names::Names;
use super::published::Published;
use crate::edit::{
    Act, Deed, Draft, Field, FieldKind, Place, Section, begun, find, from_problem, join, lacking, languages, text_at,
};
use crate::markup::Element;
use crate::model::parse_json;
use crate::panels::{Context, Effect, Panel};
use crate::reading::Selection;
use crate::text::{EditWords, Language};

/// The panel that edits the map.
#[derive(Clone, Debug)]
pub struct EditPanel {
    pub(super) draft: Draft,
    /// The entry whose form is shown.
    place: Place,
    search: String,
    /// What is being typed where the draft may not have it: the field, and its text.
    typed: Option<(String, String)>,
    /// The last message.
    notice: String,
    published: Published,
    /// The field to focus, and a number that changes with each request.
    focus: (usize, String),
    /// Whether the folded fields are shown.
    is_more_open: bool,
    is_saving: bool,
    /// What is selected on the map.
    selection: Option<Selection>,
    /// How many missing translations and problems were visited.
    visited: usize,
    /// What the author should know of how the page keeps the draft.
    keeping: &'static str,
    pub(super) words: &'static EditWords,
}

impl EditPanel {
    /// The panel as it opens: on the selected organisation, else on the first.
    pub fn of(context: &Context) -> Self {
        Self::on(Draft::of(&context.data).unwrap_or_default(), context)
    }

    /// The panel as it opens on a new map, without organisations.
    pub fn begun(context: &Context) -> Self {
        Self::on(begun_on(context, "2000"), context)
    }

    fn on(draft: Draft, context: &Context) -> Self {
        let mut panel = Self {
            draft,
            place: Place::default(),
            search: String::new(),
            typed: None,
            notice: String::new(),
            published: Published::default(),
            focus: (0, String::new()),
            is_more_open: false,
            is_saving: false,
            selection: None,
            visited: 0,
            keeping: "",
            words: context.reading.language.edit_words(),
        };
        panel.follow(context);
        panel
    }

    fn say(&mut self, said: &str) {
        said.clone_into(&mut self.notice);
    }

    fn go(&mut self, place: Place, field: &str) {
        self.place = place;
        self.focus = (self.focus.0 + 1, field.to_owned());
    }

    /// The first field of the form.
    fn first_field(&self) -> String {
        let first = self.place.section.fields().first();
        first.map(|field| self.control_of(field)).unwrap_or_default()
    }

    /// The control of a field: that of its text in the main language.
    fn control_of(&self, field: &Field) -> String {
        let main = self.draft.look(|tree| languages(tree).first().map(|tag| (*tag).to_owned())).unwrap_or_default();
        if matches!(field.kind, FieldKind::Text { .. }) { join(field.path, &main) } else { field.path.to_owned() }
    }

    /// Says what the last act did.
    fn say_done(&mut self) {
        let Some(act) = self.draft.next_back(true) else { return };
        let [done, end, can_undo] = self.words.done;
        self.notice =
            [done, &act.name(self.words), end, " ", if act.deed == Deed::Remove { can_undo } else { "" }].concat();
    }

    fn add(&mut self, section: Section, from: Option<&str>) {
        self.search.clear();
        let Some(place) = self.draft.add(section, from, self.words) else {
            let needs = self.words.needs.get(section.position()).copied().unwrap_or_default();
            return self.say(needs);
        };
        self.place = place;
        self.go(place, &self.first_field());
        self.say_done();
    }

    fn remove(&mut self) {
        if self.draft.remove(self.place).is_some() {
            self.stay_within();
            self.go(self.place, "entry");
            self.say_done();
        }
    }

    /// Keeps the chosen entry among those that there are.
    fn stay_within(&mut self) {
        let count = self.count(self.place.section);
        self.place.at = self.place.at.min(count.saturating_sub(1));
    }

    fn count(&self, section: Section) -> usize {
        self.draft.look(|tree| tree.list(section.key()).len())
    }

    fn go_back(&mut self, is_undo: bool) {
        let words = self.words;
        let Some(act) = self.draft.go_back(is_undo) else {
            return self.say(if is_undo { words.nothing_to_undo } else { words.nothing_to_redo });
        };
        let Act { place, .. } = act;
        self.place = place;
        self.search.clear();
        self.stay_within();
        self.notice = [if is_undo { words.undone } else { words.redone }, &act.name(words), "."].concat();
    }

    /// Goes to the next of these paths of the file, in turn.
    fn visit(&mut self, paths: &[String]) {
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

    /// The identifier of the chosen organisation.
    fn chosen_id(&self) -> Option<String> {
        let id = self.draft.look(|tree| find(tree, &self.place.path()).map(|entry| text_at(entry, "id").to_owned()));
        id.filter(|id| !id.is_empty())
    }

    /// The effect that shows the map as it is now and keeps the draft.
    fn tell(&mut self, context: &Context) -> Effect {
        let shown = self.published.publish(self.draft.text(), context);
        // Once saved, a draft is not kept.
        let kept = if self.draft.is_unsaved() { self.draft.to_bytes() } else { Vec::new() };
        Effect::Edited { shown, kept, is_unsaved: self.draft.is_unsaved() }
    }

    /// The effect that saves the data; an unfinished map is named as a draft.
    fn saving(&self, context: &Context) -> Effect {
        let is_draft = !self.published.problems.is_empty();
        let name = if is_draft { self.words.draft_name } else { "" };
        Effect::Keep { name: file_stem(context, name), text: self.draft.text().to_owned() }
    }

    fn write(&mut self, context: &Context, name: &str, value: &str) {
        let place = self.place;
        let Some(field) = place.section.field(name.split(':').next().unwrap_or_default()) else { return };
        self.typed = Some((name.to_owned(), value.to_owned()));
        match field.kind {
            FieldKind::One(Section::Organisations) => {
                let interface = context.reading.language;
                let find = |names: &Names| names.find(value).map(str::to_owned);
                let id = self.draft.look(|tree| find(&Names::of(tree, spoken(&languages(tree), interface))));
                match id {
                    Some(id) => drop(self.draft.write(place, name, &id)),
                    None => self.say(self.words.unknown_name),
                }
            }
            FieldKind::Id => {
                if !self.draft.rename(place, value) && self.chosen_id().as_deref() != Some(value) {
                    self.say(self.words.taken_id);
                }
            }
            FieldKind::Many(_) | FieldKind::Everyone => {
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
            FieldKind::Text { .. } if name.starts_with("name.") => drop(self.draft.name(place, name, value)),
            _ => drop(self.draft.write(place, name, value)),
        }
    }
}

impl Panel for EditPanel {
    fn markup(&self, context: &Context) -> Vec<Element> {
        let Ok(tree) = parse_json(self.draft.text()) else { return Vec::new() };
        let tags = languages(&tree);
        let interface = context.reading.language;
        let language = spoken(&tags, interface);
        drawn(&View {
            draft: &self.draft,
            tree: &tree,
            entry: find(&tree, &self.place.path()),
            place: self.place,
            names: Names::of(&tree, language),
            language,
            interface,
            words: interface.edit_words(),
            search: &self.search,
            typed: self.typed.as_ref(),
            problems: &self.published.problems,
            lacking: lacking(&tree).len(),
            said: &self.notice,
            is_more_open: self.is_more_open,
            focus: &self.focus,
            keeping: self.keeping,
            languages: tags,
        })
    }

    fn on_input(&mut self, context: &Context, name: &str, value: &str) {
        self.notice.clear();
        match name {
            "search" => value.clone_into(&mut self.search),
            "entry" => {
                if let Ok(at) = value.parse::<usize>()
                    && at < self.count(self.place.section)
                {
                    self.place.at = at;
                    self.typed = None;
                }
            }
            "kept" => {
                self.keeping = match value {
                    "no" => self.words.not_kept,
                    "fork" => self.words.forked,
                    _ => "",
                };
            }
            "begin" => {
                let words = self.words;
                *self = Self { words, ..Self::on(begun_on(context, value), context) };
            }
            _ => self.write(context, name, value),
        }
    }

    fn on_click(&mut self, context: &Context, name: &str) -> Vec<Effect> {
        let (press, of) = name.split_once(' ').unwrap_or((name, ""));
        if press != "tell" {
            self.notice.clear();
            self.typed = None;
            self.words = context.reading.language.edit_words();
        }
        let section = self.place.section;
        match press {
            "tell" => {}
            "add" => self.add(section, None),
            "link" => {
                let from = self.chosen_id();
                self.add(Section::Links, from.as_deref());
            }
            "remove" => self.remove(),
            "up" | "down" => {
                if let Some(place) = self.draft.shift(self.place, press == "up") {
                    self.place = place;
                    self.say_done();
                }
            }
            "undo" | "redo" => self.go_back(press == "undo"),
            "more" => self.is_more_open = !self.is_more_open,
            "colour" => drop(self.draft.write(self.place, "colour", of)),
            "row" => {
                if let Some(at) = self.draft.add_row(self.place, of, self.words) {
                    self.is_more_open |= section == Section::Organisations;
                    let row = join(of, &at.to_string());
                    let field = match section.field(of).map(|field| field.kind) {
                        Some(FieldKind::Rows([first, ..])) => join(&row, &self.control_of(first)),
                        _ => join(
                            &row,
                            &self.control_of(&Field {
                                path: "",
                                kind: FieldKind::Text { is_long: true },
                                is_required: true,
                                words: |words| &words.name,
                            }),
                        ),
                    };
                    self.go(self.place, &field);
                }
            }
            "drop" => {
                if let Some((path, Ok(at))) = of.split_once(' ').map(|(path, at)| (path, at.parse())) {
                    self.draft.remove_row(self.place, path, at);
                    self.say_done();
                }
            }
            "section" => {
                if let Some(section) = Section::named(of) {
                    (self.place, self.search) = (Place::new(section, 0), String::new());
                }
            }
            "problem" => {
                let paths: Vec<_> = self.published.problems.iter().map(|problem| from_problem(&problem.path)).collect();
                self.visit(&paths);
            }
            "lacking" => {
                let paths = self.draft.look(lacking);
                self.visit(&paths);
            }
            "show" => {
                let select = self.chosen_id().map(Effect::Select);
                return [self.tell(context)].into_iter().chain(select).collect();
            }
            "save" | "file" => {
                self.is_saving = true;
                let told = self.tell(context);
                let effect = if press == "file" { Effect::Download("html") } else { self.saving(context) };
                return vec![told, effect];
            }
            "discard" => {
                if self.draft.discard() {
                    self.stay_within();
                    self.say_done();
                }
            }
            _ => return Vec::new(),
        }
        vec![self.tell(context)]
    }

    fn follow(&mut self, context: &Context) {
        if context.reading.selection == self.selection {
            return;
        }
        self.selection = context.reading.selection;
        let map = &context.map;
        let (section, id) = match self.selection {
            Some(Selection::Organisation(key)) => (Section::Organisations, Some(map.organisations[key].id.clone())),
            Some(Selection::Collaboration(key)) => (Section::Collaborations, Some(map.collaborations[key].id.clone())),
            Some(Selection::Link(key)) => {
                // A valid draft has the links of the map in their order.
                let at = key.position();
                if at < self.count(Section::Links) {
                    self.place = Place::new(Section::Links, at);
                }
                return;
            }
            None => return,
        };
        let at = self
            .draft
            .look(|tree| tree.list(section.key()).iter().position(|entry| Some(text_at(entry, "id")) == id.as_deref()));
        if let Some(at) = at {
            (self.place, self.search, self.typed) = (Place::new(section, at), String::new(), None);
        }
    }

    fn restore(&mut self, context: &Context, kept: &[u8]) {
        let Some(draft) = Draft::from_bytes(kept) else { return };
        let is_shown = draft.text() == &*context.data;
        if is_shown || draft.kept() == &*context.data || self.draft.kept() == draft.kept() {
            if !is_shown {
                self.say(self.words.restored);
            }
            self.draft = draft;
            self.stay_within();
        }
    }

    fn effects_finished(&mut self, succeeded: bool) {
        if std::mem::take(&mut self.is_saving) {
            if succeeded {
                self.draft.save();
            }
            self.say(if succeeded { self.words.saved } else { self.words.not_saved });
        }
    }
}

/// The language that entries are called in: that of the interface where the map has it, else its main one.
fn spoken<'tag>(tags: &[&'tag str], interface: Language) -> &'tag str {
    let exact = tags.iter().find(|tag| **tag == interface.tag());
    let like = || tags.iter().find(|tag| interface.is_named(tag));
    exact.or_else(like).or(tags.first()).copied().unwrap_or_default()
}

fn begun_on(context: &Context, date: &str) -> Draft {
    let language = context.reading.language;
    Draft::of(&begun(language.tag(), language.edit_words(), date)).unwrap_or_default()
}

/// The name of the data file, without its date and extension.
fn file_stem(context: &Context, end: &str) -> String {
    let address = context.addresses.data.as_deref().unwrap_or_default();
    let name = address.split(['?', '#']).next().and_then(|path| path.rsplit('/').next()).unwrap_or_default();
    let stem = name.strip_suffix(".json").filter(|stem| !stem.is_empty()).unwrap_or("carte-sociale");
    if end.is_empty() { stem.to_owned() } else { [stem, "-", end].concat() }
}
