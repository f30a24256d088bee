//! GEXF 1.0 to 1.3, as Gephi, NetworkX and graphology write it: attributes, nested nodes, times.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use crate::{
    Given, Kind, Limits, OpenError, Opened, Remark,
    attributes::{Graph, ID, Part},
    lines::Lines,
    xml::{attribute, children, inner_text, parse, prepared},
};

/// The types of edges in the format.
const DIRECTIONS: [&str; 3] = ["directed", "undirected", "mutual"];

/// Attributes of an element that say when it is.
const TIMES: [&str; 6] = ["start", "end", "startopen", "endopen", "timestamp", "timestamps"];

pub(crate) fn open(text: &str, limits: &Limits) -> Result<Opened, OpenError> {
    let (text, remarks) = prepared(text);
    let document = parse(&text, Kind::Gexf, limits)?;
    let mut reader = Reader {
        graph: Graph::new(limits, remarks),
        lines: Lines::of(&text),
        undeclared: BTreeSet::new(),
        is_dynamic: false,
    };
    let root = document.root_element();
    for meta in children(root, "meta").flat_map(|meta| meta.children().filter(Node::is_element)) {
        let given = match meta.tag_name().name().to_lowercase().as_str() {
            "title" => Some(Given::MapTitle),
            "description" => Some(Given::MapDescription),
            _ => None,
        };
        let line = reader.lines.at(meta.range().start);
        reader.graph.beside((meta.tag_name().name(), given), line, inner_text(meta))?;
    }
    for graph in children(root, "graph") {
        let kind = attribute(graph, "defaultedgetype").unwrap_or("undirected");
        reader.graph.links.directed(Some(kind == "directed"));
        let names = [declared(graph, "node"), declared(graph, "edge")];
        let nodes: Vec<_> = children(graph, "nodes").flat_map(|nodes| children(nodes, "node")).collect();
        for node in nodes {
            reader.node(node, None, &names)?;
        }
        for edge in graph.descendants().filter(|node| node.is_element() && node.tag_name().name() == "edge") {
            reader.edge(edge, &names)?;
        }
    }
    Ok(reader.graph.done(Kind::Gexf))
}

