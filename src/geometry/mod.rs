//! Places and shapes, without meaning: what the layout and the scene compute with.

mod point;
mod rect;

pub use point::{Point, Vector};
pub use rect::{Rect, Size};
