//! The list of panels.

use super::edit::EditPanel;
use super::grouped::GroupedPanel;
use super::help::HelpPanel;
use super::questions::QuestionsPanel;
use super::save::SavePanel;
use super::share::SharePanel;
use super::slides::SlidesPanel;
use super::tables::TablesPanel;
use super::{Context, Panel};
use crate::page::ListGroups;

/// The name of every panel, as on the button that opens it: in `data-command`, or in `data-press` for those shown instead of
/// the map.
pub const KINDS: &[&str] =
    &["share", "save", "help", "questions", "tables", "list-alphabet", "list-role", "list-collaboration", "list-group"];

/// The names of those of the editor, a module of its own. `src/embed/element/contract.js` has them.
pub const EDITOR_KINDS: &[&str] = &["slides", "edit", "begin"];

/// The names of those that open files, in another module of their own.
pub const FILES_KINDS: &[&str] = &["open"];

/// The names of those that compare editions and merge them, in another one.
pub const COMPARE_KINDS: &[&str] = &["compare", "compared"];

/// The panel called `kind`, opened on `context`.
pub fn open(kind: &str, context: &Context) -> Option<Box<dyn Panel>> {
    match kind {
        "share" => Some(Box::new(SharePanel::of(context))),
        "save" => Some(Box::new(SavePanel::default())),
        "help" => Some(Box::new(HelpPanel)),
        "questions" => Some(Box::new(QuestionsPanel::of(context))),
        "tables" => Some(Box::new(TablesPanel::default())),
        _ => ListGroups::from_id(kind).map(|groups| Box::new(GroupedPanel::by(groups)) as Box<dyn Panel>),
    }
}

/// The panel of the editor called `kind`, opened on `context`.
pub fn open_in_editor(kind: &str, context: &Context) -> Option<Box<dyn Panel>> {
    match kind {
        "slides" => Some(Box::new(SlidesPanel::of(context))),
        "edit" => Some(Box::new(EditPanel::of(context))),
        "begin" => Some(Box::new(EditPanel::begun(context))),
        _ => None,
    }
}

/// The panel called `kind` that opens files.
#[cfg(any(feature = "cli", feature = "files"))]
pub fn open_for_files(kind: &str, _: &Context) -> Option<Box<dyn Panel>> {
    (kind == "open").then(|| Box::new(super::open::OpenPanel::default()) as Box<dyn Panel>)
}

/// The panel called `kind` that compares editions, or shows on a slide what changed.
#[cfg(any(feature = "cli", feature = "compare"))]
pub fn open_to_compare(kind: &str, _: &Context) -> Option<Box<dyn Panel>> {
    let panel = match kind {
        "compare" => super::compare::ComparePanel::default(),
        "compared" => super::compare::ComparePanel::on_slide(),
        _ => return None,
    };
    Some(Box::new(panel))
}

#[cfg(test)]
mod tests {
    use super::super::{Effect, context::samples};
    use super::*;
    use crate::markup::{Element, Markup};

