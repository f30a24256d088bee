//! JSON of the tools that draw graphs: two lists are found, of nodes and of links, whatever they are called.

use crate::{
    Given, Kind, Limits, OpenError, Opened, Remark, Shape, Unsupported,
    budget::Budget,
    flat::cells,
    json::{Value, What, parse},
    lines::Lines,
    table::Filled,
};

/// Length of what is kept of a part that has no table (characters).
const KEPT: usize = 2_000;

/// Names of the two lists, or of the objects by identifier, that each tool has; longer paths first.
const LISTS: [(&str, &str, Kind); 10] = [
    ("graphDataset.nodeData", "graphDataset.edgeData", Kind::GephiLite),
    ("network.items", "network.links", Kind::VosViewer),
    ("elements.nodes", "elements.edges", Kind::Cytoscape),
    ("graph_data.nodes", "graph_data.edges", Kind::Oligrapher),
    ("elements", "connections", Kind::Kumu),
    ("items", "links", Kind::VosViewer),
    ("nodes", "links", Kind::NodeLink),
    ("nodes", "edges", Kind::Graphology),
    ("graph.nodes", "graph.edges", Kind::NodeLink),
    ("graph.nodes", "graph.links", Kind::NodeLink),
];

pub(crate) fn open(text: &str, limits: &Limits) -> Result<Opened, OpenError> {
    let tree = parse(text, limits)?;
    if tree.get("version").is_some() && tree.get("organisations").is_some_and(Value::is_list) {
        return Ok(Opened { kind: Kind::Map, map: Some(text.to_owned()), ..Opened::default() });
    }
    let mut reader = Reader { lines: Lines::of(text), text, budget: Budget::new(limits), opened: Opened::default() };
    if tree.is_list() {
        return reader.records(&tree);
    }
    // LittleSis keeps a map as a text inside another one.
    if let Some(inner @ Value { what: What::Text(text), .. }) = tree.get("graph_data") {
        return reader.wrapped(&tree, text, inner.offset, limits);
    }
    let is_there = |path: &str| found(&tree, path).is_some_and(|value| value.is_list() || value.is_object());
    let (nodes, links, kind) = LISTS
        .into_iter()
        .find(|(nodes, links, _)| {
            is_there(nodes) && (is_there(links) || *nodes == "elements" || *nodes == "network.items")
        })
        .ok_or(OpenError::Unsupported(Unsupported::Json))?;
    reader.opened.kind = kind_of(&tree, kind);
    reader.graph(&tree, nodes, links)?;
    Ok(reader.opened)
}

fn found<'tree, 'text>(tree: &'tree Value<'text>, path: &str) -> Option<&'tree Value<'text>> {
    path.split('.').try_fold(tree, |value, key| value.get(key))
}

/// Tells apart the tools that name their lists alike.
fn kind_of(tree: &Value<'_>, kind: Kind) -> Kind {
    let first = |list: &str| tree.get(list).and_then(|list| list.items().first());
    match kind {
        Kind::Graphology if tree.get("nodes").is_some_and(Value::is_object) => Kind::Oligrapher,
        Kind::Graphology if first("nodes").is_some_and(|node| node.get("key").is_some()) => Kind::Graphology,
        Kind::Graphology => Kind::NodeLink,
        kind => kind,
    }
}

struct Reader<'text> {
    text: &'text str,
    lines: Lines,
    budget: Budget,
    opened: Opened,
}

