//! `GraphML` (graphml.graphdrawing.org), which networkx, yEd, igraph and Gephi import.

use super::values::{EDGE, Kind, NODE, edge, node};
use crate::export::{Extent, file};
use crate::geometry::decimal;
use crate::layout::Layout;
use crate::markup::{Element, svg};
use crate::model::Colour;
use crate::text::Language;

/// The attributes from which Gephi takes the appearance of nodes and edges, by the names it requires.
const LOOKS: [(&str, Kind); 5] = [("label", "string"), ("r", "int"), ("g", "int"), ("b", "int"), ("size", "double")];

/// The weight of an edge, where networkx, igraph and Gephi find it.
const WEIGHT: [(&str, Kind); 1] = [("weight", "double")];

/// The document.
pub fn graphml(extent: &Extent, layout: &Layout, language: Language) -> String {
    let mut graph = svg("graph").with("id", "carte-sociale").with("edgedefault", "directed");
    let diameters_px = extent.diameters_px(layout);
    for key in extent.organisations() {
        let organisation = &extent.map.organisations[key];
        let said = node(extent, layout, language, key);
        let size = decimal(diameters_px.get(key.position()).copied().unwrap_or_default());
        let written = with_values(svg("node").with("id", organisation.id.as_str()), "n-", &NODE, &said.values);
        graph = graph.child(with_values(written, "n-", &LOOKS, &looks(&organisation.label, said.colour, size)));
    }
    for key in extent.links() {
        let said = edge(extent, language, key);
        let [from, to] = said.ends;
        let written = svg("edge").with("id", key.position().to_string()).with("source", from).with("target", to);
        let written = with_values(written, "e-", &EDGE, &said.values);
        let written = with_values(written, "e-", &WEIGHT, &[said.weight.to_owned()]);
        graph = graph.child(with_values(written, "e-", &LOOKS, &looks(said.label, said.colour, String::new())));
    }
    let mut root = svg("graphml").with("xmlns", "http://graphml.graphdrawing.org/xmlns");
    for (of, prefix, columns) in [("node", "n-", NODE.as_slice()), ("edge", "e-", EDGE.as_slice())] {
        let weight: &[_] = if of == "edge" { &WEIGHT } else { &[] };
        for (name, kind) in columns.iter().chain(weight).chain(&LOOKS) {
            root = root.child(
                svg("key")
                    .with("id", [prefix, name].concat())
                    .with("for", of)
                    .with("attr.name", *name)
                    .with("attr.type", *kind),
            );
        }
    }
    let description = [extent.map.title.get(language), ". ", extent.map.source.authors.as_str()].concat();
    file(&root.child(svg("desc").text(description)).child(graph))
}

fn looks(label: &str, colour: Colour, size: String) -> [String; LOOKS.len()] {
    [label.to_owned(), colour.red.to_string(), colour.green.to_string(), colour.blue.to_string(), size]
}

/// `element` with its attributes, under keys that begin with `prefix`.
fn with_values(mut element: Element, prefix: &str, columns: &[(&'static str, Kind)], said: &[String]) -> Element {
    for (value, (name, _)) in said.iter().zip(columns) {
        if !value.is_empty() {
            element = element.child(svg("data").with("key", [prefix, name].concat()).text(value.as_str()));
        }
    }
    element
}
