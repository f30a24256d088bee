//! Points and shapes without domain meaning: what the layout and the scene compute with.

mod contour;
mod curve;
mod decimal;
mod hull;
mod order;
mod outline;
mod path;
mod point;
mod rect;
mod viewport;

pub use contour::contour;
pub use curve::Curve;
pub use decimal::{decimal, parse_decimal, parse_number, push_decimal, rounded};
pub use hull::{Disc, Ground, HullRequest, Territory, hull, territories};
pub use order::{order, set_of};
pub use outline::Outline;
pub use path::PathData;
pub use point::{Point, Vector};
pub use rect::{Rect, Size};
pub use viewport::Viewport;
