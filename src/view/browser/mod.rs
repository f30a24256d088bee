//! The only module that calls browser interfaces: frames, sizes, focus, preferences, the address, the screen. It knows
//! nothing of the map.

mod effect;
mod element_ref;
mod flash;
mod focus;
mod form;
mod frame_loop;
mod host;
mod keys;
mod later;
mod listen;
mod location;
mod page;
mod patch;
mod pointer;
mod preferences;
mod stage_size;
mod voice;

pub use web_sys::Element as DomElement;

pub use effect::effect;
pub use element_ref::ElementRef;
pub use flash::flash;
pub use focus::{focus_inside, focus_row, focus_when_drawn, holds, is_within};
pub use form::write;
pub use frame_loop::{FrameLoop, now_ms};
pub use host::{Host, Layers, MountedPanel, hull, territories};
pub use keys::is_used_where_pressed;
pub use later::{when, when_drawn};
pub use listen::{listen, listen_to_keys};
pub use location::{hash, on_hash_change, write_hash};
pub use page::{fold_menu, keep_stage_in_sight, open, show_language_of_page};
pub use patch::{Drawn, patch, patch_attributes};
pub use pointer::{Grip, hold_pointer, is_zoom_key, number_under, window_place, word_under, zoom_factor};
pub use preferences::prefers_reduced_motion;
pub use stage_size::{bounds_in, size_of, watch_sizes};
pub use voice::Voice;
