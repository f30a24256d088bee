//! Maps made of the tables and graphs that people have: a corpus of files in each tool's form, and rules for any table.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by a panic, in its helpers too"
)]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use carte_open::{Limits, Opened, open};
use carte_sociale::{
    import::{Imported, Meaning, Options, Report, import, report_rows, spoken},
    model::{check, document::Document, folded},
    text::Language,
};
use proptest::prelude::*;

/// Cases whose map is in English.
const ENGLISH: [&str; 5] = ["google", "kumu-spreadsheet", "xlsxwriter", "xlsxwriter-table", "cytoscape"];

/// Cases of which too little is understood.
const POOR: [&str; 2] = ["nothing-understood", "without-headings"];

/// What is expected of a case stands beside its files under these names.
const EXPECTED: [&str; 3] = ["expected-map.json", "expected-report.fr.txt", "expected-report.en.txt"];

fn options(language: Language) -> Options {
    Options { language, date: "2024-01-31".to_owned(), ..Options::default() }
}

fn opened(name: &str, bytes: &[u8]) -> Opened {
    open(name, bytes, &Limits::default()).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn map_text(document: &Document) -> String {
    serde_json::to_string_pretty(document).unwrap() + "\n"
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

/// The report as a reader sees it, then the rows of its file.
fn report_text(report: &Report, language: Language) -> String {
    let row = |cells: &Vec<String>| cells.join("\t").replace('\n', "⏎").replace('\r', "");
    let rows: Vec<String> = report_rows(report, language).iter().map(row).collect();
    [spoken(report, language), "\n".to_owned(), rows.join("\n"), "\n".to_owned()].concat()
}

/// Renew what is expected with `RENEW=1 cargo test --features cli --test importing`, and read the differences.
#[test]
fn each_file_of_the_corpus_gives_its_map_and_its_report() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/brought");
    let mut cases: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() >= 60);
    let mut different = Vec::new();
    for case in cases {
        let mut files: Vec<PathBuf> = fs::read_dir(&case).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.retain(|path| !EXPECTED.contains(&file_name(path).as_str()));
        files.sort();
        let files: Vec<Opened> = files.iter().map(|path| opened(&file_name(path), &fs::read(path).unwrap())).collect();
        let name = file_name(&case);
        let language = if ENGLISH.contains(&name.as_str()) { Language::EN } else { Language::FR };
        let Imported { document, report } = import(&files, &options(language));
        let text = map_text(&document);
        check(&text).unwrap_or_else(|problems| panic!("{name}: {problems:#?}"));
        assert_eq!(report.is_poor(), POOR.contains(&name.as_str()), "{name}");
        assert_eq!(report.placed + report.left_out.len(), files.iter().map(Opened::cells).sum::<usize>(), "{name}");
        let found = [text, report_text(&report, Language::FR), report_text(&report, Language::EN)];
        for (file, found) in EXPECTED.iter().zip(found) {
            let path = case.join(file);
            if std::env::var_os("RENEW").is_some() {
                fs::write(&path, &found).unwrap();
            }
            if fs::read_to_string(&path).unwrap_or_default() != found {
                different.push(format!("{name}/{file}"));
            }
        }
    }
    assert_eq!(different, Vec::<String>::new());
}

