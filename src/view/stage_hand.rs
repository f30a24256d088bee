//! The gestures of the pointer, the fingers and the wheel on the map.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::browser::{self, ElementRef, Grip};
use super::pointing::{node_under, point_at, target_of};
use super::stage_keys::on_key;
use super::state::State;
use crate::geometry::Point;
use crate::layout::Place;
use crate::model::{Key, Organisation};
use crate::reading::{Action, Gesture, Gestures, Hand, Selection};

/// The events of the drawing, for all of its nodes.
const EVENTS: &[&str] = &[
    "pointerdown",
    "pointermove",
    "pointerup",
    "pointercancel",
    "pointerover",
    "beforeprint",
    "afterprint",
    "calm",
    "touchmove",
    "wheel",
    "dblclick",
    "keydown",
];

/// Listens to the gestures on the drawing, and to the focus on the stage.
pub fn listen_to_stage(state: State) {
    let drawing = state.drawing;
    let grip = StoredValue::new(Grip::default());
    browser::listen(drawing, EVENTS, Box::new(move |event| answer(state, drawing, grip, &event)));
    // Outside the drawing: inside, it would make the drawing itself a Tab stop.
    let on_focus = move |event: ev::Event| {
        if event.type_() == "focusout" {
            return state.say("", true);
        }
        let node = node_under(state, &event);
        reach(state, node);
        point_at(state, &event);
    };
    browser::listen(state.stage, &["focusin", "focusout"], Box::new(on_focus));
    // Also while the pointer is on the map and the focus elsewhere.
    let on_key = move |event: ev::Event| {
        // Browsers that fill in a form send keys without a key.
        let is_escape = event.dyn_ref::<ev::KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        let has_tag = !state.screen.is_untagged.now() && browser::holds(drawing, ".name-tag");
        // While presenting, Esc ends that, wherever the pointer happens to be.
        if is_escape && has_tag && !state.screen.is_presenting.now() {
            state.screen.is_untagged.set(true);
            event.prevent_default();
            event.stop_propagation();
        }
    };
    browser::listen_to_keys(Box::new(on_key));
}

/// Handles an event of the drawing: pointers go to the [`Hand`], which recognises gestures.
fn answer(state: State, drawing: ElementRef, grip: StoredValue<Grip>, event: &ev::Event) {
    let pointer: &ev::PointerEvent = event.unchecked_ref();
    match event.type_().as_str() {
        "pointerdown" => on_down(state, drawing, grip, pointer),
        "pointermove" if is_hand(state, Hand::is_down) => on_move(state, grip, pointer),
        // Of a picture, nothing but its buttons says what the pointer comes over.
        "pointermove" if state.picture.is_there_now() => {
            state.screen.clicked_at.set(None);
            point_at(state, event);
        }
        // The script of the picture dispatches them.
        "calm" => state.picture.moves(false),
        "beforeprint" => state.picture.leave(true),
        "afterprint" => state.picture.leave(false),
        "pointerup" => tell(state, &mut |hand| hand.lift(pointer.pointer_id()).into_iter().collect()),
        "pointercancel" => tell(state, &mut |hand| hand.cancel(pointer.pointer_id()).into_iter().collect()),
        // While something is dragged, what passes under the pointer is not hovered.
        "pointerover" if is_hand(state, Hand::is_moving) => event.stop_propagation(),
        "touchmove" if is_hand(state, Hand::claims_the_page) && event.cancelable() => event.prevent_default(),
        "wheel" => on_wheel(state, drawing, event.unchecked_ref()),
        "dblclick" if is_hand(state, Hand::has_clicked) => {
            if let Some(Selection::Organisation(node)) = target_of(state, event) {
                state.places.release(node);
            }
        }
        "keydown" => on_key(state, event.unchecked_ref()),
        _ => {}
    }
}

fn on_down(state: State, drawing: ElementRef, grip: StoredValue<Grip>, event: &ev::PointerEvent) {
    let Some(drawing) = drawing.element().filter(|_| event.button() == 0) else { return };
    let held = Grip::on(&drawing);
    grip.set_value(held);
    let contact = held.contact(event);
    let target = target_of(state, event);
    let gestures = state.screen.gestures.now();
    tell(state, &mut |hand| {
        hand.obey(gestures);
        hand.press(contact, target).into_iter().collect()
    });
}

fn on_move(state: State, grip: StoredValue<Grip>, event: &ev::PointerEvent) {
    let Some(contact) = grip.try_get_value().map(|grip| grip.contact(event)) else { return };
    tell(state, &mut |hand| hand.move_to(contact));
    // A click must reach its target, so the pointer is captured only once it moves something.
    if is_hand(state, Hand::is_moving) {
        browser::hold_pointer(event);
    }
}

fn on_wheel(state: State, drawing: ElementRef, event: &ev::WheelEvent) {
    let gestures = state.screen.gestures.now();
    if gestures == Gestures::None {
        return;
    }
    // While the story is presented there is no page to scroll past the map.
    if gestures == Gestures::Cooperative && !state.screen.is_presenting.now() && !browser::is_zoom_key(event) {
        return browser::flash(state.stage, ".stage__hint");
    }
    event.prevent_default();
    if let Some(drawing) = drawing.element() {
        obey(state, Gesture::Zoom(Grip::on(&drawing).place(event), browser::zoom_factor(event)));
    }
}

/// The place in the world under the pointer; `None` on an organisation.
pub fn ground_under(state: State, event: &ev::MouseEvent) -> Option<Point> {
    let drawing = state.drawing.element()?;
    let place = state.world_from_screen(Grip::on(&drawing).place(event))?;
    let layout = state.places.layout_now()?;
    let is_on = |disc: &Place| disc.centre.distance(place) < layout.sizes.node_radius_px;
    (!layout.places.iter().any(is_on)).then_some(place)
}

/// The focus or the pointer reached this organisation.
fn reach(state: State, node: Option<Key<Organisation>>) {
    if node.is_some() {
        state.screen.last_node.set(node);
    }
}

fn is_hand(state: State, is: fn(&Hand) -> bool) -> bool {
    state.hand.try_with_value(is) == Some(true)
}

/// Passes an event to the gesture recogniser, and carries out the resulting gestures.
fn tell(state: State, change: &mut dyn FnMut(&mut Hand) -> Vec<Gesture>) {
    for gesture in state.hand.try_update_value(change).unwrap_or_default() {
        obey(state, gesture);
    }
}

fn obey(state: State, gesture: Gesture) {
    match gesture {
        Gesture::Click(target) => {
            if let Some(Selection::Organisation(node)) = target {
                reach(state, Some(node));
                state.focus_on_picture(node);
            }
            state.dispatch(&Action::Select(target));
            if target.is_some() {
                state.keep_stage_in_sight();
            }
        }
        Gesture::Drag(node, at) => {
            if let Some(place) = state.world_from_screen(at) {
                state.places.drag(node, place);
            }
        }
        Gesture::Drop => {}
        Gesture::Pan(step) => state.move_viewport(|viewport, _, _| viewport.panned(step)),
        Gesture::Zoom(about, factor) => {
            state.move_viewport(|viewport, stage, whole| viewport.zoomed_about(stage, about, factor, whole));
        }
    }
}
