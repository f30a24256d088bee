//! Navigation: which organisation has the focus, and which part of the map is in view.

use super::browser;
use super::state::State;
use crate::geometry::{Point, Rect, Size, Viewport};
use crate::model::{Collaboration, Key, Organisation};
use crate::reading::{Action, EntryKind, Reading, Selection};
use crate::scene::{Room, uncovered};

/// The margin that is kept between the stage's edge and what is brought into view, in pixels.
const EDGE_PX: f64 = 48.0;

impl State {
    /// The point of the world under a point of the stage.
    pub fn world_from_screen(self, at: Point) -> Option<Point> {
        self.viewport_now().map(|(viewport, room)| viewport.world_from_screen(room.stage, at))
    }

    /// Changes the viewport, given the size of the stage and the scale of the whole map.
    pub fn move_viewport(self, change: impl FnOnce(Viewport, Size, f64) -> Viewport) {
        let (Some((viewport, room)), Some(layout)) = (self.viewport_now(), self.places.layout_now()) else { return };
        let whole = Viewport::fitting(layout.world, room.free.size()).scale();
        let next = room.to_free(change(viewport, room.stage, whole)).relative_to(layout.world, room.free.size());
        self.dispatch(&Action::SetViewport(Some(next)));
        if self.viewport_now().is_some_and(|(now, _)| now != viewport) {
            self.picture.moves(true);
        }
    }

    /// Zooms the map about the middle of the stage.
    pub fn zoom(self, factor: f64) {
        self.move_viewport(|viewport, stage, whole| {
            viewport.zoomed_about(stage, Point::new(stage.width / 2.0, stage.height / 2.0), factor, whole)
        });
    }

    /// Scrolls the page to the stage; not while the story is presented, when there is nothing else.
    pub fn keep_stage_in_sight(self) {
        if !self.screen.is_presenting.now() {
            browser::keep_stage_in_sight(self.stage);
        }
    }

    /// Opens the card of `organisation` and brings its node into view, on the stage and on the page.
    pub fn show(self, organisation: Key<Organisation>) {
        self.bring_into_sight(organisation);
        self.keep_stage_in_sight();
        self.open_card(Selection::Organisation(organisation));
    }

    /// Opens a card and moves the focus to its title.
    pub fn open_card(self, selection: Selection) {
        if let Selection::Organisation(organisation) = selection {
            self.screen.last_node.set(Some(organisation));
        }
        self.point_at(None);
        self.dispatch(&Action::Select(Some(selection)));
        self.focus_on_panel();
    }

    /// Opens the card of `collaboration` and draws its hull.
    pub fn open_collaboration(self, collaboration: Key<Collaboration>) {
        let is_shown = self.reading_now().is_some_and(|reading| reading.highlighted.contains(&collaboration));
        if !is_shown {
            self.dispatch(&Action::ToggleCollaboration(collaboration));
        }
        self.open_card(Selection::Collaboration(collaboration));
    }

    /// Shows what this map is, with the focus on its title.
    pub fn open_about(self) {
        self.screen.is_about_open.set(true);
        self.focus_on_panel();
    }

    /// Shows this entry of the legend alone.
    pub fn show_alone(self, entry: EntryKind) {
        let is_alone = self.reading_now().is_some_and(|reading| entry.is_alone(&self.map(), &reading));
        if !is_alone {
            self.dispatch(&entry.isolate());
        }
        self.keep_stage_in_sight();
    }

    /// Closes the card; the focus goes back to the map, or to the view shown instead of it.
    pub fn close_card(self) {
        if self.screen.is_about_open.now() {
            self.screen.is_about_open.set(false);
            browser::focus_inside(self.frame, ".menu > summary");
            return;
        }
        // On a slide, what the slide selects is selected again.
        let saved = self.reading_now().and_then(|reading| reading.saved_slide(&self.map()));
        self.dispatch(&Action::Select(saved.and_then(|saved| saved.selection)));
        if let Some(node) = self.tab_stop_now() {
            browser::focus_row(self.stage, node.position());
            self.focus_on_picture(node);
            browser::focus_row(self.alternate_view.place(), node.position());
        }
    }

    /// Moves the focus to `organisation`, and the viewport if it is out of view.
    pub fn go_to(self, organisation: Key<Organisation>) {
        self.screen.last_node.set(Some(organisation));
        self.bring_into_sight(organisation);
        browser::focus_row(self.stage, organisation.position());
        self.focus_on_picture(organisation);
    }

    /// Moves the focus to the button of `organisation` over the picture, which it may only have from now on.
    pub fn focus_on_picture(self, organisation: Key<Organisation>) {
        if self.picture.is_there_now() {
            let selector = ["[data-row=\"", &organisation.position().to_string(), "\"]"].concat();
            browser::focus_when_drawn(self.stage, selector);
        }
    }

    /// The organisation whose card is open.
    pub fn selected_now(self) -> Option<Key<Organisation>> {
        match self.reading_now()?.selection? {
            Selection::Organisation(key) => Some(key),
            Selection::Collaboration(_) | Selection::Link(_) => None,
        }
    }

    /// `viewport` moved so that the panel does not cover what is selected, nor what it is linked with; not at all where it covers
    /// none of these. They count where they were before the reader moved them: nothing may pan under the hand that does.
    pub fn beside_panel(self, viewport: Viewport, room: Room, reading: &Reading) -> Viewport {
        match self.screen.uncovered.get().filter(|_| reading.selection.is_some()) {
            Some(free) => uncovered(&self.map(), &self.places.home_now(), reading, Room { free, ..room }, viewport),
            None => viewport,
        }
    }

    /// Pans so that `organisation` is in view; does nothing when it is already.
    pub fn bring_into_sight(self, organisation: Key<Organisation>) {
        let (Some((viewport, room)), Some(layout)) = (self.viewport_now(), self.places.layout_now()) else { return };
        let at = viewport.screen_from_world(room.stage, layout.place(organisation).centre);
        let free = self.screen.uncovered.now().unwrap_or(room.free);
        let inside = well_inside(free);
        let is_covered = self.screen.is_presenting.now() || free != room.free;
        let is_moved = is_covered || self.reading_now().is_some_and(|reading| reading.viewport.is_some());
        if is_moved && !inside.contains(at) {
            self.move_viewport(|viewport, _, _| viewport.panned(inside.nearest(at) - at));
        }
    }
}

/// The part of `free` that is not close to its edges.
fn well_inside(free: Rect) -> Rect {
    free.inflated(-EDGE_PX.min(free.width / 4.0))
}
