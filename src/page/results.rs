//! The results of a search, as the options of a list box.

use super::command::{COMMAND, Command};
use crate::markup::{Element, html};
use crate::model::{Found, Hit, Map, search};
use crate::text::Language;

/// The most results that are listed.
const MAX_RESULTS: usize = 8;

/// The results of a search that are listed, and how many organisations were found if there are more. Small maps are seen at once.
pub fn found(map: &Map, query: &str, language: Language) -> (Vec<Hit>, Option<usize>) {
    let mut hits = search(map, query, language);
    let is_large = !map.groups.is_empty();
    let count = hits.iter().filter(|hit| is_large && matches!(hit.found, Found::Organisation(_))).count();
    hits.truncate(MAX_RESULTS);
    (hits, Some(count).filter(|count| *count > MAX_RESULTS))
}

/// The results of a search; `active` is the option that Enter selects. Empty without a search. When more organisations were found
/// than are listed, the last option shows only those.
pub fn results(
    map: &Map,
    language: Language,
    hits: Option<&[Hit]>,
    more: Option<usize>,
    active: usize,
) -> Vec<Element> {
    let found = hits.unwrap_or_default();
    let rows = found.iter().enumerate().map(|(position, hit)| result(map, language, position, position == active, hit));
    let end = found.len();
    let only = more.map(|count| option(end, end == active).child(html("strong").text(language.show_found(count))));
    let list = html("ul")
        .with("id", "search-results")
        .with("role", "listbox")
        .with("aria-label", language.words().search)
        .all(rows.chain(only).collect());
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

/// A result: its name, its kind unless it is an organisation, and the text that matched, with the match marked.
fn result(map: &Map, language: Language, position: usize, is_active: bool, hit: &Hit) -> Element {
    let words = language.words();
    let (acronym, name, kind) = match hit.found {
        Found::Organisation(key) => (map.organisations[key].acronym.as_deref(), &map.organisations[key].name, ""),
        Found::Collaboration(key) => (None, &map.collaborations[key].name, words.collaboration),
        Found::Role(key) => (None, &map.roles[key].name, words.role),
        Found::LinkType(key) => (None, &map.link_types[key].name, words.link_type),
    };
    let title = match acronym {
        Some(acronym) => [acronym, " – ", name.get(language)].concat(),
        None => name.get(language).to_owned(),
    };
    let marked = |element: Element, text: &str, from: usize| {
        let piece = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
        let (start, end) = (from + hit.matched.start, from + hit.matched.end);
        element.text(piece(0, start)).child(html("mark").text(piece(start, end))).text(piece(end, text.len()))
    };
    let (strong, small) = (html("strong"), html("small"));
    let row = option(position, is_active);
    // What matches in the title is marked there, and not written again.
    match found_at(&title, &hit.text) {
        Some(at) if kind.is_empty() => row.child(marked(strong, &title, at)),
        Some(at) => row.child(marked(strong, &title, at)).child(small.text(kind)),
        None => {
            let kind = if kind.is_empty() { String::new() } else { [kind, " – "].concat() };
            row.child(strong.text(title)).child(marked(small.text(kind), &hit.text, 0))
        }
    }
}

/// Where `text` first has `part`. That of the standard library is fast on long texts, and five times this module's code.
fn found_at(text: &str, part: &str) -> Option<usize> {
    text.as_bytes().windows(part.len().max(1)).position(|window| window == part.as_bytes())
}

fn option(position: usize, is_active: bool) -> Element {
    html("li")
        .with("id", result_id(position))
        .with("role", "option")
        .with("aria-selected", if is_active { "true" } else { "false" })
        .with(COMMAND, Command::ChooseResult(position).encode())
}
