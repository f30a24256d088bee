//! Everything drawn that depends only on the layout, the node sizes, the letters and who is drawn: computed once for these.

use std::sync::{Arc, OnceLock};

use super::choice::Choice;
use super::framing::seen_with;
use super::hulls::{Outliner, collaboration_discs, hull_request};
use super::label_texts::label_texts;
use super::letters::Letters;
use super::link_shape::{LinkShape, link_shapes, offsets};
use super::names::{Wanted, names};
use super::network_shape::NetworkShape;
use super::node_shape::NodeShape;
use super::regions::{Region, ground_of, regions};
use super::ring::{Rings, ring_roles};
use super::shared::Shared;
use super::since::{has_line, has_same_groups, has_same_labels, has_same_roles};
use crate::geometry::{Rect, Size, Territory};
use crate::layout::{CAPTION, Layout};
use crate::model::{Collaboration, Key, KeySet, Link, Map, Organisation};
use crate::reading::Reading;

/// The radius of a node over the size of the letters below which the map is seen from afar.
const FAR: f64 = 0.85;
/// The same on a map of so many links, or whose names have no boxes: so many are in sight at once that they are thin until the map is
/// zoomed in.
const FAR_IN_A_CROWD: f64 = 1.65;
const MANY_LINKS: usize = 100;

/// The same below which only the most linked of a map with named regions have their names.
const OVERVIEW: f64 = 0.75;

/// The shapes of a map in one layout, with one choice of node sizes.
#[derive(Debug)]
pub struct Shapes {
    /// The layout of these shapes.
    pub layout: Layout,
    /// What else they depend on, and the reading that it is of.
    choice: Choice,
    reading: Option<Reading>,
    /// The short text of each name.
    texts: Arc<Vec<String>>,
    /// How far each link is from the middle of its parallels.
    offsets: Arc<Vec<f64>>,
    /// The nodes, in table order.
    pub nodes: Vec<Shared<NodeShape>>,
    /// The rings of the nodes.
    rings: Rings,
    /// The links, in table order.
    pub links: Vec<Shared<LinkShape>>,
    /// The networks, in table order.
    pub networks: Vec<Shared<NetworkShape>>,
    /// The territories of the largest groups, and their regions.
    territories: Arc<Vec<Territory>>,
    pub(super) regions: Arc<Vec<Region>>,
    /// The hull of each collaboration, in table order, without and with external organisations; computed at first use.
    hulls: Vec<[OnceLock<Arc<str>>; 2]>,
    /// What computes them.
    outliner: Outliner,
}

impl Shapes {
    /// The shapes of `map` in `layout` at scale 1, with the node sizes of `reading`.
    pub fn of(map: &Map, layout: Layout, reading: &Reading) -> Self {
        let letters = Letters::at(layout.sizes, 1.0, Size::default());
        Self::after(&Self::none(Outliner::here()), (None, map), layout, reading, letters)
    }

    /// No shapes yet: those [`after`](Self::after) them have their hulls and territories computed by this outliner.
    pub fn none(outliner: Outliner) -> Self {
        let (layout, choice, texts) = (Layout::default(), Choice::default(), Arc::default());
        Self {
            offsets: Arc::default(),
            reading: None,
            rings: Rings::default(),
            layout,
            choice,
            texts,
            nodes: Vec::new(),
            links: Vec::new(),
            networks: Vec::new(),
            territories: Arc::default(),
            regions: Arc::default(),
            hulls: Vec::new(),
            outliner,
        }
    }

