//! The screen: effects draw what the signals hold, and listeners turn events into actions.
//!
//! # How Leptos is used here
//!
//! This is the Elm architecture on Leptos's reactive graph. [`State`] is one `Copy` handle on it:
//!
//! - **Signals** hold what changes by itself: the map, the reading, the preview (what is hovered or focused), the layout, and
//!   each fact about this screen. Each has one writer: `dispatch` for the reading, `point_at` for the preview, `Places` for the
//!   layout, `Fact::set` for the facts. They are written by listeners, frames and callbacks of the page, never by an effect.
//! - **Memos** hold what derives from them: the choices (the reading without the viewport and the text being typed),
//!   the shapes, the search results, the organisation in the Tab order. Nothing is copied from one signal to another.
//! - **Effects** write to the page, and to nothing else. `region` keeps the content of an element drawn, `attributes` keeps
//!   its attributes; two more update the address and dispatch events. They are render effects: the first run is part of building
//!   the view, so the page is complete when it is mounted; later runs come once a turn of the event loop is over, and only
//!   where a signal or memo that was read has another value.
//!
//! `view!` holds the static frame, about twenty elements. What changes in it is made by [`page`](crate::page) as plain values
//! of [`markup`](crate::markup), because the same values are the still page (drawn before any script runs), the pictures and
//! the prints, and because they are tested without a browser. `browser::patch` compares them with the ones before and writes
//! the difference: a keyed diff, done on the values, that calls the browser only for the differences.
//!
//! The panel, the chips, the list and the results of a search are drawn in the same way by a module that comes with the first input:
//! `equipment` sends it the reading and the element, from effects of the same kind.
//!
//! Events are delegated to the frame and the stage, and handled by their target: nodes come and go by the
//! hundred, and a shadow root breaks Leptos's own delegation. `ElementRef` is a `NodeRef` of one type for every element, and
//! every effect and listener is made by one function: generic code is compiled once, and readers download it once. All
//! of it belongs to the owner of the mounted view: when the element leaves the page, listeners, observers, timers and frames
//! go with it, and a late callback finds its signal gone (`try_…`) and does nothing.
//!
//! # From a click to the drawing
//!
//! 1. A listener turns the event into an [`Action`](crate::reading::Action). A press on the map goes through `stage_hand::answer`,
//!    where a [`Hand`](crate::reading::Hand) tells clicks from drags; a press on a button, through `social_map::answer` to
//!    `commands::on_click`, which decodes the [`Command`](crate::page::Command) in its `data-command`.
//! 2. [`State::dispatch`] has [`apply`](crate::reading::apply) make the next reading, and sets the signal.
//! 3. The memo of `state.rs` derives the choices from it, that of `stage::shapes` the shapes, if they change.
//! 4. The effect that calls `stage::redrawn` makes the marks ([`Scene::within`](crate::scene::Scene::within)), then the elements
//!    that are not as before ([`changes`](crate::paint::changes)).
//! 5. `browser::patch` writes the difference to the page.

mod address;
mod aim;
mod alternate_view;
pub mod browser;
mod camera;
mod chips;
mod commands;
mod desk;
mod dialog;
mod equipment;
mod fact;
mod navigation;
mod panel;
mod picture;
mod picture_on_stage;
mod places;
mod pointing;
mod presenting;
mod region;
mod screen;
mod search_box;
mod social_map;
mod stage;
mod stage_hand;
mod stage_keys;
mod state;
mod story_keys;
mod translation;
mod walking;

pub use address::{keep_in_address, reading_in_address};
pub use dialog::open_panel;
pub use social_map::social_map;
pub use stage_hand::ground_under;
pub use state::State;
