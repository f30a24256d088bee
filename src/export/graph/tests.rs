//! Tests of the graphs, read back by another library's XML parser.

use super::*;
use crate::export::Extent;
use crate::layout::{Format, Layout, arrange, lay_out};
use crate::model::{Map, check};
use crate::reading::{Reading, from_hash};
use crate::text::Language;
use roxmltree::Document;

const BUNDLED: &str = include_str!("../../../data/carte-sociale-2015.json");
const HOSTILE: &str = "\"><script>alert(1)</script>&\u{2028}]]>";

fn sample() -> (Map, Layout) {
    let mut map = check(BUNDLED).unwrap();
    let mut rows: Vec<_> = map.organisations.iter().cloned().collect();
    rows[0].name.set(Language::FR, HOSTILE.to_owned());
    map.organisations = rows.into();
    // Two parallel links of the same type: both must be kept.
    let mut links: Vec<_> = map.links.iter().cloned().collect();
    links.push(links[0].clone());
    map.links = links.into();
    let layout = lay_out(&map, &arrange(&map, Format::Wide), Format::Wide.stage());
    (map, layout)
}

/// The names and values of the attributes of each node or edge.
fn said<'xml>(document: &'xml Document, tag: &str) -> Vec<Vec<(&'xml str, &'xml str)>> {
    let elements = document.descendants().filter(|node| node.has_tag_name(tag) || node.tag_name().name() == tag);
    let of = |element: roxmltree::Node<'xml, 'xml>| {
        let mut all: Vec<_> = element.attributes().map(|attribute| (attribute.name(), attribute.value())).collect();
        for value in element.descendants() {
            match value.tag_name().name() {
                "attvalue" => all.push((value.attribute("for").unwrap(), value.attribute("value").unwrap())),
                "data" => all.push((&value.attribute("key").unwrap()[2..], value.text().unwrap_or_default())),
                _ => {}
            }
        }
        all
    };
    elements.filter(|element| element.has_attribute("id")).map(of).collect()
}

fn value<'xml>(said: &[(&'xml str, &'xml str)], name: &str) -> &'xml str {
    said.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
}

#[test]
fn nodes_links_roles_places_and_colours_survive() {
    let (map, layout) = sample();
    let extent = Extent::whole(&map);
    for text in [gexf(&extent, &layout, Language::FR), graphml(&extent, &layout, Language::FR)] {
        let document = Document::parse(&text).unwrap();
        let (nodes, edges) = (said(&document, "node"), said(&document, "edge"));
        assert_eq!((nodes.len(), edges.len()), (map.organisations.len(), map.links.len()));
        for (node, (key, organisation)) in nodes.iter().zip(map.organisations.entries()) {
            assert_eq!(value(node, "id"), organisation.id);
            assert_eq!(value(node, "name"), organisation.name.get(Language::FR));
            assert_eq!(value(node, "label"), organisation.label);
            assert_eq!(value(node, "standing"), map.standings[organisation.standing].id);
            let roles: Vec<_> = organisation.roles.iter().map(|role| map.roles[*role].id.as_str()).collect();
            assert_eq!(value(node, "roles"), roles.join(" | "));
            if let Some(role) = organisation.roles.first() {
                assert_eq!(value(node, "colour"), map.roles[*role].colour.css());
            }
            let centre = layout.place(key).centre;
            let at = |name| value(node, name).parse::<f64>().unwrap();
            assert!((at("x") - centre.x).abs() < 0.06 && (at("y") + centre.y).abs() < 0.06);
        }
        for (edge, link) in edges.iter().zip(&map.links) {
            let kind = &map.link_types[link.link_type];
            assert_eq!(value(edge, "source"), map.organisations[link.source].id);
            assert_eq!(value(edge, "target"), map.organisations[link.target].id);
            assert_eq!(
                (value(edge, "link_type"), value(edge, "colour")),
                (kind.id.as_str(), kind.colour.css().as_str())
            );
            assert_eq!(value(edge, "directed"), kind.directed.to_string());
            assert_eq!(
                value(edge, "sections").split(" | ").next(),
                link.evidence.first().and_then(|it| it.section.as_deref())
            );
            assert!(["stated", "inferred"].contains(&value(edge, "basis")));
        }
        let ids: std::collections::BTreeSet<_> = edges.iter().map(|edge| value(edge, "id")).collect();
        assert_eq!(ids.len(), edges.len(), "each link has a name of its own");
    }
}

#[test]
fn the_looks_are_where_gephi_reads_them() {
    let (map, layout) = sample();
    let text = gexf(&Extent::whole(&map), &layout, Language::FR);
    let document = Document::parse(&text).unwrap();
    assert_eq!(document.root_element().attribute("version"), Some("1.3"));
    let count = |name: &str| {
        let viz = |node: &roxmltree::Node| node.tag_name().namespace() == Some("http://gexf.net/1.3/viz");
        document.descendants().filter(|node| viz(node) && node.tag_name().name() == name).count()
    };
    assert_eq!((count("position"), count("size")), (map.organisations.len(), map.organisations.len()));
    assert_eq!((count("color"), count("shape")), (map.organisations.len() + map.links.len(), map.links.len()));
}

#[test]
fn the_part_that_is_shown_is_a_graph_of_its_own() {
    let (map, layout) = sample();
    let reading = from_hash("hide-links=funding&hide-roles=network", &map, &Reading::default());
    let extent = Extent::shown(&map, &reading);
    for text in [gexf(&extent, &layout, Language::EN), graphml(&extent, &layout, Language::EN)] {
        let document = Document::parse(&text).unwrap();
        let nodes = said(&document, "node");
        let edges = said(&document, "edge");
        assert_eq!((nodes.len(), edges.len()), (extent.organisations().len(), extent.links().len()));
        for edge in &edges {
            assert!(nodes.iter().any(|node| value(node, "id") == value(edge, "source")));
            assert!(nodes.iter().any(|node| value(node, "id") == value(edge, "target")));
        }
    }
}