    /// The shapes of `map` in `layout`, with these letters; unchanged shapes are shared with `before`, which are of the same map
    /// or of the one that it `was` before an edit.
    pub fn after(
        before: &Self,
        (was, map): (Option<&Map>, &Map),
        layout: Layout,
        reading: &Reading,
        letters: Letters,
    ) -> Self {
        let layout = if layout.has_bends(map) { layout } else { layout.with_bends(map) };
        // While things move, nothing else changes.
        let is_same = was.is_none()
            && before.layout.sizes == layout.sizes
            && before.choice.letters == letters
            && before.reading.as_ref() == Some(reading);
        let choice = if is_same { before.choice.clone() } else { Choice::of(map, &layout, reading, letters) };
        let radius_px = |key: Key<Organisation>| choice.radii_px.get(key.position()).copied().unwrap_or_default();
        // In the same world, labels are on the same side of their nodes.
        let is_alike = before.layout.world == layout.world
            && before.layout.sizes == layout.sizes
            && before.share_of_lines().to_bits() == letters.share_of_lines(layout.sizes).to_bits();
        let radius =
            |choice: &Choice, key: Key<Organisation>| choice.radii_px.get(key.position()).map(|it| it.to_bits());
        let is_still = |key: &Key<Organisation>| {
            is_alike
                && before.layout.place(*key) == layout.place(*key)
                && radius(&before.choice, *key) == radius(&choice, *key)
        };
        let is_known = before.offsets.len() == map.links.len() && was.is_none();
        let offsets = if is_known { Arc::clone(&before.offsets) } else { Arc::new(offsets(map)) };
        let kept_link = |key: Key<Link>| {
            let ends = [map.links[key].source, map.links[key].target];
            let offset = |of: &[f64]| of.get(key.position()).map(|it| it.to_bits());
            let is_same = ends.iter().all(is_still)
                && (before.layout.bend(key) - layout.bend(key)).abs() < 1e-9
                && offset(&before.offsets) == offset(&offsets);
            before.links.get(key.position()).filter(|line| is_same && has_line(was, map, key, line)).cloned()
        };
        let is_told = !before.texts.is_empty() && has_same_labels(was, map);
        let texts = if is_told { Arc::clone(&before.texts) } else { Arc::new(label_texts(map)) };
        let is_drawn = |key: Key<Organisation>| choice.degrees.get(key.position()).copied().flatten().is_some();
        let is_kept = layout.is_moving && is_alike && before.choice == choice;
        // While an organisation moves, regions stay.
        let have_stayed = !before.territories.is_empty()
            && before.layout.places == layout.places
            && has_same_groups(was, map, (&before.layout, &layout), choice.language);
        let are_kept = layout.is_moving || have_stayed;
        let computed = || ground_of(map, &layout).and_then(|ground| before.outliner.territories(&ground));
        let territories =
            if are_kept { Arc::clone(&before.territories) } else { Arc::new(computed().unwrap_or_default()) };
        let drawn = |choice: &Choice| choice.degrees.iter().map(Option::is_some).collect::<Vec<_>>();
        let are_named_alike = have_stayed
            && before.choice.letters == letters
            && before.choice.language == choice.language
            && drawn(&before.choice) == drawn(&choice);
        let regions = if is_kept || are_named_alike {
            Arc::clone(&before.regions)
        } else {
            Arc::new(regions(map, &layout, &territories, letters, choice.language, &is_drawn))
        };
        let mut rings = if has_same_roles(was, map) { before.rings.clone() } else { Rings::default() };
        let nodes = if is_kept {
            before.nodes.clone()
        } else {
            nodes(before, map, &layout, &choice, (&texts, &regions), &mut rings)
        };
        let links = link_shapes(map, &layout, (&offsets, letters.share_of_lines(layout.sizes)), &radius_px, &kept_link);
        let network = |network| Shared::new(NetworkShape::of(map, network, &layout, &nodes, &is_drawn));
        let networks = map.networks.iter().map(network).collect();
        let are_still = map.organisations.keys().all(|key| is_still(&key));
        let hull = |(key, collaboration): (Key<Collaboration>, &Collaboration)| {
            let is_kept = (are_still && was.is_none())
                || (layout.is_moving && collaboration.members.iter().all(|member| is_still(&member.organisation)));
            before.hulls.get(key.position()).filter(|_| is_kept).cloned().unwrap_or_default()
        };
        let hulls = map.collaborations.entries().map(hull).collect();
        let outliner = before.outliner.clone();
        let reading = Some(reading.clone());
        Self {
            layout,
            choice,
            reading,
            texts,
            offsets,
            nodes,
            rings,
            links,
            networks,
            territories,
            regions,
            hulls,
            outliner,
        }
    }

    /// Whether these are the shapes of `map` in `layout` for `reading`, with these letters.
    pub fn are_of(&self, map: &Map, layout: &Layout, reading: &Reading, letters: Letters) -> bool {
        self.layout == *layout && self.choice == Choice::of(map, layout, reading, letters)
    }

    /// Whether `map` has regions that could not be computed yet.
    pub fn lack_regions(&self, map: &Map) -> bool {
        self.territories.is_empty() && ground_of(map, &self.layout).is_some()
    }

