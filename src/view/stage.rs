//! The stage: the map itself and its buttons.

use leptos::prelude::*;

use super::browser::{self, DomElement, Spot};
use super::region::{attributes, region};
use super::stage_hand::hear_stage;
use super::state::State;
use crate::geometry::{Point, push_decimal};
use crate::markup::{Attribute, Element, html};
use crate::page::stage_tools;
use crate::paint::{Surface, drawing};
use crate::scene::Room;

/// The map. Pointer, fingers, wheel and keys are heard once for all of its nodes.
pub fn stage(state: State) -> impl IntoView {
    let (drawing, world, around) = (Spot::default(), Spot::default(), Spot::default());
    drawing.follow(Box::new(move |drawing| measure_with(state, drawing)));
    attributes(drawing, Box::new(move || described(state)));
    attributes(world, Box::new(move || vec![("transform", transform(state))]));
    region(world, Box::new(move || drawn(state)));
    region(around, Box::new(move || beside(state)));
    hear_stage(state, drawing);
    view! {
        <div class="stage" part="map" node_ref=state.stage>
            <svg node_ref=drawing role="group">
                <g node_ref=world></g>
            </svg>
            <div node_ref=around></div>
        </div>
    }
}

/// Measures the stage whenever it changes, or what covers it while one presents.
fn measure_with(state: State, drawing: &DomElement) {
    let measured = drawing.clone();
    let panel = state.panel.element().and_then(|panel| panel.parent_element());
    let covering = panel.clone();
    let measure = move || {
        let is_presenting = state.interface_now().is_presenting;
        let mut room = Room::whole(browser::size_of(&measured));
        if let Some(panel) = covering.as_ref().filter(|_| is_presenting) {
            room.free = room.free.beside(browser::bounds_in(&measured, panel));
        }
        state.places.measure(room, is_presenting);
    };
    let mut watched = vec![drawing];
    watched.extend(&panel);
    browser::watch_sizes(&watched, Box::new(measure));
}

/// The drawing. The first one is the settled one: there is none before the stage was measured.
fn drawn(state: State) -> Vec<Element> {
    if state.places.room().is_none() {
        return Vec::new();
    }
    let tab_stop = state.interface().tab_stop(&state.map(), &state.reading());
    drawing(&state.scene().with_pins(&state.places.pinned()), Surface::Live { tab_stop })
}

/// What stands beside the drawing: its buttons, that there is nothing to draw, which key zooms.
fn beside(state: State) -> Vec<Element> {
    let words = state.chosen().language.words();
    let mut beside = stage_tools(words, !state.places.pinned().is_empty());
    if state.map().organisations.is_empty() {
        beside.push(html("p").class("stage__empty").text(words.empty_map));
    }
    let hints = state.interface().hints;
    if hints > 0 {
        // Two names of one animation take turns, so that each turn of the wheel starts it anew.
        let class = if hints.is_multiple_of(2) { "stage__hint" } else { "stage__hint stage__hint--again" };
        beside.push(html("p").class(class).with("aria-hidden", "true").child(html("span").text(words.two_fingers)));
    }
    beside
}

fn name(state: State) -> String {
    let language = state.chosen().language;
    let words = language.words();
    [words.map, language.colon(), state.map().title.get(language), ". ", words.map_keys].concat()
}

/// Its name, and the stage as it was measured: on paper, which is of another size, the map is drawn smaller instead of cut.
fn described(state: State) -> Vec<Attribute> {
    let mut attributes = vec![("aria-label", name(state))];
    if let Some(Room { stage, .. }) = state.places.room() {
        let mut text = String::from("0 0 ");
        push_decimal(&mut text, stage.width, 2);
        text.push(' ');
        push_decimal(&mut text, stage.height, 2);
        attributes.push(("viewBox", text));
    }
    attributes
}

/// From the world to the stage.
fn transform(state: State) -> String {
    let (Some(room), layout) = (state.places.room(), state.places.layout()) else { return String::new() };
    let aim = state.aim(room, &layout, &state.reading(), state.interface().is_presenting);
    let viewport = state.camera.on_the_way_to(aim);
    let corner = viewport.screen_from_world(room.stage, Point::default());
    let mut text = String::from("translate(");
    push_decimal(&mut text, corner.x, 2);
    text.push(' ');
    push_decimal(&mut text, corner.y, 2);
    text.push_str(") scale(");
    push_decimal(&mut text, viewport.scale(), 4);
    text.push(')');
    text
}
