//! Buttons of the page, alone or in a choice, and those of the stage.

use super::command::{COMMAND, Command};
use crate::markup::{Element, html, svg};
use crate::text::{Language, Words};

/// A button of this class, for `command`.
pub fn commanding(class: &'static str, command: Command) -> Element {
    html("button").class(class).with("type", "button").with(COMMAND, command.encode())
}

/// A link that runs `command`: unlike a button's, its words continue on the next line of a sentence.
pub fn linking(command: Command) -> Element {
    html("a").class("text-button").with("href", "#").with(COMMAND, command.encode())
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

/// The button that skips the map.
pub fn skip_link(language: Language) -> Element {
    commanding("button skip", Command::SkipMap).text(language.skip_map())
}

/// Zoom in and out; and, when they would change something, fit and reset.
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
