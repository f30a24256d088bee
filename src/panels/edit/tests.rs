//! The panel of the map's editor: its controls, its effects, its messages.

mod by_hand;
mod work;

use std::sync::Arc;

use super::*;
use crate::edit::Section;
use crate::geometry::Point;
use crate::layout::{Format, Layout, Place, settled};
use crate::markup::{Element, Markup};
use crate::model::check;
use crate::panels::context::samples;
use crate::panels::{Context, Edited, Effect, Panel};
use crate::wire::Shown;

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
    let [Effect::Edited { is_unsaved: true, .. }] = &panel.on_click(&context, "tell")[..] else { panic!() };
    let mut other = EditPanel::of(&context);
    other.restore(&context, &panel.kept());
    assert_eq!(other.draft, panel.draft);
    context.read_as("select=flac");
    other.follow(&context);
    assert!(text_of(&other.markup(&context), "edit__form").starts_with("FLAC"));
}

#[test]
fn a_refusal_stands_beside_what_was_pressed() {
    let mut context = samples::bundled("lang=fr");
    let mut panel = EditPanel::begun(&context);
    press(&mut panel, &mut context, "tell");
    press(&mut panel, &mut context, "add");
    press(&mut panel, &mut context, "link");
    let drawn = panel.markup(&context);
    assert_eq!(text_of(&drawn, "edit__said"), words_of(&panel).needs[2]);
    assert!(!text_of(&drawn, "edit__undo").contains(words_of(&panel).needs[2]));
    press(&mut panel, &mut context, "section links");
    assert_eq!(text_of(&panel.markup(&context), "edit__said"), "");
    press(&mut panel, &mut context, "section organisations");
    press(&mut panel, &mut context, "add");
    press(&mut panel, &mut context, "link");
    panel.on_input(&context, "source", "Personne");
    assert!(text_of(&panel.markup(&context), "edit__problem").contains(words_of(&panel).unknown_name));
    press(&mut panel, &mut context, "save");
    panel.effects_finished(true);
    assert_eq!(text_of(&panel.markup(&context), "edit__said"), words_of(&panel).saved);
}

fn words_of(panel: &EditPanel) -> &'static crate::text::EditWords {
    panel.words
}

#[test]
fn a_file_that_is_not_valid_yet_opens_as_a_draft_that_shows_what_is_right() {
    let mut context = samples::bundled("lang=en");
    let small = include_str!("../../../tests/corpus/good/small.json");
    let count = check(small).unwrap().organisations.len();
    let unfinished = {
        let mut panel = EditPanel::of(&samples::context(small, "lang=en"));
        panel.on_input(&context, "name.fr", "");
        panel.draft.text().to_owned()
    };
    assert!(check(&unfinished).is_err());
    let mut panel = EditPanel::begun(&context);
    panel.on_input(&context, "file", &unfinished);
    let effects = panel.on_click(&context, "tell");
    let [Effect::Edited { shown: Some(edited), is_unsaved: false }] = &effects[..] else { panic!() };
    assert_eq!((edited.map.organisations.len(), panel.kept().len()), (count - 1, 0));
    context.replace(edited);
    panel.on_input(&context, "title.fr", "Un brouillon");
    let effects = panel.on_click(&context, "tell");
    let [Effect::Edited { is_unsaved: true, .. }] = &effects[..] else { panic!() };
    let drawn = panel.markup(&context);
    assert!(text_of(&drawn, "edit__left").contains("One thing to correct"), "{}", text_of(&drawn, "edit__left"));
    // Changed, it comes back on another page, and becomes a map once it is right.
    let mut context = samples::bundled("lang=en");
    let mut again = EditPanel::begun(&context);
    again.restore(&context, &panel.kept());
    assert!(press(&mut again, &mut context, "tell").is_some());
    press(&mut again, &mut context, "problem");
    again.on_input(&context, "name.fr", "Un nom");
    assert!(press(&mut again, &mut context, "tell").is_some());
    assert_eq!(context.map.organisations.len(), count);
    // From then on, the map waits as any other.
    again.on_input(&context, "name.fr", "");
    assert!(press(&mut again, &mut context, "tell").is_none());
}