/// A declared attribute: its title, and the value of elements that have none.
type Names<'tree> = BTreeMap<&'tree str, (&'tree str, Option<String>)>;

fn declared<'tree>(graph: Node<'tree, '_>, class: &str) -> Names<'tree> {
    let lists = children(graph, "attributes").filter(|list| attribute(*list, "class") == Some(class));
    let declared = |one: Node<'tree, '_>| {
        let id = attribute(one, "id")?;
        let title = attribute(one, "title").filter(|title| !title.trim().is_empty()).unwrap_or(id);
        Some((id, (title, children(one, "default").next().map(inner_text))))
    };
    let mut names: Names<'tree> = lists.flat_map(|list| children(list, "attribute")).filter_map(declared).collect();
    // Two attributes of one title stay two columns.
    let mut seen = BTreeSet::new();
    for (id, (title, _)) in &mut names {
        if !seen.insert(*title) {
            *title = id;
        }
    }
    names
}

struct Reader {
    graph: Graph,
    lines: Lines,
    undeclared: BTreeSet<String>,
    is_dynamic: bool,
}

impl Reader {
    fn node(&mut self, node: Node<'_, '_>, group: Option<&str>, names: &[Names<'_>; 2]) -> Result<(), OpenError> {
        let (id, line) = (attribute(node, "id").unwrap_or_default(), self.lines.at(node.range().start));
        let inner: Vec<_> = children(node, "nodes").flat_map(|nodes| children(nodes, "node")).collect();
        // Older files say it by the identifier of the node above.
        if let Some(group) = group.or_else(|| attribute(node, "pid").filter(|pid| *pid != "0")) {
            self.graph.member(group, id, line)?;
        }
        let (id_column, is_group) = if inner.is_empty() { (ID, false) } else { (("id", Some(Given::Group)), true) };
        let table = if is_group { &mut self.graph.groups } else { &mut self.graph.nodes };
        table.row(line);
        table.cell(id_column, line, id, &mut self.graph.budget)?;
        if let Some(label) = attribute(node, "label") {
            table.cell(("label", Some(Given::Label)), line, label, &mut self.graph.budget)?;
        }
        let [names_of_nodes, _] = names;
        self.rest(node, names_of_nodes, if is_group { Part::Group } else { Part::Node })?;
        for node in inner {
            self.node(node, Some(id), names)?;
        }
        Ok(())
    }

    fn edge(&mut self, edge: Node<'_, '_>, names: &[Names<'_>; 2]) -> Result<(), OpenError> {
        let line = self.lines.at(edge.range().start);
        self.graph.links.row(line);
        for (name, given) in [
            ("source", Some(Given::Source)),
            ("target", Some(Given::Target)),
            ("id", None),
            ("type", Some(Given::Direction)),
            ("kind", Some(Given::LinkKind)),
            ("label", None),
            ("weight", None),
        ] {
            if let Some(value) = attribute(edge, name) {
                // NetworkX writes an attribute `type` of its edges here, whatever it says.
                let is_kind = name == "type" && !DIRECTIONS.iter().any(|word| value.eq_ignore_ascii_case(word));
                let column = if is_kind { ("kind", Some(Given::LinkKind)) } else { (name, given) };
                self.graph.links.cell(column, line, value, &mut self.graph.budget)?;
            }
        }
        let [_, names_of_edges] = names;
        self.rest(edge, names_of_edges, Part::Link)
    }

    /// Reads the values, the times and the drawing of an element.
    fn rest(&mut self, element: Node<'_, '_>, names: &Names<'_>, part: Part) -> Result<(), OpenError> {
        let line = self.lines.at(element.range().start);
        let mut seen = Vec::new();
        for name in TIMES {
            if let Some(time) = attribute(element, name) {
                self.time(part, name, line, time)?;
            }
        }
        for child in element.children().filter(Node::is_element) {
            let line = self.lines.at(child.range().start);
            match child.tag_name().name() {
                "attvalues" => {
                    for value in children(child, "attvalue") {
                        let id = attribute(value, "for").or_else(|| attribute(value, "id")).unwrap_or_default();
                        seen.push(id.to_owned());
                        self.value(value, id, names, part)?;
                    }
                }
                "spells" | "slices" => {
                    for spell in child.children().filter(Node::is_element) {
                        let between =
                            TIMES.iter().filter_map(|name| attribute(spell, name)).collect::<Vec<_>>().join(" – ");
                        self.time(part, "spell", self.lines.at(spell.range().start), &between)?;
                    }
                }
                name @ ("color" | "position" | "size" | "shape" | "thickness") => {
                    let said = child.attributes().map(|it| [it.name(), "=", it.value()].concat());
                    let said = said.collect::<Vec<_>>().join(" ");
                    let name = ["viz:", name].concat();
                    self.graph.put(part, (&name, Some(Given::Look)), line, &said)?;
                }
                "nodes" | "edges" | "parents" => {}
                name => self.graph.put(part, (name, None), line, &inner_text(child))?,
            }
        }
        for (id, (title, default)) in names {
            if let Some(default) = default.as_ref().filter(|_| !seen.iter().any(|it| it == id)) {
                self.graph.put(part, (title, given(title, part)), line, default)?;
            }
        }
        Ok(())
    }

    fn value(&mut self, value: Node<'_, '_>, id: &str, names: &Names<'_>, part: Part) -> Result<(), OpenError> {
        let line = self.lines.at(value.range().start);
        if !names.contains_key(id) && self.undeclared.insert(id.to_owned()) {
            self.graph.remarks.push(Remark::Undeclared { name: id.to_owned(), line });
        }
        let title = names.get(id).map_or(id, |(title, _)| title);
        let text = attribute(value, "value").map_or_else(|| inner_text(value), str::to_owned);
        if TIMES.iter().any(|name| attribute(value, name).is_some()) {
            self.said_dynamic(line);
        }
        self.graph.put(part, (title, given(title, part)), line, &text)
    }

    fn time(&mut self, part: Part, name: &str, line: usize, text: &str) -> Result<(), OpenError> {
        self.said_dynamic(line);
        self.graph.put(part, (name, None), line, text)
    }

    fn said_dynamic(&mut self, line: usize) {
        if !self.is_dynamic {
            self.is_dynamic = true;
            self.graph.remarks.push(Remark::Dynamic { line });
        }
    }
}

/// What a title says by itself in this format.
fn given(title: &str, part: Part) -> Option<Given> {
    match title.to_lowercase().as_str() {
        "name" if part == Part::Node => Some(Given::Label),
        "modularity class" | "modularity_class" => Some(Given::Cluster),
        "x" | "y" | "z" | "colour" | "color" | "dash" => Some(Given::Look),
        _ => None,
    }
}
