//! An entry of the legend: a toggle with its swatch, its name and its count, and the button that isolates it.

use super::command::Command;
use super::swatch::swatch;
use super::tools::commanding;
use crate::markup::{Element, html};
use crate::model::Map;
use crate::paint::Surface;
use crate::reading::{EntryKind, Reading};

pub fn entry(map: &Map, reading: &Reading, kind: EntryKind) -> Element {
    let words = reading.language.words();
    let (name, count) = (kind.name(map, reading.language), kind.count(map, reading));
    let class = match kind {
        EntryKind::Collaboration(_) | EntryKind::Group(_) => "entry__toggle entry__toggle--collaboration",
        _ if kind.is_on(map, reading) => "entry__toggle",
        EntryKind::Role(_) | EntryKind::LinkType(_) | EntryKind::Standing(_) | EntryKind::Past => {
            "entry__toggle is-off"
        }
    };
    let mut toggle = commanding(class, Command::Toggle(kind))
        .with("aria-pressed", if kind.is_on(map, reading) { "true" } else { "false" });
    if let Some(definition) = kind.definition(map, reading.language) {
        toggle = toggle.with("title", definition);
    }
    // Screen readers would read "3/5" as a fraction or a date.
    let spoken = [" ", &reading.language.place_of(count.shown, count.total), " "].concat();
    let spoken = html("span").class("hidden-visually").text(spoken);
    let shown = [count.shown.to_string(), count.total.to_string()].join("/");
    let shown = html("span").with("aria-hidden", "true").text(shown);
    let only = commanding("entry__only", Command::Isolate(kind))
        .with("aria-label", [name, reading.language.colon(), words.only].concat())
        .text(words.only);
    let toggle = toggle
        .all(swatch(map, kind, Surface::Still).into_iter().map(|swatch| swatch.drawing).collect())
        .child(html("span").class("entry__name").text(name))
        .child(html("span").class("entry__count").child(spoken).child(shown));
    let line = html("li").class("entry").child(toggle);
    if kind == EntryKind::Past { line } else { line.child(only) }
}
