//! The positions of the organisations: the settled layout in this stage's format, and what the reader drags.

use std::sync::Arc;

use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::browser::{Host, prefers_reduced_motion, when};
use super::desk::Desk;
use crate::geometry::Point;
use crate::layout::{Format, Layout, Place};
use crate::model::{Key, Map, Organisation};
use crate::scene::Room;
use crate::wire::{self, Motion};

/// The layout on the screen. Events alone change it: the stage is resized, or an organisation is moved.
#[derive(Clone, Copy)]
pub struct Places {
    map: RwSignal<Arc<Map>>,
    host: StoredValue<Host, LocalStorage>,
    now: RwSignal<Option<Placed>>,
    room: Memo<Option<Room>>,
    pinned: Memo<Vec<Key<Organisation>>>,
    desk: StoredValue<Desk, LocalStorage>,
}

/// A layout, and the stage it is shown on.
#[derive(Clone)]
struct Placed {
    room: Room,
    layout: Arc<Layout>,
    /// The organisations that the reader dropped, which stay where they are.
    pinned: Vec<Key<Organisation>>,
}

impl Places {
    /// No layout before the stage is measured.
    pub fn new(map: RwSignal<Arc<Map>>, host: StoredValue<Host, LocalStorage>) -> Self {
        let now = RwSignal::new(None::<Placed>);
        Self {
            map,
            host,
            now,
            room: Memo::new(move |_| now.with(|now| now.as_ref().map(|placed| placed.room))),
            pinned: Memo::new(move |_| {
                now.with(|now| now.as_ref().map(|placed| placed.pinned.clone())).unwrap_or_default()
            }),
            desk: StoredValue::new_local(Desk::default()),
        }
    }

    /// The layout, tracked; an empty one before the stage is measured.
    pub fn layout(self) -> Arc<Layout> {
        self.now.with(|now| now.as_ref().map(|placed| Arc::clone(&placed.layout))).unwrap_or_default()
    }

    /// The layout, if there is one, untracked.
    pub fn layout_now(self) -> Option<Arc<Layout>> {
        self.now.try_get_untracked().flatten().map(|placed| placed.layout)
    }

    /// The settled layout, without what the reader moved, untracked.
    pub fn home_now(self) -> Arc<Layout> {
        self.desk.try_with_value(|desk| Arc::clone(&desk.home)).unwrap_or_default()
    }

    /// The stage once it is measured, tracked.
    pub fn room(self) -> Option<Room> {
        self.room.get()
    }

    /// The stage, if it is measured, untracked.
    pub fn room_now(self) -> Option<Room> {
        self.now.try_get_untracked().flatten().map(|placed| placed.room)
    }

    /// Whether the first layout is being computed, tracked.
    pub fn is_awaited(self) -> bool {
        self.room.with(Option::is_none) && self.desk.with_value(|desk| desk.format.is_some())
    }

    /// The dropped organisations, tracked.
    pub fn pinned(self) -> Vec<Key<Organisation>> {
        self.pinned.get()
    }

    /// The stage has this size: uses the layout of the format that suits it. Where that is not available,
    /// the map stays as it is until it is. While the story `is_presenting`, the format is chosen once.
    pub fn measure(self, room: Room, is_presenting: bool) {
        let (stage, free) = (room.stage, room.free.size());
        if stage.width < 1.0 || stage.height < 1.0 || self.room_now() == Some(room) {
            return;
        }
        let Some(map) = self.map.try_get_untracked() else { return };
        let format = Format::of(free);
        let is_new = self.desk.try_update_value(|desk| {
            desk.room = Some(room);
            let held = is_presenting.then_some(stage.width > stage.height);
            let is_held = held.is_some() && desk.held == held;
            desk.held = held;
            !is_held && desk.format.replace(format) != Some(format)
        });
        match is_new {
            Some(true) => {
                let found = self.desk.try_with_value(|desk| desk.found_for(format)).flatten();
                match found.or_else(|| Layout::ready(&map, format)) {
                    Some(home) => self.settle(&map, home),
                    None => self.ask(format),
                }
            }
            _ => self.show(),
        }
    }

    /// Has the companion compute the layout for this format.
    fn ask(self, format: Format) {
        self.show();
        let Some(host) = self.host.try_get_value() else { return };
        let settle = move |bytes: Option<JsValue>| {
            // When it cannot be computed, the element has reported why.
            let Some(bytes) = bytes else { return };
            let Some(map) = self.map.try_get_untracked() else { return };
            let found = wire::from_bytes(&Uint8Array::from(bytes).to_vec());
            let Some(home) = found.filter(|layout| wire::is_layout_of(&map, layout)) else { return };
            let is_of_stage = self.desk.try_update_value(|desk| {
                let is_first = desk.found_for(format).is_none();
                desk.found.push((format, home.clone()));
                is_first && desk.format == Some(format)
            });
            if is_of_stage == Some(true) {
                self.settle(&map, home);
            }
        };
        when(host.arrange(format.name()), Box::new(settle));
    }

