//! The help: every gesture and key, by kind of device.

use crate::markup::{Element, html};
use crate::text::Words;

/// Where the lines for the mouse, the fingers and the keyboard begin and end in the catalogue.
const SECTIONS: [(usize, usize); 3] = [(0, 5), (5, 8), (8, 17)];

/// What the help dialog holds. Its button closes it by itself, as a dialog's form does.
pub fn help(words: &Words) -> Vec<Element> {
    let close = html("button").class("button").with("aria-label", words.close).text("×");
    let top = html("form").class("panel__top").with("method", "dialog").child(html("h2").text(words.help)).child(close);
    let mut page = vec![top];
    let titles = [words.help_pointer, words.help_touch, words.help_keyboard];
    for (title, (from, to)) in titles.into_iter().zip(SECTIONS) {
        page.push(html("h3").text(title));
        let mut lines = Vec::new();
        for (keys, what) in words.help_lines.get(from..to).unwrap_or_default() {
            lines.push(html("dt").text(*keys));
            lines.push(html("dd").text(*what));
        }
        page.push(html("dl").all(lines));
    }
    page
}
