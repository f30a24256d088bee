//! The panel of the slides: its edits, its messages, its effects.

use super::*;
use crate::model::check;
use crate::panels::context::samples;

fn story(effects: &[Effect]) -> Vec<crate::model::Slide> {
    let Some(Effect::Story { data, .. }) = effects.first() else { panic!("{effects:?}") };
    check(data).unwrap().story
}

fn said(panel: &SlidesPanel, context: &Context) -> String {
    panel.markup(context).iter().map(Element::all_text).collect()
}

#[test]
fn one_adds_names_moves_and_hands_on_a_slide() {
    let context = samples::bundled("slide=6&select=flac");
    let mut panel = SlidesPanel::of(&context);
    assert_eq!(story(&panel.on_click(&context, "add"))[6].title.get(Language::FR), "Fondation Lucie et André Chagnon");
    assert!(said(&panel, &context).contains("Diapositive ajoutée."));
    panel.on_input(&context, "title", "Qui paie");
    panel.on_input(&context, "body", "*Peu*.");
    let effects = panel.on_click(&context, "up");
    let told = story(&effects);
    assert_eq!(
        (told.len(), told[5].title.get(Language::FR), told[5].state.as_str()),
        (18, "Qui paie", "select=flac&lift-roles=funder")
    );
}

#[test]
fn the_draft_is_kept_and_taken_up() {
    let context = samples::bundled("lang=en");
    let mut panel = SlidesPanel::of(&context);
    panel.on_input(&context, "slide", "0");
    panel.on_input(&context, "title", "Other");
    let [Effect::Story { data, kept, is_unsaved: true }, Effect::Read(_)] = &panel.on_click(&context, "tell")[..]
    else {
        panic!()
    };
    // After a reload the file is the former one; otherwise, the one with the edited story.
    for (data, is_said) in [(&*context.data, true), (data.as_str(), false)] {
        let context = samples::context(data, "lang=en");
        let mut again = SlidesPanel::of(&context);
        again.restore(&context, kept);
        assert_eq!(again.draft, panel.draft);
        assert_eq!(said(&again, &context).contains("found again"), is_said);
    }
    let other = samples::context(include_str!("../../../../tests/corpus/good/small.json"), "");
    let mut stranger = SlidesPanel::of(&other);
    stranger.restore(&other, kept);
    assert_eq!(stranger.draft, Draft::of(&other.map.story, Language::FR), "a draft of another story is not taken up");
    panel.on_click(&context, "undo");
    let [Effect::Story { data, is_unsaved: false, .. }] = &panel.on_click(&context, "tell")[..] else { panic!() };
    assert_eq!(**data, *context.data);
}

#[test]
fn what_is_saved_is_the_file_and_it_is_said() {
    let context = samples::bundled("");
    let mut panel = SlidesPanel::of(&context);
    panel.on_click(&context, "remove");
    let effects = panel.on_click(&context, "save");
    let [Effect::Story { data, is_unsaved: false, .. }, Effect::Save { name, text, .. }] = &effects[..] else {
        panic!()
    };
    assert_eq!((name.as_str(), data), ("carte-sociale.json", text));
    panel.effects_finished(false);
    assert!(panel.draft.is_unsaved() && said(&panel, &context).contains("n’a pas permis"));
    panel.on_click(&context, "save");
    panel.effects_finished(true);
    assert!(!panel.draft.is_unsaved() && said(&panel, &context).contains("Fichier téléchargé"));
}

#[test]
fn what_is_shown_is_the_slide_to_this_reader() {
    let context = samples::bundled("lang=en&theme=dark");
    let mut panel = SlidesPanel::of(&context);
    panel.on_input(&context, "slide", "4");
    let effects = panel.on_click(&context, "show");
    let shown = from_hash("slide=5&lang=en&theme=dark", &context.map, &Reading::default());
    assert_eq!(effects[1..], [Effect::Read(Box::new(shown))]);
}

#[test]
fn undo_and_redo_say_what_they_did_and_show_it() {
    let context = samples::bundled("");
    let mut panel = SlidesPanel::of(&context);
    panel.on_input(&context, "slide", "2");
    panel.on_click(&context, "down");
    assert!(said(&panel, &context).contains("Diapositive déplacée\u{a0}: 4 sur 17."));
    panel.on_input(&context, "title", "Autre");
    let effects = panel.on_click(&context, "undo");
    assert!(matches!(effects.last(), Some(Effect::Read(shown)) if shown.slide == Some(4)), "{effects:?}");
    assert!(said(&panel, &context).contains("Annulé\u{a0}: texte, diapositive 4 (reste 1)."));
    panel.on_click(&context, "undo");
    assert!(said(&panel, &context).contains("Annulé\u{a0}: déplacement, diapositive 3 (reste 0)."));
    panel.on_click(&context, "redo");
    assert!(said(&panel, &context).contains("Rétabli\u{a0}: déplacement, diapositive 4 (reste 1)."));
}

#[test]
fn an_empty_story_gets_its_first_slide() {
    let mut context = samples::bundled("");
    let data = with_story(&context.data, &[]).unwrap();
    context = samples::context(&data, "highlight=groupe-de-reflexion");
    let mut panel = SlidesPanel::of(&context);
    for nothing in ["up", "down", "remove", "look", "undo", "redo"] {
        assert!(story(&panel.on_click(&context, nothing)).is_empty(), "{nothing}");
    }
    assert_eq!(story(&panel.on_click(&context, "add")).len(), 1);
    panel.on_click(&context, "remove");
    assert_eq!(story(&panel.on_click(&context, "undo")).len(), 1);
}
