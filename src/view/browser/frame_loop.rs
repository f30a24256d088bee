//! The only clock: animation frames are requested while something moves, and none at rest.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::{JsCast as _, closure::Closure};

/// Calls a step once per frame until it returns that nothing moves; stops when dropped.
#[derive(Default)]
pub struct FrameLoop {
    running: Option<Running>,
}

/// The callback of each frame. The loop owns it, and it borrows itself weakly, so that dropping the loop ends it.
type OnFrame = RefCell<Option<Closure<dyn FnMut()>>>;

struct Running {
    frame: Rc<Cell<Option<i32>>>,
    on_frame: Rc<OnFrame>,
}

impl FrameLoop {
    /// Stops before the next frame.
    pub fn stop(&mut self) {
        self.running = None;
    }

    /// Runs `step` at the next frame, and at each one after it as long as it returns `true`. A running loop
    /// goes on with the new step.
    pub fn run(&mut self, mut step: Box<dyn FnMut() -> bool>) {
        self.running = None;
        let frame = Rc::new(Cell::new(None));
        let on_frame: Rc<OnFrame> = Rc::default();
        let (next_frame, next_call) = (Rc::clone(&frame), Rc::downgrade(&on_frame));
        *on_frame.borrow_mut() = Some(Closure::new(move || {
            next_frame.set(None);
            if step()
                && let Some(call) = next_call.upgrade()
            {
                next_frame.set(request(&call));
            }
        }));
        frame.set(request(&on_frame));
        self.running = Some(Running { frame, on_frame });
    }
}

/// The time, in milliseconds from an arbitrary origin.
pub fn now_ms() -> f64 {
    js_sys::Date::now()
}

fn request(call: &OnFrame) -> Option<i32> {
    let call = call.borrow();
    web_sys::window()?.request_animation_frame(call.as_ref()?.as_ref().unchecked_ref()).ok()
}

impl Drop for Running {
    fn drop(&mut self) {
        if let (Some(frame), Some(window)) = (self.frame.take(), web_sys::window()) {
            let _ = window.cancel_animation_frame(frame);
        }
        // When the loop is replaced from inside its own frame, the running closure must outlive this call.
        if let Ok(mut on_frame) = self.on_frame.try_borrow_mut()
            && let Some(closure) = on_frame.take()
        {
            drop(closure);
        }
    }
}
