//! The full name of the organisation that is hovered or focused, beside its label, which is an acronym or cut.

use super::label::Anchor;
use super::node_shape::NodeShape;
use crate::geometry::{Point, Rect, Size};
use crate::model::{Key, Organisation};
use crate::text::measure::{in_lines, width_px, wrapped};

/// The longest line, as a multiple of the size of its letters.
const LINE: f64 = 17.0;
/// Height of a line, likewise.
const LEADING: f64 = 1.25;
/// Paper around the text, likewise.
const PADDING: f64 = 0.4;

/// Space between the tag and the rim of its node.
const RIM_GAP_PX: f64 = 6.0;

/// A name on a piece of paper, which covers what is under it.
#[derive(Clone, Debug, PartialEq)]
pub struct NameTag {
    /// The organisation it names.
    pub key: Key<Organisation>,
    /// Its lines, each with the middle of its baseline.
    pub lines: Vec<(String, Point)>,
    /// The size of its letters.
    pub size_px: f64,
    /// The paper.
    pub bounds: Rect,
}

impl NameTag {
    /// The tag for `name`, in letters of this size, beside the label of `shape`, a node at `centre`, on the far side of the node, within `world`; `None`
    /// when the label is that name already.
    pub fn of(
        key: Key<Organisation>,
        centre: Point,
        shape: &NodeShape,
        name: &str,
        (world, size_px): (Rect, f64),
    ) -> Option<Self> {
        let label = &shape.label;
        // Shapes are around the origin.
        let world = Rect::new(world.x - centre.x, world.y - centre.y, world.width, world.height);
        if label.is_whole(name) {
            return None;
        }
        let count = wrapped(name, size_px * LINE, size_px).len();
        let lines = in_lines(name, u8::try_from(count).unwrap_or(u8::MAX));
        let widest = lines.iter().map(|line| width_px(line, size_px)).fold(0.0, f64::max);
        let leading_px = size_px * LEADING;
        let height = lines.iter().fold(0.0, |sum, _| sum + leading_px) + size_px * PADDING;
        let size = Size::new(widest + size_px * PADDING * 2.0, height);
        let x = match label.anchor {
            Anchor::Start => label.bounds.x,
            Anchor::Middle => label.bounds.centre().x - size.width / 2.0,
            Anchor::End => label.bounds.right() - size.width,
        };
        let reach_px = shape.radius_px + RIM_GAP_PX;
        let above = label.bounds.y.min(-reach_px) - height;
        let below = label.bounds.bottom().max(reach_px);
        let is_above = above >= world.y && (label.bounds.bottom() <= 0.0 || below + height > world.bottom());
        let x = x.min(world.right() - size.width).max(world.x);
        let y = if is_above { above } else { below };
        let bounds = Rect::new(x + centre.x, y + centre.y, size.width, height);
        let mut y = bounds.y + size_px * (PADDING / 2.0) - leading_px * 0.23;
        let placed = lines.into_iter().map(|line| {
            y += leading_px;
            (line, Point::new(bounds.centre().x, y))
        });
        Some(Self { key, lines: placed.collect(), size_px, bounds })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Format, settled};
    use crate::model::check;
    use crate::reading::Reading;
    use crate::scene::Shapes;

    #[test]
    fn each_name_is_whole_within_the_map_and_covers_neither_its_node_nor_its_label() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        for format in [Format::Wide, Format::Square, Format::Column] {
            let shapes = Shapes::of(&map, settled(&map, format), &Reading::default());
            let world = shapes.layout.world;
            for (key, entry) in map.organisations.entries() {
                let (centre, shape) = (shapes.layout.place(key).centre, &shapes.nodes[key.position()]);
                let Some(tag) = NameTag::of(
                    key,
                    centre,
                    shape,
                    entry.name.get(crate::text::Language::FR),
                    (world, shapes.small_letters_px()),
                ) else {
                    assert!(shape.label.is_whole(entry.name.get(crate::text::Language::FR)));
                    continue;
                };
                let lines: Vec<&str> = tag.lines.iter().map(|(line, _)| line.as_str()).collect();
                assert_eq!(lines.join(" "), entry.name.get(crate::text::Language::FR));
                assert!(tag.bounds.x >= world.x && tag.bounds.right() <= world.right() + 0.1, "{lines:?}");
                let label = shape.label.bounds.translated(centre - Point::default());
                assert!(!tag.bounds.inflated(-0.1).intersects(label), "{lines:?}");
                let node = Rect::around(centre, Size::new(shape.radius_px * 2.0, shape.radius_px * 2.0));
                assert!(!tag.bounds.inflated(-0.1).intersects(node), "{lines:?}");
                assert!(tag.lines.iter().all(|(_, at)| tag.bounds.contains(*at)), "{lines:?}");
            }
        }
    }
}