    fn all_kinds() -> impl Iterator<Item = &'static str> {
        // The editor of the map has a form for each part of it, and tests of its own.
        KINDS
            .iter()
            .chain(EDITOR_KINDS)
            .chain(FILES_KINDS)
            .chain(COMPARE_KINDS)
            .copied()
            .filter(|kind| !["edit", "begin"].contains(kind))
    }

    fn opened(kind: &str, context: &Context) -> Option<Box<dyn Panel>> {
        open(kind, context)
            .or_else(|| open_in_editor(kind, context))
            .or_else(|| open_for_files(kind, context))
            .or_else(|| open_to_compare(kind, context))
    }

    /// Every element of a panel, each with its ancestors.
    fn walk<'a>(elements: &'a [Element], visit: &mut dyn FnMut(&'a Element, &[&'a Element])) {
        fn into<'a>(element: &'a Element, above: &[&'a Element], visit: &mut dyn FnMut(&'a Element, &[&'a Element])) {
            visit(element, above);
            let above = [above, &[element]].concat();
            for child in &element.children {
                if let Markup::Element(child) = child {
                    into(child, &above, visit);
                }
            }
        }
        for element in elements {
            into(element, &[], visit);
        }
    }

    /// What the reader may do to a panel.
    #[derive(Default)]
    struct Offered {
        /// The name of each field, with every value it offers.
        answers: Vec<(String, String)>,
        /// The name of each button.
        presses: Vec<String>,
    }

    fn offered(elements: &[Element]) -> Offered {
        let Offered { mut answers, mut presses } = Offered::default();
        walk(elements, &mut |element, above| {
            if let Some(name) = element.attribute("data-press") {
                presses.push(name.to_owned());
            }
            let field = if element.tag == "option" { above.last().copied() } else { Some(element) };
            if let Some(name) = field.and_then(|field| field.attribute("data-answer")) {
                let values = match element.attribute("type") {
                    Some("checkbox") => vec!["true", "false"],
                    _ => element.attribute("value").into_iter().collect(),
                };
                answers.extend(values.into_iter().map(|value| (name.to_owned(), value.to_owned())));
            }
        });
        Offered { answers, presses }
    }

    /// Whether the button called `press` is pressed already, or hidden with an ancestor.
    fn idle(elements: &[Element], press: &str) -> bool {
        let mut is_idle = false;
        walk(elements, &mut |element, above| {
            if element.attribute("data-press") == Some(press) {
                is_idle |= element.attribute("aria-pressed") == Some("true")
                    || above.iter().any(|above| above.attribute("hidden").is_some());
            }
        });
        is_idle
    }

    /// What is known of a panel: its kind, its content, its last effect.
    type Visit<'test> = dyn FnMut(&str, &[Element], &[Effect]) + 'test;

    /// Every panel in both languages after each input it offers, and the effects of each of its buttons then.
    fn every_state(visit: &mut Visit<'_>) {
        for language in ["lang=fr", "lang=en"] {
            let context = samples::bundled(language);
            for kind in all_kinds() {
                let first = opened(kind, &context).unwrap().markup(&context);
                let Offered { mut answers, .. } = offered(&first);
                // A panel without fields has only its buttons.
                answers.push(("none".to_owned(), String::new()));
                for (name, value) in &answers {
                    let mut panel = opened(kind, &context).unwrap();
                    panel.on_input(&context, name, value);
                    for press in offered(&panel.markup(&context)).presses {
                        let effects = panel.on_click(&context, &press);
                        panel.effects_finished(true);
                        visit(kind, &panel.markup(&context), &effects);
                    }
                    panel.effects_finished(false);
                    visit(kind, &panel.markup(&context), &[]);
                }
            }
        }
    }

    #[test]
    fn an_unknown_kind_opens_nothing() {
        assert!(opened("pigeon", &samples::bundled("")).is_none());
    }

    #[test]
    fn every_field_has_a_name_that_is_read_with_it_and_every_button_does_something() {
        every_state(&mut |kind, drawn, _| {
            walk(drawn, &mut |element, above| match element.tag {
                "input" | "select" | "textarea" => {
                    let label = above.iter().find(|above| above.tag == "label").unwrap();
                    let name = label.children.iter().find_map(|child| match child {
                        Markup::Element(child) if child.tag == "span" => Some(child.all_text()),
                        _ => None,
                    });
                    assert!(!name.unwrap().is_empty(), "{kind} {element:?}");
                    assert!(element.attribute("data-answer").is_some(), "{kind} {element:?}");
                }
                "button" => {
                    let is_of_form = above.iter().any(|above| above.attribute("method") == Some("dialog"));
                    // The widget itself opens the card of this identifier.
                    let is_told = ["data-press", "data-command"];
                    let is_told = is_told.iter().any(|name| element.attribute(name).is_some());
                    assert!(is_of_form || is_told, "{kind} {element:?}");
                    assert!(is_of_form || element.attribute("type") == Some("button"), "{kind} {element:?}");
                }
                _ => {}
            });
        });
    }

    #[test]
    fn every_button_does_something_and_fields_stay_where_they_are() {
        let fields = |drawn: &[Element]| {
            let mut names = Vec::new();
            walk(drawn, &mut |element, _| names.extend(element.attribute("data-answer").map(str::to_owned)));
            names
        };
        let context = samples::bundled("");
        for kind in all_kinds() {
            let first = opened(kind, &context).unwrap().markup(&context);
            let Offered { answers, .. } = offered(&first);
            for (name, value) in answers {
                let mut panel = opened(kind, &context).unwrap();
                panel.on_input(&context, &name, &value);
                let drawn = panel.markup(&context);
                assert_eq!(fields(&drawn), fields(&first), "{kind} {name}={value}");
                for press in offered(&drawn).presses {
                    let mut panel = opened(kind, &context).unwrap();
                    panel.on_input(&context, &name, &value);
                    let before = panel.markup(&context);
                    let effects = panel.on_click(&context, &press);
                    let now = panel.markup(&context);
                    // One that adds and deletes slides has fields for each of them, and one gives its place to the merge of editions.
                    if kind != "slides" && press != "merge" {
                        assert_eq!(fields(&now), fields(&first), "{kind} {press}");
                    }
                    // What is chosen already, or hidden while there is nothing to show, cannot be chosen.
                    let is_idle = idle(&before, &press);
                    assert!(!effects.is_empty() || now != before || is_idle, "{kind} {press}");
                }
            }
            assert_eq!(opened(kind, &context).unwrap().on_click(&context, "pigeon"), []);
        }
    }
}
