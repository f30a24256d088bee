//! GraphML, as yEd, Gephi, NetworkX, igraph and Cytoscape write it: keys, nested groups, hyperedges.

use std::collections::BTreeMap;

use roxmltree::Node;

use crate::{
    Given, Kind, Limits, OpenError, Opened,
    attributes::{Graph, ID, Part},
    lines::Lines,
    xml::{attribute, children, inner_text, parse, prepared},
};

/// Attributes by which tools say how they drew a node or an edge.
const LOOKS: [&str; 13] =
    ["r", "g", "b", "x", "y", "z", "size", "color", "colour", "dash", "graphics", "nodegraphics", "edgegraphics"];

/// A declared attribute.
struct Key<'tree> {
    name: &'tree str,
    of: &'tree str,
    default: Option<String>,
    /// Whether yEd keeps its drawing there, with the label in it.
    is_drawing: bool,
}

type Keys<'tree> = BTreeMap<&'tree str, Key<'tree>>;

pub(crate) fn open(text: &str, limits: &Limits) -> Result<Opened, OpenError> {
    let (text, remarks) = prepared(text);
    let document = parse(&text, Kind::GraphMl, limits)?;
    let lines = Lines::of(&text);
    let root = document.root_element();
    let keys: Keys<'_> = children(root, "key").filter_map(|key| Some((attribute(key, "id")?, declared(key)))).collect();
    let mut reader = Reader { graph: Graph::new(limits, remarks), keys, lines };
    let mut directed = None;
    for child in root.children().filter(Node::is_element) {
        match child.tag_name().name() {
            "graph" => {
                directed = directed.or_else(|| attribute(child, "edgedefault").map(|word| word == "directed"));
                reader.graph_element(child, None)?;
            }
            "desc" => {
                let line = reader.lines.at(child.range().start);
                reader.graph.beside(("desc", Some(Given::MapDescription)), line, inner_text(child))?;
            }
            "data" => reader.beside(child)?,
            _ => {}
        }
    }
    reader.graph.links.directed(Some(directed.unwrap_or(false)));
    Ok(reader.graph.done(Kind::GraphMl))
}

fn declared<'tree>(key: Node<'tree, '_>) -> Key<'tree> {
    let (id, drawing) = (attribute(key, "id").unwrap_or_default(), attribute(key, "yfiles.type"));
    Key {
        name: attribute(key, "attr.name").or(drawing).unwrap_or(id),
        of: attribute(key, "for").unwrap_or("all"),
        default: children(key, "default").next().map(inner_text).filter(|text| !text.trim().is_empty()),
        is_drawing: drawing.is_some_and(|kind| kind.ends_with("graphics")),
    }
}

struct Reader<'tree> {
    graph: Graph,
    keys: Keys<'tree>,
    lines: Lines,
}

