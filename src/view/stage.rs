//! The stage: the map itself and its buttons.

use std::sync::Arc;

use leptos::prelude::*;

use super::browser::{self, ElementRef};
use super::region::{attributes, region};
use super::stage_hand::listen_to_stage;
use super::state::State;
use crate::geometry::{Point, Rect, Size, Viewport, push_decimal};
use crate::layout::Layout;
use crate::markup::{Attribute, Element, html};
use crate::model::{Key, Map, Organisation};
use crate::page::stage_tools;
use crate::paint::{Surface, changes};
use crate::reading::View;
use crate::scene::{Letters, Outliner, Reach, Room, Scene, Shapes, Shared};

/// A box that is no larger than this has no room for a drawing: a usual window at 400 %. `style/still.css` has the same.
const NARROW: Size = Size::new(320.0, 480.0);

/// How much larger than it is the stage of a presentation counts, for the size of the letters in a crowd.
const AT_THE_BACK: f64 = 1.5;

/// In a box of at most this width, a map of so many organisations is a list first.
const PHONE: (f64, usize) = (480.0, 150);

/// The map. Pointer, fingers, wheel and keys are listened to once for all of its nodes.
pub fn stage(state: State) -> impl IntoView {
    let (drawing, world, around) = (state.drawing, ElementRef::default(), ElementRef::default());
    attributes(drawing, Box::new(move || described(state)));
    attributes(world, Box::new(move || vec![("transform", transform(state))]));
    let shapes = shapes(state);
    let mut before = None;
    let sight = Memo::new(move |before: Option<&Rect>| sight(state, before.copied()));
    region(world, Box::new(move || redrawn(state, shapes, sight, &mut before)));
    browser::effect(Box::new(move || {
        if let Some((corner, scale)) = place(state) {
            state.picture.look(corner.x, corner.y, scale);
        }
    }));
    state.request_picture();
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
    /// Measures the stage now that it is on the page, then whenever its size changes, that of the widget's box, or that of
    /// what covers it.
    pub fn measure_stage(self) {
        let around = |element: ElementRef| element.element().and_then(|element| element.parent_element());
        let watched: Vec<_> =
            self.drawing.element().into_iter().chain(around(self.card)).chain(around(self.frame)).collect();
        let measure = move || self.measure();
        browser::watch_sizes(&watched, Box::new(measure));
    }

    fn measure(self) {
        let (Some(drawing), Some(card), Some(frame)) =
            (self.drawing.element(), self.card.element(), self.frame.element())
        else {
            return;
        };
        if let Some(around) = frame.parent_element() {
            let size = browser::size_of(&around);
            let is_large = self.map().organisations.len() >= PHONE.1;
            let is_small = size.width <= NARROW.width && size.height < NARROW.height;
            self.screen.is_narrow.set(is_small || (is_large && size.width <= PHONE.0));
            if self.view_now() == View::List {
                self.prepare();
            }
        }
        let is_presenting = self.screen.is_presenting.now();
        if !is_presenting && matches!(self.view_now(), View::List | View::Table) {
            return;
        }
        let mut room = Room::whole(browser::size_of(&drawing));
        let free = card.parent_element().map(|panel| room.free.beside(browser::bounds_in(&drawing, &panel)));
        let free = free.filter(|free| *free != room.free);
        self.screen.uncovered.set(free.filter(|_| !is_presenting));
        room.free = free.filter(|_| is_presenting).unwrap_or(room.free);
        self.places.measure(room, is_presenting);
    }
}

/// The drawing, given what was drawn before; nothing before the stage is measured, so that the first one has the settled layout.
fn redrawn(state: State, shapes: Memo<Shared<Shapes>>, sight: Memo<Rect>, before: &mut Option<Drawn>) -> Vec<Element> {
    if state.places.room().is_none() {
        *before = None;
        return Vec::new();
    }
    // Read this memo before the shapes, which depend on it: an effect that reads both is only notified of a change of the first
    // if it reads it first (reactive_graph treats a memo that another one updated as unchanged).
    let chosen = state.chosen();
    // The shapes compute hulls from now on.
    let _ = state.screen.has_hulls.get();
    let (has_picture, pinned, tab_stop) = (state.has_picture(), state.places.pinned(), state.tab_stop());
    let reach = has_picture.then(|| Reach { tab_stop, pinned: pinned.clone(), sight: sight.get() });
    let mut scene = Scene::within(&state.map(), &shapes.get(), &chosen, state.preview(), reach.as_ref());
    if state.screen.is_untagged.get() {
        scene.name_tag = None;
    }
    let none = Scene::default();
    if let Some(Reach { sight, .. }) = reach {
        let was = before.as_ref().filter(|was| was.has_picture).map_or(&none, |was| &was.scene);
        state.picture.draw(was, &scene, sight);
    }
    let now = Drawn { scene: scene.with_pins(&pinned), tab_stop, has_picture };
    let is_alike = |was: &&Drawn| {
        (was.tab_stop, was.has_picture, was.scene.language) == (tab_stop, has_picture, now.scene.language)
    };
    let was = before.as_ref().filter(is_alike).map_or(&none, |was| &was.scene);
    let surface = if has_picture { Surface::Over { tab_stop } } else { Surface::Live { tab_stop } };
    let groups = changes(was, &now.scene, surface);
    *before = Some(now);
    groups
}

