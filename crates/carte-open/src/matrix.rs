//! A square table of links, an adjacency matrix: its first column and its headings name the same things.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Cell, Column, Given, Remark, Row, Shape, Table};

/// The fewest rows of a matrix.
const LEAST: usize = 3;

/// Texts of a cell that say only that there is a link, or that there is none.
const YES: [&str; 12] = ["1", "x", "×", "✓", "✔", "•", "*", "oui", "yes", "vrai", "true", "sí"];
const NO: [&str; 9] = ["0", "-", "–", "—", ".", "non", "no", "faux", "false"];

/// The tables that a table gives: the things and their links where it is a matrix, else itself.
///
/// A matrix that is the same on both sides of its diagonal has links without direction, each of them once.
pub(crate) fn split(table: Table, remarks: &mut Vec<Remark>) -> Vec<Table> {
    let Some(labels) = labels(&table) else { return vec![table] };
    let of_label = |text: &str| labels.get(&folded(text)).copied();
    let columns: Vec<Option<usize>> = table.columns.iter().map(|column| of_label(&column.heading)).collect();
    let column_of = |cell: &Cell| columns.get(cell.column).copied().flatten().filter(|_| cell.column > 0);
    let mut values: BTreeMap<(usize, usize), &Cell> = BTreeMap::new();
    for row in &table.rows {
        let Some(from) = label(row).and_then(&of_label) else { continue };
        for cell in row.cells.iter().filter(|cell| cell.trouble.is_none() && !is_one_of(&NO, &cell.text)) {
            values.extend(column_of(cell).map(|to| ((from, to), cell)));
        }
    }
    let is_even = values.iter().all(|((from, to), cell)| {
        values.get(&(*to, *from)).is_some_and(|other| folded(&other.text) == folded(&cell.text))
    });
    let is_plain = values.values().all(|cell| is_one_of(&YES, &cell.text));
    let is_number = values.values().all(|cell| cell.text.trim().replace(',', ".").parse::<f64>().is_ok());
    let mut links = Table { directed: Some(!is_even), ..Table::new(&table.sheet, Shape::Links) };
    let column = |heading: &str, given| Column { heading: heading.to_owned(), is_named: true, given };
    links.columns = vec![column("source", Some(Given::Source)), column("target", Some(Given::Target))];
    if !is_plain {
        links.columns.push(if is_number { column("weight", None) } else { column("type", Some(Given::LinkKind)) });
    }
    let name = |row: usize| table.rows.get(row).and_then(label).unwrap_or_default();
    for ((from, to), cell) in values.iter().filter(|((from, to), _)| !is_even || from <= to) {
        let cell_of =
            |column: usize, text: &str| Cell { column, line: cell.line, text: text.to_owned(), trouble: None };
        let mut cells = vec![cell_of(0, name(*from)), cell_of(1, name(*to))];
        cells.extend((!is_plain).then(|| cell_of(2, &cell.text)));
        links.rows.push(Row { line: cell.line, cells });
    }
    remarks.extend(table.rows.first().map(|row| Remark::Matrix { size: labels.len(), line: row.line }));
    let mut things = Table { shape: Shape::Nodes, ..table };
    if let Some(first) = things.columns.first_mut() {
        first.given = Some(Given::Label);
    }
    let is_of_links = |cell: &Cell| columns.get(cell.column).copied().flatten().is_some() && cell.column > 0;
    for row in &mut things.rows {
        row.cells.retain(|cell| cell.trouble.is_some() || !is_of_links(cell));
    }
    if links.rows.is_empty() { vec![things] } else { vec![things, links] }
}

/// The rows by their names, where most headings after the first are names of rows, and all names of rows are headings.
fn labels(table: &Table) -> Option<BTreeMap<String, usize>> {
    if table.shape != Shape::Sheet || table.rows.len() < LEAST {
        return None;
    }
    let headings: BTreeSet<String> = table.columns.iter().skip(1).map(|column| folded(&column.heading)).collect();
    let rows = table.rows.iter().enumerate().filter_map(|(at, row)| Some((folded(label(row)?), at)));
    let labels: BTreeMap<String, usize> = rows.collect();
    let is_square = labels.len() == table.rows.len() && labels.keys().all(|label| headings.contains(label));
    (is_square && labels.len() * 2 >= headings.len()).then_some(labels)
}

/// The text in the first column.
fn label(row: &Row) -> Option<&str> {
    row.cells.iter().find(|cell| cell.column == 0).map(|cell| cell.text.trim())
}

fn is_one_of(words: &[&str], text: &str) -> bool {
    words.contains(&folded(text).as_str())
}

/// In lower case, its spaces joined.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use crate::{Limits, Opened, Remark, Shape, Table, open};

    fn opened(text: &str) -> Opened {
        open("matrix.csv", text.as_bytes(), &Limits::default()).unwrap()
    }

    fn links(table: &Table) -> Vec<String> {
        table
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" "))
            .collect()
    }

    #[test]
    fn a_matrix_that_is_even_has_each_link_once_and_no_direction() {
        let opened = opened("Nom;A;B;C;D;Ville\nA;0;1;1;;Laval\nB;1;0;;;Alma\nC;1;;0;;\nD;;;;0;\n");
        let [things, ties] = &opened.tables[..] else { panic!("{:?}", opened.tables) };
        assert_eq!((things.shape, things.cells()), (Shape::Nodes, 6));
        assert_eq!(
            (ties.shape, ties.directed, links(ties)),
            (Shape::Links, Some(false), vec!["A B".into(), "A C".into()])
        );
        assert_eq!(opened.remarks, [Remark::Matrix { size: 4, line: 2 }]);
    }

    #[test]
    fn the_values_are_weights_or_kinds_and_the_direction_is_from_row_to_column() {
        let weighted = opened("Nom,A,B,C\nA,,2.5,\nB,,,4\nC,1,,\n");
        assert_eq!(links(&weighted.tables[1]), ["A B 2.5", "B C 4", "C A 1"]);
        assert_eq!(
            (weighted.tables[1].directed, weighted.tables[1].columns[2].heading.as_str()),
            (Some(true), "weight")
        );
        let typed = opened("Nom,A,B,C\nA,,Financement,\nB,,,Partenariat\nC,,,\n");
        assert_eq!(links(&typed.tables[1]), ["A B Financement", "B C Partenariat"]);
    }

    #[test]
    fn other_tables_stay_as_they_are() {
        for text in [
            "Nom,A,B,C\nA,1,0,0\nB,0,1,0\nTotal,1,1,0\n",
            "De,Vers\nA,B\nB,C\nC,A\n",
            "Nom,Rôle\nA,Fonds\nB,Relais\nC,Relais\n",
        ] {
            assert_eq!(opened(text).tables.len(), 1, "{text}");
        }
    }
}
