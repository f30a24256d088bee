//! The panel of the map's editor: its acts, and the effects for the page.

use std::cell::OnceCell;

use super::drawn::drawn;
use super::names::spoken;
use super::proposed::Proposed;
use super::published::Published;
use super::state::{EditPanel, SAVE};
use super::view::View;
use crate::edit::{Draft, FieldKind, Place, Section, begun, find, join, lacking, languages, path_of, text_at};
use crate::markup::Element;
use crate::panels::{Context, Effect, Panel};
use crate::reading::Selection;

impl EditPanel {
    /// The panel as it opens: on the selected organisation, else on the first.
    pub fn of(context: &Context) -> Self {
        Self::on(Draft::of(&context.data).unwrap_or_default(), false, context)
    }

    /// The panel as it opens on a new map, without organisations.
    pub fn begun(context: &Context) -> Self {
        Self::on(begun_on(context, "2000"), true, context)
    }

    fn on(draft: Draft, is_other: bool, context: &Context) -> Self {
        let mut panel = Self {
            draft,
            place: Place::default(),
            search: String::new(),
            typed: None,
            notice: String::new(),
            notice_at: String::new(),
            published: Published::default(),
            focus: (0, String::new()),
            is_more_open: false,
            is_saving: false,
            selection: None,
            is_other,
            visited: 0,
            keeping: "",
            proposed: Proposed::default(),
            words: context.reading.language.edit_words(),
        };
        panel.follow(context);
        panel
    }
}

impl Panel for EditPanel {
    fn markup(&self, context: &Context) -> Vec<Element> {
        let Some(tree) = self.draft.tree() else { return Vec::new() };
        let tags = languages(tree);
        let interface = context.reading.language;
        let language = spoken(&tags, interface);
        drawn(&View {
            draft: &self.draft,
            tree,
            entry: find(tree, &self.place.path()),
            place: self.place,
            names: OnceCell::new(),
            proposed: &self.proposed,
            language,
            interface,
            words: interface.edit_words(),
            search: &self.search,
            typed: self.typed.as_ref(),
            problems: &self.published.problems,
            is_partial: self.is_other && !self.published.was_right,
            lacking: lacking(tree).len(),
            said: (&self.notice, &self.notice_at),
            is_more_open: self.is_more_open,
            focus: &self.focus,
            keeping: self.keeping,
            languages: tags,
        })
    }

    fn on_input(&mut self, context: &Context, name: &str, value: &str) {
        if name != "propose" {
            self.notice.clear();
        }
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
            "propose" => self.proposed = self.draft.look(|tree| Proposed::of(tree, context.reading.language)),
            "kept" => {
                self.keeping = match value {
                    "no" => self.words.not_kept,
                    "fork" => self.words.forked,
                    _ => "",
                };
            }
            "begin" => {
                let words = self.words;
                *self = Self { words, ..Self::on(begun_on(context, value), true, context) };
            }
            // The file of a map that may not be valid yet.
            "file" => {
                if let Some(draft) = Draft::of(value) {
                    *self = Self { words: self.words, ..Self::on(draft, true, context) };
                    self.place = Place::new(Section::Map, 0);
                    self.say(self.words.opened);
                }
            }
            _ => self.write(context, name, value),
        }
    }

    fn on_click(&mut self, context: &Context, name: &str) -> Vec<Effect> {
        let (press, of) = name.split_once(' ').unwrap_or((name, ""));
        if !matches!(press, "tell" | "moved") {
            self.notice.clear();
            self.typed = None;
            self.words = context.reading.language.edit_words();
        }
        let section = self.place.section;
        match press {
            "tell" => {}
            "add" => self.add(section, &[]),
            "link" => {
                let from = self.chosen_id();
                self.add(Section::Links, from.as_deref().as_slice());
            }
            "join" => self.join(context, of),
            "row-of" => self.go_to_row(context, of),
            "cell" => self.write_cell(context, of),
            "anew" => self.arrange_anew(),
            "remove" => self.remove(),
            "up" | "down" => {
                if let Some(place) = self.draft.shift(self.place, press == "up") {
                    self.place = place;
                    self.say_done();
                }
            }
            "undo" | "redo" => self.go_back(press == "undo"),
            "colour" => drop(self.draft.write(self.place, "colour", of)),
            "row" => {
                if let Some(at) = self.draft.add_row(self.place, of, self.words) {
                    self.is_more_open |= section == Section::Organisations;
                    let row = join(of, &at.to_string());
                    let field = match section.field(of).map(|field| field.kind) {
                        Some(FieldKind::Rows(fields)) => fields.iter().find(|field| !field.is_later),
                        _ => None,
                    };
                    let name = field.map_or_else(|| self.main_language(), |field| self.control_of(field));
                    let field = join(&row, &name);
                    self.go(self.place, &field);
                } else {
                    self.say_at(of, self.words.all_are_in);
                }
            }
            "drop" => {
                if let Some((path, Ok(at))) = of.split_once(' ').map(|(path, at)| (path, at.parse())) {
                    self.draft.remove_row(self.place, path, at);
                    self.say_done();
                }
            }
            "ground" => self.add_at(context, of),
            "moved" => return self.keep_places(context),
            "section" => {
                if let Some(section) = Section::named(of) {
                    (self.place, self.search) = (Place::new(section, 0), String::new());
                }
            }
            "problem" => {
                let paths: Vec<_> = self.published.problems.iter().map(path_of).collect();
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

    fn kept(&self) -> Vec<u8> {
        // Once saved, a draft is not kept: an unfinished one opens from its file.
        if self.draft.is_unsaved() { self.draft.to_bytes() } else { Vec::new() }
    }

    fn restore(&mut self, context: &Context, kept: &[u8]) {
        let Some(draft) = Draft::from_bytes(kept) else { return };
        if draft.text() != &*context.data {
            self.say(self.words.restored);
        }
        self.draft = draft;
        self.stay_within();
    }

    fn effects_finished(&mut self, succeeded: bool) {
        if std::mem::take(&mut self.is_saving) {
            if succeeded {
                self.draft.save();
            }
            self.say_at(SAVE, if succeeded { self.words.saved } else { self.words.not_saved });
        }
    }
}

fn begun_on(context: &Context, date: &str) -> Draft {
    let language = context.reading.language;
    Draft::of(&begun(language.tag(), language.edit_words(), date)).unwrap_or_default()
}
