//! An object of JSON as the cells of a row: what is nested becomes columns of its own, lists become several cells.

use crate::{
    Given, OpenError,
    budget::Budget,
    json::{Value, What},
    lines::Lines,
    table::Filled,
};

/// Objects that only wrap the attributes of an entry, so that their name says nothing.
const WRAPPERS: [&str; 3] = ["attributes", "data", "display"];

/// What a column says by itself.
pub(crate) type Naming = fn(&str) -> Option<Given>;

/// Adds the cells of `value` to the last row.
pub(crate) fn cells(
    table: &mut Filled,
    value: &Value<'_>,
    name: &str,
    naming: Naming,
    lines: &Lines,
    budget: &mut Budget,
) -> Result<(), OpenError> {
    match &value.what {
        What::Nothing => Ok(()),
        What::Text(_) | What::Plain(_) => {
            let text = value.text().unwrap_or_default();
            table.cell((name, naming(name)), lines.at(value.offset), text, budget)
        }
        // Gephi Lite marks a set by a text at each end.
        What::List(items) => items
            .iter()
            .filter(|item| !matches!(item.text(), Some("<<SET" | "SET>>")))
            .try_for_each(|item| cells(table, item, name, naming, lines, budget)),
        What::Object(entries) => entries.iter().try_for_each(|(key, value)| {
            let wraps = WRAPPERS.contains(&key.as_str()) && value.is_object();
            let name = match (name, wraps) {
                (_, true) => name.to_owned(),
                ("", false) => key.clone(),
                (_, false) => [name, ".", key].concat(),
            };
            cells(table, value, &name, naming, lines, budget)
        }),
    }
}
