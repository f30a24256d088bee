//! The panel of the map's editor: its controls, its effects, its messages.

use super::*;
use crate::edit::Section;
use crate::markup::{Element, Markup};
use crate::model::check;
use crate::panels::context::samples;
use crate::panels::{Context, Edited, Effect, Panel};

fn walk<'a>(elements: &'a [Element], above: &[&'a Element], visit: &mut dyn FnMut(&'a Element, &[&'a Element])) {
    for element in elements {
        visit(element, above);
        let above = [above, &[element]].concat();
        for child in &element.children {
            if let Markup::Element(child) = child {
                walk(std::slice::from_ref(child), &above, visit);
            }
        }
    }
}

/// Presses a button, and lets the context follow as the page does.
fn press(panel: &mut EditPanel, context: &mut Context, name: &str) -> Option<Box<Edited>> {
    let effects = panel.on_click(context, name);
    let [Effect::Edited { shown, .. }, ..] = &effects[..] else { panic!("{name}: {effects:?}") };
    if let Some(edited) = shown {
        context.replace(edited);
    }
    shown.clone()
}

fn text_of(drawn: &[Element], class: &str) -> String {
    let mut found = String::new();
    walk(drawn, &[], &mut |element, _| {
        if element.attribute("class") == Some(class) {
            found.push_str(&element.all_text());
        }
    });
    found
}

#[test]
fn every_field_has_a_name_and_every_button_a_type() {
    for language in ["lang=fr", "lang=en"] {
        let mut context = samples::bundled(language);
        let mut panel = EditPanel::of(&context);
        for section in Section::ALL {
            press(&mut panel, &mut context, &["section ", section.key()].concat());
            let drawn = panel.markup(&context);
            let mut names = std::collections::BTreeSet::new();
            walk(&drawn, &[], &mut |element, above| match element.tag {
                "input" | "select" | "textarea" => {
                    let label = above.iter().find(|above| above.tag == "label").unwrap();
                    assert!(!label.all_text().trim().is_empty(), "{section:?} {element:?}");
                    assert!(
                        names.insert(element.attribute("data-answer").unwrap().to_owned()),
                        "{section:?} {element:?}"
                    );
                }
                "button" => {
                    let is_of_form = above.iter().any(|above| above.attribute("method") == Some("dialog"));
                    assert!(is_of_form || element.attribute("type") == Some("button"), "{element:?}");
                    assert!(is_of_form || element.attribute("data-press").is_some(), "{element:?}");
                }
                _ => {}
            });
        }
        assert_eq!(panel.on_click(&context, "pigeon"), []);
    }
}

#[test]
fn a_map_is_made_shown_undone_and_made_again() {
    let mut context = samples::bundled("lang=fr");
    let mut panel = EditPanel::begun(&context);
    panel.on_input(&context, "begin", "2026-11-30");
    assert!(press(&mut panel, &mut context, "tell").is_some());
    assert_eq!(context.map.organisations.len(), 0);
    for (section, name) in
        [("roles", "Bailleur"), ("link_types", "Finance"), ("organisations", "Alpha"), ("organisations", "Bêta")]
    {
        press(&mut panel, &mut context, &["section ", section].concat());
        press(&mut panel, &mut context, "add");
        panel.on_input(&context, "name.fr", name);
    }
    panel.on_input(&context, "roles:bailleur", "true");
    press(&mut panel, &mut context, "link");
    let edited = press(&mut panel, &mut context, "tell");
    assert!(edited.is_none(), "it was shown already");
    let map = &context.map;
    assert_eq!((map.organisations.len(), map.links.len()), (2, 1));
    let name = panel.draft.next_back(true).unwrap().name(panel.words);
    assert_eq!(name, "ajouter «\u{a0}Bêta – Alpha\u{a0}»");
    let text = panel.draft.text().to_owned();
    let places = context.layout().places;
    while panel.draft.next_back(true).is_some() {
        press(&mut panel, &mut context, "undo");
    }
    assert_eq!(context.map.organisations.len(), 0);
    while panel.draft.next_back(false).is_some() {
        press(&mut panel, &mut context, "redo");
    }
    assert_eq!(panel.draft.text(), text);
    assert_eq!(context.layout().places.len(), places.len());
    assert!(check(&text).is_ok());
}

#[test]
fn what_is_wrong_is_said_at_its_field_and_the_map_waits() {
    let mut context = samples::bundled("lang=en");
    let mut panel = EditPanel::of(&context);
    panel.on_input(&context, "website", "javascript:1");
    assert!(press(&mut panel, &mut context, "tell").is_none());
    let drawn = panel.markup(&context);
    let mut described = None;
    walk(&drawn, &[], &mut |element, _| {
        if element.attribute("data-answer") == Some("website") {
            described = element.attribute("aria-describedby").map(str::to_owned);
            assert_eq!(element.attribute("aria-invalid"), Some("true"));
        }
    });
    assert!(described.unwrap().ends_with("edit-problem-website"));
    assert!(!text_of(&drawn, "edit__problem").is_empty());
    panel.on_input(&context, "website", "https://a.org");
    assert!(press(&mut panel, &mut context, "tell").is_some());
    assert!(text_of(&panel.markup(&context), "edit__problem").is_empty());
}

#[test]
fn a_draft_comes_back_and_what_is_selected_opens() {
    let mut context = samples::bundled("lang=fr");
    let mut panel = EditPanel::of(&context);
    panel.on_input(&context, "acronym", "Q");
    let [Effect::Edited { kept, is_unsaved: true, .. }] = &panel.on_click(&context, "tell")[..] else { panic!() };
    let mut other = EditPanel::of(&context);
    other.restore(&context, kept);
    assert_eq!(other.draft, panel.draft);
    other.restore(&samples::context(include_str!("../../../tests/corpus/good/small.json"), ""), kept);
    context.read_as("select=flac");
    other.follow(&context);
    assert!(text_of(&other.markup(&context), "edit__form").starts_with("FLAC"));
}