impl<'tree> Reader<'tree> {
    /// Reads a graph; `group` is the node that holds it.
    fn graph_element(&mut self, graph: Node<'tree, '_>, group: Option<&str>) -> Result<(), OpenError> {
        for child in graph.children().filter(Node::is_element) {
            match child.tag_name().name() {
                "node" => self.node(child, group)?,
                "edge" => self.edge(child)?,
                "hyperedge" => self.hyperedge(child)?,
                "data" if group.is_none() => self.beside(child)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn node(&mut self, node: Node<'tree, '_>, group: Option<&str>) -> Result<(), OpenError> {
        let (id, line) = (attribute(node, "id").unwrap_or_default(), self.lines.at(node.range().start));
        let inner: Vec<_> = children(node, "graph").collect();
        if let Some(group) = group {
            self.graph.member(group, id, line)?;
        }
        let is_group = !inner.is_empty();
        let table = if is_group { &mut self.graph.groups } else { &mut self.graph.nodes };
        table.row(line);
        let id_column = if is_group { ("id", Some(Given::Group)) } else { ID };
        table.cell(id_column, line, id, &mut self.graph.budget)?;
        self.data(node, "node", if is_group { Part::Group } else { Part::Node })?;
        for graph in inner {
            self.graph_element(graph, Some(id))?;
        }
        Ok(())
    }

    fn edge(&mut self, edge: Node<'tree, '_>) -> Result<(), OpenError> {
        let line = self.lines.at(edge.range().start);
        self.graph.links.row(line);
        for (name, given) in [
            ("source", Some(Given::Source)),
            ("target", Some(Given::Target)),
            ("id", None),
            ("directed", Some(Given::Direction)),
            ("sourceport", Some(Given::Look)),
            ("targetport", Some(Given::Look)),
        ] {
            if let Some(value) = attribute(edge, name) {
                self.graph.links.cell((name, given), line, value, &mut self.graph.budget)?;
            }
        }
        self.data(edge, "edge", Part::Link)
    }

    fn hyperedge(&mut self, edge: Node<'tree, '_>) -> Result<(), OpenError> {
        let line = self.lines.at(edge.range().start);
        let id = attribute(edge, "id").map_or_else(|| format!("hyperedge-{line}"), str::to_owned);
        self.graph.groups.row(line);
        self.graph.groups.cell(("id", Some(Given::Group)), line, id.as_str(), &mut self.graph.budget)?;
        self.data(edge, "hyperedge", Part::Group)?;
        for endpoint in children(edge, "endpoint") {
            let line = self.lines.at(endpoint.range().start);
            self.graph.member(&id, attribute(endpoint, "node").unwrap_or_default(), line)?;
            if let Some(part) = attribute(endpoint, "type").filter(|word| *word != "undir") {
                self.graph.members.cell(("type", None), line, part, &mut self.graph.budget)?;
            }
        }
        Ok(())
    }

    /// Reads the values of an element, then the defaults of those that it lacks.
    fn data(&mut self, element: Node<'tree, '_>, of: &str, part: Part) -> Result<(), OpenError> {
        let mut seen = Vec::new();
        for child in element.children().filter(Node::is_element) {
            let line = self.lines.at(child.range().start);
            match child.tag_name().name() {
                "data" => {
                    let id = attribute(child, "key").unwrap_or_default();
                    seen.push(id);
                    self.value(id, child, line, part)?;
                }
                "desc" => self.graph.put(part, ("desc", None), line, &inner_text(child))?,
                "port" => self.graph.put(
                    part,
                    ("port", Some(Given::Look)),
                    line,
                    attribute(child, "name").unwrap_or_default(),
                )?,
                _ => {}
            }
        }
        let line = self.lines.at(element.range().start);
        let lacking = self.keys.iter().filter(|(id, key)| (key.of == of || key.of == "all") && !seen.contains(*id));
        let defaults: Vec<_> = lacking.filter_map(|(_, key)| Some((key.name, key.default.clone()?))).collect();
        for (name, default) in defaults {
            self.graph.put(part, (name, given(name, part)), line, &default)?;
        }
        Ok(())
    }

    fn value(&mut self, id: &'tree str, data: Node<'tree, '_>, line: usize, part: Part) -> Result<(), OpenError> {
        let (name, is_drawing) = self.keys.get(id).map_or((id, false), |key| (key.name, key.is_drawing));
        if !self.keys.contains_key(id) {
            let remark = crate::Remark::Undeclared { name: id.to_owned(), line };
            self.graph.remarks.push(remark);
        }
        if !is_drawing && !data.children().any(|child| child.is_element()) {
            return self.graph.put(part, (name, given(name, part)), line, &inner_text(data));
        }
        // The label is the text before the elements inside it; a node that is open and closed has it twice.
        let labels = data.descendants().filter(|node| matches!(node.tag_name().name(), "NodeLabel" | "EdgeLabel"));
        let mut said = Vec::new();
        for label in labels {
            let text = label.children().filter(Node::is_text).filter_map(|node| node.text()).collect::<String>();
            let text = text.trim().to_owned();
            if !text.is_empty() && !said.contains(&text) {
                said.push(text.clone());
                self.graph.put(part, ("label", given("label", part)), self.lines.at(label.range().start), &text)?;
            }
        }
        let drawing = data.document().input_text().get(data.range()).unwrap_or_default();
        self.graph.put(part, (name, Some(Given::Look)), line, drawing)
    }

    fn beside(&mut self, data: Node<'tree, '_>) -> Result<(), OpenError> {
        let name = self.keys.get(attribute(data, "key").unwrap_or_default()).map_or("data", |key| key.name);
        let text = inner_text(data);
        let line = self.lines.at(data.range().start);
        let given = matches!(name, "name" | "title").then_some(Given::MapTitle);
        self.graph.beside((name, given), line, text.trim())
    }
}

/// What a name says by itself in this format.
fn given(name: &str, part: Part) -> Option<Given> {
    let name = name.to_lowercase();
    match name.as_str() {
        "label" | "name" | "shared name" if part != Part::Link => Some(Given::Label),
        "modularity class" | "modularity_class" => Some(Given::Cluster),
        _ if LOOKS.contains(&name.as_str()) => Some(Given::Look),
        _ => None,
    }
}
