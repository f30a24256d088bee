//! Everything drawn, resolved: map, layout and reading become marks that the screen, the exports and the tests share.

mod framing;
mod glyph;
mod ink;
mod link_shape;
mod marks;
mod ring;
mod shapes;
mod traversal;
mod walk;

pub use framing::{Room, framed, framing};
pub use glyph::glyph_path;
pub use ink::{link_ink, role_ink};
pub use link_shape::LinkShape;
pub use marks::{HullMark, LinkMark, NetworkMark, NodeMark, Scene};
pub use ring::{Segment, circle, segments};
pub use shapes::{Shapes, collaboration_outline};
pub use traversal::{Direction, nearest};
pub use walk::{Group, Stride, Walk};
