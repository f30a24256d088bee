//! The controls of a presentation: the buttons, the black screen, the typed number, the list of keys.

use crate::markup::{Element, html, svg};
use crate::text::{Language, PresentWords};

/// A play icon and a pause icon; `aria-pressed` selects one.
const PLAY: &str = "M5 6v12l8-6zM16 6v12M20 6v12";
const BLACK: &str = "M3 5h18v12H3zM9 21h6M6 14l9-9M9 17 21 5";
const SPEAKER: &str = "M4 4h16v12h-7l-5 4v-4H4zM8 8h8M8 12h5";
const SCREEN: &str = "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5";
const END: &str = "M6 6l12 12M18 6 6 18";

/// The controls, in one element over the map and the slide.
pub fn controls(language: Language) -> Element {
    let words = language.present_words();
    let row = html("div")
        .class("present__row")
        .with("role", "group")
        .with("aria-label", words.controls)
        .child(drawn("play", words.play, PLAY).with("aria-pressed", "false"))
        .child(drawn("black", words.black, BLACK))
        .child(drawn("speaker", words.speaker, SPEAKER))
        .child(drawn("screen", words.screen, SCREEN))
        .child(named("keys", words.keys).text("?"))
        .child(drawn("end", words.end, END));
    let resume = html("button").class("button").with("type", "button").with("data-present", "black").text(words.resume);
    let black = html("div").class("present__black").child(html("p").text(words.black_screen)).child(resume);
    html("div")
        .class("present")
        .child(html("ul").class("present__key"))
        .child(row)
        .child(html("p").class("present__digits").with("aria-hidden", "true"))
        .child(black)
        .child(keys(language, words))
}

/// The list of keys, a dialog that its own form closes without a script.
fn keys(language: Language, words: &PresentWords) -> Element {
    let mut lines = Vec::new();
    for (keys, what) in words.key_lines {
        lines.push(html("dt").text(keys));
        lines.push(html("dd").text(what));
    }
    let close = html("button").class("button").with("aria-label", language.words().close).text("×");
    let title = html("h2").text(words.keys.split(" (").next().unwrap_or_default());
    let top = html("form").class("panel__top").with("method", "dialog").child(title).child(close);
    html("dialog").class("help panel__text present__keys").child(top).child(html("dl").all(lines))
}

fn named(command: &'static str, name: &str) -> Element {
    html("button")
        .class("button")
        .with("type", "button")
        .with("aria-label", name)
        .with("title", name)
        .with("data-present", command)
}

fn drawn(command: &'static str, name: &str, path: &'static str) -> Element {
    let picture = svg("svg").with("viewBox", "0 0 24 24").with("aria-hidden", "true");
    named(command, name).child(picture.child(svg("path").with("d", path)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::source;

    #[test]
    fn every_control_has_a_name_and_its_key() {
        for (language, esc) in [(Language::FR, "(Échap)"), (Language::EN, "(Esc)")] {
            let text = source(&controls(language));
            for (command, key) in [
                ("play", "(A)"),
                ("black", "(B)"),
                ("speaker", "(S)"),
                ("screen", "(F)"),
                ("keys", "(?)"),
                ("end", esc),
            ] {
                let written = text.split("<button").find(|one| one.contains(&format!("data-present=\"{command}\"")));
                assert!(written.is_some_and(|one| one.contains(key)), "{command}");
            }
        }
    }
}
