//! Facts as columns: one for each name, in the order in which names come.

use crate::model::document::Fact;
use crate::text::Language;

/// The name of each column, and its cell in each row; several values of one name are joined by `between`.
pub fn fact_columns(language: Language, rows: &[&[Fact]], between: &str) -> Vec<(String, Vec<String>)> {
    let mut columns: Vec<(String, Vec<String>)> = Vec::new();
    for (row, facts) in rows.iter().enumerate() {
        for fact in *facts {
            let name = fact.name.get(language);
            let at = columns.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
                columns.push((name.to_owned(), vec![String::new(); rows.len()]));
                columns.len() - 1
            });
            let cell = columns.get_mut(at).and_then(|(_, cells)| cells.get_mut(row));
            if let Some(cell) = cell {
                cell.push_str(if cell.is_empty() { "" } else { between });
                cell.push_str(fact.value.get(language));
            }
        }
    }
    columns
}