    /// Moves every organisation to its position in `home`, except those that were dropped.
    fn settle(self, map: &Map, home: Layout) {
        let _ = self.desk.try_update_value(|desk| {
            desk.home = Arc::new(home.with_bends(map));
            desk.now = Arc::clone(&desk.home);
            desk.is_simulated = false;
            if !desk.pins.is_empty() {
                match self.host.try_with_value(|host| desk.come_to_rest(host)).flatten() {
                    Some(moved) => desk.follow(map, &moved),
                    None => desk.move_pinned(map),
                }
            }
        });
        self.show();
    }

    /// Shows another map in this layout, which is its own from now on.
    pub fn renew(self, map: &Map, layout: Layout) {
        let _ = self.desk.try_update_value(|desk| {
            desk.pins.clear();
            desk.found = desk.format.map(|format| (format, layout.clone())).into_iter().collect();
        });
        self.settle(map, layout);
    }

    /// Draws everything at rest, once there is a layout.
    fn show(self) {
        let placed = self.desk.try_with_value(|desk| {
            let (room, layout, pinned) = (desk.room?, Arc::clone(&desk.now), desk.pinned());
            (layout.world.width > 0.0).then_some(Placed { room, layout, pinned })
        });
        if let Some(Some(placed)) = placed {
            let _ = self.now.try_set(Some(placed));
        }
    }

    /// While the map is edited, whoever is moved moves alone.
    pub fn hold(self, is_held: bool) {
        let _ = self.desk.try_update_value(|desk| {
            desk.is_held = is_held;
            if is_held {
                (desk.home, desk.is_simulated) = (Arc::clone(&desk.now), false);
                desk.pins.clear();
            }
        });
        self.show();
    }

    /// The moved organisations, and where they stood before, untracked.
    pub fn moved_now(self) -> Vec<(Key<Organisation>, Place)> {
        let moved = |desk: &Desk| desk.pins.iter().map(|(key, _)| (*key, desk.home.place(*key))).collect();
        self.desk.try_with_value(moved).unwrap_or_default()
    }

    /// Moves `organisation` to the pointer; its neighbours follow, once the code for that is loaded.
    pub fn drag(self, organisation: Key<Organisation>, to: Point) {
        self.move_things(&Motion::DragTo(organisation, to), |desk| desk.move_alone(organisation, Some(to)));
    }

    /// Unpins `organisation`, which goes back to its position.
    pub fn release(self, organisation: Key<Organisation>) {
        self.move_things(&Motion::Release(organisation), |desk| desk.move_alone(organisation, None));
    }

    /// Unpins all, which go back to their positions.
    pub fn reset(self) {
        self.move_things(&Motion::Reset, |desk| {
            desk.pins.clear();
            desk.now = Arc::clone(&desk.home);
        });
    }

    /// The code by which others follow has come, or cannot: what was moved meanwhile is no longer alone.
    pub fn resume(self) {
        let Some(map) = self.map.try_get_untracked() else { return };
        let _ = self.desk.try_update_value(|desk| {
            if desk.is_held || desk.pins.is_empty() || desk.is_simulated {
                return;
            }
            if self.host.try_with_value(|host| desk.tick(host)).flatten().is_some() {
                desk.frames.run(Box::new(move || self.step().unwrap_or(false)));
            } else {
                desk.move_pinned(&map);
            }
        });
        self.show();
    }

    /// Carries out a motion, and requests frames until everything rests; moves one `alone` while the map is edited, or the code
    /// by which others follow is loading.
    fn move_things(self, motion: &Motion, alone: impl FnOnce(&mut Desk)) {
        let is_followed = self.desk.try_update_value(|desk| {
            let host = self.host.try_get_value().filter(|_| !desk.is_held);
            let is_followed = host.is_some_and(|host| desk.carry_out(&host, motion).is_some());
            if !is_followed {
                alone(desk);
                return false;
            }
            match motion {
                Motion::DragTo(organisation, to) => desk.pin(*organisation, Some(*to)),
                Motion::Release(organisation) => desk.pin(*organisation, None),
                _ => desk.pins.clear(),
            }
            desk.frames.run(Box::new(move || self.step().unwrap_or(false)));
            true
        });
        if is_followed == Some(false) {
            self.show();
        }
    }

    /// One frame: a tick, or all of them at once for readers who prefer less motion. Returns whether another is needed.
    fn step(self) -> Option<bool> {
        let (is_calm, map) = (prefers_reduced_motion(), self.map.try_get_untracked()?);
        let is_moving = self
            .desk
            .try_update_value(|desk| {
                let host = self.host.try_get_value()?;
                let moved = if is_calm { desk.come_to_rest(&host) } else { desk.tick(&host) }?;
                desk.follow(&map, &moved);
                Some(moved.is_moving)
            })
            .flatten()?;
        self.show();
        Some(is_moving)
    }
}
