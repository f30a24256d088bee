//! A table before it is rendered: columns, and rows to sort and to filter by their texts.

use std::cmp::Ordering;

use super::super::fact_columns::fact_columns;
use super::choices::Sort;
use crate::geometry::order;
use crate::markup::{Element, html};
use crate::model::document::Fact;
use crate::model::{folded, sorting_key};
use crate::text::Language;

#[derive(Clone, Debug)]
pub(super) struct Grid {
    pub(super) caption: String,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
}

#[derive(Clone, Debug)]
pub(super) struct Column {
    /// Its identifier in buttons and fields.
    pub(super) id: String,
    pub(super) name: String,
    /// Whether it holds numbers, sorted from the largest.
    pub(super) is_number: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Row {
    /// The row number of its organisation in the map.
    pub(super) place: Option<usize>,
    /// A cell for each column; the first names the row.
    pub(super) cells: Vec<Cell>,
}

#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// Its text.
    said: String,
    number: Option<f64>,
    /// Its `td` or `th`.
    pub(super) element: Element,
}

impl Cell {
    /// A cell with this element, whose text comes from it.
    pub(super) fn of(element: Element) -> Self {
        Self { said: element.all_text(), number: None, element }
    }

    /// The header cell of the row.
    pub(super) fn heading(name: Element) -> Self {
        Self::of(html("th").with("scope", "row").child(name))
    }

    pub(super) fn text(text: &str) -> Self {
        Self::of(html("td").text(text))
    }

    /// A numeric cell.
    pub(super) fn number(number: f64, said: String) -> Self {
        Self { number: Some(number), element: html("td").class("table__number").text(said.as_str()), said }
    }

    pub(super) fn said(&self) -> &str {
        &self.said
    }

    /// Compares numbers by size and texts alphabetically; empty cells come last in both orders.
    fn compare(&self, other: &Self, is_descending: bool) -> Ordering {
        let of_texts = || sorting_key(&self.said).cmp(&sorting_key(&other.said));
        let ordering = match (self.said.is_empty(), other.said.is_empty()) {
            (false, false) => match (self.number, other.number) {
                (Some(one), Some(other)) => one.total_cmp(&other),
                _ => of_texts(),
            },
            (is_empty, is_other_empty) => return is_empty.cmp(&is_other_empty),
        };
        if is_descending { ordering.reverse() } else { ordering }
    }
}

impl Grid {
    /// Adds a column of texts, unless all are empty.
    pub(super) fn add(&mut self, id: &str, name: &str, texts: Vec<String>) {
        if texts.iter().any(|text| !text.is_empty()) {
            self.columns.push(Column { id: id.to_owned(), name: name.to_owned(), is_number: false });
            let mut texts = texts.into_iter();
            for row in &mut self.rows {
                row.cells.push(Cell::text(&texts.next().unwrap_or_default()));
            }
        }
    }

    /// Adds a column for each name of facts, given row by row.
    pub(super) fn add_facts(&mut self, language: Language, rows: &[&[Fact]]) {
        for (at, (name, texts)) in fact_columns(language, rows, "; ").into_iter().enumerate() {
            self.add(&["fact-", &at.to_string()].concat(), &name, texts);
        }
    }

    /// Drops the columns that do not satisfy `is_kept`, except the first.
    pub(super) fn keep(&mut self, is_kept: impl Fn(&Column) -> bool) {
        let kept: Vec<bool> = self.columns.iter().enumerate().map(|(at, column)| at == 0 || is_kept(column)).collect();
        let mut columns = kept.iter();
        self.columns.retain(|_| columns.next().copied().unwrap_or_default());
        for row in &mut self.rows {
            let mut cells = kept.iter();
            row.cells.retain(|_| cells.next().copied().unwrap_or_default());
        }
    }

    /// The rows that contain every word of `filter`, and the row of the organisation `at`; sorted by `sort`, or in their
    /// original order.
    pub(super) fn arranged(&self, filter: &str, at: Option<usize>, sort: Option<&Sort>) -> Vec<&Row> {
        let filter = folded(filter);
        let words: Vec<&str> = filter.split_whitespace().collect();
        let is_kept = |row: &&Row| {
            let said: String = row.cells.iter().map(|cell| folded(&cell.said) + " ").collect();
            (at.is_some() && row.place == at) || words.iter().all(|word| said.contains(word))
        };
        let rows: Vec<&Row> = self.rows.iter().filter(is_kept).collect();
        let of_sort = |sort: &Sort| {
            let column = self.columns.iter().position(|column| column.id == sort.column)?;
            Some((column, sort.is_descending))
        };
        let Some((column, is_descending)) = sort.and_then(of_sort) else { return rows };
        let cell = |at: usize| rows.get(at).and_then(|row| row.cells.get(column));
        let sorted = order(rows.len(), &mut |one, other| match (cell(one), cell(other)) {
            (Some(one), Some(other)) => one.compare(other, is_descending),
            _ => Ordering::Equal,
        });
        sorted.into_iter().filter_map(|at| rows.get(at).copied()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid() -> Grid {
        let column = |id: &str, is_number| Column { id: id.to_owned(), name: id.to_owned(), is_number };
        let row = |(name, count): (&str, Option<u8>)| Row {
            place: None,
            cells: vec![
                Cell::text(name),
                count.map_or_else(|| Cell::text(""), |count| Cell::number(count.into(), count.to_string())),
            ],
        };
        let rows = [("zoo", Some(2)), ("Été", Some(10)), ("eau", None), ("Étage", Some(2))];
        Grid {
            caption: String::new(),
            columns: vec![column("name", false), column("count", true)],
            rows: rows.into_iter().map(row).collect(),
        }
    }

    fn names(filter: &str, sort: Option<(&str, bool)>) -> Vec<String> {
        let sort = sort.map(|(column, is_descending)| Sort { column: column.to_owned(), is_descending });
        grid().arranged(filter, None, sort.as_ref()).into_iter().map(|row| row.cells[0].said.clone()).collect()
    }

    #[test]
    fn accents_do_not_count_and_numbers_do() {
        for (sort, expected) in [
            (None, ["zoo", "Été", "eau", "Étage"]),
            (Some(("nothing", false)), ["zoo", "Été", "eau", "Étage"]),
            (Some(("name", false)), ["eau", "Étage", "Été", "zoo"]),
            (Some(("name", true)), ["zoo", "Été", "Étage", "eau"]),
            (Some(("count", false)), ["zoo", "Étage", "Été", "eau"]),
            (Some(("count", true)), ["Été", "zoo", "Étage", "eau"]),
        ] {
            assert_eq!(names("", sort), expected, "{sort:?}");
        }
    }

    #[test]
    fn what_is_in_no_column_is_not_found() {
        let mut grid = grid();
        grid.keep(|_| false);
        assert_eq!((grid.columns.len(), grid.rows[0].cells.len()), (1, 1));
        assert_eq!((grid.arranged("10", None, None).len(), grid.arranged("e", None, None).len()), (0, 3));
    }

    #[test]
    fn a_row_stays_when_it_holds_every_word() {
        assert_eq!(names("ET", None), ["Été", "Étage"]);
        assert_eq!(names("ta 2", None), ["Étage"]);
        assert_eq!(names("  ", None).len(), 4);
        assert!(names("2 10", None).is_empty());
    }
}
