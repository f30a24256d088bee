//! The modal dialog, and the panels that open in it.

use leptos::ev;
use leptos::prelude::*;

use super::browser;
use super::state::State;

/// The dialog, empty until a panel is opened.
pub fn panel_dialog(state: State) -> impl IntoView {
    let open = state.dialog;
    on_cleanup(move || open.close());
    let on_event = move |event: ev::Event| {
        if event.type_() == "close" {
            open.close();
        } else {
            open.listen(&event, |_| ());
        }
    };
    browser::listen(open.place(), &["input", "click", "close"], Box::new(on_event));
    view! {
        <dialog class="dialog panel__text" node_ref=open.place()>
            <div node_ref=open.content()></div>
        </dialog>
    }
}

/// Opens the panel called `kind` on what is shown now, in the dialog. Drawn first, so that there is something to focus.
pub fn open_panel(state: State, kind: &str) {
    state.dialog.ask(kind, |open| browser::open(open.place()));
}
