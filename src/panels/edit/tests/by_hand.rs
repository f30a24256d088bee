//! Acts by hand: lines drawn on the map, cells of the table, arranging anew, and a map that grows.

use super::super::state::CELL;
use super::*;
use crate::text::Language;

#[test]
fn a_line_from_one_organisation_to_another_is_a_link_of_a_type_that_they_lack() {
    let mut context = samples::bundled("lang=fr");
    let mut panel = EditPanel::of(&context);
    let before = panel.draft.text().to_owned();
    let count = context.map.links.len();
    for _ in 0..2 {
        press(&mut panel, &mut context, "join 1 0");
    }
    let added: Vec<_> = context.map.links.iter().skip(count).collect();
    assert_eq!(added.len(), 2);
    assert!(added.iter().all(|link| (link.source.position(), link.target.position()) == (1, 0)));
    assert!(added[0].link_type != added[1].link_type);
    assert_eq!(panel.focus.1, "type");
    for wrong in ["join", "join 1", "join 1 1", "join 0 99999", "join a b"] {
        press(&mut panel, &mut context, wrong);
    }
    assert_eq!(context.map.links.len(), count + 2);
    for _ in 0..2 {
        press(&mut panel, &mut context, "undo");
    }
    assert_eq!(panel.draft.text(), before);
}

#[test]
fn a_cell_of_the_table_is_one_act_and_what_is_wrong_stays_as_it_was() {
    let mut context = samples::bundled("lang=fr");
    let mut panel = EditPanel::of(&context);
    let before = panel.draft.text().to_owned();
    press(&mut panel, &mut context, "row-of organisations 2");
    let id = context.map.organisations.iter().nth(2).unwrap().id.clone();
    assert_eq!(panel.chosen_id(), Some(id));
    press(&mut panel, &mut context, "cell founded.year\u{1f}mille");
    assert!(panel.notice_at == CELL && !panel.notice.is_empty() && panel.draft.text() == before, "{}", panel.notice);
    press(&mut panel, &mut context, "cell founded.year\u{1f}1987");
    assert!(panel.notice.starts_with("Fait"), "{}", panel.notice);
    let founded = &context.map.organisations.iter().nth(2).unwrap().founded;
    assert_eq!(founded.as_ref().unwrap().year, Some(1987));
    let roles: Vec<_> = context.map.roles.iter().map(|role| role.id.clone()).collect();
    press(&mut panel, &mut context, &format!("cell roles:{}\u{1f}true\u{1f}roles:{}\u{1f}true", roles[0], roles[1]));
    press(&mut panel, &mut context, "undo");
    press(&mut panel, &mut context, "undo");
    assert_eq!(panel.draft.text(), before);
    press(&mut panel, &mut context, "row-of links 0");
    press(&mut panel, &mut context, "cell target\u{1f}Personne de ce nom");
    assert!(panel.notice_at == CELL && !panel.notice.is_empty() && panel.draft.text() == before);
    for wrong in ["row-of", "row-of pigeons 1", "row-of links 99999", "cell", "cell pigeon\u{1f}1"] {
        press(&mut panel, &mut context, wrong);
    }
    assert_eq!(panel.draft.text(), before);
}

