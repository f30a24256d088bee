//! The stage: the map itself and its buttons.

use leptos::prelude::*;

use super::browser::{self, ElementRef};
use super::region::{attributes, region};
use super::stage_hand::listen_to_stage;
use super::state::State;
use crate::geometry::{Point, push_decimal};
use crate::markup::{Attribute, Element, html};
use crate::model::{Key, Organisation};
use crate::page::stage_tools;
use crate::paint::{Surface, changes};
use crate::scene::{Room, Scene};

/// The map. Pointer, fingers, wheel and keys are listened to once for all of its nodes.
pub fn stage(state: State) -> impl IntoView {
    let (drawing, world, around) = (state.drawing, ElementRef::default(), ElementRef::default());
    attributes(drawing, Box::new(move || described(state)));
    attributes(world, Box::new(move || vec![("transform", transform(state))]));
    let mut before = None;
    region(world, Box::new(move || redrawn(state, &mut before)));
    region(around, Box::new(move || beside(state)));
    listen_to_stage(state);
    view! {
        <div class="stage" part="map" node_ref=state.stage>
            <svg node_ref=drawing role="group">
                <g node_ref=world></g>
            </svg>
            <div node_ref=around></div>
        </div>
    }
}

impl State {
    /// Measures the stage now that it is on the page, then whenever its size changes, or that of what covers it while the
    /// story is presented.
    pub fn measure_stage(self) {
        let panel = self.card.element().and_then(|card| card.parent_element());
        let watched: Vec<_> = self.drawing.element().into_iter().chain(panel).collect();
        let measure = move || self.measure();
        browser::watch_sizes(&watched, Box::new(measure));
    }

    fn measure(self) {
        let (Some(drawing), Some(card)) = (self.drawing.element(), self.card.element()) else { return };
        let is_presenting = self.screen.is_presenting.now();
        let mut room = Room::whole(browser::size_of(&drawing));
        if let Some(panel) = card.parent_element().filter(|_| is_presenting) {
            room.free = room.free.beside(browser::bounds_in(&drawing, &panel));
        }
        self.places.measure(room, is_presenting);
    }
}

/// The drawing, given what was drawn before; nothing before the stage is measured, so that the first one has the settled layout.
fn redrawn(state: State, before: &mut Option<Drawn>) -> Vec<Element> {
    if state.places.room().is_none() {
        *before = None;
        return Vec::new();
    }
    // Before the shapes, a memo of it: an effect that asks for both is told of a change of the first only if it asked for it
    // first (reactive_graph takes a memo that another one brought up to date for unchanged).
    let chosen = state.chosen();
    let scene = Scene::of(&state.map(), &state.shapes.get(), &chosen, state.preview());
    let now = Drawn { scene: scene.with_pins(&state.places.pinned()), tab_stop: state.tab_stop() };
    let is_alike = |was: &&Drawn| was.tab_stop == now.tab_stop && was.scene.language == now.scene.language;
    let none = Scene::default();
    let was = before.as_ref().filter(is_alike).map_or(&none, |was| &was.scene);
    let groups = changes(was, &now.scene, Surface::Live { tab_stop: now.tab_stop });
    *before = Some(now);
    groups
}

/// What is on the stage.
struct Drawn {
    scene: Scene,
    tab_stop: Option<Key<Organisation>>,
}

/// The parts beside the drawing: its buttons, a sentence when there is nothing to draw, and the hint of the zoom key.
fn beside(state: State) -> Vec<Element> {
    let words = state.language.get().words();
    let mut beside = stage_tools(words, !state.places.pinned().is_empty());
    if state.map().organisations.is_empty() {
        beside.push(html("p").class("stage__empty").text(words.empty_map));
    }
    // Invisible until the wheel turns over the map without that key.
    let hint = html("span").text(words.two_fingers);
    beside.push(html("p").class("stage__hint").with("aria-hidden", "true").child(hint));
    beside
}

fn name(state: State) -> String {
    let language = state.language.get();
    let words = language.words();
    [words.map, language.colon(), state.map().title.get(language), ". ", words.map_keys].concat()
}

/// Its name, and the size of the stage: on paper, which is of another size, the map is scaled instead of cut.
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

/// The transform from the world to the stage.
fn transform(state: State) -> String {
    let (Some(room), layout) = (state.places.room(), state.places.layout()) else { return String::new() };
    let aim = state.aim(room, &layout, &state.reading(), state.screen.is_presenting.get());
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
