//! Conversion of pointer events to the types of the reading.

use leptos::ev;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

use super::stage_size::own_scale;
use crate::geometry::Point;
use crate::reading::Contact;

/// Where the stage is in the window, and its own pixels per pixel of the screen: measured once for a gesture.
#[derive(Clone, Copy, Default)]
pub struct Grip {
    corner: Point,
    scale: f64,
}

impl Grip {
    /// Measures the stage.
    pub fn on(stage: &Element) -> Self {
        let bounds = stage.get_bounding_client_rect();
        Self { corner: Point::new(bounds.x(), bounds.y()), scale: own_scale(stage) }
    }

    /// The position of an event, in the stage's own pixels from its top left corner.
    pub fn place(self, event: &ev::MouseEvent) -> Point {
        let (x, y) = (f64::from(event.client_x()) - self.corner.x, f64::from(event.client_y()) - self.corner.y);
        Point::new(x * self.scale, y * self.scale)
    }

    /// The contact described by a pointer event.
    pub fn contact(self, event: &ev::PointerEvent) -> Contact {
        Contact {
            pointer: event.pointer_id(),
            at: self.place(event),
            time_ms: event.time_stamp(),
            is_touch: event.pointer_type() == "touch",
        }
    }
}

/// The position of a mouse or pointer event in the window.
pub fn window_place(event: &ev::Event) -> (i32, i32) {
    let event: &ev::MouseEvent = event.unchecked_ref();
    (event.client_x(), event.client_y())
}

/// The value of `attribute` on the target of an event, or on its nearest ancestor that has it. The values are ours,
/// never texts of the file.
pub fn word_under(event: &ev::Event, attribute: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(&["[", attribute, "]"].concat()).ok()??.get_attribute(attribute)
}

/// The number in `attribute` on the target of an event, or on its nearest ancestor that has it.
pub fn number_under(event: &ev::Event, attribute: &str) -> Option<usize> {
    word_under(event, attribute)?.parse().ok()
}

/// Whether Control or ⌘ is held, which makes the wheel zoom; browsers report a trackpad's pinch the same way.
pub fn is_zoom_key(event: &ev::WheelEvent) -> bool {
    event.ctrl_key() || event.meta_key()
}

/// The zoom factor of a wheel event: opposite turns cancel out, and no turn is a jump.
pub fn zoom_factor(event: &ev::WheelEvent) -> f64 {
    /// Pixels of a line and of a page, for the browsers that count in them.
    const UNITS_PX: [f64; 3] = [1.0, 16.0, 400.0];
    let unit_px = UNITS_PX.get(event.delta_mode() as usize).copied().unwrap_or(1.0);
    let turn = (event.delta_y().abs() * unit_px / 300.0).min(0.6);
    if event.delta_y() > 0.0 { 1.0 / (1.0 + turn) } else { 1.0 + turn }
}

/// Captures a pointer: its events go to the stage while it is down, wherever it goes.
pub fn hold_pointer(event: &ev::PointerEvent) {
    if let Some(stage) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) {
        let _ = stage.set_pointer_capture(event.pointer_id());
    }
}
