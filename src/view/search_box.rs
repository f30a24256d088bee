//! Search: a field with a list of results, by the combobox pattern of the ARIA authoring practices.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::browser::{self, ElementRef};
use super::fact::Fact;
use super::pointing::command_under;
use super::region::attributes;
use super::state::State;
use crate::model::Found;
use crate::page::{Command, result_id};
use crate::reading::{Action, EntryKind, Reading};
use crate::wire::{Request, Results};

/// The search box of one widget.
#[derive(Clone, Copy)]
struct SearchBox {
    state: State,
    /// The typed text.
    query: Memo<String>,
    /// The results; `None` while no list is shown.
    hits: Memo<Option<Results>>,
    /// The result that Enter chooses.
    active: Fact<usize>,
}

/// The search field and its results. The field itself is drawn once, so that typing is never disturbed.
pub fn search_box(state: State) -> impl IntoView {
    let query = Memo::new(move |_| state.with_reading(|reading| reading.query.clone()));
    let hits = Memo::new(move |_| {
        let is_listed = state.screen.is_search_open.get() && query.with(|query| !query.trim().is_empty());
        let (query, _) = (query.get(), state.map());
        is_listed.then(|| state.respond(&searching(state, query), Request::Find)).flatten()
    });
    let search = SearchBox { state, query, hits, active: Fact::new(0) };
    let (field, listed) = (ElementRef::default(), ElementRef::default());
    let drawn = move || {
        // The language first: the hits are a memo of it (see `stage::drawn`).
        let reading = searching(state, search.query.get());
        let (is_listed, active) = (search.hits.with(Option::is_some), search.active.get());
        (is_listed, reading, Request::Results { is_listed, active })
    };
    state.module_region(listed, Box::new(drawn));
    attributes(
        field,
        Box::new(move || {
            let words = state.language.get().words();
            let found = search.hits.with(|hits| hits.as_ref().map(|hits| hits.listed.len()));
            // The result that Enter chooses.
            let active = found.filter(|found| *found > 0).map(|_| result_id(search.active.get()));
            let mut all = vec![
                ("aria-label", words.search.to_owned()),
                ("placeholder", words.search_placeholder.to_owned()),
                ("aria-expanded", found.is_some().to_string()),
                ("aria-activedescendant", active.unwrap_or_default()),
            ];
            all.extend(found.map(|_| ("aria-controls", "search-results".to_owned())));
            all
        }),
    );
    field.effect(Box::new(move |field| search.query.with(|query| browser::write(field, query))));
    browser::listen(field, &["input", "focus", "blur", "keydown"], Box::new(move |event| search.on_field(&event)));
    browser::listen(listed, &["mousedown", "click"], Box::new(move |event| search.on_results(&event)));
    view! {
        <div class="search">
            <input
                type="text"
                inputmode="search"
                enterkeyhint="search"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-autocomplete="list"
                node_ref=field
            />
            <div node_ref=listed></div>
        </div>
    }
}

impl SearchBox {
    fn on_field(self, event: &ev::Event) {
        match event.type_().as_str() {
            "input" => {
                self.active.set(0);
                self.state.screen.is_search_open.set(true);
                self.search_for(event_target_value(event));
            }
            "keydown" => self.on_key(event.unchecked_ref()),
            name => self.state.screen.is_search_open.set(name == "focus"),
        }
    }

    /// Searches for `query`, and announces the number of results; nothing for an empty one.
    fn search_for(self, query: String) {
        self.state.dispatch(&Action::Search(query));
        self.state.once_equipped(Box::new(move || {
            let said = self.hits_now().map(|hits| self.state.language.get_untracked().results(hits.listed.len()));
            self.state.say(&said.unwrap_or_default(), false);
        }));
    }

    fn on_results(self, event: &ev::Event) {
        if event.type_() == "mousedown" {
            // Pressing must not take the focus away before the click.
            event.prevent_default();
        } else if let Some(Command::ChooseResult(position)) = command_under(self.state, event) {
            self.choose(position);
        }
    }

    fn on_key(self, event: &ev::KeyboardEvent) {
        let count = self.hits_now().map_or(0, |hits| hits.listed.len() + usize::from(hits.more.is_some()));
        let active = self.active.now();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => self.active.set((active + 1) % count),
            "ArrowUp" if count > 0 => self.active.set((active + count - 1) % count),
            "Enter" => self.state.once_equipped(Box::new(move || self.choose(active))),
            "Escape" if self.query.with_untracked(|query| !query.is_empty()) => self.search_for(String::new()),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    fn choose(self, position: usize) {
        let Some(hits) = self.hits_now() else { return };
        if hits.listed.len() == position && hits.more.is_some() {
            let words = self.query.get_untracked();
            self.state.screen.is_search_open.set(false);
            self.search_for(String::new());
            return self.state.dispatch(&Action::SetWords(words));
        }
        let Some(hit) = hits.listed.get(position).copied() else { return };
        self.state.screen.is_search_open.set(false);
        self.search_for(String::new());
        match hit {
            Found::Organisation(key) => self.state.show(key),
            Found::Collaboration(key) => self.state.open_collaboration(key),
            Found::Role(key) => self.state.show_alone(EntryKind::Role(key)),
            Found::LinkType(key) => self.state.show_alone(EntryKind::LinkType(key)),
        }
    }

    fn hits_now(self) -> Option<Results> {
        self.hits.try_get_untracked().flatten()
    }
}

/// A reading of which only the search counts; the language is tracked.
fn searching(state: State, query: String) -> Reading {
    Reading { query, language: state.language.get(), ..Reading::default() }
}
