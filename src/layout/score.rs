//! What makes a picture bad, as one number: crossings, links under discs, clashes, voids, scattered collaborations.

use super::force::centroid;
use super::hull::{area, depth_inside, outline};
use super::segment::Segment;
use super::sizes::LABEL_OFFSET_PX;
use super::ties::Ties;
use super::{Format, Sizes};
use crate::geometry::{Point, Rect, Size};

/// Up to this many organisations, pictures are judged on the format's own stage; more are given more room.
const USUAL: f64 = 20.0;
/// Up to this many organisations, voids, labels and outlines are judged too.
const FINE: usize = 48;

/// Cost of two links crossing.
const CROSSING: f64 = 10.0;
/// Cost of a link that passes under the middle of a disc.
const UNDERPASS: f64 = 14.0;
/// Cost of two links leaving a disc as one.
const NARROW_ANGLE: f64 = 4.0;
/// Cost of two bodies at the same place.
const OVERLAP: f64 = 30.0;
/// Cost of a link twice as long as the spacing.
const LENGTH: f64 = 0.35;
/// Cost of two bodies a spacing apart.
const CROWDING: f64 = 0.25;
/// Cost of a whole picture of void.
const VOID: f64 = 9.0;
/// Cost of a label that no side keeps clear of a link.
const LABEL: f64 = 2.0;
/// Cost of a stranger in a collaboration's outline.
const STRANGER: f64 = 10.0;
/// Cost of a collaboration scattered over twice the surface it needs.
const SCATTER: f64 = 5.0;
/// Cost of a collaboration whose outline has twice the area that it needs.
const SPRAWL: f64 = 12.0;

/// The judge of pictures of one map on stages of one format.
pub(super) struct Judge<'a> {
    ties: &'a Ties,
    /// Room for discs and labels, from the origin.
    pub(super) frame: Size,
    /// Side of the square each organisation would have to itself.
    pub(super) spacing_px: f64,
    sizes: Sizes,
    labels: &'a [Size],
    neighbours: Vec<Vec<usize>>,
    samples: Vec<Point>,
}

impl<'a> Judge<'a> {
    /// The stage on which so many are judged.
    pub(super) fn stage(count: usize, format: Format) -> Size {
        let nominal = format.stage();
        let stretch = (number(count) / USUAL).max(1.0).sqrt();
        Size::new(nominal.width * stretch, nominal.height * stretch)
    }

    /// The judge for `ties`, where `labels` are the room of the label of each in the core.
    pub(super) fn new(ties: &'a Ties, format: Format, labels: &'a [Size]) -> Self {
        let count = ties.core.len();
        let stage = Self::stage(count, format);
        let sizes = Sizes::for_stage(stage, count);
        let frame = Size::new(stage.width - 2.0 * sizes.margin_px, stage.height - 2.0 * sizes.margin_px);
        let mut neighbours = vec![Vec::new(); count];
        for (one, other) in &ties.pairs {
            for (from, to) in [(*one, *other), (*other, *one)] {
                if let Some(list) = neighbours.get_mut(from) {
                    list.push(to);
                }
            }
        }
        let spacing_px = (frame.area() / number(count.max(4))).sqrt();
        let samples = if count <= FINE { samples(frame, spacing_px * 0.5) } else { Vec::new() };
        Self { ties, frame, spacing_px, sizes, labels, neighbours, samples }
    }

    /// The nearest place to `point` where the disc of `node` and a label under it are inside the frame.
    pub(super) fn inside(&self, node: usize, point: Point) -> Point {
        let label = self.label(node);
        let radius = self.sizes.node_radius_px;
        let aside = radius.max(label.width / 2.0);
        let below = radius + LABEL_OFFSET_PX + label.height;
        Rect::new(
            aside,
            radius,
            (self.frame.width - 2.0 * aside).max(0.0),
            (self.frame.height - radius - below).max(0.0),
        )
        .nearest(point)
    }

    /// The cost of the whole picture.
    pub(super) fn total(&self, points: &[Point]) -> f64 {
        (0..points.len()).map(|node| self.around(points, node)).sum::<f64>() + self.overall(points)
    }

    /// What `node` costs where it stands: its links, and what it does to the others and their links.
    pub(super) fn around(&self, points: &[Point], node: usize) -> f64 {
        let centre = at(points, node);
        let mut cost = 0.0;
        for far in self.neighbours_of(node) {
            let own = Segment { from: centre, to: at(points, *far) };
            let length = own.from.distance(own.to) / self.spacing_px;
            cost += LENGTH * (length - 1.0).max(0.0) * (length - 1.0).max(0.0);
            for (one, other) in &self.ties.pairs {
                let link = Segment { from: at(points, *one), to: at(points, *other) };
                cost += if own.crosses(link) { CROSSING } else { 0.0 };
            }
            for (end, hub) in [(*far, node), (node, *far)] {
                for third in self.neighbours_of(hub).iter().filter(|third| **third != end) {
                    cost += narrowness(at(points, hub), at(points, end), at(points, *third));
                }
            }
            for (_, point) in points.iter().enumerate().filter(|(third, _)| *third != node && third != far) {
                cost += self.underpass(own, *point);
            }
        }
        for (one, other) in self.ties.pairs.iter().filter(|(one, other)| *one != node && *other != node) {
            cost += self.underpass(Segment { from: at(points, *one), to: at(points, *other) }, centre);
        }
        let here = self.box_at(node, centre);
        for (third, point) in points.iter().enumerate().filter(|(third, _)| *third != node) {
            let there = self.box_at(third, *point);
            let across = here.right().min(there.right()) - here.x.max(there.x);
            let down = here.bottom().min(there.bottom()) - here.y.max(there.y);
            if across > 0.0 && down > 0.0 {
                cost += OVERLAP * (0.1 + across.min(down) / self.spacing_px);
            }
            let distance = (centre.distance(*point) / self.spacing_px).max(0.1);
            cost += CROWDING / (distance * distance);
        }
        cost
    }

