//! The list of the entries of a section: its search, its rows and its buttons.

use super::state::LIST;
use super::view::View;
use crate::edit::{Place, Section, text_at, title_of};
use crate::markup::{Element, html};
use crate::model::folded;
use crate::panels::controls::{button, shown};

/// The most rows of the list; a search reaches the others.
const LISTED: usize = 300;

/// The rows that the search leaves: the place of each entry, and what it is called.
fn rows(view: &View<'_>) -> Vec<(usize, String)> {
    let section = view.place.section;
    let title = |at: usize, entry| match section {
        // Thousands of links: their ends are looked up, not searched.
        Section::Links => {
            let end = |key| view.names().get(text_at(entry, key)).split(" – ").next().unwrap_or_default();
            [end("source"), " – ", end("target")].concat()
        }
        _ => title_of(view.tree, Place::new(section, at), view.language),
    };
    let sought = folded(view.search);
    let entries = view.tree.list(section.key()).iter().enumerate();
    let titles = entries.map(|(at, entry)| (at, title(at, entry)));
    titles.filter(|(_, title)| sought.trim().is_empty() || folded(title).contains(sought.trim())).collect()
}

/// The list, where the section has one.
pub(super) fn list(view: &View<'_>) -> Element {
    let (words, section) = (view.words, view.place.section);
    let of = |list: &[&'static str]| list.get(section.position()).copied().unwrap_or_default();
    let is_empty = view.tree.list(section.key()).is_empty();
    let rows = rows(view);
    let mut select = html("select").with("size", "5").with("data-answer", "entry").class("edit__entries");
    // The chosen one is among them, wherever it is.
    let chosen = rows.iter().skip(LISTED).filter(|(at, _)| *at == view.place.at);
    for (at, title) in rows.iter().take(LISTED).chain(chosen) {
        let option = html("option").with("value", at.to_string()).keyed(at.to_string());
        let option = if *at == view.place.at { option.with("selected", "") } else { option };
        select = select.child(option.text(if title.trim().is_empty() { "–" } else { title }));
    }
    let search = html("input").with("type", "search").with("value", view.search).with("data-answer", "search");
    let label = |name: &str, field| html("label").class("edit__field").child(html("span").text(name)).child(field);
    let is_found = !rows.is_empty();
    let add = html("p").class("form__act form__act--main").child(button(of(&words.adds), "add"));
    html("div")
        .class("edit__list")
        .child(shown(view.tree.list(section.key()).len() > 7, label(words.search, search)))
        .child(shown(is_found, label(words.list, select)))
        .child(shown(is_empty, html("p").text(of(&words.none))))
        .child(shown(!is_empty && !is_found, html("p").text(words.no_match)))
        .child(add)
        .child(acts(view, !is_empty))
        .child(view.beside(LIST))
}

/// What the buttons do to the chosen entry.
fn acts(view: &View<'_>, is_any: bool) -> Element {
    let words = view.words;
    let is_shown_on_map = matches!(view.place.section, Section::Organisations | Section::Collaborations);
    let acts = html("p")
        .class("form__act slides__acts")
        .child(button(words.remove, "remove"))
        .child(button(words.up, "up"))
        .child(button(words.down, "down"))
        .child(shown(is_shown_on_map, button(words.show, "show")))
        .child(shown(view.place.section == Section::Organisations, button(words.new_link, "link")))
        .child(shown(view.place.section == Section::Organisations, button(words.anew, "anew")));
    shown(is_any, acts)
}