    /// By how many links an organisation is drawn; `None` if it is hidden.
    pub fn degree(&self, key: Key<Organisation>) -> Option<usize> {
        self.choice.degrees.get(key.position()).copied().flatten()
    }

    /// The organisations that are drawn.
    pub(super) fn visible(&self) -> KeySet<Organisation> {
        let mut visible = KeySet::new();
        for (row, _) in self.choice.degrees.iter().enumerate().filter(|(_, degree)| degree.is_some()) {
            visible.insert(Key::new(row));
        }
        visible
    }

    /// Whether the name of everyone who is drawn is written.
    pub fn has_all_names(&self) -> bool {
        self.nodes.iter().zip(&self.choice.degrees).all(|(shape, degree)| shape.is_named || degree.is_none())
    }

    /// The size of the letters of names.
    pub fn letters_px(&self) -> f64 {
        self.choice.letters.size_px
    }

    /// The size of the smaller letters of full names, where they are legible.
    pub fn small_letters_px(&self) -> f64 {
        let Letters { size_px, are_whole } = self.choice.letters;
        if are_whole { size_px * CAPTION } else { size_px }
    }

    /// The share of the layout's widths that lines have.
    pub fn share_of_lines(&self) -> f64 {
        self.choice.letters.share_of_lines(self.layout.sizes)
    }

    /// Whether the map is seen from so far that its lines are thin.
    pub fn is_far(&self) -> bool {
        let are_few = self.layout.sizes.has_room_for_names && self.links.len() < MANY_LINKS;
        let far = if are_few { FAR } else { FAR_IN_A_CROWD };
        self.layout.sizes.node_radius_px < far * self.choice.letters.size_px
    }

    /// The path data of the hull of `collaboration`, empty until the outliner is there. It avoids external organisations only if
    /// they are shown (`with_externals`); nothing else that the reader hides changes it.
    pub fn hull(&self, map: &Map, collaboration: Key<Collaboration>, with_externals: bool) -> Arc<str> {
        let path = self.hulls.get(collaboration.position()).and_then(|hulls| hulls.get(usize::from(with_externals)));
        let Some(path) = path else { return Arc::default() };
        if path.get().is_none() {
            let discs = collaboration_discs(map, &self.layout, collaboration, with_externals);
            if let Some(computed) = self.outliner.path(&hull_request(&discs)) {
                let _ = path.set(computed.into());
            }
        }
        path.get().cloned().unwrap_or_default()
    }
}

/// The nodes; unchanged ones are shared with `before`.
fn nodes(
    before: &Shapes,
    map: &Map,
    layout: &Layout,
    choice: &Choice,
    (texts, regions): (&[String], &[Region]),
    rings: &mut Rings,
) -> Vec<Shared<NodeShape>> {
    let Choice { radii_px, degrees, letters, language, hides_past, subjects } = choice;
    let taken: Vec<Rect> = regions.iter().filter_map(Region::name_bounds).collect();
    let is_far = layout.sizes.node_radius_px < OVERVIEW * letters.size_px;
    let is_overview = is_far && taken.len() * 2 > regions.len();
    let wanted = Wanted {
        map,
        layout,
        texts,
        radii_px,
        degrees,
        letters: *letters,
        language: *language,
        subjects,
        is_about_few: choice.is_about_few(),
        seen: seen_with(map, layout, subjects),
        taken: &taken,
        is_overview,
    };
    let mut named = names(&wanted).into_iter();
    let node = |(row, entry): (usize, &Organisation)| {
        let (label, is_named) = named.next().unwrap_or_default();
        let radius_px = radii_px.get(row).copied().unwrap_or_default();
        let is_outside = map.is_external(entry);
        let ring = rings.of(map, &ring_roles(entry, *hides_past), is_outside, radius_px);
        let is_same = |was: &&Shared<NodeShape>| {
            was.is_named == is_named
                && was.label == label
                && was.radius_px.to_bits() == radius_px.to_bits()
                && was.ring == ring
        };
        let kept = before.nodes.get(row).filter(is_same).cloned();
        kept.unwrap_or_else(|| Shared::new(NodeShape { radius_px, ring, label, is_named }))
    };
    map.organisations.iter().enumerate().map(node).collect()
}

#[cfg(test)]
mod tests;
