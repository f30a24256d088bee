//! *What is what*: proposes a meaning for each column, with its reason and three samples.

use carte_open::{Given, Shape, Table};

use super::{
    link_values,
    meaning::{Choice, Meaning},
    synonyms::{Rows, meanings, near},
    understood::{Understood, Why},
    values::{self, key},
};
use crate::{geometry::set_of, model::distance_within, text::Language};

/// How many samples a column shows.
const SAMPLES: usize = 3;

/// How many distinct values a column of classes may always have.
const CLASSES: usize = 30;

/// The headings under which tools write where they drew what a row names.
const AXES: [&str; 2] = ["x", "y"];

/// Length beyond which a value is no class (characters).
const CLASS_LENGTH: usize = 80;

/// The values of a column.
pub(super) fn column_values(table: &Table, column: usize) -> impl Iterator<Item = &str> {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    cells.filter(move |cell| cell.column == column && cell.trouble.is_none()).map(|cell| cell.text.as_str())
}

/// The columns of a table before anything is understood.
pub(super) fn unknown((file, position_of_table): (usize, usize), table: &Table) -> Vec<Understood> {
    let columns = table.columns.iter().enumerate();
    let is_axis = |axis: &&str| {
        let at = table.columns.iter().position(|column| column.heading == **axis);
        at.is_some_and(|at| column_values(table, at).all(values::is_number))
    };
    let has_places = table.shape == Shape::Sheet && AXES.iter().all(is_axis);
    let unknown = |(position, column): (usize, &carte_open::Column)| {
        let mut samples: Vec<String> = Vec::new();
        let is_place = has_places && AXES.contains(&column.heading.as_str());
        for value in column_values(table, position) {
            if samples.len() < SAMPLES && !samples.iter().any(|known| known == value.trim()) {
                samples.push(value.trim().to_owned());
            }
        }
        Understood {
            file,
            table: position_of_table,
            sheet: table.sheet.clone(),
            heading: column.heading.clone(),
            meaning: None,
            language: None,
            why: if column.given == Some(Given::Look) || is_place { Why::Drawing } else { Why::Unknown },
            samples,
            cells: column_values(table, position).count(),
        }
    };
    columns.map(unknown).collect()
}

/// A folded heading without the name of a language at its end, and that language.
fn without_language(heading: &str) -> (String, Option<Language>) {
    const NAMES: [(&str, &[&str]); 5] = [
        ("en", &["en", "anglais", "english", "ingles", "eng"]),
        ("fr", &["fr", "francais", "french", "frances", "fra"]),
        ("es", &["es", "espagnol", "spanish", "espanol", "spa"]),
        ("pt", &["pt", "portugais", "portuguese", "portugues", "por"]),
        ("ar", &["ar", "arabe", "arabic", "ara"]),
    ];
    let key = key(heading);
    let Some((rest, last)) = key.rsplit_once(' ') else { return (key, None) };
    let named = NAMES.iter().find(|(_, names)| names.contains(&last));
    let language = named.and_then(|(tag, _)| Language::of_tag(tag));
    // « Fondé en » is no English.
    let is_part = rest.starts_with("fonde") && last == "en";
    if language.is_some() && !is_part { (rest.trim_end_matches(" en").to_owned(), language) } else { (key, None) }
}

/// What the rows of a sheet are, by its headings and the author's choices.
pub(super) fn rows_of(table: &Table, choices: &[Choice]) -> Option<Rows> {
    match table.shape {
        Shape::Nodes => return Some(Rows::Organisations),
        Shape::Links => return Some(Rows::Links),
        Shape::Groups | Shape::Members => return Some(Rows::Members),
        Shape::Aside => return None,
        Shape::Sheet => {}
    }
    let named: Vec<_> = table.columns.iter().enumerate().filter(|(_, column)| column.is_named).collect();
    let chosen = |wanted: &[Meaning]| {
        let is_wanted = |choice: &&Choice| choice.meaning.is_some_and(|meaning| wanted.contains(&meaning));
        choices
            .iter()
            .filter(is_wanted)
            .any(|choice| named.iter().any(|(_, it)| key(&it.heading) == key(&choice.heading)))
    };
    let has = |rows: Rows, wanted: &[Meaning]| {
        let of = |heading: &str| meanings(rows, &without_language(heading).0);
        chosen(wanted)
            || named.iter().any(|(_, it)| of(&it.heading).iter().any(|(_, meaning)| wanted.contains(meaning)))
    };
    if has(Rows::Links, &[Meaning::From, Meaning::FromId]) && has(Rows::Links, &[Meaning::To, Meaning::ToId]) {
        return Some(Rows::Links);
    }
    let group = [Meaning::Group, Meaning::GroupId];
    let is_group = |(_, it): &&(usize, &carte_open::Column)| {
        meanings(Rows::Members, &key(&it.heading)).iter().any(|(_, meaning)| *meaning == Meaning::Group)
    };
    let group_column = named.iter().find(is_group);
    let member_column = named.iter().find(|(at, it)| {
        Some(at) != group_column.map(|(at, _)| at)
            && meanings(Rows::Members, &key(&it.heading)).iter().any(|(_, meaning)| *meaning == Meaning::Member)
    });
    if let (Some(_), Some((member, _))) = (group_column, member_column) {
        let values: Vec<_> = column_values(table, *member).map(key).collect();
        let distinct = set_of(values.iter());
        let is_small = named.len() <= 3 || has(Rows::Members, &[Meaning::Part]) && named.len() <= 9;
        if is_small || distinct.len() < values.len() {
            return Some(Rows::Members);
        }
    }
    Some(if chosen(&group) && chosen(&[Meaning::Member, Meaning::MemberId]) {
        Rows::Members
    } else {
        Rows::Organisations
    })
}

