//! The markup of the panel of the map's editor.
//!
//! ```text
//! form.panel__top          title, and the button that closes the panel without a script
//! p                        the instructions
//! p                        undo and redo, each with the name of its act, and the last message
//! div                      what is left to correct and to translate, each with the button that goes there
//! div[role=group]          the parts of the map, one of them chosen
//! div.edit__list           the entries of that part, one of them chosen; the buttons that add, remove and move
//! fieldset.edit__form      the form of the chosen entry
//! div.slides__on           saving
//! datalist                 the organisations, for the fields that choose one
//! datalist                 the names of facts
//! ```

use super::form::form;
use super::list::list;
use super::state::{CELL, SAVE};
use super::view::View;
use crate::edit::Section;
use crate::markup::{Element, html};
use crate::panels::controls::{button, shown, top};

/// The whole panel.
pub(super) fn drawn(view: &View<'_>) -> Vec<Element> {
    let words = view.words;
    let save = html("p").class("form__act").child(button(words.save, "save")).child(button(words.save_file, "file"));
    let discard = shown(view.draft.is_unsaved(), html("p").class("form__act").child(button(words.discard, "discard")));
    let has_list = view.place.section != Section::Map;
    vec![
        top(words.heading, view.interface),
        html("p").class("slides__purpose").text(words.purpose),
        back(view),
        left(view),
        sections(view),
        shown(has_list, list(view)),
        form(view),
        html("div")
            .class("slides__on")
            .child(html("h3").text(words.hand_on))
            .child(html("p").text(words.save_why))
            .child(save)
            .child(view.beside(SAVE))
            .child(discard)
            .child(html("p").class("slides__hint").text(words.keys)),
    ]
    .into_iter()
    .chain(view.proposed.lists())
    .collect()
}

/// Undo and redo, and the last message.
fn back(view: &View<'_>) -> Element {
    let words = view.words;
    let named = |is_undo: bool, said: &'static str, name: &'static str| {
        let act = view.draft.next_back(is_undo).map(|act| [said, words.colon, &act.name(words)].concat());
        let button =
            html("button").class("button form__button edit__back").with("type", "button").with("data-press", name);
        button.text(act.unwrap_or_else(|| said.to_owned()))
    };
    let ((number, name), refused) = (view.focus, view.said_at(CELL));
    html("div")
        .class(if refused.is_empty() { "edit__undo" } else { "edit__undo edit__undo--refused" })
        .with("data-focus", [&number.to_string(), " ", name.as_str()].concat())
        .child(named(true, words.undo, "undo").with("aria-keyshortcuts", "Control+Z Meta+Z"))
        .child(named(false, words.redo, "redo").with("aria-keyshortcuts", "Control+Shift+Z Control+Y Meta+Shift+Z"))
        .child(html("span").with("role", "status").text(if refused.is_empty() { view.said_at("") } else { refused }))
}

/// What is left to correct and to translate.
fn left(view: &View<'_>) -> Element {
    let words = view.words;
    let (count, lacking) = (view.problems.len(), view.lacking);
    let problems = if view.is_partial { &words.problems_of_draft } else { &words.problems };
    let wrong = html("p")
        .class("edit__wrong")
        .child(html("span").text(problems.of(count)))
        .child(button(words.next_problem, "problem"));
    let untold =
        html("p").child(html("span").text(words.lacking.of(lacking))).child(button(words.next_lacking, "lacking"));
    let keeping = html("p").class("edit__wrong").with("role", "status").text(view.keeping);
    html("div")
        .class("edit__left")
        .child(shown(!view.keeping.is_empty(), keeping))
        .child(shown(count > 0, wrong))
        .child(shown(lacking > 0, untold))
}

/// The parts of the map.
fn sections(view: &View<'_>) -> Element {
    let mut group =
        html("div").class("edit__sections").with("role", "group").with("aria-label", view.words.parts_of_map);
    for (section, name) in Section::ALL.into_iter().zip(view.words.sections) {
        let press = ["section ", section.key()].concat();
        let count = view.tree.list(section.key()).len();
        let is_alone = section == Section::Sources && view.tree.get("source").is_none();
        let name = if is_alone { view.words.sources_alone } else { name };
        let name =
            if section == Section::Map { name.to_owned() } else { [name, "\u{a0}(", &count.to_string(), ")"].concat() };
        let button = html("button").class("choice").with("type", "button").with("data-press", press);
        let is_chosen = if section == view.place.section { "true" } else { "false" };
        group = group.child(button.with("aria-pressed", is_chosen).text(name));
    }
    group
}
