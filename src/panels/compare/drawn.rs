//! The markup of the panel: the choice of the other edition, or the comparison.

use super::comparison::Comparison;
use super::state::ComparePanel;
use crate::compare::{Kind, Row, Sign, kind_in_words, marked, name_of, rows};
use crate::import::open_error;
use crate::markup::{Element, html};
use crate::panels::controls::{button, top};
use crate::panels::open::framed;
use crate::text::{CompareWords, Language};

/// How many rows are shown.
const ROWS: usize = 300;

pub(super) fn drawn(panel: &ComparePanel, language: Language) -> Vec<Element> {
    let words = language.compare_words();
    let at = usize::from(panel.comparison.is_some());
    let heading = words.steps.get(at).copied().unwrap_or_default();
    let mut drawn = vec![
        top(words.title, language),
        html("h3").class("open__heading").with("tabindex", "-1").number("data-step", at).text(heading),
        html("p").class("open__purpose").text(words.purposes.get(at).copied().unwrap_or_default()),
    ];
    match &panel.comparison {
        None => drawn.extend(choice(panel, words, language)),
        Some(comparison) => drawn.extend(compared(panel, comparison, words, language)),
    }
    let said = if panel.is_reading { words.reading } else { &panel.notice };
    drawn.push(html("p").class("form__act").child(html("span").with("role", "status").text(said)));
    drawn
}

/// The other edition: a file, or an address.
fn choice(panel: &ComparePanel, words: &CompareWords, language: Language) -> Vec<Element> {
    let file = html("input").with("type", "file").with("multiple", "").with("data-answer", "files");
    let mut drawn = vec![
        html("label").class("open__files").child(html("span").text(words.file)).child(file),
        html("p").class("open__hint").text(words.drop),
    ];
    for (name, error) in &panel.readings.refused {
        let said = [words.refused, " ", name, "\u{a0}: ", &open_error(language, error)].concat();
        drawn.push(html("p").class("open__warning").with("role", "alert").text(said));
    }
    if !panel.problems.is_empty() {
        drawn.push(html("p").class("open__warning").with("role", "alert").text(words.invalid));
        let problems = panel.problems.iter().take(50).map(|one| html("li").text(one.line_of_report(language)));
        drawn.push(html("ul").class("open__list").all(problems.collect()));
    }
    let field = html("input").with("type", "text").with("inputmode", "url").with("value", panel.address.as_str());
    let field = field.with("data-answer", "address");
    drawn.push(html("label").class("slides__field").child(html("span").text(words.address)).child(field));
    drawn.push(html("p").class("form__act").child(button(words.fetch, "fetch")));
    drawn
}

fn compared(
    panel: &ComparePanel,
    comparison: &Comparison,
    words: &'static CompareWords,
    language: Language,
) -> Vec<Element> {
    let mut drawn = Vec::new();
    if panel.is_of_table {
        drawn.push(html("p").class("open__hint").text(words.of_table));
    }
    let order = usize::from(panel.is_other_after);
    drawn.push(radios(words.order, "order", &["before", "after"], &words.orders, order));
    let letter = html("textarea").with("rows", "4").with("readonly", "").with("data-answer", "letter");
    let letter = letter.text(panel.sentences(language));
    drawn.push(html("h4").text(words.summary));
    drawn.push(html("label").class("slides__field").child(html("span").text(words.letter)).child(letter));
    drawn.push(html("p").class("form__act").child(button(words.copy, "copy")));
    for (number, pair) in comparison.found.renamed.iter().enumerate() {
        let named = |edition: &crate::compare::Edition, id: &str| {
            let entity = edition.get(Kind::Organisation, id);
            entity.map_or_else(|| id.to_owned(), |entity| name_of(entity, edition, language))
        };
        let [asked, gone, new] = words.is_it;
        let (before, after) = (&comparison.before.edition, &comparison.after.edition);
        let said = [
            asked,
            &named(before, &pair.before),
            &["\u{a0}(", &pair.before, ")"].concat(),
            gone,
            &named(after, &pair.after),
            &["\u{a0}(", &pair.after, ")"].concat(),
            new,
        ];
        let same = html("button").class("button form__button").with("type", "button");
        let same = same.with("data-press", ["same-", &number.to_string()].concat()).text(words.same);
        drawn.push(html("p").class("form__act").child(html("span").text(said.concat())).child(same));
    }
    drawn.extend(table(panel, comparison, words, language));
    drawn.extend(picture(panel, comparison, words));
    drawn.push(html("p").class("form__act").child(button(words.other, "back")));
    drawn
}

