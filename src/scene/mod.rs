//! Everything drawn, resolved: map, layout and reading become marks that painters need nothing else to draw.

mod facts;
mod framing;
mod glyph;
mod hulls;
mod ink;
mod label;
mod label_texts;
mod letters;
mod link_shape;
mod lit_names;
mod marks;
mod name_tag;
mod names;
mod node_shape;
mod ring;
mod room;
mod shapes;
mod shared;
mod traversal;
mod walk;

pub use framing::{Room, framed, framing};
pub use glyph::glyph_path;
pub use hulls::{Outliner, collaboration_outline};
pub use ink::Ink;
pub use label::{Anchor, Label};
pub use letters::Letters;
pub use link_shape::LinkShape;
pub use marks::{HullMark, LinkMark, NetworkMark, NodeMark, PartMark, Rank, Scene};
pub use name_tag::NameTag;
pub use node_shape::NodeShape;
pub use ring::{RingSegment, ring_segments};
pub use shapes::{NetworkShape, Shapes};
pub use shared::Shared;
pub use traversal::{Direction, nearest};
pub use walk::{Group, Stride, Walk};
