//! Tests of the tables, read back by a separate CSV parser.

use super::*;
use crate::model::{Map, check};
use crate::reading::{Reading, from_hash};

const BUNDLED: &str = include_str!("../../../data/carte-sociale-2015.json");

/// Parses the rows of a text by RFC 4180.
fn read(text: &str) -> Vec<Vec<String>> {
    let mut characters = text.strip_prefix('\u{feff}').unwrap().chars().peekable();
    let (mut rows, mut row, mut cell, mut is_quoted) = (Vec::new(), Vec::new(), String::new(), false);
    while let Some(character) = characters.next() {
        match character {
            '"' if is_quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted => {}
            '\n' if !is_quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(character),
        }
    }
    assert!(!is_quoted && cell.is_empty() && row.is_empty(), "the last line is whole");
    rows
}

fn map() -> Map {
    check(BUNDLED).unwrap()
}

#[test]
fn every_row_has_a_cell_for_each_column() {
    let map = map();
    for language in Language::ALL {
        for sheet in CsvTable::ALL {
            let rows = read(&csv(&Extent::whole(&map), sheet, language));
            assert!(rows.len() > 10 && rows.iter().all(|row| row.len() == rows[0].len()), "{sheet:?}");
            assert!(rows[0].iter().all(|name| !name.is_empty()));
        }
    }
}

#[test]
fn organisations_keep_what_they_are() {
    let map = map();
    let rows = read(&csv(&Extent::whole(&map), CsvTable::Organisations, Language::EN));
    assert_eq!(rows.len() - 1, map.organisations.len());
    for (row, organisation) in rows[1..].iter().zip(&map.organisations) {
        assert_eq!((row[0].as_str(), row[2].as_str()), (organisation.id.as_str(), organisation.name.get(Language::EN)));
        assert_eq!(row[4].split(" | ").filter(|role| !role.is_empty()).count(), organisation.roles.len());
    }
}

#[test]
fn parallel_links_and_their_evidence_survive() {
    let mut map = map();
    let mut links: Vec<_> = map.links.iter().cloned().collect();
    links.push(links[0].clone());
    map.links = links.into();
    let rows = read(&csv(&Extent::whole(&map), CsvTable::Links, Language::FR));
    assert_eq!(rows.len() - 1, map.links.len());
    assert_eq!(rows[1], rows[map.links.len()]);
    for (row, link) in rows[1..].iter().zip(&map.links) {
        assert_eq!(row[1], map.organisations[link.source].id);
        assert_eq!(row[3], map.organisations[link.target].id);
        assert!(!row[7].is_empty() && !row[8].is_empty());
    }
}

#[test]
fn whoever_takes_part_has_a_row() {
    let map = map();
    let rows = read(&csv(&Extent::whole(&map), CsvTable::Collaborations, Language::FR));
    let parts: usize = map.collaborations.iter().map(|collaboration| collaboration.members.len()).sum();
    let ties: usize = map.networks.iter().map(|network| network.members.len()).sum();
    assert_eq!(rows.len() - 1, parts + ties);
}

#[test]
fn what_is_hidden_is_in_no_table() {
    let map = map();
    let reading = from_hash("hide-roles=network", &map, &Reading::default());
    let extent = Extent::shown(&map, &reading);
    let counts = CsvTable::ALL.map(|sheet| read(&csv(&extent, sheet, Language::FR)).len() - 1);
    assert_eq!((counts[0], counts[1]), (extent.organisations().len(), extent.links().len()));
    let hidden: Vec<_> =
        map.organisations.keys().filter(|key| !extent.holds(*key)).map(|key| &map.organisations[key].id).collect();
    assert!(!hidden.is_empty());
    for row in read(&csv(&extent, CsvTable::Collaborations, Language::FR)) {
        assert!(!hidden.contains(&&row[2]), "{}", row[2]);
    }
}

#[test]
fn what_someone_wrote_is_never_a_formula() {
    let mut map = map();
    let mut rows: Vec<_> = map.organisations.iter().cloned().collect();
    rows[0].name.set(Language::FR, "=HYPERLINK(\"https://a.test\",\"x\")\nfin, oui".to_owned());
    map.organisations = rows.into();
    for sheet in CsvTable::ALL {
        for cell in read(&csv(&Extent::whole(&map), sheet, Language::FR)).concat() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
    }
    let rows = read(&csv(&Extent::whole(&map), CsvTable::Organisations, Language::FR));
    assert_eq!(rows[1][2], "'=HYPERLINK(\"https://a.test\",\"x\")\nfin, oui");
}
