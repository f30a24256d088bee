//! The third step, what is what: a line for each column, with its proposed meaning and a menu of all.

use super::choices::{column_word, rows_word};
use super::framed::framed;
use super::state::OpenPanel;
use crate::import::{Meaning, Report, Rows, TableRead, Understood, meaning_in_words, why_in_words};
use crate::markup::{Element, html};
use crate::opening::short;
use crate::panels::controls::{check, shown};
use crate::text::{Language, OpenWords};

pub(super) fn drawn(panel: &OpenPanel, language: Language) -> Vec<Element> {
    let words = language.open_words();
    let Some(report) = &panel.made.report else { return Vec::new() };
    let main = panel.choices.options().language;
    let other = (!Language::ALL.contains(&main)).then_some(main);
    let languages = Language::ALL.into_iter().chain(other);
    let options = languages.map(|one| option(one.tag(), one.own_name(), one == main)).collect();
    let language_of = html("select").with("data-answer", "language").all(options);
    let mut drawn = vec![
        shown(panel.is_remembered, html("p").class("open__hint").text(words.remembered)),
        html("label").class("form__choice").child(html("span").text(words.language)).child(language_of),
    ];
    for (at, table) in report.tables.iter().enumerate().filter(|(_, table)| table.count > 0) {
        drawn.extend(of_table(report, (at, table), main, language));
        let is_kept = panel.choices.options().totals.contains(&at);
        let left_out = check(words.totals, ["totals-", &at.to_string()].concat(), !is_kept);
        drawn.extend((table.totals > 0 && table.rows.is_some()).then_some(left_out));
    }
    let count = [words.gives, &panel.made.counts(language), "."].concat();
    drawn.push(html("p").class("open__count").with("role", "status").text(count));
    drawn.push(shown(report.is_poor(), html("p").class("open__warning").text(words.too_little)));
    drawn
}

fn of_table(report: &Report, (at, table): (usize, &TableRead), main: Language, language: Language) -> Vec<Element> {
    let words = language.open_words();
    let file = report.files.get(table.file).map_or("", |file| file.name.as_str());
    let name = if table.sheet.is_empty() { file.to_owned() } else { [file, " / ", &table.sheet].concat() };
    let kinds = [Some(Rows::Organisations), Some(Rows::Links), Some(Rows::Members), None].into_iter().zip(words.rows);
    let options = kinds.map(|(rows, said)| option(rows_word(rows), said, rows == table.rows)).collect();
    let rows = html("select").with("data-answer", ["rows-", &at.to_string()].concat()).all(options);
    let label = [&name, language.colon(), &lower_first(words.a_row_is)].concat();
    let rows = html("label").class("form__choice").child(html("span").text(label)).child(rows);
    let columns = report.columns.iter().enumerate().filter(|(_, column)| column.table == at && column.cells > 0);
    let lines = columns.map(|(number, column)| line((number, column), table.rows, main, language)).collect();
    let heads = [words.column, words.meaning, words.samples, words.why];
    vec![rows, shown(table.rows.is_some(), framed(&name, &heads, lines))]
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn line((number, column): (usize, &Understood), rows: Option<Rows>, main: Language, language: Language) -> Element {
    let words = language.open_words();
    let label = [words.meaning_of, &column.heading].concat();
    let menu = html("select").with("data-answer", ["column-", &number.to_string()].concat());
    let menu = menu.all(meanings(column, rows, main, language, words));
    let named = html("label").child(html("span").class("hidden-visually").text(label)).child(menu);
    let samples: Vec<String> = column.samples.iter().map(|sample| short(sample)).collect();
    html("tr")
        .child(html("th").with("scope", "row").text(column.heading.as_str()))
        .child(html("td").child(named))
        .child(html("td").text(samples.join(" | ")))
        .child(html("td").text(why_in_words(language, column.why)))
}

/// The menu: leaving the column out, then each meaning, in the other language too where it is a text.
fn meanings(
    column: &Understood,
    rows: Option<Rows>,
    main: Language,
    language: Language,
    words: &OpenWords,
) -> Vec<Element> {
    let chosen = column.meaning.map(|meaning| (meaning, column.language.filter(|own| *own != main)));
    let mut options = vec![option(Meaning::OUT, words.leave_out, chosen.is_none())];
    let mut add = |meaning: Meaning, other: Option<Language>| {
        let said = meaning_in_words(language, meaning);
        let said = other.map_or_else(|| said.to_owned(), |other| [said, " [", other.tag(), "]"].concat());
        options.push(option(&column_word(meaning, other), &said, chosen == Some((meaning, other))));
    };
    for meaning in rows.into_iter().flat_map(Meaning::of_rows) {
        add(meaning, None);
        if meaning.is_localised() {
            Language::ALL.into_iter().filter(|other| *other != main).for_each(|other| add(meaning, Some(other)));
        }
    }
    // What the format itself names, such as the title of the map, is in no menu.
    if let Some((meaning, other)) =
        chosen.filter(|(meaning, _)| !rows.into_iter().flat_map(Meaning::of_rows).any(|it| it == *meaning))
    {
        add(meaning, other);
    }
    options
}

fn option(value: &str, said: &str, is_chosen: bool) -> Element {
    let option = html("option").with("value", value).text(said);
    if is_chosen { option.with("selected", "") } else { option }
}
