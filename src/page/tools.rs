//! Buttons of the page, alone or as a choice among several; and those of the stage.

use super::command::{COMMAND, Command};
use crate::markup::{Element, html, svg};
use crate::text::Words;

/// A button of this class, which gives `command`.
pub fn commanding(class: &'static str, command: Command) -> Element {
    html("button").class(class).with("type", "button").with(COMMAND, command.encode())
}

/// A choice among several words, each on a button that carries it in `attribute`; the `chosen` one is pressed.
pub fn switch(name: &str, attribute: &'static str, words: &[(&str, &str)], chosen: &str) -> Element {
    let mut group = html("div").with("role", "group").with("aria-label", name);
    for (word, said) in words {
        group = group.child(choice(attribute, word, said, *word == chosen));
    }
    group
}

/// A button that carries `word` in `attribute`, and is pressed while that is chosen.
pub fn choice(attribute: &'static str, word: &str, said: &str, is_chosen: bool) -> Element {
    let button = html("button").class("choice").with("type", "button").with(attribute, word);
    button.with("aria-pressed", if is_chosen { "true" } else { "false" }).text(said)
}

/// A line drawing on a button, whose name says what it is.
pub fn icon(path: &'static str) -> Element {
    svg("svg").with("viewBox", "0 0 24 24").with("aria-hidden", "true").child(svg("path").with("d", path))
}

/// Zoom in and out; the way back to the whole map, and to the places of what was moved, while there is something to put back.
pub fn stage_tools(words: &Words, is_any_pinned: bool, is_moved: bool) -> Vec<Element> {
    let zoom = |command, name, path| commanding("button", command).with("title", name).child(icon(path));
    let mut back = Vec::new();
    if is_any_pinned {
        back.push(commanding("button", Command::ResetLayout).text(words.reset_layout));
    }
    if is_moved {
        back.push(commanding("button", Command::Fit).text(words.fit));
    }
    let tools = html("div")
        .class("stage__tools")
        .child(zoom(Command::ZoomIn, words.zoom_in, "M12 5v14M5 12h14"))
        .child(zoom(Command::ZoomOut, words.zoom_out, "M5 12h14"));
    vec![tools, html("div").class("stage__back").all(back)]
}