#[test]
fn a_small_map_arranges_itself_and_who_is_named_stays() {
    let mut context = samples::bundled("lang=fr");
    let mut panel = EditPanel::begun(&context);
    press(&mut panel, &mut context, "tell");
    press(&mut panel, &mut context, "add");
    let middle = context.layout().world.centre();
    assert!(context.layout().places[0].centre.distance(middle) < 30.0, "{:?}", context.layout().places);
    panel.on_input(&context, "name.fr", "Alpha");
    press(&mut panel, &mut context, "tell");
    assert!(context.layout().places[0].centre.distance(middle) < 30.0, "its identifier follows, its place stays");
    press(&mut panel, &mut context, "add");
    press(&mut panel, &mut context, "link");
    press(&mut panel, &mut context, "section organisations");
    press(&mut panel, &mut context, "add");
    press(&mut panel, &mut context, "link");
    let layout = context.layout();
    let radius_px = layout.sizes.node_radius_px;
    for (at, one) in layout.places.iter().enumerate() {
        for other in &layout.places[..at] {
            assert!(one.centre.distance(other.centre) > 4.0 * radius_px, "{:?}", layout.places);
        }
    }
}

#[test]
fn who_is_moved_stays_there_and_nobody_else_moves() {
    let mut context = samples::bundled("lang=fr");
    let mut panel = EditPanel::of(&context);
    assert_eq!(panel.on_click(&context, "moved"), []);
    let before = context.layout();
    let mut layout = before.clone();
    let key = context.map.organisations.keys().nth(3).unwrap();
    let to = Point::new(before.world.right() - 30.0, before.world.bottom() - 40.0);
    layout.places[3] = before.place(key).moved_to(to);
    context.follow(Shown { layout: Some(layout), moved: vec![(key, before.place(key))], ..Shown::default() });
    assert!(press(&mut panel, &mut context, "moved").is_some());
    let farthest = |context: &Context, before: &Layout| {
        let away = |(now, then): (&Place, &Place)| now.centre.distance(then.centre);
        context.layout().places.iter().zip(&before.places).map(away).fold(0.0, f64::max)
    };
    let now = context.layout();
    assert!(now.place(key).centre.distance(to) < 1.0);
    assert_eq!(now.places.iter().zip(&before.places).filter(|(a, b)| a.centre.distance(b.centre) > 1.0).count(), 1);
    let name = panel.draft.next_back(true).unwrap().name(panel.words);
    assert!(name.starts_with("déplacer «"), "{name}");
    press(&mut panel, &mut context, "undo");
    assert!(farthest(&context, &before) < 1.0);
    press(&mut panel, &mut context, "redo");
    assert!(farthest(&context, &now) < 1.0);
    // The file says it to whoever opens it on such a stage.
    let opened = settled(&check(panel.draft.text()).unwrap(), Format::Wide);
    assert!(opened.places.iter().zip(&now.places).all(|(one, other)| one.centre.distance(other.centre) < 1.0));
    press(&mut panel, &mut context, "section organisations");
    press(&mut panel, &mut context, "add");
    assert!(farthest(&context, &now) < 1.0);
}

#[test]
fn a_press_on_the_ground_adds_an_organisation_there() {
    let mut context = samples::bundled("lang=fr");
    let mut panel = EditPanel::of(&context);
    let before = (context.layout(), panel.draft.text().to_owned());
    press(&mut panel, &mut context, "section links");
    press(&mut panel, &mut context, "ground 40.4 60.5");
    let layout = context.layout();
    assert!(layout.places.last().unwrap().centre.distance(Point::new(40.0, 61.0)) < 0.1);
    let is_still = |(now, then): (&Place, &Place)| now.centre.distance(then.centre) < 1.0;
    assert!(layout.places.iter().zip(&before.0.places).all(is_still));
    panel.on_input(&context, "name.fr", "Le Phare");
    press(&mut panel, &mut context, "tell");
    assert!(panel.draft.text().contains("{\"id\": \"le-phare\", \"x\": 40, \"y\": 61}"), "its place follows its name");
    press(&mut panel, &mut context, "undo");
    press(&mut panel, &mut context, "undo");
    assert_eq!(panel.draft.text(), before.1);
    for wrong in ["ground", "ground a b", "ground 1"] {
        press(&mut panel, &mut context, wrong);
    }
    assert_eq!(panel.draft.text(), before.1);
}
