//! The tables hold what the map shows, sorted and filtered, and can be serialised.

use super::*;
use crate::markup::Markup;
use crate::model::check;
use crate::reading::{Reading, from_hash};

fn bundled() -> Map {
    check(include_str!("../../../data/carte-sociale-2015.json")).unwrap()
}

/// Every element under `page` with this tag, in document order.
fn all<'page>(page: &'page [Element], tag: &str) -> Vec<&'page Element> {
    let mut found = Vec::new();
    for element in page {
        if element.tag == tag {
            found.push(element);
        }
        for child in &element.children {
            if let Markup::Element(child) = child {
                found.extend(all(std::slice::from_ref(child), tag));
            }
        }
    }
    found
}

/// The table as lines of text, its cells separated by bars.
fn lines(page: &[Element]) -> Vec<String> {
    let cells = |row: &Element| {
        let cells = row.children.iter().filter_map(|cell| match cell {
            Markup::Element(cell) => Some(cell.all_text()),
            Markup::Text(_) | Markup::Same => None,
        });
        cells.collect::<Vec<_>>().join(" | ")
    };
    all(page, "tr").into_iter().map(cells).collect()
}

/// The table after this input and these clicks.
fn table(hash: &str, steps: &[(&str, &str)]) -> Vec<Element> {
    let map = bundled();
    let mut choices = TableChoices::default();
    for (name, value) in steps {
        if *name == "table" {
            choices.press(&map, value);
        } else if value.is_empty() {
            choices.press(&map, name);
        } else {
            choices.answer(name, value);
        }
    }
    tables(&map, &from_hash(hash, &map, &Reading::default()), &choices)
}

#[test]
fn everyone_shown_has_a_row_with_links_to_the_others() {
    let page = table("", &[]);
    let lines = lines(&page);
    assert_eq!(lines.len(), 17, "{lines:#?}");
    assert_eq!(lines[0], "Organisation | Rôles | Nombre de liens | Liée à | Collaborations");
    assert!(lines[1].starts_with("Avenir d’enfants (AE) | Bailleurs de fonds, Ressources de soutien"), "{}", lines[1]);
    assert!(lines[1].contains(" | 4 | Communagir, Dynamo, FLAC | Groupe de réflexion"), "{}", lines[1]);
    let rows: Vec<_> = all(&page, "tr").into_iter().filter_map(|row| row.attribute("data-place")).collect();
    let targets = all(&page, "a").into_iter().filter_map(|link| link.attribute("data-press"));
    let targets: Vec<_> = targets.filter_map(|press| press.strip_prefix("go-")).collect();
    assert!(targets.len() > 20 && targets.iter().all(|target| rows.contains(target)), "each link has its row");
    assert!(all(&page, "td").iter().all(|cell| cell.attribute("scope").is_none()));
    assert_eq!(all(&page, "th").iter().filter(|head| head.attribute("scope") == Some("row")).count(), 16);
}

#[test]
fn rows_follow_the_sort_the_filter_and_the_reading() {
    let most = table("", &[("sort-links", "")]);
    assert!(lines(&most)[1].starts_with("Communagir"), "{:?}", lines(&most));
    let sorted: Vec<_> = all(&most, "th").into_iter().filter_map(|head| head.attribute("aria-sort")).collect();
    assert_eq!(sorted, ["descending"]);
    let found = table("", &[("filter", "recherche resS")]);
    assert_eq!(lines(&found).len(), 4, "{:?}", lines(&found));
    assert_eq!(lines(&table("", &[("filter", "recherche resS"), ("column-collaborations", "false")])).len(), 2);
    let status = found.iter().find(|element| element.attribute("role") == Some("status")).unwrap();
    assert_eq!(status.all_text(), "3\u{a0}lignes sur 16");
    assert_eq!(lines(&table("focus=flac,hide", &[])).len(), 4);
    assert_eq!(lines(&table("show=external", &[])).len(), 21);
    let none = table("", &[("filter", "zzz")]);
    assert!(none[5].all_text().contains("Aucune ligne"), "{}", none[5].all_text());
}

#[test]
fn links_say_their_ends_their_direction_and_their_evidence() {
    let lines = lines(&table("lang=en", &[("table", "links")]));
    assert_eq!(lines[0], "From | Type | Direction | To | Evidence");
    let funding = lines.iter().find(|line| line.contains("| Funding |")).unwrap();
    assert!(funding.starts_with("FLAC | Funding | from the first to the second | AE | Section “Annexe 1"));
    assert!(funding.contains("inferred from the text."), "{funding}");
    assert!(lines.last().unwrap().starts_with("16\u{a0}organisations | Networking"), "{lines:#?}");
}

#[test]
fn the_matrix_says_who_is_in_what() {
    let page = table("", &[("table", "members"), ("sort-total", "")]);
    let lines = lines(&page);
    assert!(lines[0].starts_with("Organisation | Groupe de réflexion") && lines[0].ends_with("Collaborations ▼"));
    assert!(lines[1].ends_with(" | 4"), "{}", lines[1]);
    let last = lines.last().unwrap();
    assert!(last.contains("(CMTQ)") && last.ends_with(" |  |  |  |  | 0"), "{last}");
}

#[test]
fn a_link_leads_to_its_row_and_says_which() {
    let page = table("", &[("table", "links"), ("filter", "ville"), ("go-5", "")]);
    let current: Vec<_> = all(&page, "tr").into_iter().filter(|row| row.attribute("aria-current").is_some()).collect();
    assert_eq!(current.len(), 1);
    assert_eq!(current[0].attribute("data-place"), Some("5"));
}

#[test]
fn a_table_is_kept_as_one_sees_it() {
    let map = bundled();
    let mut choices = TableChoices::default();
    choices.press(&map, "members");
    choices.press(&map, "sort-total");
    choices.answer("filter", "recherche");
    let lines = table_in_texts(&map, &Reading::default(), &choices);
    assert_eq!(lines[0].first().unwrap(), "Organisation");
    assert_eq!(lines[0].last().unwrap(), "Collaborations");
    assert!(lines.len() > 1 && lines.len() < 17 && lines.iter().all(|line| line.len() == 6), "{lines:#?}");
    let (first, last) = (lines[1].last().unwrap(), lines[lines.len() - 1].last().unwrap());
    assert!(first >= last, "{first} {last}");
    choices.answer("filter", "zzz");
    assert_eq!(table_in_texts(&map, &Reading::default(), &choices).len(), 1, "the names of the columns stay");
}