/// Proposes the meanings of the columns of a table.
pub(super) fn propose(table: &Table, rows: Rows, choices: &[Choice], columns: &mut [Understood]) {
    let mut taken: Vec<(Meaning, Option<Language>)> = Vec::new();
    let is_free = |taken: &[(Meaning, Option<Language>)], meaning: Meaning, language| {
        meaning.repeats() || !taken.contains(&(meaning, language))
    };
    for (position, column) in table.columns.iter().enumerate() {
        let Some(understood) = columns.get_mut(position) else { continue };
        if let Some(choice) = choices.iter().find(|choice| key(&choice.heading) == key(&column.heading)) {
            (understood.meaning, understood.language, understood.why) = (choice.meaning, choice.language, Why::Chosen);
        } else if let Some(meaning) = column.given.and_then(|given| given_meaning(given, &column.heading, table, rows))
        {
            (understood.meaning, understood.why) = (Some(meaning), Why::Given);
        }
        taken.extend(understood.meaning.map(|meaning| (meaning, understood.language)));
    }
    let mut candidates = Vec::new();
    for (position, column) in
        table.columns.iter().enumerate().filter(|(_, column)| column.is_named && column.given.is_none())
    {
        let (heading, language) = without_language(&column.heading);
        candidates
            .extend(meanings(rows, &heading).into_iter().map(|(rank, meaning)| (rank, position, meaning, language)));
    }
    candidates.sort_unstable();
    for (rank, position, meaning, language) in candidates {
        let Some(understood) = columns.get_mut(position) else { continue };
        let is_open = understood.meaning.is_none() && understood.why == Why::Unknown;
        if is_open && is_free(&taken, meaning, language) && takes(meaning, &understood.heading, table, position) {
            let why = if rank < 2 { Why::Heading } else { Why::Synonym };
            (understood.meaning, understood.language, understood.why) = (Some(meaning), language, why);
            taken.push((meaning, language));
        }
    }
    // A short label is the only name that some tools write.
    if rows == Rows::Organisations && !taken.iter().any(|(meaning, _)| *meaning == Meaning::Name) {
        let label =
            columns.iter_mut().find(|column| column.meaning == Some(Meaning::Label) && column.why != Why::Chosen);
        if let Some(label) = label {
            label.meaning = Some(Meaning::Name);
            taken.push((Meaning::Name, label.language));
        }
    }
    let is_near = |word: &str, heading: &str| {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        distance_within(&letters(word), &letters(heading), 1).is_some()
    };
    for (position, understood) in columns.iter_mut().enumerate() {
        let is_named = table.columns.get(position).is_some_and(|column| column.is_named);
        if understood.meaning.is_some() || understood.why != Why::Unknown {
            continue;
        }
        let (heading, language) = without_language(&understood.heading);
        let by_name = if is_named { near(rows, &heading, &is_near).map(|meaning| (meaning, Why::Near)) } else { None };
        let free = |(meaning, _): &(Meaning, Why)| {
            is_free(&taken, *meaning, language) && takes(*meaning, &heading, table, position)
        };
        let by_values = || by_values(rows, &taken, table, position).map(|meaning| (meaning, Why::Values));
        if let Some((meaning, why)) = by_name.filter(free).or_else(by_values) {
            (understood.meaning, understood.language, understood.why) = (Some(meaning), language, why);
            taken.push((meaning, language));
        } else if is_named
            && (rows != Rows::Members || table.shape == Shape::Groups)
            && !is_number_of_row(rows, &heading)
        {
            (understood.meaning, understood.why) = (Some(Meaning::Fact), Why::Kept);
        } else if is_named && is_number_of_row(rows, &heading) {
            understood.why = Why::Number;
        }
    }
}

