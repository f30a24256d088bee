//! The only home of the browser's interfaces: frames, sizes, focus, preferences, the address, the screen itself.

mod address;
mod focus;
mod follow;
mod form;
mod frame_loop;
mod hear;
mod host;
mod keys;
mod page;
mod patch;
mod pointer;
mod preferences;
mod spot;
mod stage_size;
mod voice;

pub use web_sys::Element as DomElement;

pub use address::{keep_in_address, reading_in_address};
pub use focus::{focus_inside, focus_row, focus_when_drawn, is_within};
pub use follow::follow;
pub use form::write;
pub use frame_loop::{FrameLoop, now_ms};
pub use hear::hear;
pub use host::{Host, Panel};
pub use keys::is_used_where_pressed;
pub use page::{keep_stage_in_sight, open};
pub use patch::{patch, patch_attributes};
pub use pointer::{contact, hold_pointer, is_zoom_key, number_under, place_in, word_under, zoom_factor};
pub use preferences::{prefers_reduced_motion, watch_narrow};
pub use spot::Spot;
pub use stage_size::{bounds_in, size_of, watch_sizes};
pub use voice::Voice;
