//! French typography by the Office québécois de la langue française, in the interface and in the bundled map.
#![allow(clippy::unwrap_used, reason = "a test fails by a panic, in its helpers too")]

use carte_sociale::{
    model::{Map, check},
    page::{chips, routes_in_words},
    reading::{Reading, from_hash},
    text::Language,
};
use serde_json::Value;

const NO_BREAK: char = '\u{a0}';

/// The typographic faults of a French text, each with its context.
fn faults(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let at = |position: usize| letters.get(position).copied().unwrap_or(' ');
    let mut faults = Vec::new();
    for (position, &letter) in letters.iter().enumerate() {
        let before = position.checked_sub(1).map_or(' ', at);
        let after = at(position + 1);
        let is_last = position + 1 == letters.len();
        // The colon of an address or of a time needs no space.
        let is_sign_of_prose = !(after == '/' || before.is_ascii_digit() && after.is_ascii_digit());
        let why = match letter {
            ':' if is_sign_of_prose && before != NO_BREAK => "a no-break space stands before a colon",
            ':' if is_sign_of_prose && !is_last && after != ' ' => "a space stands after a colon",
            // A quoted sign is alone between its quotes.
            ';' | '!' | '?'
                if before.is_whitespace() && position > 0 && position.checked_sub(2).map(at) != Some('«') =>
            {
                "nothing stands before ; ! and ?"
            }
            '«' if after != NO_BREAK => "a no-break space stands inside quotes",
            '»' if before != NO_BREAK => "a no-break space stands inside quotes",
            '%' | '$' | '°' | '€' if before.is_ascii_digit() || before == ' ' => {
                "a no-break space stands before a unit"
            }
            ' ' if before.is_ascii_digit() && is_thousands(&letters, position) => "a no-break space parts thousands",
            ' ' | NO_BREAK if before == ' ' && position > 0 => "one space is enough",
            ' ' if after == ',' || after == '.' || after == ')' => "no space stands before it",
            '.' if before == '.' => "an ellipsis is one character",
            '\'' => "an apostrophe is curly",
            '"' => "quotes are « and »",
            _ => continue,
        };
        let from = position.saturating_sub(20);
        let around: String = letters.iter().skip(from).take(40).collect();
        faults.push(format!("{why}: …{around}…"));
    }
    faults
}

/// Whether exactly three digits follow the space at `position`.
fn is_thousands(letters: &[char], position: usize) -> bool {
    let digits = letters.iter().skip(position + 1).take_while(|letter| letter.is_ascii_digit()).count();
    digits == 3
}

/// Parses the strings of a catalogue from its `Debug` output: each text between quotes.
fn texts(told: &str) -> Vec<String> {
    let (mut texts, mut current, mut rest) = (Vec::new(), None::<String>, told.chars());
    while let Some(letter) = rest.next() {
        match (letter, &mut current) {
            ('"', None) => current = Some(String::new()),
            ('"', Some(_)) => texts.extend(current.take()),
            ('\\', Some(text)) => match rest.next() {
                Some('u') => {
                    let code: String = rest.by_ref().skip(1).take_while(|letter| *letter != '}').collect();
                    text.push(char::from_u32(u32::from_str_radix(&code, 16).unwrap()).unwrap());
                }
                Some(escaped) => text.push(escaped),
                None => {}
            },
            (letter, Some(text)) => text.push(letter),
            (_, None) => {}
        }
    }
    texts
}

