//! The results of a search, as the options of a list box.

use super::command::{COMMAND, Command};
use crate::markup::{Element, html};
use crate::model::{Hit, Map};
use crate::text::Language;

/// The results of a search; `active` is the option that Enter selects. Empty without a search.
pub fn results(map: &Map, language: Language, hits: Option<&[Hit]>, active: usize) -> Vec<Element> {
    let found = hits.unwrap_or_default();
    let rows = found.iter().enumerate().map(|(position, hit)| result(map, language, position, position == active, hit));
    let list = html("ul")
        .with("id", "search-results")
        .with("role", "listbox")
        .with("aria-label", language.words().search)
        .all(rows.collect());
    let is_listed = if hits.is_some() { "search__results" } else { "search__results is-hidden" };
    let mut all = html("div").class(is_listed).child(list);
    if hits.is_some() && found.is_empty() {
        all = all.child(html("p").class("search__status").text(language.results(0)));
    }
    vec![all]
}

/// The identifier of a result's element, for `aria-activedescendant`.
pub fn result_id(position: usize) -> String {
    ["result-", &position.to_string()].concat()
}

/// A result: the name, and the text that matched, with the match marked.
fn result(map: &Map, language: Language, position: usize, is_active: bool, hit: &Hit) -> Element {
    let organisation = &map.organisations[hit.organisation];
    let name = organisation.name.get(language);
    let title = match &organisation.acronym {
        Some(acronym) => [acronym, " – ", name].concat(),
        None => name.to_owned(),
    };
    let piece = |from: usize, to: usize| hit.text.get(from..to).unwrap_or_default();
    let (start, end) = (hit.matched.start, hit.matched.end);
    let matched = html("small")
        .text(piece(0, start))
        .child(html("mark").text(piece(start, end)))
        .text(piece(end, hit.text.len()));
    html("li")
        .with("id", result_id(position))
        .with("role", "option")
        .with("aria-selected", if is_active { "true" } else { "false" })
        .with(COMMAND, Command::ChooseResult(position).encode())
        .child(html("strong").text(title))
        .child(matched)
}
