//! Overlaps as markup: the choice of sets, three lists, and a plot that is a table.

use super::super::card_parts::organisation_button;
use super::super::table::framed;
use super::sets::{Intersection, Overlaps, Picks};
use crate::markup::{Element, html, svg};
use crate::model::{Key, Map, Organisation};
use crate::reading::{EntryKind, Reading, legend_groups};
use crate::text::{Language, OverlapWords};

/// The choice of sets, and their overlaps among what `reading` shows.
pub fn overlaps(map: &Map, reading: &Reading, picks: &Picks) -> Vec<Element> {
    let language = reading.language;
    let words = language.overlap_words();
    let mut page = vec![html("h2").text(words.title), html("p").text(words.hint)];
    let [roles, links, collaborations, ..] = legend_groups(map);
    let mut number = 0;
    for (title, kinds) in [(words.roles, roles), (words.links, links), (words.collaborations, collaborations)] {
        let mut group = html("fieldset").class("overlaps__picks").child(html("legend").text(title));
        for kind in kinds {
            let field =
                html("input").with("type", "checkbox").with("data-answer", ["pick-", &number.to_string()].concat());
            let field = match (picks.holds(number), picks.is_full()) {
                (true, _) => field.with("checked", ""),
                (false, true) => field.with("disabled", ""),
                (false, false) => field,
            };
            let name = html("span").text(kind.name(map, language));
            group = group.child(html("label").child(field).child(name));
            number += 1;
        }
        page.push(group);
    }
    let found = picks.overlaps(map, reading);
    let sets = found.kinds.len();
    if sets > 1 {
        let asked: [(&str, Vec<Key<Organisation>>); 3] = [
            (words.in_all, found.members(|degree| degree == sets)),
            (words.in_any, found.members(|degree| degree > 0)),
            (words.in_one, found.members(|degree| degree == 1)),
        ];
        let counts = asked.each_ref().map(|(title, members)| [*title, " (", &members.len().to_string(), ")"].concat());
        page.push(html("p").class("hidden-visually").with("role", "status").text(counts.join("; ")));
        for (title, members) in asked {
            page.push(html("h3").text([title, " (", &members.len().to_string(), ")"].concat()));
            page.push(named(map, words, &members));
        }
        page.push(plot(map, language, &found));
    }
    page
}

fn named(map: &Map, words: &OverlapWords, members: &[Key<Organisation>]) -> Element {
    if members.is_empty() {
        return html("p").text(words.nobody);
    }
    let tag = |key: &Key<Organisation>| html("li").child(organisation_button(map, *key, ""));
    html("ul").class("tags").all(members.iter().map(tag).collect())
}

/// The plot: a row for each intersection, with a column of dots for each set, then the count as a bar and a number, and the
/// names.
fn plot(map: &Map, language: Language, found: &Overlaps) -> Element {
    let words = language.overlap_words();
    let column = |name: &str| html("th").with("scope", "col").text(name);
    let mut head = html("tr").child(column(words.together));
    for kind in &found.kinds {
        head = head.child(column(kind.name(map, language)).class("upset__set"));
    }
    let head = head.child(column(words.count)).child(column(words.who));
    let most = found.intersections.iter().map(|row| row.members.len()).max().unwrap_or(1);
    let rows = found.intersections.iter().map(|row| line(map, language, &found.kinds, row, most)).collect();
    let table = html("table")
        .class("upset")
        .child(html("caption").text(words.table))
        .child(html("thead").child(head))
        .child(html("tbody").all(rows));
    framed(words.title, table)
}

fn line(map: &Map, language: Language, kinds: &[EntryKind], row: &Intersection, most: usize) -> Element {
    let words = language.overlap_words();
    let names: Vec<&str> =
        kinds.iter().zip(&row.is_in).filter(|(_, is_in)| **is_in).map(|(kind, _)| kind.name(map, language)).collect();
    let mut line = html("tr").child(html("th").with("scope", "row").text(language.listed(&names)));
    for is_in in &row.is_in {
        let (class, said) =
            if *is_in { ("upset__dot upset__dot--in", words.is_in) } else { ("upset__dot", words.is_out) };
        let dot = drawing("0 0 12 12").child(svg("circle").class(class).with("cx", "6").with("cy", "6").with("r", "4"));
        let said = html("span").class("hidden-visually").text(said);
        line = line.child(html("td").class("upset__set").child(dot).child(said));
    }
    let count = row.members.len();
    // A unit of the drawing is a hundredth of the longest bar.
    let width = (count * 100 / most.max(1)).to_string();
    let bar = svg("rect").class("upset__bar").with("width", width).with("height", "12");
    let count = html("td").class("table__number").child(drawing("0 0 100 12").child(bar)).text(count.to_string());
    line.child(count).child(html("td").child(named(map, words, &row.members)))
}

/// A decorative drawing, whose content is also in the text beside it.
fn drawing(view_box: &'static str) -> Element {
    svg("svg").class("upset__drawing").with("viewBox", view_box).with("aria-hidden", "true")
}
