//! The marks of everything drawn, complete, so that a painter needs neither the map nor the reading.

use std::sync::Arc;

use super::handles::Reach;
use super::link_shape::LinkShape;
use super::name_tag::NameTag;
use super::network_shape::NetworkShape;
use super::node_mark::{NodeMark, node_marks};
use super::regions::Region;
use super::shapes::Shapes;
use super::shared::Shared;
use crate::model::{Collaboration, Key, Link, Map, Organisation, alphabetical};
use crate::reading::{Level, Preview, Reading, emphasis_among};
use crate::text::Language;

/// More lit links than this are thinner on a map seen from afar, so that names and circles stay in sight.
const MOST_LIT: usize = 24;

/// Everything drawn for a reading of a map.
///
/// It shares its shapes with [`Shapes`]: a choice or a preview only changes levels, flags and parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// The language of its texts.
    pub language: Language,
    /// The size of the letters of names.
    pub letters_px: f64,
    /// The share of their widths that links have: less when zoomed in.
    pub share_of_lines: f64,
    /// Whether it is seen from afar: its links are hairlines.
    pub is_far: bool,
    /// Whether names are drawn above all nodes: they may cover those that are less linked.
    pub are_names_above: bool,
    /// One per organisation, in table order.
    pub nodes: Vec<NodeMark>,
    /// The order in which the organisations are drawn and read: by name, as their ranks are.
    pub order: Vec<usize>,
    /// One per link, in table order.
    pub links: Vec<LinkMark>,
    /// One per network, in table order.
    pub networks: Vec<NetworkMark>,
    /// The regions of the largest groups of a large map, while no hull is drawn.
    pub regions: Arc<Vec<Region>>,
    /// Whether their names are drawn: not over what the reader chose.
    pub are_regions_named: bool,
    /// One per collaboration that is shown.
    pub hulls: Vec<HullMark>,
    /// The full name of the hovered or focused organisation, if its label is another text.
    pub name_tag: Option<NameTag>,
}

/// A link.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkMark {
    /// Its link.
    pub key: Key<Link>,
    /// The line, the arrow head, the colour and the dash.
    pub shape: Shared<LinkShape>,
    /// Its emphasis.
    pub emphasis: Level,
    /// Whether it is drawn.
    pub is_visible: bool,
    /// Whether it is a hairline: seen from afar, and not lit.
    pub is_thin: bool,
    /// Whether its line is thinner than usual, as one of many that are lit on a map seen from afar.
    pub is_slim: bool,
}

/// The outline around the members of a network.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkMark {
    /// The outline and its colour.
    pub shape: Shared<NetworkShape>,
    /// Its emphasis.
    pub emphasis: Level,
    /// Whether it is drawn.
    pub is_visible: bool,
}

/// The hull of a collaboration.
#[derive(Clone, Debug, PartialEq)]
pub struct HullMark {
    /// Its collaboration.
    pub key: Key<Collaboration>,
    /// Its path data, filled by the even-odd rule.
    pub path: Arc<str>,
}

impl Scene {
    /// The scene of `map` in these `shapes`, for `reading` and `preview`.
    pub fn of(map: &Map, shapes: &Shapes, reading: &Reading, preview: Option<Preview>) -> Self {
        Self::within(map, shapes, reading, preview, None)
    }

    /// The same for a picture with buttons within `reach` over it: only those have the texts of a button.
    pub fn within(
        map: &Map,
        shapes: &Shapes,
        reading: &Reading,
        preview: Option<Preview>,
        reach: Option<&Reach>,
    ) -> Self {
        // The shapes under a picture are always those of its reading.
        let visible = if reach.is_some() { shapes.visible() } else { reading.visible(map) };
        let emphasis = emphasis_among(map, reading, preview, visible);
        let is_far = shapes.is_far();
        let is_lit = |key| emphasis.link(key) == Level::Lifted;
        let are_many_lit = is_far && map.links.keys().filter(|key| is_lit(*key)).count() > MOST_LIT;
        let links = map.links.keys().zip(&shapes.links).map(|(key, shape)| LinkMark {
            key,
            shape: shape.clone(),
            emphasis: emphasis.link(key),
            is_visible: reading.is_link_among(map, key, &emphasis.visible),
            is_thin: is_far && !is_lit(key),
            is_slim: are_many_lit && is_lit(key),
        });
        let networks = map.networks.keys().zip(&shapes.networks).map(|(key, shape)| NetworkMark {
            shape: shape.clone(),
            emphasis: emphasis.network(key),
            is_visible: reading.is_network_visible(map, key),
        });
        let is_external_shown = |key| map.is_external(&map.organisations[key]);
        let with_externals = !map.external_standings().iter().all(|key| reading.hides_standing(map, key))
            || emphasis.visible.iter().any(is_external_shown);
        let name_tag = name_tag(map, shapes, reading, preview);
        let hull = |key| HullMark { key, path: shapes.hull(map, key, with_externals) };
        Self {
            language: reading.language,
            letters_px: shapes.letters_px(),
            share_of_lines: shapes.share_of_lines(),
            is_far,
            nodes: node_marks(map, shapes, reading, &emphasis, name_tag.as_ref(), reach),
            are_names_above: !shapes.layout.sizes.has_room_for_names,
            order: alphabetical(map, reading.language).map(Key::position).collect(),
            networks: networks.collect(),
            regions: if emphasis.hulls.is_empty() { Arc::clone(&shapes.regions) } else { Arc::default() },
            // They would be over what is lit.
            are_regions_named: !matches!(preview, Some(Preview::Organisation(_) | Preview::Link(_)))
                && reading.selection.is_none()
                && reading.path.is_none()
                && reading.focus.is_none(),
            hulls: emphasis.hulls.iter().map(hull).collect(),
            links: links.collect(),
            name_tag,
        }
    }

