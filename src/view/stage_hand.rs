//! What the pointer, the fingers and the wheel do to the map.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::browser::{self, Spot};
use super::pointing::{node_under, point_at};
use super::stage_keys::on_key;
use super::state::State;
use crate::reading::{Action, Gesture, Gestures, Hand, Selection};

/// What is heard on the drawing, for all of its nodes.
const HEARD: &[&str] = &[
    "pointerdown",
    "pointermove",
    "pointerup",
    "pointercancel",
    "pointerover",
    "touchmove",
    "wheel",
    "dblclick",
    "keydown",
];

/// Hears what is done to the drawing, and where the keyboard goes on the stage.
pub fn hear_stage(state: State, drawing: Spot) {
    browser::hear(drawing, HEARD, Box::new(move |event| answer(state, drawing, &event)));
    // Outside the drawing: inside, it would make the drawing itself a Tab stop.
    let on_focus = move |event: ev::Event| {
        if event.type_() == "focusout" {
            return state.say("", true);
        }
        let node = node_under(state, &event);
        state.change_interface(|interface| interface.last_node = node.or(interface.last_node));
        point_at(state, &event);
    };
    browser::hear(state.stage, &["focusin", "focusout"], Box::new(on_focus));
}

fn answer(state: State, drawing: Spot, event: &ev::Event) {
    let pointer: &ev::PointerEvent = event.unchecked_ref();
    match event.type_().as_str() {
        "pointerdown" => on_down(state, drawing, pointer),
        "pointermove" => on_move(state, drawing, pointer),
        "pointerup" => tell(state, &mut |hand| hand.lift(pointer.pointer_id()).into_iter().collect()),
        "pointercancel" => tell(state, &mut |hand| hand.cancel(pointer.pointer_id()).into_iter().collect()),
        // While something is moved by hand, what passes under the pointer is not what one looks at.
        "pointerover" if is_hand(state, Hand::is_moving) => event.stop_propagation(),
        "touchmove" if is_hand(state, Hand::claims_the_page) && event.cancelable() => event.prevent_default(),
        "wheel" => on_wheel(state, drawing, event.unchecked_ref()),
        "dblclick" if is_hand(state, Hand::has_clicked) => {
            if let Some(node) = node_under(state, event) {
                state.places.release(node);
            }
        }
        "keydown" => on_key(state, event.unchecked_ref()),
        _ => {}
    }
}

fn on_down(state: State, drawing: Spot, event: &ev::PointerEvent) {
    let Some(drawing) = drawing.element().filter(|_| event.button() == 0) else { return };
    let contact = browser::contact(&drawing, event);
    let target = node_under(state, event);
    let gestures = state.interface_now().gestures;
    tell(state, &mut |hand| {
        hand.obey(gestures);
        hand.press(contact, target).into_iter().collect()
    });
}

fn on_move(state: State, drawing: Spot, event: &ev::PointerEvent) {
    let Some(drawing) = drawing.element() else { return };
    let contact = browser::contact(&drawing, event);
    tell(state, &mut |hand| hand.move_to(contact));
    // A click must reach what it is on, so the pointer is held only once it moves something.
    if is_hand(state, Hand::is_moving) {
        browser::hold_pointer(event);
    }
}

fn on_wheel(state: State, drawing: Spot, event: &ev::WheelEvent) {
    let interface = state.interface_now();
    let gestures = interface.gestures;
    if gestures == Gestures::None {
        return;
    }
    // While one presents there is no page to scroll past the map.
    if gestures == Gestures::Cooperative && !interface.is_presenting && !browser::is_zoom_key(event) {
        state.change_interface(|interface| interface.hints += 1);
        return;
    }
    event.prevent_default();
    if let Some(drawing) = drawing.element() {
        obey(state, Gesture::Zoom(browser::place_in(&drawing, event), browser::zoom_factor(event)));
    }
}

fn is_hand(state: State, is: fn(&Hand) -> bool) -> bool {
    state.hand.try_with_value(is) == Some(true)
}

/// Tells the hand what happened, and does what it takes that for.
fn tell(state: State, change: &mut dyn FnMut(&mut Hand) -> Vec<Gesture>) {
    for gesture in state.hand.try_update_value(change).unwrap_or_default() {
        obey(state, gesture);
    }
}

fn obey(state: State, gesture: Gesture) {
    match gesture {
        Gesture::Click(node) => {
            state.change_interface(|interface| interface.last_node = node.or(interface.last_node));
            state.dispatch(&Action::Select(node.map(Selection::Organisation)));
            if node.is_some() {
                state.keep_stage_in_sight();
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
