//! The tables: organisations, links and memberships.
//!
//! ```text
//! h2, div[role=group] (which table), label (words its rows hold), details (columns)
//! p[role=status] (how many rows), button (as a file)
//! div.table__frame[role=region][tabindex=0]     scrolls by itself where the table is wide
//! └─ table
//!    ├─ caption
//!    ├─ thead  th[scope=col][aria-sort] > button[data-press=sort-…]
//!    └─ tbody  tr[data-place] > th[scope=row], td…; an organisation named there is a[data-press=go-…]
//! ```

mod choices;
mod drawn;
mod grid;
mod links;
mod measured;
mod members;
mod organisations;

pub use choices::{Sort, TableChoices, TableKind};
pub use drawn::{all_tables, framed, table_in_texts, tables};
pub use measured::measured_table;

use super::command::Command;
use super::tools::commanding;
use crate::markup::{Element, html};
use crate::model::{Key, Map, Organisation};
use crate::reading::Selection;
use crate::text::Language;

/// The identifiers of the organisation columns, in order; the first is always shown.
pub const ORGANISATION_COLUMNS: &[&str] = &[
    "name",
    "roles",
    "standing",
    "scope",
    "founded",
    "links",
    "neighbours",
    "collaborations",
    "betweenness",
    "bridge",
    "component",
];
/// The identifiers of the link columns, in order; the first is always shown.
pub const LINK_COLUMNS: &[&str] = &["from", "type", "direction", "to", "evidence", "note"];

/// Whether the column holds numbers.
fn is_number(column: &str) -> bool {
    ["founded", "links", "total", "betweenness", "component"].contains(&column)
}

/// A button with the organisation's name, marked with its language, that opens its card.
fn named(map: &Map, language: Language, key: Key<Organisation>) -> Element {
    let organisation = &map.organisations[key];
    let name = organisation.name.get(language);
    let said = match &organisation.acronym {
        Some(acronym) => [name, " (", acronym, ")"].concat(),
        None => name.to_owned(),
    };
    let button = commanding("text-button", Command::Open(Selection::Organisation(key)));
    super::prose::in_language_of(&organisation.name, language, button).text(said)
}

/// An organisation's name in another row, that leads to its own row.
fn link_to_row(map: &Map, key: Key<Organisation>) -> Element {
    html("a")
        .class("text-button")
        .with("href", "#")
        .with("data-press", ["go-", &key.position().to_string()].concat())
        .text(map.organisations[key].label.as_str())
}

#[cfg(test)]
mod tests;