#[test]
fn a_fact_that_an_entry_lacks_and_both_ends_of_a_period_are_one_act_each() {
    let mut context = samples::bundled("lang=fr");
    let mut panel = EditPanel::of(&context);
    let before = panel.draft.text().to_owned();
    press(&mut panel, &mut context, "row-of organisations 2");
    let fact = "facts\u{1f}\u{1f}facts.0.name.fr\u{1f}Budget\u{1f}facts.0.name.en\u{1f}Funds\u{1f}facts.0.value.fr\u{1f}3\u{a0}M$";
    press(&mut panel, &mut context, &["cell ", fact].concat());
    assert!(panel.notice.starts_with("Fait"), "{}", panel.notice);
    let facts = &context.map.organisations.iter().nth(2).unwrap().facts;
    assert_eq!(facts.len(), 1);
    let said = |text: &crate::model::Localised| [Language::FR, Language::EN].map(|it| text.get(it).to_owned());
    assert_eq!(
        (said(&facts[0].name), facts[0].value.get(Language::FR)),
        (["Budget", "Funds"].map(str::to_owned), "3\u{a0}M$")
    );
    press(&mut panel, &mut context, "undo");
    assert_eq!(panel.draft.text(), before);
    press(&mut panel, &mut context, "row-of links 0");
    for [since, until] in [["2010", "2012"], ["2020", "2024"]] {
        press(&mut panel, &mut context, &["cell since\u{1f}", since, "\u{1f}until\u{1f}", until].concat());
        assert!(panel.notice.starts_with("Fait"), "{}", panel.notice);
    }
    let now = panel.draft.text().to_owned();
    press(&mut panel, &mut context, "cell since\u{1f}2025\u{1f}until\u{1f}2024");
    assert!(panel.notice_at == CELL && !panel.notice.is_empty() && panel.draft.text() == now, "{}", panel.notice);
    press(&mut panel, &mut context, "undo");
    assert!(panel.draft.text().contains("2012") && !panel.draft.text().contains("2024"));
    press(&mut panel, &mut context, "undo");
    assert_eq!(panel.draft.text(), before);
}

#[test]
fn everyone_is_arranged_anew_and_comes_back() {
    let mut context = samples::bundled("lang=fr");
    let mut panel = EditPanel::of(&context);
    let home = context.layout();
    let farthest = |one: &Layout, other: &Layout| {
        let away = |(now, then): (&Place, &Place)| now.centre.distance(then.centre);
        one.places.iter().zip(&other.places).map(away).fold(0.0, f64::max)
    };
    press(&mut panel, &mut context, "ground 40 60");
    let grown = context.layout();
    press(&mut panel, &mut context, "anew");
    assert!(context.map.places.is_none());
    assert_eq!(panel.draft.next_back(true).unwrap().name(panel.words), "disposer à neuf");
    let anew = context.layout();
    assert!(farthest(&grown, &anew) > 30.0);
    press(&mut panel, &mut context, "undo");
    assert!(farthest(&context.layout(), &grown) < 1.0);
    press(&mut panel, &mut context, "redo");
    assert!(farthest(&context.layout(), &anew) < 1.0);
    while panel.draft.next_back(true).is_some() {
        press(&mut panel, &mut context, "undo");
    }
    // Where the file keeps no places there is nothing to undo.
    press(&mut panel, &mut context, "anew");
    assert!(panel.draft.next_back(true).is_none() && panel.notice == panel.words.arranged);
    assert!(farthest(&context.layout(), &home) < 1.0);
}

#[test]
fn a_small_map_is_arranged_as_it_grows_and_in_a_larger_one_who_is_tied_first_comes_near() {
    let mut context = samples::bundled("lang=fr");
    let mut panel = EditPanel::begun(&context);
    press(&mut panel, &mut context, "tell");
    for section in ["link_types", "organisations", "organisations", "organisations"] {
        press(&mut panel, &mut context, &["section ", section].concat());
        press(&mut panel, &mut context, "add");
    }
    press(&mut panel, &mut context, "join 0 2");
    assert_eq!(context.layout().places, settled(&context.map, Format::Wide).places);

    let mut context = samples::bundled("lang=fr");
    let mut panel = EditPanel::of(&context);
    press(&mut panel, &mut context, "add");
    let (alone, last) = (context.layout(), context.map.organisations.len() - 1);
    press(&mut panel, &mut context, &["join 0 ", &last.to_string()].concat());
    let now = context.layout();
    let away = |layout: &Layout| layout.places[last].centre.distance(layout.places[0].centre);
    assert!(away(&now) <= away(&alone), "{} {}", away(&now), away(&alone));
    assert_eq!(now.places[..last], alone.places[..last]);
}
