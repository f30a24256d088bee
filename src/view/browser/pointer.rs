//! Conversion of pointer events to the types of the reading.

use leptos::ev;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, SvgGraphicsElement};

use super::stage_size::{own_scale, own_size};
use crate::geometry::Point;
use crate::reading::Contact;

/// Where the stage is in the window, and how the page scales and turns it: measured once for a gesture.
#[derive(Clone, Copy, Default)]
pub struct Grip {
    /// The point of the window that is `shift` on the stage: a corner, or the centre of a stage that is turned.
    origin: Point,
    shift: Point,
    /// What one pixel of the window to the right, and one down, are on the stage.
    right: Point,
    down: Point,
}

impl Grip {
    /// Measures the stage. Of one that is turned, only the centre is where its bounds say.
    pub fn on(stage: &Element) -> Self {
        let bounds = stage.get_bounding_client_rect();
        let turned = stage.dyn_ref::<SvgGraphicsElement>().and_then(SvgGraphicsElement::get_screen_ctm);
        let Some(turned) = turned.filter(|matrix| matrix.b() != 0.0) else {
            let (origin, scale) = (Point::new(bounds.x(), bounds.y()), own_scale(stage));
            let (right, down) = (Point::new(scale, 0.0), Point::new(0.0, scale));
            return Self { origin, shift: Point::default(), right, down };
        };
        let own = own_size(stage);
        let (a, b, c, d) = (turned.a(), turned.b(), turned.c(), turned.d());
        let area = f64::from(a * d - b * c);
        Self {
            origin: Point::new(bounds.x() + bounds.width() / 2.0, bounds.y() + bounds.height() / 2.0),
            shift: Point::new(own.width / 2.0, own.height / 2.0),
            right: Point::new(f64::from(d) / area, -f64::from(b) / area),
            down: Point::new(-f64::from(c) / area, f64::from(a) / area),
        }
    }

    /// The position of an event, in the stage's own pixels from its top left corner.
    pub fn place(self, event: &ev::MouseEvent) -> Point {
        let (x, y) = (f64::from(event.client_x()) - self.origin.x, f64::from(event.client_y()) - self.origin.y);
        Point::new(x * self.right.x + y * self.down.x + self.shift.x, x * self.right.y + y * self.down.y + self.shift.y)
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