impl Reader<'_> {
    /// A list of objects is a sheet.
    fn records(mut self, list: &Value<'_>) -> Result<Opened, OpenError> {
        if !list.items().iter().any(Value::is_object) {
            return Err(OpenError::Unsupported(Unsupported::Json));
        }
        let table = self.entries(list, "", Shape::Sheet, |_| None)?;
        self.opened.tables.extend(table);
        Ok(Opened { kind: Kind::Records, ..self.opened })
    }

    /// A map inside a text: its cells are at the line of that text.
    fn wrapped(mut self, tree: &Value<'_>, text: &str, offset: usize, limits: &Limits) -> Result<Opened, OpenError> {
        let inner = parse(text, limits)?;
        let (nodes, links) = ("nodes", "edges");
        let mut reader = Reader { lines: Lines::of(""), text, budget: self.budget, opened: Opened::default() };
        reader.opened.kind = Kind::Oligrapher;
        reader.graph(&inner, nodes, links)?;
        self.budget = reader.budget;
        self.opened = reader.opened;
        let line = self.lines.at(offset);
        for row in self.opened.tables.iter_mut().flat_map(|table| &mut table.rows) {
            row.line = line;
            row.cells.iter_mut().for_each(|cell| cell.line = line);
        }
        let mut aside = Filled::new("", Shape::Aside);
        self.beside(tree, "", &["graph_data"], &mut aside)?;
        self.opened.tables.extend(aside.done());
        Ok(self.opened)
    }

    fn graph(&mut self, tree: &Value<'_>, nodes: &str, links: &str) -> Result<(), OpenError> {
        if let Some(list) = found(tree, nodes) {
            let table = self.entries(list, nodes, Shape::Nodes, of_node)?;
            self.opened.tables.extend(table);
        }
        if let Some(list) = found(tree, links) {
            // Gephi Lite keeps the ends of its edges apart from their attributes.
            let ends = found(tree, "graphDataset.fullGraph.edges").filter(|_| self.opened.kind == Kind::GephiLite);
            let mut table = self.entries(ends.unwrap_or(list), links, Shape::Links, of_link)?;
            if let Some(table) = &mut table {
                table.directed = Some(self.is_directed(tree));
            }
            self.opened.tables.extend(table);
        }
        if let Some(clusters) = found(tree, "network.clusters") {
            let table = self.entries(clusters, "clusters", Shape::Groups, of_cluster)?;
            self.opened.tables.extend(table);
        }
        let mut aside = Filled::new("", Shape::Aside);
        let read = [nodes, links, "network.clusters"];
        self.beside(tree, "", &read, &mut aside)?;
        self.opened.tables.extend(aside.done());
        if let Some(at) = self.text.find("\"<<Function\"") {
            self.opened.remarks.push(Remark::Code { line: self.lines.at(at) });
        }
        Ok(())
    }

    fn is_directed(&self, tree: &Value<'_>) -> bool {
        let said = |path: &str| found(tree, path).and_then(Value::text);
        match self.opened.kind {
            Kind::VosViewer | Kind::Kumu | Kind::Oligrapher => false,
            Kind::Graphology | Kind::GephiLite => {
                let kind = said("options.type").or_else(|| said("graphDataset.metadata.type"));
                kind.is_none_or(|kind| kind != "undirected")
            }
            _ => said("directed").or_else(|| said("graph.directed")) == Some("true"),
        }
    }

    /// The table of a list of entries, or of entries by identifier.
    fn entries(
        &mut self,
        list: &Value<'_>,
        name: &str,
        shape: Shape,
        naming: fn(&str) -> Option<Given>,
    ) -> Result<Option<crate::Table>, OpenError> {
        let mut table = Filled::new(name, shape);
        let listed = list.items().iter().map(|entry| (None, entry));
        let by_id = list.entries().iter().map(|(id, entry)| (Some(id), entry));
        for (id, entry) in listed.chain(by_id) {
            let line = self.lines.at(entry.offset);
            table.row(line);
            let has_id = ["id", "_id", "key"].iter().any(|key| entry.get(key).is_some());
            if let Some(id) = id.filter(|_| !has_id) {
                let given = if shape == Shape::Nodes { Some(Given::Id) } else { None };
                table.cell(("id", given), line, id.as_str(), &mut self.budget)?;
            }
            let name = if entry.is_object() { "" } else { "id" };
            cells(&mut table, entry, name, naming, &self.lines, &mut self.budget)?;
        }
        Ok(table.done())
    }

    /// Keeps what no table has, one cell for each part.
    fn beside(&mut self, value: &Value<'_>, at: &str, read: &[&str], aside: &mut Filled) -> Result<(), OpenError> {
        for (key, value) in value.entries() {
            let path = if at.is_empty() { key.clone() } else { [at, ".", key].concat() };
            if read.contains(&path.as_str())
                || (self.opened.kind == Kind::GephiLite && path == "graphDataset.fullGraph")
            {
                continue;
            }
            if value.is_object() && read.iter().any(|name| name.starts_with(&[path.as_str(), "."].concat())) {
                self.beside(value, &path, read, aside)?;
                continue;
            }
            let given = match path.rsplit('.').next() {
                Some("title" | "name") => Some(Given::MapTitle),
                Some("description") => Some(Given::MapDescription),
                _ => None,
            };
            if ["info", "attributes", "metadata", "data"].iter().any(|name| key == name) && value.is_object() {
                self.beside(value, &path, read, aside)?;
                continue;
            }
            let line = self.lines.at(value.offset);
            aside.row(line);
            let text = value.text().map_or_else(|| self.written(value), str::to_owned);
            aside.cell((&path, given), line, text, &mut self.budget)?;
        }
        Ok(())
    }

    /// The beginning of a value as the file writes it; nothing for an empty one.
    fn written(&self, value: &Value<'_>) -> String {
        if value.items().is_empty() && value.entries().is_empty() {
            return String::new();
        }
        self.text.get(value.offset..value.end).unwrap_or_default().chars().take(KEPT).collect()
    }
}

fn of_node(name: &str) -> Option<Given> {
    Some(match name {
        "id" | "_id" | "key" => Given::Id,
        "label" | "name" => Given::Label,
        "cluster" | "group" | "modularity_class" | "modularity class" => Given::Cluster,
        "x" | "y" | "z" | "size" | "scale" | "color" | "colour" | "position.x" | "position.y" | "image" | "hidden" => {
            Given::Look
        }
        _ => return None,
    })
}

fn of_link(name: &str) -> Option<Given> {
    Some(match name {
        "source" | "from" | "source_id" | "node1_id" => Given::Source,
        "target" | "to" | "target_id" | "node2_id" => Given::Target,
        "direction" | "directed" | "undirected" | "arrow" => Given::Direction,
        "connection type" | "type" | "relation" => Given::LinkKind,
        "color" | "colour" | "size" | "dash" | "scale" | "cx" | "cy" => Given::Look,
        _ => return None,
    })
}

fn of_cluster(name: &str) -> Option<Given> {
    Some(match name {
        "cluster" => Given::Group,
        "label" => Given::Label,
        _ => return None,
    })
}
