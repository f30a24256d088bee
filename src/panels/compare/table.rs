//! The table of what changed, kind by kind, and its two filters.

use super::comparison::Comparison;
use super::state::ComparePanel;
use crate::compare::{Kind, Piece, Row, Sign, kinds_in_words, rows};
use crate::markup::{Element, html};
use crate::panels::controls::{button, choice};
use crate::text::{CompareWords, Language};

/// How many rows are shown.
const ROWS: usize = 300;

pub(super) fn table(
    panel: &ComparePanel,
    comparison: &Comparison,
    words: &'static CompareWords,
    language: Language,
) -> Vec<Element> {
    let all = rows(&comparison.found, &comparison.before.edition, &comparison.after.edition, language);
    if all.is_empty() {
        return vec![html("p").text(words.nothing)];
    }
    let is_kind = |row: &Row| panel.only.is_empty() || row.kind.list() == list_of(&panel.only);
    let is_sign = |row: &Row| panel.only_sign.is_empty() || row.sign.text() == panel.only_sign;
    let shown: Vec<&Row> = all.iter().filter(|row| is_kind(row) && is_sign(row)).collect();
    let [before, after] = words.more_rows;
    let is_cut = shown.len() > ROWS;
    let caption = if is_cut { [before, &ROWS.to_string(), after].concat() } else { words.changes.to_owned() };
    let shown: Vec<&Row> = shown.into_iter().take(ROWS).collect();
    let mut drawn = vec![filters(panel, &all, words, language)];
    drawn.push(if shown.is_empty() {
        html("p").text(words.none_such)
    } else {
        framed(&shown, &caption, words, language)
    });
    drawn.push(html("p").class("form__act").child(button(words.save, "table")));
    drawn
}

/// The name of a kind in its filter: the map itself has no list.
fn value_of(kind: Kind) -> &'static str {
    if kind == Kind::Map { "map" } else { kind.list() }
}

fn list_of(value: &str) -> &str {
    if value == "map" { "" } else { value }
}

/// Which kinds of things, and which changes, each with its number of rows.
fn filters(panel: &ComparePanel, all: &[Row], words: &CompareWords, language: Language) -> Element {
    let counted = |said: &str, is_it: &dyn Fn(&Row) -> bool| -> Option<String> {
        let count = all.iter().filter(|row| is_it(row)).count();
        (count > 0).then(|| [said, " (", &count.to_string(), ")"].concat())
    };
    let kinds = Kind::TOLD.into_iter().filter_map(|kind| {
        let said = counted(kinds_in_words(kind, language), &|row| row.kind == kind)?;
        Some((value_of(kind), said))
    });
    let signs = Sign::ALL.into_iter().filter_map(|sign| {
        let said = counted(&said(sign, words), &|row| row.sign == sign)?;
        Some((sign.text(), said))
    });
    let menu = |title: &str, name: &'static str, values: Vec<(&str, String)>, chosen: &str| {
        let values = values.iter().map(|(value, said)| (*value, said.as_str()));
        choice(title, name, &[("", words.everything)].into_iter().chain(values).collect::<Vec<_>>(), chosen)
    };
    let [change, what, ..] = words.heads;
    html("div").class("changes__filters").child(menu(what, "only", kinds.collect(), &panel.only)).child(menu(
        change,
        "sign",
        signs.collect(),
        &panel.only_sign,
    ))
}

/// The sign of a change and its word.
fn said(sign: Sign, words: &CompareWords) -> String {
    let [added, removed, changed] = words.signs;
    let word = match sign {
        Sign::Added => added,
        Sign::Removed => removed,
        Sign::Changed => changed,
    };
    [sign.text(), "\u{a0}", word].concat()
}

/// The rows in a frame, in groups by kind. It has the roles of its parts, since narrow screens show each row as a block.
fn framed(rows: &[&Row], caption: &str, words: &CompareWords, language: Language) -> Element {
    let [change, _, name, before, after] = words.heads;
    let heads = [change, name, before, after];
    let heads = heads.map(|head| html("th").with("scope", "col").with("role", "columnheader").text(head));
    let row = || html("tr").with("role", "row");
    let group = |tag: &'static str| html(tag).with("role", "rowgroup");
    let mut table = html("table")
        .class("changes")
        .with("role", "table")
        .child(html("caption").text(caption))
        .child(group("thead").child(row().all(heads.into())));
    for of_kind in rows.chunk_by(|one, other| one.kind == other.kind) {
        let kind = of_kind.first().map(|row| kinds_in_words(row.kind, language)).unwrap_or_default();
        let head = html("th").with("scope", "rowgroup").with("role", "rowheader").with("colspan", "4").text(kind);
        let lines = of_kind.iter().map(|row| line(row, words));
        table = table.child(group("tbody").child(row().class("changes__kind").child(head)).all(lines.collect()));
    }
    let frame = html("div").class("table__frame").with("role", "region").with("tabindex", "0");
    frame.with("aria-label", caption).child(table)
}

fn line(row: &Row, words: &CompareWords) -> Element {
    let [before, after] = row.marked();
    let cell = || html("td").with("role", "cell");
    let name = html("th").with("scope", "row").with("role", "rowheader").text(row.name.as_str());
    let name = if row.field.is_empty() { name } else { name.text(" ").child(html("small").text(row.field.as_str())) };
    html("tr")
        .with("role", "row")
        .child(cell().class("table__one").text(said(row.sign, words)))
        .child(name)
        .child(pieces(cell(), before, "del"))
        .child(pieces(cell(), after, "ins"))
}

fn pieces(cell: Element, pieces: Vec<Piece>, tag: &'static str) -> Element {
    pieces.into_iter().fold(cell, |cell, piece| {
        if piece.is_kept { cell.text(piece.text) } else { cell.child(html(tag).text(piece.text)) }
    })
}