fn assert_right(texts: &[String]) {
    let faults: Vec<String> = texts.iter().flat_map(|text| faults(text)).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

fn bundled() -> Map {
    check(include_str!("../data/carte-sociale-2015.json")).unwrap()
}

#[test]
fn each_rule_finds_its_fault() {
    for (text, count) in [
        ("Le mot\u{a0}: «\u{a0}ici\u{a0}», 5\u{a0}%, 1\u{a0}000\u{a0}$; oui! Vraiment?", 0),
        ("https://exemple.org à 12:30 en 2015, le 3 mars 2015", 0),
        ("mot : suite", 1),
        ("mot\u{a0}:suite", 1),
        ("mot: suite", 1),
        ("oui !", 1),
        ("oui\u{a0}? Non\u{a0}; si", 2),
        ("le bouton «\u{a0}?\u{a0}» dit tout", 0),
        ("« ici »", 2),
        ("«ici»", 2),
        ("5 %", 1),
        ("20°", 1),
        ("1 000 arbres", 1),
        ("deux  espaces", 1),
        ("avant , après", 1),
        ("l'eau...", 3),
        ("\"mot\"", 2),
    ] {
        assert_eq!(faults(text).len(), count, "{text}: {:?}", faults(text));
    }
}

#[test]
fn a_catalogue_is_read_text_by_text() {
    let told = format!("{:?}", ["a\u{a0}: \\ «", "", "l’\"eau\""]);
    assert_eq!(texts(&told), ["a\u{a0}: \\ «", "", "l’\"eau\""]);
}

#[test]
fn every_catalogue_is_well_set() {
    let words = Language::FR;
    let told = [
        format!("{:?}", words.words()),
        format!("{:?}", words.share_words()),
        format!("{:?}", words.table_words()),
        format!("{:?}", words.grid_words()),
        format!("{:?}", words.overlap_words()),
        format!("{:?}", words.measure_words()),
        format!("{:?}", words.question_words()),
        format!("{:?}", words.present_words()),
        format!("{:?}", words.poster_words()),
        format!("{:?}", words.slides_words()),
        format!("{:?}", words.save_words()),
        format!("{:?}", words.help_words()),
        format!("{:?}", words.around_words()),
    ];
    for catalogue in &told {
        let texts = texts(catalogue);
        assert!(texts.len() > 10, "{catalogue}");
        assert_right(&texts);
    }
}

#[test]
fn every_sentence_made_of_pieces_is_well_set() {
    let map = bundled();
    let mut said = vec![map.summary.get(Language::FR).to_owned()];
    for hash in [
        "",
        "path=ae,flac&focus=flac,2,hide&q=x&hide-links=funding&show=external&highlight=chantiers-partenariaux&roles=all",
        "path=la-cle,cmtq",
        "path=gouvernement-du-canada,crcoc&show=external&hide-links=funding",
        "path=ae,gouvernement-du-quebec&focus=ae,all",
        "hide=member,action-partner",
    ] {
        let reading = from_hash(hash, &map, &Reading::default());
        said.extend(chips(&map, &reading).into_iter().map(|chip| chip.text));
        said.extend(reading.path.into_iter().flat_map(|path| routes_in_words(&map, &reading, path)));
    }
    let language = Language::FR;
    for count in [0, 1, 2, 20] {
        said.extend([language.organisations(count), language.links(count), language.collaborations(count)]);
        said.extend([language.shown_of(count, 20), language.rows_of(count, 20), language.results(count)]);
    }
    said.extend([
        language.section_named("A"),
        language.portrait_of("2015-04-01"),
        language.portrait_holds("2015-04-01", 2, 0, 1),
        language.slide_of(1, 3),
    ]);
    said.push([language.words().map, language.colon(), "A"].concat());
    said.push(language.measured_of(16));
    said.extend([
        language.no_link_shown().to_owned(),
        language.towards("A", Some(true)),
        language.towards("A", Some(false)),
        language.towards("A", None),
    ]);
    said.extend([language.walks_in(Some("A")), language.walks_in(None), language.place_of(3, 16), language.results(0)]);
    assert!(said.len() > 40);
    assert_right(&said);
}

#[test]
fn what_the_element_says_before_the_widget_is_well_set() {
    let scripts = [
        include_str!("../src/embed/element/failure.js"),
        include_str!("../src/embed/app/app.js"),
        include_str!("../src/embed/element/slot.js"),
    ];
    for script in scripts {
        let no_break = script.replace("\\u00a0", "\u{a0}");
        // French texts are between double quotes, and have a letter or a sign that English lacks. A word between single
        // quotes in them is a keyword of the content security policy.
        let french: Vec<String> = texts(&no_break)
            .into_iter()
            .filter(|text| text.contains(|letter: char| "àâçéèêëîïôûù’«".contains(letter)))
            .map(|text| text.replace('\'', ""))
            .collect();
        assert!(!french.is_empty(), "{script}");
        assert_right(&french);
    }
}

#[test]
fn the_bundled_map_is_well_set() {
    fn french(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(entries) => {
                found.extend(entries.get("fr").and_then(Value::as_str).map(str::to_owned));
                entries.values().for_each(|value| french(value, found));
            }
            Value::Array(items) => items.iter().for_each(|item| french(item, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    french(&serde_json::from_str(include_str!("../data/carte-sociale-2015.json")).unwrap(), &mut found);
    assert!(found.len() > 300, "{}", found.len());
    assert_right(&found);
}