/// Whether a column numbers the rows of links, as tools do.
fn is_number_of_row(rows: Rows, heading: &str) -> bool {
    rows == Rows::Links && ["id", "key", "cle", "edge id"].contains(&heading)
}

fn given_meaning(given: Given, heading: &str, table: &Table, rows: Rows) -> Option<Meaning> {
    let has_name = || table.columns.iter().any(|column| column.given == Some(Given::Label) && column.heading == "name");
    Some(match (given, rows) {
        (Given::Id, _) => Meaning::Id,
        (Given::Label, Rows::Members) => Meaning::Group,
        (Given::Label, _) if heading != "name" && has_name() => Meaning::Label,
        (Given::Label, _) => Meaning::Name,
        (Given::Cluster, _) => Meaning::Collaborations,
        (Given::Source, _) => Meaning::FromId,
        (Given::Target, _) => Meaning::ToId,
        (Given::Direction, _) => Meaning::Direction,
        (Given::LinkKind, _) => Meaning::LinkType,
        (Given::Group, _) => Meaning::GroupId,
        (Given::Member, _) => Meaning::MemberId,
        (Given::Look, _) => return None,
        (Given::MapTitle, _) => Meaning::MapTitle,
        (Given::MapDescription, _) => Meaning::MapDescription,
    })
}

/// Whether most values of a column are such that a field takes them.
fn takes(meaning: Meaning, heading: &str, table: &Table, column: usize) -> bool {
    let values: Vec<&str> = column_values(table, column).collect();
    let most =
        |is_taken: &dyn Fn(&str) -> bool| values.iter().filter(|value| is_taken(value)).count() * 2 >= values.len();
    match meaning {
        Meaning::Standing => most(&|text| values::standing(text).is_some()) || is_class(&values),
        Meaning::Scope => most(&|text| values::scope(text).is_some()),
        Meaning::Part => most(&|text| values::part(text).is_some()),
        Meaning::Founded => most(&|text| values::year(text).is_some()),
        Meaning::MembersCount => most(&|text| values::count(text).is_some()),
        Meaning::Story => !most(&|text| values::year(text).is_some()),
        Meaning::MembersNote => !most(&|text| values::count(text).is_some()),
        Meaning::Website => most(&|text| values::website(text).is_some()),
        Meaning::Strength => most(&|text| link_values::strength(text).is_some()),
        Meaning::Since | Meaning::Until => most(&|text| link_values::date(text).is_some()),
        Meaning::Direction => most(&|text| values::way(heading, text).is_some()),
        // Gephi says there whether a link has a direction.
        Meaning::LinkType => is_class(&values) && values.iter().any(|text| values::way(heading, text).is_none()),
        Meaning::Roles => is_class(&values),
        // Names, neither how many there are nor where to read about them.
        Meaning::LinkedWith | Meaning::LinkedTo | Meaning::LinkedFrom => {
            !most(&|text| values::count(text).is_some() || values::website(text).is_some())
        }
        _ => true,
    }
}

/// Whether values repeat as those of a classification do.
fn is_class(values: &[&str]) -> bool {
    let distinct = set_of(values.iter().flat_map(|value| values::list(value)).map(key));
    let is_short = values.iter().all(|value| value.chars().count() <= CLASS_LENGTH * 2);
    is_short && (distinct.len() <= CLASSES || distinct.len() * 3 <= values.len())
}

fn by_values(rows: Rows, taken: &[(Meaning, Option<Language>)], table: &Table, column: usize) -> Option<Meaning> {
    let has = |meaning: Meaning| taken.iter().any(|(known, _)| *known == meaning);
    let values: Vec<&str> = column_values(table, column).collect();
    if rows != Rows::Organisations || values.is_empty() || table.shape != Shape::Sheet {
        return None;
    }
    if !has(Meaning::Website) && values.iter().all(|value| values::website(value).is_some()) {
        return Some(Meaning::Website);
    }
    let distinct = set_of(values.iter().map(|value| key(value)));
    let is_text = values.iter().filter(|value| value.chars().any(char::is_alphabetic)).count() * 10 >= values.len() * 9;
    if !is_text {
        return None;
    }
    if !has(Meaning::Name) && distinct.len() * 10 >= values.len() * 9 {
        return Some(Meaning::Name);
    }
    let is_few = distinct.len() <= 12 && distinct.len() * 3 <= values.len();
    let is_short = values.iter().all(|value| value.chars().count() <= CLASS_LENGTH / 2);
    (!has(Meaning::Roles) && is_few && is_short).then_some(Meaning::Roles)
}
