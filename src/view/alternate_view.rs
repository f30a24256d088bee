//! The view shown instead of the map: the list, or a panel with the tables or the grouped list.

use leptos::ev;
use leptos::prelude::*;

use super::browser;
use super::panel::OpenPanel;
use super::state::State;
use crate::markup::{Element, Markup, html};
use crate::page::{Extent, MORE};
use crate::reading::{Reading, View};
use crate::wire::{self, Request, Shown};

/// The panel of the tables.
const TABLES: &str = "tables";
/// The prefix of the panels of the grouped list.
const LISTS: &str = "list-";

/// Its element, empty while the map is shown.
pub fn alternate_view(state: State) -> impl IntoView {
    let open = state.alternate_view;
    let extent = RwSignal::new(Extent::default());
    // The sentence on a panel that is awaited; the module of the reader's input draws lists.
    let mut own = Vec::new();
    let draw = move |place: &browser::DomElement| {
        let (reading, Extent(extent), is_lost) = (state.chosen(), extent.get(), open.is_lost());
        let is_panel = is_panel_shown(state, &reading);
        let is_table = reading.view == View::Table;
        let now: Vec<_> = (is_table && !is_lost && !is_panel).then(|| awaited(&reading)).into_iter().collect();
        if is_panel || !now.is_empty() {
            state.draw_part(place, false, &reading, Request::LeaveList);
        }
        if is_panel {
            // It draws itself in the element, and empties it when it is closed.
            return own.clear();
        }
        if own.is_empty() != now.is_empty() {
            place.set_text_content(None);
            own.clear();
        }
        if now.is_empty() {
            let is_needed = is_table || reading.view == View::List;
            return state.draw_part(place, is_needed, &reading, Request::List { extent, is_lost });
        }
        browser::patch(place, &mut own, now.into_iter().map(Markup::Element).collect());
    };
    open.place().effect(Box::new(draw));
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
        let (open, view) = (self.alternate_view, self.view_now());
        let is_table = view == View::Table;
        if view == View::List {
            self.prepare();
        }
        if is_table && !open.is_asked(TABLES) {
            open.ask(TABLES, |_| ());
        } else if !is_table && open.is_asked(TABLES) {
            open.close();
        }
    }
}

/// Whether a panel is there and draws itself. It gets every change of the reading but that of the slide number:
/// what the slide shows is in the reading itself, and the panel's story may be an older one.
fn is_panel_shown(state: State, reading: &Reading) -> bool {
    let open = state.alternate_view;
    let kind = match reading.view {
        View::Auto | View::Map | View::Story => return false,
        View::List => LISTS,
        View::Table => TABLES,
    };
    let panel = open.panel().filter(|_| open.is_asked(kind));
    if let Some(panel) = &panel {
        let reading = Reading { slide: None, viewport: None, ..reading.clone() };
        let _ = panel.show(&wire::to_bytes(&Shown { reading, ..Shown::default() }));
    }
    panel.is_some()
}

/// The sentence on the tables that are awaited.
fn awaited(reading: &Reading) -> Element {
    html("p").with("role", "status").text([reading.language.words().view_table, "…"].concat())
}