/// Ten small tables: headings, then rows.
const TABLES: [&[&[&str]]; 10] = [
    &[&["Organisme", "Secteur", "Site Web"], &["Café de l’Étoile", "Alimentation", "https://etoile.example"]],
    &[&["Nom de l'organisme", "Sigle"], &["Centre d’écoute", "CE"], &["L’Œuvre légère", "OL"]],
    &[&["Nom", "Année de création", "Mission"], &["Garde-manger", "1984", "Nourrir, écouter; accueillir"]],
    &[
        &["De", "Vers", "Type de lien"],
        &["Maison à l’Été", "Forêt d’ici", "prête à"],
        &["Forêt d’ici", "Dépôt", "reçoit"],
    ],
    &[&["Comité", "Membre", "Rôle"], &["Table santé", "CLSC d’à côté", "porteur"], &["Table santé", "École", "membre"]],
    &[&["Nom", "Catégorie"], &["Théâtre «\u{a0}Le Quai\u{a0}»", "Culture"], &["Musée", "Culture"]],
    &[&["Dénomination", "Nombre de membres"], &["Coopérative", "1\u{a0}250"], &["Ligue d’été", "12"]],
    &[&["Nom", "Budget"], &["Aînés actifs", "58,5"], &["Répit", "120,25"]],
    &[&["Nom", "Activités"], &["Halte", "Garde\nRépit"], &["Relève", "Ateliers d’été"]],
    &[&["Nom", "Statut"], &["Députée à l’écoute", "Membre"], &["Élan", "Partenaire d’action"]],
];

fn delimited(rows: &[&[&str]], separator: &str, end: &str) -> String {
    let cell = |text: &&str| {
        let text = if end == "\r" { text.replace('\n', "\r") } else { (*text).to_owned() };
        let is_bare = !text.contains([',', ';', '\t', '|', '\n', '\r', '"']);
        if is_bare { text } else { ["\"", &text.replace('"', "\"\""), "\""].concat() }
    };
    rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(separator) + end).collect()
}

#[test]
fn a_table_is_the_same_in_every_encoding_and_with_every_separator() {
    for rows in TABLES {
        let import = |bytes: &[u8]| import(&[opened("table.csv", bytes)], &options(Language::FR));
        let plain = import(delimited(rows, ",", "\n").as_bytes());
        assert!(plain.document.organisations.len() + plain.document.links.len() > 0, "{rows:?}");
        let of = |encoding: &'static encoding_rs::Encoding, text: &str| {
            let (bytes, _, is_lossy) = encoding.encode(text);
            assert!(!is_lossy);
            bytes.into_owned()
        };
        for (separator, named) in [(";", ""), (",", ""), ("\t", ""), ("|", ""), (";", "sep=;\r\n")] {
            let text = [named, &delimited(rows, separator, "\r\n")].concat();
            let of_mac = [named.trim_end_matches('\n'), &delimited(rows, separator, "\r")].concat();
            for (encoding, bytes) in [
                ("Windows-1252", of(encoding_rs::WINDOWS_1252, &text)),
                ("UTF-8 with a mark", format!("\u{feff}{text}").into_bytes()),
                ("UTF-8", text.clone().into_bytes()),
                ("UTF-16", format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()),
                ("MacRoman", of(encoding_rs::MACINTOSH, &of_mac)),
            ] {
                let found = import(&bytes);
                let which = format!("{encoding}, {named}{separator:?}: {rows:?}");
                assert_eq!(map_text(&found.document), map_text(&plain.document), "{which}");
                assert_eq!(found.report.placed, plain.report.placed, "{which}");
            }
        }
    }
}

/// Meanings whose texts stand in the document letter for letter.
const LITERAL: [Meaning; 14] = [
    Meaning::Name,
    Meaning::Acronym,
    Meaning::Aliases,
    Meaning::Roles,
    Meaning::Story,
    Meaning::MembersNote,
    Meaning::Summary,
    Meaning::Mission,
    Meaning::Objectives,
    Meaning::Activities,
    Meaning::From,
    Meaning::To,
    Meaning::LinkType,
    Meaning::Note,
];

fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    const HEADINGS: [&str; 24] = [
        "Nom",
        "Sigle",
        "Type",
        "Site Web",
        "Mission",
        "Résumé",
        "Summary EN",
        "Statut",
        "Portée",
        "Fondation",
        "Membres",
        "Objectifs",
        "Activités",
        "Collaborations",
        "De",
        "Vers",
        "Type de lien",
        "Orienté",
        "Note",
        "Comité",
        "Organisme",
        "Rôle",
        "Budget",
        "Id",
    ];
    let heading = prop::sample::select(HEADINGS.to_vec()).prop_map(str::to_owned);
    let word = prop_oneof![
        prop::sample::select(vec![
            "Alpha",
            "alpha",
            "Bêta",
            "Gamma",
            "oui",
            "non",
            "1999",
            "12,5",
            "Membre",
            "locale",
            "www.a.example",
            "Bêta | Gamma",
            "",
            " "
        ])
        .prop_map(str::to_owned),
        "[a-zé<>&=;|\\n\"\u{1}\u{202e} ]{0,12}",
    ];
    (2_usize..6).prop_flat_map(move |width| {
        let row = prop::collection::vec(word.clone(), width);
        (prop::collection::vec(heading.clone(), width), prop::collection::vec(row, 1..12))
            .prop_map(|(headings, rows)| std::iter::once(headings).chain(rows).collect())
    })
}

fn csv_text(rows: &[Vec<String>]) -> String {
    let cell = |text: &String| ["\"", &text.replace('"', "\"\""), "\""].concat();
    rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(",") + "\n").collect()
}

/// Every text of a document, folded.
fn words_of(document: &Document) -> String {
    fn push(value: &serde_json::Value, all: &mut String) {
        match value {
            serde_json::Value::String(text) => {
                all.push(' ');
                all.push_str(&key(text));
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| push(item, all)),
            serde_json::Value::Object(entries) => entries.values().for_each(|item| push(item, all)),
            _ => {}
        }
    }
    let mut all = String::new();
    push(&serde_json::to_value(document).unwrap(), &mut all);
    all
}

fn key(text: &str) -> String {
    folded(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_cell_is_placed_or_left_out_and_what_is_placed_is_there(tables in prop::collection::vec(table(), 1..3)) {
        let files: Vec<Opened> = tables
            .iter()
            .enumerate()
            .map(|(at, rows)| opened(&format!("t{at}.csv"), csv_text(rows).as_bytes()))
            .collect();
        let Imported { document, report } = import(&files, &options(Language::FR));
        let cells: usize = files.iter().map(Opened::cells).sum();
        prop_assert_eq!(report.cells, cells);
        prop_assert_eq!(report.placed + report.left_out.len(), cells);
        let text = map_text(&document);
        if let Err(problems) = check(&text) {
            prop_assert!(false, "{:#?}\n{}", problems, text);
        }
        let words = words_of(&document);
        let mut left: BTreeMap<(usize, usize, &str, &str), usize> = BTreeMap::new();
        for one in &report.left_out {
            *left.entry((one.file, one.line, &one.column, &one.text)).or_default() += 1;
        }
        // A link may name its ends by identifiers, which the document keeps only where its own rules allow.
        let rows = tables.iter().flatten().flatten();
        let cells: Vec<String> = rows.map(|text| key(text)).collect();
        let has_ids = tables.iter().any(|rows| rows.iter().flatten().any(|text| text == "Id"));
        let mut columns = report.columns.iter();
        for (file, opened) in files.iter().enumerate() {
            for table in &opened.tables {
                let understood: Vec<_> = columns.by_ref().take(table.columns.len()).collect();
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    let column = &table.columns[cell.column];
                    if let Some(count) = left.get_mut(&(file, cell.line, column.heading.as_str(), cell.text.as_str()))
                        && *count > 0
                    {
                        *count -= 1;
                        continue;
                    }
                    if understood[cell.column].meaning.is_some_and(|meaning| LITERAL.contains(&meaning)) {
                        for part in cell.text.split(['|', ';', '\n', '<', '>']).map(key) {
                            let is_id = has_ids && cells.iter().filter(|cell| **cell == part).count() > 1;
                            prop_assert!(is_id || words.contains(&part), "“{}” of “{}” is nowhere in\n{}", part, cell.text, text);
                        }
                    }
                }
            }
        }
    }
}
