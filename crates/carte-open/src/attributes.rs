//! The tables of a graph while they are filled: its nodes, edges, groups and what stands beside them.

use crate::{Given, Kind, Limits, OpenError, Opened, Remark, Shape, budget::Budget, table::Filled};

/// A graph's tables.
pub(crate) struct Graph {
    pub(crate) nodes: Filled,
    pub(crate) links: Filled,
    pub(crate) groups: Filled,
    pub(crate) members: Filled,
    pub(crate) aside: Filled,
    pub(crate) budget: Budget,
    pub(crate) remarks: Vec<Remark>,
}

/// The table to which a value goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Node,
    Link,
    Group,
}

/// The column of an identifier.
pub(crate) const ID: (&str, Option<Given>) = ("id", Some(Given::Id));

impl Graph {
    pub(crate) fn new(limits: &Limits, remarks: Vec<Remark>) -> Self {
        let filled = |name, shape| Filled::new(name, shape);
        Self {
            nodes: filled("nodes", Shape::Nodes),
            links: filled("edges", Shape::Links),
            groups: filled("groups", Shape::Groups),
            members: filled("members", Shape::Members),
            aside: filled("graph", Shape::Aside),
            budget: Budget::new(limits),
            remarks,
        }
    }

    /// Adds a cell to the last row of a table.
    pub(crate) fn put(
        &mut self,
        part: Part,
        column: (&str, Option<Given>),
        line: usize,
        text: &str,
    ) -> Result<(), OpenError> {
        let table = match part {
            Part::Node => &mut self.nodes,
            Part::Link => &mut self.links,
            Part::Group => &mut self.groups,
        };
        table.cell(column, line, text, &mut self.budget)
    }

    /// Adds a row that says that `member` is in `group`.
    pub(crate) fn member(&mut self, group: &str, member: &str, line: usize) -> Result<(), OpenError> {
        self.members.row(line);
        self.members.cell(("group", Some(Given::Group)), line, group, &mut self.budget)?;
        self.members.cell(("member", Some(Given::Member)), line, member, &mut self.budget)
    }

    /// Adds a cell of its own row beside the tables.
    pub(crate) fn beside(
        &mut self,
        column: (&str, Option<Given>),
        line: usize,
        text: impl Into<String>,
    ) -> Result<(), OpenError> {
        self.aside.row(line);
        self.aside.cell(column, line, text, &mut self.budget)
    }

    pub(crate) fn done(self, kind: Kind) -> Opened {
        let tables = [self.nodes, self.links, self.groups, self.members, self.aside];
        let tables = tables.into_iter().filter_map(Filled::done).collect();
        Opened { kind, tables, remarks: self.remarks, ..Opened::default() }
    }
}
