//! What the reader has chosen: a plain value, the actions that change it, and its form in the URL.

mod action;
mod address;
mod address_parts;
mod compared;
mod emphasis;
mod focus;
mod focus_option;
mod gesture;
mod identified;
mod left_out;
mod legend;
mod measures;
mod node_size;
mod path;
mod percent;
mod reached;
#[cfg(test)]
mod sample;
mod state;
mod steps;
mod story;
mod unread;
mod view;
mod visibility;

pub use action::{Action, apply};
pub use address::{LONGEST_HASH, from_hash, to_hash};
pub use compared::{compared_in, comparing, is_file_name};
pub use emphasis::{Emphasis, Level, emphasis, emphasis_among};
pub use focus::Focus;
pub use focus_option::{Along, FocusOption, Steps};
pub use gesture::{Contact, Gesture, Gestures, Hand};
pub use identified::{Identified, PAST, id_at, key_of, link_id};
pub use legend::{EntryKind, legend_entries, legend_groups};
pub use measures::Measures;
pub use node_size::NodeSize;
pub use path::{Path, Step};
pub use percent::{decoded, push_encoded};
pub use reached::Reached;
pub use state::{LONGEST_QUERY, Preview, Reading, RoleRule, Selection, Theme};
pub use story::SlideHighlight;
pub use unread::{missing, unread_in_story};
pub use view::View;
pub use visibility::Count;