/// What changed, line by line, of the chosen kind.
fn table(
    panel: &ComparePanel,
    comparison: &Comparison,
    words: &'static CompareWords,
    language: Language,
) -> Vec<Element> {
    let all = rows(&comparison.found, &comparison.before.edition, &comparison.after.edition, language);
    let mut options = vec![option("", words.everything, panel.only.is_empty())];
    for kind in [Kind::Map].into_iter().chain(Kind::LISTED).map(|kind| kind_in_words(kind, language)) {
        if all.iter().any(|row| row.kind == kind) {
            options.push(option(kind, kind, panel.only == kind));
        }
    }
    let menu = html("select").with("data-answer", "only").all(options);
    let filter = html("label").class("form__choice").child(html("span").text(words.only)).child(menu);
    let shown: Vec<&Row> = all.iter().filter(|row| panel.only.is_empty() || row.kind == panel.only).collect();
    let mut drawn = vec![html("h4").text(words.changes)];
    if all.is_empty() {
        drawn.push(html("p").text(words.nothing));
        return drawn;
    }
    let [before, after] = words.more_rows;
    let is_cut = shown.len() > ROWS;
    let caption = if is_cut { [before, &ROWS.to_string(), after].concat() } else { words.changes.to_owned() };
    let lines = shown.into_iter().take(ROWS).map(|row| line(row, words)).collect();
    drawn.push(filter);
    drawn.push(framed(&caption, &words.heads, lines));
    drawn.push(html("p").class("form__act").child(button(words.save, "table")));
    drawn
}

fn line(row: &Row, words: &CompareWords) -> Element {
    let [added, removed, changed] = words.signs;
    let said = match row.sign {
        Sign::Added => added,
        Sign::Removed => removed,
        Sign::Changed => changed,
    };
    let kind = if row.field.is_empty() { row.kind.to_owned() } else { [row.kind, ", ", &row.field].concat() };
    let [old, new] = marked(&row.before, &row.after);
    let marks = |pieces: Vec<crate::compare::Piece>, tag: &'static str| {
        pieces.into_iter().fold(html("td"), |cell, piece| {
            if piece.is_kept { cell.text(piece.text) } else { cell.child(html(tag).text(piece.text)) }
        })
    };
    html("tr")
        .child(html("td").class("table__one").text([row.sign.text(), "\u{a0}", said].concat()))
        .child(html("td").text(kind))
        .child(html("th").with("scope", "row").text(row.name.as_str()))
        .child(marks(old, "del"))
        .child(marks(new, "ins"))
}

/// Both editions on one map, and the switch between them.
fn picture(panel: &ComparePanel, comparison: &Comparison, words: &'static CompareWords) -> Vec<Element> {
    let Some(picture) = comparison.drawn() else {
        let said = html("p").class("open__picture open__hint").with("role", "status").text(words.is_placing);
        return vec![html("h4").text(words.map), said];
    };
    let [added, removed, changed] = words.key;
    let key = [("+", added), ("−", removed), ("≠", changed)];
    let key = key.map(|(sign, said)| html("li").child(html("b").text(sign)).text([" ", said].concat()));
    let picture = picture.clone().with("role", "img").with("aria-label", words.map);
    let figure = html("figure").class("open__picture both").number("data-shown", panel.shown).child(picture);
    vec![
        html("h4").text(words.map),
        radios(words.show, "show", &["0", "1", "2"], &words.shows, panel.shown),
        figure.child(html("figcaption").child(html("ul").class("both__key").all(key.into()))),
    ]
}

/// A choice of one among few, side by side.
fn radios(title: &str, name: &'static str, values: &[&str], said: &[&str], chosen: usize) -> Element {
    let mut group = html("fieldset").class("both__choice").child(html("legend").text(title));
    for (at, (value, said)) in values.iter().zip(said).enumerate() {
        let radio = html("input").with("type", "radio").with("name", name).with("value", *value);
        let radio = if at == chosen { radio.with("checked", "") } else { radio };
        let label = html("label").class("form__check").child(radio.with("data-answer", name));
        group = group.child(label.child(html("span").text(*said)));
    }
    group
}

fn option(value: &str, said: &str, is_chosen: bool) -> Element {
    let option = html("option").with("value", value).text(said);
    if is_chosen { option.with("selected", "") } else { option }
}