    /// The same with these organisations pinned.
    #[must_use]
    pub fn with_pins(mut self, pinned: &[Key<Organisation>]) -> Self {
        for key in pinned {
            if let Some(mark) = self.nodes.get_mut(key.position()) {
                mark.is_pinned = true;
            }
        }
        self
    }
}

fn name_tag(map: &Map, shapes: &Shapes, reading: &Reading, preview: Option<Preview>) -> Option<NameTag> {
    let Some(Preview::Organisation(key)) = preview else { return None };
    let shape = shapes.nodes.get(key.position()).filter(|_| reading.is_visible(map, key))?;
    NameTag::of(
        key,
        shapes.layout.place(key).centre,
        shape,
        map.organisations[key].name.get(reading.language),
        (shapes.layout.world, shapes.small_letters_px()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Format, settled};
    use crate::model::check;
    use crate::scene::Rank;

    fn bundled() -> (Map, Shapes) {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let shapes = Shapes::of(&map, settled(&map, Format::Wide), &Reading::default());
        (map, shapes)
    }

    #[test]
    fn pointing_at_an_organisation_changes_levels_only() {
        let (map, shapes) = bundled();
        let scene = |preview| Scene::of(&map, &shapes, &Reading::default(), preview);
        let rest = scene(None);
        for key in map.organisations.keys() {
            let lit = scene(Some(Preview::Organisation(key)));
            for (before, after) in rest.nodes.iter().zip(&lit.nodes) {
                assert_eq!(before.shape, after.shape);
                assert_eq!(NodeMark { emphasis: before.emphasis, ..after.clone() }, *before);
            }
            for (before, after) in rest.links.iter().zip(&lit.links) {
                assert_eq!(before.shape, after.shape);
                assert_eq!(LinkMark { emphasis: before.emphasis, ..after.clone() }, *before);
            }
            assert_eq!(rest.hulls, lit.hulls);
            // This map has no regions.
            let lit = Scene { are_regions_named: rest.are_regions_named, ..lit };
            assert_eq!(rest == lit, !rest.nodes[key.position()].is_visible);
        }
    }

    #[test]
    fn parts_are_written_where_they_differ() {
        let (map, shapes) = bundled();
        for (key, collaboration) in map.collaborations.entries() {
            let shown = Reading { highlighted: [key].into(), ..Reading::default() };
            for mark in Scene::of(&map, &shapes, &shown, None).nodes {
                let part = collaboration.part_of(mark.key);
                assert_eq!(mark.part.is_some(), part.is_some(), "a screen reader hears it");
                assert!(mark.part.is_none_or(|mark| mark.is_written == (part != collaboration.usual_part())));
            }
            assert!(collaboration.usual_part().is_some(), "{}", collaboration.id);
        }
    }

    #[test]
    fn visible_organisations_are_ranked_by_name() {
        let (map, shapes) = bundled();
        let scene = Scene::of(&map, &shapes, &Reading::default(), None);
        let mut places: Vec<_> = scene.nodes.iter().filter_map(|mark| mark.rank).map(|rank| rank.place).collect();
        places.sort_unstable();
        assert_eq!(places, (1..=16).collect::<Vec<_>>());
        let first = scene.nodes.iter().find(|mark| mark.rank == Some(Rank { place: 1, total: 16 })).unwrap();
        assert_eq!(
            alphabetical(&map, Language::FR).find(|key| scene.nodes[key.position()].is_visible),
            Some(first.key)
        );
        assert!(scene.nodes.iter().all(|mark| mark.rank.is_some() == mark.is_visible));
    }
}
