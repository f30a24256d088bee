//! The view shown instead of the map: the list, or a panel with the tables or the grouped list.

use leptos::ev;
use leptos::prelude::*;

use super::browser;
use super::panel::OpenPanel;
use super::state::State;
use crate::markup::{Element, Markup, html};
use crate::page::{self, Extent, MORE};
use crate::reading::{Reading, View};
use crate::wire::{self, Shown};

/// The panel of the tables.
const TABLES: &str = "tables";
/// The prefix of the panels of the grouped list.
const LISTS: &str = "list-";

/// Its element, empty while the map is shown.
pub fn alternate_view(state: State) -> impl IntoView {
    let open = state.alternate_view;
    let extent = RwSignal::new(Extent::default());
    let mut own = Vec::new();
    open.place().effect(Box::new(move |place| {
        let Some(now) = drawn(state, &state.chosen(), extent.get()) else {
            // The panel draws itself in the element, and empties it when it is closed.
            own.clear();
            return;
        };
        browser::patch(place, &mut own, now.into_iter().map(Markup::Element).collect());
    }));
    open.place().when_made(Box::new(move |_| state.follow_view()));
    on_cleanup(move || open.close());
    let on_event = move |event: ev::Event| {
        let press = browser::word_under(&event, "data-press").unwrap_or_default();
        // The page presses the button for who scrolls; who presses it goes on where the list did.
        let is_led_on = press == MORE && event.is_trusted();
        let to_next: fn(OpenPanel) =
            if is_led_on { |open| browser::focus_inside(open.place(), "[data-next]") } else { |_| () };
        if press == MORE && !open.is_asked(LISTS) && !open.is_asked(TABLES) {
            extent.update(|extent| *extent = extent.longer());
            browser::when_drawn(Box::new(move || to_next(open)));
        } else if !press.starts_with(LISTS) || open.is_asked(LISTS) {
            // The focus follows an organisation to its row.
            let is_led = press.starts_with("go-");
            open.listen(
                &event,
                if is_led { |open| browser::focus_inside(open.place(), "[aria-current]") } else { to_next },
            );
        } else if event.type_() == "click" {
            // The button that was pressed is drawn anew.
            open.ask(&press, |open| browser::focus_inside(open.place(), "[aria-pressed=true]"));
        }
    };
    browser::listen(open.place(), &["input", "click"], Box::new(on_event));
    view! { <div class="list panel__text" tabindex="-1" node_ref=open.place()></div> }
}

impl State {
    /// The view may have changed: opens or closes the panel of the tables. One that failed to load is requested again
    /// when the reader comes back.
    pub fn follow_view(self) {
        let (open, is_table) = (self.alternate_view, self.view_now() == View::Table);
        if is_table && !open.is_asked(TABLES) {
            open.ask(TABLES, |_| ());
        } else if !is_table && open.is_asked(TABLES) {
            open.close();
        }
    }
}

/// Its content; `None` where a panel draws itself. A panel gets every change of the reading but that of the slide number:
/// what the slide shows is in the reading itself, and the panel's story may be an older one.
fn drawn(state: State, reading: &Reading, extent: Extent) -> Option<Vec<Element>> {
    let (map, open) = (state.map(), state.alternate_view);
    let kind = match reading.view {
        View::Auto | View::Map | View::Story => return Some(Vec::new()),
        View::List => LISTS,
        View::Table => TABLES,
    };
    if let Some(panel) = open.panel().filter(|_| open.is_asked(kind)) {
        let reading = Reading { slide: None, viewport: None, ..reading.clone() };
        let _ = panel.show(&wire::to_bytes(&Shown { reading, ..Shown::default() }));
        return None;
    }
    let (words, is_lost) = (reading.language.words(), open.is_lost());
    let mut all = match reading.view {
        View::List => page::list_to_group(&map, reading, extent),
        _ if is_lost => page::list(&map, reading, extent),
        _ => Vec::new(),
    };
    if is_lost || all.is_empty() {
        let said = if is_lost { words.view_lost.to_owned() } else { [words.view_table, "…"].concat() };
        all.insert(0, html("p").with("role", "status").text(said));
    }
    Some(all)
}