/// The shapes, which depend on the layout, who is drawn, the sizes and the letters alone.
fn shapes(state: State) -> Memo<Shared<Shapes>> {
    // Most moves of the camera change no letters.
    let letters = Memo::new(move |before: Option<&Letters>| {
        if let Some(before) = before.filter(|_| state.picture.is_moving()) {
            return *before;
        }
        let (Some(room), layout) = (state.places.room(), state.places.layout()) else { return Letters::default() };
        // A slide is read from the back of a room; where names have boxes, their letters are large already.
        let is_crowd = !layout.sizes.has_room_for_names;
        let seen = if is_crowd && state.screen.is_presenting.get() { AT_THE_BACK } else { 1.0 };
        let Size { width, height } = room.stage;
        let seen = Size::new(width * seen, height * seen);
        Letters::at(layout.sizes, viewport(state, room, &layout).scale(), seen)
    });
    let outliner = Outliner::by(
        move |request| state.host.try_with_value(|host| browser::hull(host, request)).flatten(),
        move |ground| state.host.try_with_value(|host| browser::territories(host, ground)).flatten(),
    );
    let drawn = StoredValue::new(None::<Arc<Map>>);
    Memo::new(move |before: Option<&Shared<Shapes>>| {
        let (map, reading, layout, letters) = (state.map(), state.chosen(), state.places.layout(), letters.get());
        let has_hulls = state.screen.has_hulls.get();
        // Of another map, such as an edited one, only the shapes of what stays are the same.
        let was = drawn.with_value(Clone::clone).filter(|drawn| !Arc::ptr_eq(drawn, &map));
        drawn.set_value(Some(Arc::clone(&map)));
        match before.filter(|_| was.is_none()) {
            // Most choices change none of these: then the shapes stay the same.
            Some(before)
                if before.are_of(&map, &layout, &reading, letters) && !(has_hulls && before.lack_regions(&map)) =>
            {
                before.clone()
            }
            _ => {
                let none = Shapes::none(outliner.clone());
                let before = before.map_or(&none, |before| &**before);
                let maps = (was.as_deref(), &*map);
                Shared::new(Shapes::after(before, maps, layout.as_ref().clone(), &reading, letters))
            }
        }
    })
}

/// What is on the stage.
struct Drawn {
    scene: Scene,
    tab_stop: Option<Key<Organisation>>,
    has_picture: bool,
}

/// A part of the world around what is seen; see [`Reach::around`]. While the reader zooms, it stays as it was `before`: what is in
/// sight is chosen again once all is calm.
fn sight(state: State, before: Option<Rect>) -> Rect {
    let (Some((corner, scale)), Some(room)) = (place(state), state.places.room()) else { return Rect::default() };
    let Size { width, height } = room.stage;
    let seen = Rect::new(-corner.x / scale, -corner.y / scale, width / scale, height / scale);
    match before.filter(|_| state.picture.is_moving()) {
        Some(before) if before.holds(seen) || seen.width > before.width => before,
        _ => Reach::around(seen),
    }
}

/// The parts beside the drawing: its buttons, a sentence when there is nothing to draw, and the hint of the zoom key.
fn beside(state: State) -> Vec<Element> {
    let words = state.language.get().words();
    let mut beside =
        stage_tools(words, !state.places.pinned().is_empty(), state.with_reading(|reading| reading.viewport.is_some()));
    if state.map().organisations.is_empty() {
        beside.push(html("p").class("stage__empty").text(words.empty_map));
    }
    // Invisible until the wheel turns over the map without that key.
    let hint = html("span").text(words.two_fingers);
    beside.push(html("p").class("stage__hint").with("aria-hidden", "true").child(hint));
    // The description of the map: screen readers say it at the pace that the reader chose for descriptions.
    beside.push(html("p").with("id", KEYS).with("hidden", "").text(words.map_keys));
    beside
}

/// The identifier of what says the keys of the map.
const KEYS: &str = "map-keys";

fn name(state: State) -> String {
    let language = state.language.get();
    let words = language.words();
    [words.map, language.colon(), state.map().title.get(language)].concat()
}

/// Its name, and the size of the stage: on paper, which is of another size, the map is scaled instead of cut.
fn described(state: State) -> Vec<Attribute> {
    let mut attributes = vec![("aria-label", name(state)), ("aria-describedby", KEYS.to_owned())];
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
    let Some((corner, scale)) = place(state) else { return String::new() };
    let mut text = String::from("translate(");
    push_decimal(&mut text, corner.x, 2);
    text.push(' ');
    push_decimal(&mut text, corner.y, 2);
    text.push_str(") scale(");
    push_decimal(&mut text, scale, 4);
    text.push(')');
    text
}

/// Where the origin of the world is on the stage, and the scale.
fn place(state: State) -> Option<(Point, f64)> {
    let (room, layout) = (state.places.room()?, state.places.layout());
    let viewport = viewport(state, room, &layout);
    Some((viewport.screen_from_world(room.stage, Point::default()), viewport.scale()))
}

/// The viewport on the way to where the reading sets it, tracked.
fn viewport(state: State, room: Room, layout: &Layout) -> Viewport {
    state.camera.on_the_way_to(state.aim(room, layout, &state.reading(), state.screen.is_presenting.get()))
}
