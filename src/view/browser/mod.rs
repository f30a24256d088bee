//! The only home of the browser's interfaces: frames, sizes, focus, preferences, the address, the screen itself.

mod address;
mod focus;
mod form;
mod frame_loop;
mod host;
mod keys;
mod page;
mod patch;
mod pointer;
mod preferences;
mod stage_size;

pub use address::{keep_in_address, reading_in_address};
pub use focus::{focus, focus_row, focus_when_drawn, is_within};
pub use form::{answer, select_text};
pub use frame_loop::FrameLoop;
pub use host::{Host, Sharer};
pub use keys::is_used_where_pressed;
pub use page::{keep_stage_in_sight, open};
pub use patch::patch;
pub use pointer::{contact, hold_pointer, is_zoom_key, number_under, place_in, word_under, zoom_factor};
pub use preferences::prefers_reduced_motion;
pub use stage_size::watch_size;
pub use web_sys::Element as DomElement;
