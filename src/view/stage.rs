//! The stage: the map itself, what the pointer and the fingers do to it, and its buttons.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::{ev, svg};

use super::browser;
use super::pointing::{node_under, point_at};
use super::region::region;
use super::stage_keys::on_key;
use super::state::State;
use crate::geometry::{Point, push_decimal};
use crate::markup::{Element, html};
use crate::page::{Hands, map_drawing, stage_tools};
use crate::reading::{Action, Gesture, Gestures, Hand, Selection};

/// The map. Pointer, fingers, wheel and keys are heard here for all of its nodes.
pub fn stage(state: State) -> impl IntoView {
    let drawing = NodeRef::<svg::Svg>::new();
    let world = NodeRef::<svg::G>::new();
    let around = NodeRef::<Div>::new();
    drawing.on_load(move |drawing| browser::watch_size(&drawing, move |size| state.places.measure(size)));
    region(Box::new(move || world.get().map(Into::into)), Box::new(move || drawn(state)));
    region(Box::new(move || around.get().map(Into::into)), Box::new(move || beside(state)));

    let hear = move |change: &mut dyn FnMut(&mut Hand) -> Vec<Gesture>| {
        for gesture in state.hand.try_update_value(change).unwrap_or_default() {
            obey(state, gesture);
        }
    };
    let contact = move |event: &ev::PointerEvent| {
        drawing.try_get_untracked().flatten().map(|drawing| browser::contact(&drawing, event))
    };
    let on_down = move |event: ev::PointerEvent| {
        let Some(contact) = contact(&event).filter(|_| event.button() == 0) else { return };
        let target = node_under(state, &event);
        let gestures = state.interface_now().gestures;
        hear(&mut |hand| {
            hand.obey(gestures);
            hand.press(contact, target).into_iter().collect()
        });
    };
    let on_move = move |event: ev::PointerEvent| {
        if let Some(contact) = contact(&event) {
            hear(&mut |hand| hand.move_to(contact));
            // A click must reach what it is on, so the pointer is held only once it moves something.
            if state.hand.try_with_value(Hand::is_moving) == Some(true) {
                browser::hold_pointer(&event);
            }
        }
    };
    let on_up = move |event: ev::PointerEvent| {
        hear(&mut |hand| hand.lift(event.pointer_id()).into_iter().collect());
    };
    let on_cancel = move |event: ev::PointerEvent| {
        hear(&mut |hand| hand.cancel(event.pointer_id()).into_iter().collect());
    };
    // While something is moved by hand, what passes under the pointer is not what one looks at.
    let on_over = move |event: ev::PointerEvent| {
        if state.hand.try_with_value(Hand::is_moving) == Some(true) {
            event.stop_propagation();
        }
    };
    let on_touch = move |event: ev::TouchEvent| {
        if state.hand.try_with_value(Hand::claims_the_page) == Some(true) && event.cancelable() {
            event.prevent_default();
        }
    };
    let on_wheel = move |event: ev::WheelEvent| {
        let gestures = state.interface_now().gestures;
        if gestures == Gestures::None {
            return;
        }
        if gestures == Gestures::Cooperative && !browser::is_zoom_key(&event) {
            state.change_interface(|interface| interface.hints += 1);
            return;
        }
        event.prevent_default();
        if let Some(drawing) = drawing.get_untracked() {
            obey(state, Gesture::Zoom(browser::place_in(&drawing, &event), browser::zoom_factor(&event)));
        }
    };
    let on_double = move |event: ev::MouseEvent| {
        if let Some(node) = node_under(state, &event) {
            state.places.release(node);
        }
    };
    let on_focus = move |event: ev::FocusEvent| {
        let node = node_under(state, &event);
        state.change_interface(|interface| interface.last_node = node.or(interface.last_node));
        point_at(state, &event);
    };
    view! {
        // The focus is heard outside the drawing: inside, it would make the drawing itself a Tab stop.
        <div class="stage" part="map" node_ref=state.stage on:focusin=on_focus>
            <svg
                node_ref=drawing
                role="group"
                aria-label=Signal::derive(move || name(state))
                on:pointerdown=on_down
                on:pointermove=on_move
                on:pointerup=on_up
                on:pointercancel=on_cancel
                on:pointerover=on_over
                on:touchmove=on_touch
                on:wheel=on_wheel
                on:dblclick=on_double
                on:keydown=move |event| on_key(state, &event)
            >
                <g node_ref=world transform=Signal::derive(move || transform(state))></g>
            </svg>
            <div node_ref=around></div>
        </div>
    }
}

fn obey(state: State, gesture: Gesture) {
    match gesture {
        Gesture::Click(node) => {
            state.change_interface(|interface| interface.last_node = node.or(interface.last_node));
            state.dispatch(&Action::Select(node.map(Selection::Organisation)));
            if node.is_some() {
                browser::keep_stage_in_sight(state.stage, state.panel);
            }
        }
        Gesture::Drag(node, at) => {
            if let Some(place) = state.world_from_screen(at) {
                state.places.drag(node, place);
            }
        }
        Gesture::Drop => {}
        Gesture::Pan(step) => state.move_viewport(|viewport, _| viewport.panned(step)),
        Gesture::Zoom(about, factor) => {
            state.move_viewport(|viewport, stage| viewport.zoomed_about(stage, about, factor));
        }
    }
}

/// The drawing. The first one is the settled one: there is none before the stage was measured.
fn drawn(state: State) -> Vec<Element> {
    if state.places.stage().is_none() {
        return Vec::new();
    }
    let (map, reading) = (state.map(), state.reading());
    let hands = Hands { tab_stop: state.interface().tab_stop(&map, &reading), pinned: state.places.pinned() };
    map_drawing(&map, &state.shapes.get(), &state.scene(), reading.language, &hands)
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

/// From the world to the stage.
fn transform(state: State) -> String {
    let (Some(size), layout) = (state.places.stage(), state.places.layout()) else { return String::new() };
    let viewport = State::viewport_on(size, &layout, &state.reading());
    let corner = viewport.screen_from_world(size, Point::default());
    let mut text = String::from("translate(");
    push_decimal(&mut text, corner.x, 2);
    text.push(' ');
    push_decimal(&mut text, corner.y, 2);
    text.push_str(") scale(");
    push_decimal(&mut text, viewport.scale(), 4);
    text.push(')');
    text
}