    /// What the picture costs as a whole: voids, labels on links, collaborations out of shape.
    pub(super) fn overall(&self, points: &[Point]) -> f64 {
        let mut cost = 0.0;
        for members in &self.ties.groups {
            let middle = centroid(points, members);
            let square: f64 =
                members.iter().map(|member| at(points, *member) - middle).map(|step| step.dot(step)).sum();
            let size = number(members.len());
            // Mean square distance in a disc with room for all, or in a wide frame they nearly fill.
            let needed = self.spacing_px * self.spacing_px * size * 0.16 * (1.0 + size / number(points.len().max(1)));
            cost += SCATTER * (square / size / needed - 1.0).max(0.0);
        }
        if points.len() > FINE {
            return cost;
        }
        let near = self.sizes.node_radius_px + 10.0;
        for members in &self.ties.groups {
            let outline = outline(&members.iter().map(|member| at(points, *member)).collect::<Vec<_>>());
            // A square of as many organisations, a spacing apart.
            let side = (number(members.len()).sqrt() - 1.0) * self.spacing_px;
            cost += SPRAWL * (area(&outline) / (side * side) - 1.0).max(0.0);
            for (_, point) in points.iter().enumerate().filter(|(node, _)| !members.contains(node)) {
                let depth = depth_inside(&outline, *point) + near;
                cost += if depth > 0.0 { STRANGER * (0.4 + depth / self.spacing_px) } else { 0.0 };
            }
        }
        let boxes: Vec<Rect> = points.iter().enumerate().map(|(node, point)| self.box_at(node, *point)).collect();
        let void: f64 = self
            .samples
            .iter()
            .map(|sample| {
                let square = boxes.iter().fold(f64::INFINITY, |least, here| {
                    let step = *sample - here.nearest(*sample);
                    least.min(step.dot(step))
                });
                let distance = square.sqrt() / self.spacing_px;
                (distance - 0.3).max(0.0) * distance
            })
            .sum();
        cost + VOID * void * number(points.len()) / number(self.samples.len().max(1)) + self.labels_on_links(points)
    }

    /// Labels that neither above nor below their disc are clear of links.
    fn labels_on_links(&self, points: &[Point]) -> f64 {
        let links: Vec<Segment> = self
            .ties
            .pairs
            .iter()
            .map(|(one, other)| Segment { from: at(points, *one), to: at(points, *other) })
            .collect();
        let mut cost = 0.0;
        for (node, point) in points.iter().enumerate() {
            let label = self.label(node);
            let away = self.sizes.node_radius_px + LABEL_OFFSET_PX;
            let below = Rect::new(point.x - label.width / 2.0, point.y + away, label.width, label.height);
            let above = Rect::new(below.x, point.y - away - label.height, label.width, label.height);
            let crossed = |rect: Rect| number(links.iter().filter(|link| link.meets(rect)).count());
            let under = crossed(below);
            cost += if under > 0.0 { LABEL * under.min(crossed(above) + 0.3) } else { 0.0 };
        }
        cost
    }

    /// What it costs that `link` passes near the disc at `centre`.
    fn underpass(&self, link: Segment, centre: Point) -> f64 {
        let clear = self.sizes.node_radius_px + 12.0;
        let distance = link.step_to(centre).length();
        if distance >= clear { 0.0 } else { UNDERPASS * (0.3 + 0.7 * (clear - distance) / clear) }
    }

    /// Disc and label of `node` at `centre`, with some air.
    fn box_at(&self, node: usize, centre: Point) -> Rect {
        let label = self.label(node);
        let radius = self.sizes.node_radius_px;
        let width = label.width.max(2.0 * radius);
        let height = 2.0 * radius + LABEL_OFFSET_PX + label.height;
        Rect::new(centre.x - width / 2.0, centre.y - radius, width, height).inflated(6.0)
    }

    fn label(&self, node: usize) -> Size {
        self.labels.get(node).copied().unwrap_or_default()
    }

    fn neighbours_of(&self, node: usize) -> &[usize] {
        self.neighbours.get(node).map_or(&[], Vec::as_slice)
    }
}

/// What it costs that two links leave `hub` in nearly the same direction (less than 20° apart).
fn narrowness(hub: Point, one: Point, other: Point) -> f64 {
    let (along, aside) = (one - hub, other - hub);
    let lengths = (along.dot(along) * aside.dot(aside)).sqrt();
    let cosine = if lengths > 1e-9 { along.dot(aside) / lengths } else { 1.0 };
    if cosine > 0.94 { NARROW_ANGLE * (cosine - 0.94) / 0.06 } else { 0.0 }
}

/// Places to look for voids from: a lattice over the frame.
fn samples(frame: Size, pitch: f64) -> Vec<Point> {
    let mut samples = Vec::new();
    let (columns, rows) = ((frame.width / pitch).ceil().max(1.0), (frame.height / pitch).ceil().max(1.0));
    let mut row = 0.0;
    while row <= rows {
        let mut column = 0.0;
        while column <= columns {
            samples.push(Point::new(frame.width * column / columns, frame.height * row / rows));
            column += 1.0;
        }
        row += 1.0;
    }
    samples
}

fn at(points: &[Point], node: usize) -> Point {
    points.get(node).copied().unwrap_or_default()
}

/// A count as a number to compute with.
#[allow(clippy::cast_precision_loss, reason = "far below 2⁵²")]
pub(super) const fn number(count: usize) -> f64 {
    count as f64
}
