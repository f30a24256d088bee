//! Buttons of the page, with an icon or a letter, alone or in a choice; and the buttons of the stage.

use super::command::{COMMAND, Command, DialogKind};
use crate::markup::{Element, html, svg};
use crate::text::Words;

/// A button with an icon, for `command`; its name is its tooltip too.
pub fn button(command: Command, name: &str) -> Element {
    // With an `aria-label` as well, screen readers would read the name twice.
    commanding("button", command).with("title", name)
}

/// A button with an icon, that opens a dialog.
pub fn opener(kind: DialogKind, name: &str) -> Element {
    button(Command::OpenDialog(kind), name)
}

/// A button of this class, for `command`.
pub fn commanding(class: &'static str, command: Command) -> Element {
    html("button").class(class).with("type", "button").with(COMMAND, command.encode())
}

/// A button with a word or a symbol, with which its accessible name begins.
pub fn lettered(command: Command, name: &str, sign: &str) -> Element {
    commanding("button", command).with("aria-label", name).text(sign)
}

/// A choice among several words, a button each with the word in `attribute`; `chosen` is pressed.
pub fn switch(name: &str, attribute: &'static str, words: &[(&str, &str)], chosen: &str) -> Element {
    let mut group = html("div").with("role", "group").with("aria-label", name);
    for (word, said) in words {
        group = group.child(choice(attribute, word, said, *word == chosen));
    }
    group
}

/// A button with `word` in `attribute`, pressed if it `is_chosen`.
pub fn choice(attribute: &'static str, word: &str, said: &str, is_chosen: bool) -> Element {
    let button = html("button").class("choice").with("type", "button").with(attribute, word);
    button.with("aria-pressed", if is_chosen { "true" } else { "false" }).text(said)
}

/// An icon, for a button whose name describes it.
pub fn icon(path: &'static str) -> Element {
    svg("svg").with("viewBox", "0 0 24 24").with("aria-hidden", "true").child(svg("path").with("d", path))
}

/// Zoom in, zoom out, fit; and reset, if any position was moved.
pub fn stage_tools(words: &Words, is_any_pinned: bool) -> Vec<Element> {
    let mut tools = html("div").class("stage__tools");
    if is_any_pinned {
        tools = tools.child(
            button(Command::ResetLayout, words.reset_layout).child(icon("M5 12a7 7 0 1 1 2.2 5.1M5 12V6.5M5 12h5.5")),
        );
    }
    let tools = tools
        .child(button(Command::ZoomIn, words.zoom_in).child(icon("M12 5v14M5 12h14")))
        .child(button(Command::ZoomOut, words.zoom_out).child(icon("M5 12h14")))
        .child(button(Command::Fit, words.fit).child(icon("M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5")));
    vec![tools]
}
