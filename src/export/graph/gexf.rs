//! GEXF 1.3 (gexf.net): Gephi's own format, with positions, colours and sizes.

use super::values::{EDGE, Kind, NODE, edge, node};
use crate::export::{Extent, file};
use crate::geometry::decimal;
use crate::layout::Layout;
use crate::markup::{Element, svg};
use crate::model::{Colour, Dash};
use crate::text::Language;

/// The document.
pub fn gexf(extent: &Extent, layout: &Layout, language: Language) -> String {
    let (mut nodes, mut edges) = (svg("nodes"), svg("edges"));
    let diameters_px = extent.diameters_px(layout);
    for key in extent.organisations() {
        let organisation = &extent.map.organisations[key];
        let said = node(extent, layout, language, key);
        let width_px = diameters_px.get(key.position()).copied().unwrap_or_default();
        let size = svg("viz:size").with("value", decimal(width_px));
        let position = svg("viz:position").with("x", said.x).with("y", said.y).with("z", "0");
        let written = svg("node").with("id", organisation.id.as_str()).with("label", organisation.label.as_str());
        nodes = nodes
            .child(written.child(values(&said.values, &NODE)).child(colour(said.colour)).child(size).child(position));
    }
    for key in extent.links() {
        let said = edge(extent, language, key);
        let [from, to] = said.ends;
        let written = svg("edge")
            .with("id", key.position().to_string())
            .with("source", from)
            .with("target", to)
            .with("label", said.label);
        let written = if said.weight.is_empty() { written } else { written.with("weight", said.weight) };
        // GEXF has no long dash: the nearest style replaces it.
        let stroke = if said.dash == Dash::LongDashed { Dash::Dashed } else { said.dash };
        let shape = svg("viz:shape").with("value", stroke.id());
        edges = edges.child(written.child(values(&said.values, &EDGE)).child(colour(said.colour)).child(shape));
    }
    let graph = svg("graph")
        .with("mode", "static")
        .with("defaultedgetype", "directed")
        .child(attributes("node", &NODE))
        .child(attributes("edge", &EDGE))
        .child(nodes)
        .child(edges);
    let map = extent.map;
    let meta = svg("meta")
        .child(svg("creator").text(map.source.authors.as_str()))
        .child(svg("description").text([map.title.get(language), ". ", map.description.get(language)].concat()));
    let root = svg("gexf")
        .with("xmlns", "http://gexf.net/1.3")
        .with("xmlns:viz", "http://gexf.net/1.3/viz")
        .with("version", "1.3")
        .child(meta)
        .child(graph);
    file(&root)
}

fn attributes(class: &'static str, columns: &[(&str, Kind)]) -> Element {
    let mut all = svg("attributes").with("class", class);
    for (name, kind) in columns {
        // GEXF names the integer type differently.
        let kind = if *kind == "int" { "integer" } else { kind };
        all = all.child(svg("attribute").with("id", *name).with("title", *name).with("type", kind));
    }
    all
}

fn values(said: &[String], columns: &[(&'static str, Kind)]) -> Element {
    let mut all = svg("attvalues");
    for (value, (name, _)) in said.iter().zip(columns) {
        if !value.is_empty() {
            all = all.child(svg("attvalue").with("for", *name).with("value", value.as_str()));
        }
    }
    all
}

fn colour(colour: Colour) -> Element {
    svg("viz:color")
        .with("r", colour.red.to_string())
        .with("g", colour.green.to_string())
        .with("b", colour.blue.to_string())
}
