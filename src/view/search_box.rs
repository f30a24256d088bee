//! Search: a field with a list of results, by the combobox pattern of the ARIA authoring practices.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::browser::{self, ElementRef};
use super::fact::Fact;
use super::pointing::command_under;
use super::region::{attributes, region};
use super::state::State;
use crate::model::{Found, Hit, search};
use crate::page::{Command, result_id, results};
use crate::reading::{Action, EntryKind};

/// The most results that are listed.
const MAX_RESULTS: usize = 8;

/// The search box of one widget.
#[derive(Clone, Copy)]
struct SearchBox {
    state: State,
    /// The typed text.
    query: Memo<String>,
    /// The results, and how many organisations there are among all of them; `None` while no list is shown.
    hits: Memo<Option<(Vec<Hit>, usize)>>,
    /// The result that Enter chooses.
    active: Fact<usize>,
}

/// The search field and its results. The field itself is drawn once, so that typing is never disturbed.
pub fn search_box(state: State) -> impl IntoView {
    let query = Memo::new(move |_| state.with_reading(|reading| reading.query.clone()));
    let hits = Memo::new(move |_| {
        let is_listed = state.screen.is_search_open.get() && query.with(|query| !query.trim().is_empty());
        is_listed.then(|| {
            let mut hits = query.with(|query| search(&state.map(), query, state.language.get()));
            // Small maps are seen at once.
            let is_large = !state.map().groups.is_empty();
            let found = hits.iter().filter(|hit| is_large && matches!(hit.found, Found::Organisation(_))).count();
            hits.truncate(MAX_RESULTS);
            (hits, found)
        })
    });
    let search = SearchBox { state, query, hits, active: Fact::new(0) };
    let (field, listed) = (ElementRef::default(), ElementRef::default());
    region(
        listed,
        Box::new(move || {
            // The language first: the hits are a memo of it (see `stage::drawn`).
            let (language, active) = (state.language.get(), search.active.get());
            search.hits.with(|hits| {
                let (hits, more) = (hits.as_ref().map(|(hits, _)| hits.as_slice()), more(hits.as_ref()));
                results(&state.map(), language, hits, more, active)
            })
        }),
    );
    attributes(
        field,
        Box::new(move || {
            let words = state.language.get().words();
            let found = search.hits.with(|hits| hits.as_ref().map(|(hits, _)| hits.len()));
            // The result that Enter chooses.
            let active = found.filter(|found| *found > 0).map(|_| result_id(search.active.get()));
            vec![
                ("aria-label", words.search.to_owned()),
                ("placeholder", words.search_placeholder.to_owned()),
                ("aria-expanded", found.is_some().to_string()),
                ("aria-activedescendant", active.unwrap_or_default()),
            ]
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
                aria-controls="search-results"
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
        let language = self.state.language.get_untracked();
        let said = self.hits_now().map(|hits| language.results(hits.len()));
        self.state.say(&said.unwrap_or_default(), false);
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
        let hits = self.hits.get_untracked();
        let listed = hits.as_ref().map_or(0, |(hits, _)| hits.len());
        let (count, active) = (listed + usize::from(more(hits.as_ref()).is_some()), self.active.now());
        match event.key().as_str() {
            "ArrowDown" if count > 0 => self.active.set((active + 1) % count),
            "ArrowUp" if count > 0 => self.active.set((active + count - 1) % count),
            "Enter" => self.choose(active),
            "Escape" if self.query.with_untracked(|query| !query.is_empty()) => self.search_for(String::new()),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    fn choose(self, position: usize) {
        if self.hits_now().is_some_and(|hits| hits.len() == position)
            && more(self.hits.get_untracked().as_ref()).is_some()
        {
            let words = self.query.get_untracked();
            self.state.screen.is_search_open.set(false);
            self.search_for(String::new());
            return self.state.dispatch(&Action::SetWords(words));
        }
        let Some(hit) = self.hits_now().and_then(|hits| hits.get(position).map(|hit| hit.found)) else { return };
        self.state.screen.is_search_open.set(false);
        self.search_for(String::new());
        match hit {
            Found::Organisation(key) => self.state.show(key),
            Found::Collaboration(key) => self.state.open_collaboration(key),
            Found::Role(key) => self.state.show_alone(EntryKind::Role(key)),
            Found::LinkType(key) => self.state.show_alone(EntryKind::LinkType(key)),
        }
    }

    fn hits_now(self) -> Option<Vec<Hit>> {
        self.hits.get_untracked().map(|(hits, _)| hits)
    }
}

/// How many organisations were found, if there are more than are listed.
fn more(hits: Option<&(Vec<Hit>, usize)>) -> Option<usize> {
    hits.map(|(_, found)| *found).filter(|found| *found > MAX_RESULTS)
}
