//! Buttons with an icon: what the wheel and the fingers do, for who has neither.

use crate::markup::{Element, html, svg};
use crate::text::Words;

/// A button with an icon: `command` is what it does, `name` what it is called.
pub fn button(command: &'static str, name: &str) -> Element {
    named(name).with("data-do", command)
}

/// A button that opens the panel of this kind; see [`panels`](crate::panels).
pub fn opener(kind: &'static str, name: &str) -> Element {
    named(name).with("data-panel", kind)
}

/// A button with a word or a sign of its own, which its whole name begins with.
pub fn lettered(name: &str, sign: &str) -> Element {
    html("button").class("button").with("type", "button").with("aria-label", name).text(sign)
}

/// Its name is its tooltip too: said twice, screen readers would read it twice.
fn named(name: &str) -> Element {
    html("button").class("button").with("type", "button").with("title", name)
}

/// One of several words, each on a button that bears it in `attribute`; the `chosen` one is pressed.
pub fn switch(name: &str, attribute: &'static str, words: &[(&str, &str)], chosen: &str) -> Element {
    let mut group = html("div").with("role", "group").with("aria-label", name);
    for (word, said) in words {
        group = group.child(choice(attribute, word, said, *word == chosen));
    }
    group
}

/// A button that bears `word` in `attribute`, and is pressed while that is what one chose.
pub fn choice(attribute: &'static str, word: &str, said: &str, is_chosen: bool) -> Element {
    let button = html("button").class("choice").with("type", "button").with(attribute, word);
    button.with("aria-pressed", if is_chosen { "true" } else { "false" }).text(said)
}

/// A line drawing on a button, whose name says what it is.
pub fn icon(path: &'static str) -> Element {
    svg("svg").with("viewBox", "0 0 24 24").with("aria-hidden", "true").child(svg("path").with("d", path))
}

/// Zoom in, zoom out, see all; and put back what was moved, once something was.
pub fn stage_tools(words: &Words, is_any_pinned: bool) -> Vec<Element> {
    let mut tools = html("div").class("stage__tools");
    if is_any_pinned {
        tools = tools
            .child(button("reset-layout", words.reset_layout).child(icon("M5 12a7 7 0 1 1 2.2 5.1M5 12V6.5M5 12h5.5")));
    }
    let tools = tools
        .child(button("zoom-in", words.zoom_in).child(icon("M12 5v14M5 12h14")))
        .child(button("zoom-out", words.zoom_out).child(icon("M5 12h14")))
        .child(button("fit", words.fit).child(icon("M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5")));
    vec![tools]
}
