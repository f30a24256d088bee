//! The reader's choices for the tables, and the input that changes them.

use super::super::extent::{Extent, MORE};
use super::{LINK_COLUMNS, ORGANISATION_COLUMNS};
use crate::model::Map;
use crate::reading::LONGEST_QUERY;

/// One of the tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TableKind {
    /// A row for each organisation.
    #[default]
    Organisations,
    /// A row for each link.
    Links,
    /// A row for each organisation, a column for each collaboration.
    Members,
}

impl TableKind {
    /// Every table, in the order of the choice.
    pub const ALL: [Self; 3] = [Self::Organisations, Self::Links, Self::Members];

    /// Its identifier in the controls.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Organisations => "organisations",
            Self::Links => "links",
            Self::Members => "members",
        }
    }
}

/// The sort order of the rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The identifier of the column.
    pub column: String,
    /// Whether the largest comes first, or the last letter.
    pub is_descending: bool,
}

impl Sort {
    /// Sorted by `column`: the largest number or the first letter first; the other way round if it was sorted so.
    pub fn after(before: Option<Self>, column: &str) -> Self {
        let is_descending = match before {
            Some(sort) if sort.column == column => !sort.is_descending,
            _ => super::is_number(column),
        };
        Self { column: column.to_owned(), is_descending }
    }
}

/// The choices for the tables. What is hidden, focused and highlighted belongs to the reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableChoices {
    /// The current table.
    pub kind: TableKind,
    /// The filter, whose words a row must contain; at most [`LONGEST_QUERY`] characters.
    pub filter: String,
    /// The sort order; `None` is by name.
    pub sort: Option<Sort>,
    /// The row of the organisation reached by a link in another row.
    pub at: Option<usize>,
    /// How many rows are drawn.
    pub extent: Extent,
    hidden: Vec<&'static str>,
}

impl Default for TableChoices {
    fn default() -> Self {
        Self {
            kind: TableKind::default(),
            filter: String::new(),
            sort: None,
            at: None,
            extent: Extent::default(),
            hidden: vec!["standing", "scope", "founded", "betweenness", "bridge", "component", "note"],
        }
    }
}

impl TableChoices {
    /// Applies the value of the field `name`, `true` or `false` for a checkbox; unknown fields are ignored.
    pub fn answer(&mut self, name: &str, value: &str) {
        self.at = None;
        self.extent = Extent::default();
        if name == "filter" {
            self.filter = value.chars().take(LONGEST_QUERY).collect();
            return;
        }
        let mut all = ORGANISATION_COLUMNS.iter().chain(LINK_COLUMNS).copied();
        let Some(column) = name.strip_prefix("column-").and_then(|id| all.find(|known| *known == id)) else { return };
        self.hidden.retain(|hidden| *hidden != column);
        if value == "false" {
            self.hidden.push(column);
        }
    }

    /// Handles a click on the button `name`: a table, a column header, or an organisation in a row of another table. The fields
    /// keep their values.
    pub fn press(&mut self, map: &Map, name: &str) {
        if name == MORE {
            self.extent = self.extent.longer();
            return;
        }
        self.extent = Extent::default();
        if let Some(kind) = TableKind::ALL.into_iter().find(|kind| kind.id() == name) {
            self.at = None;
            self.turn_to(kind);
        } else if let Some(column) = name.strip_prefix("sort-") {
            self.at = None;
            self.sort_by(column);
        } else if let Some(place) = name.strip_prefix("go-").and_then(|number| number.parse().ok())
            && place < map.organisations.len()
        {
            self.turn_to(TableKind::Organisations);
            self.at = Some(place);
        }
    }

    /// Whether the column is shown.
    pub fn is_shown(&self, column: &str) -> bool {
        !self.hidden.contains(&column)
    }

    fn turn_to(&mut self, kind: TableKind) {
        if self.kind != kind {
            self.kind = kind;
            self.sort = None;
        }
    }

    fn sort_by(&mut self, column: &str) {
        self.sort = Some(Sort::after(self.sort.take(), column));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;

    fn pressed(names: &[&str]) -> TableChoices {
        let map = check(include_str!("../../../tests/corpus/good/small.json")).unwrap();
        let mut choices = TableChoices { filter: "x".to_owned(), ..TableChoices::default() };
        for name in names {
            choices.press(&map, name);
        }
        choices
    }

    #[test]
    fn the_head_of_a_column_sorts_and_then_turns_round() {
        let sort = |names: &[&str]| pressed(names).sort.map(|sort| (sort.column, sort.is_descending));
        assert_eq!(sort(&["sort-roles"]), Some(("roles".to_owned(), false)));
        assert_eq!(sort(&["sort-roles", "sort-roles"]), Some(("roles".to_owned(), true)));
        assert_eq!(sort(&["sort-roles", "sort-links"]), Some(("links".to_owned(), true)), "the most linked first");
        assert_eq!(sort(&["sort-links", "sort-links"]), Some(("links".to_owned(), false)));
    }

    #[test]
    fn an_organisation_named_elsewhere_leads_to_its_row() {
        let there = pressed(&["go-1"]);
        assert_eq!((there.kind, there.filter.as_str(), there.at), (TableKind::Organisations, "x", Some(1)));
        for strange in ["go-999", "go-", "go-x", "fly"] {
            assert_eq!(pressed(&[strange]), pressed(&[]), "{strange}");
        }
    }

    #[test]
    fn answers_choose_the_table_its_rows_and_its_columns() {
        let mut choices = TableChoices::default();
        for (name, value) in [
            ("filter", "École"),
            ("column-scope", "true"),
            ("column-roles", "false"),
            ("column-legs", "false"),
            ("colour", "red"),
        ] {
            choices.answer(name, value);
        }
        assert_eq!(choices.filter, "École");
        let shown: Vec<_> = ORGANISATION_COLUMNS.iter().filter(|column| choices.is_shown(column)).collect();
        assert_eq!(shown, [&"name", &"scope", &"links", &"neighbours", &"collaborations"]);
        choices.answer("filter", &"é".repeat(LONGEST_QUERY + 1));
        assert_eq!(choices.filter.chars().count(), LONGEST_QUERY);
    }
}
