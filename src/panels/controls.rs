//! The parts of every panel: its top, fields and buttons.

use crate::markup::{Element, html};
use crate::text::Language;

/// The title, and the button that closes the dialog without a script.
pub(super) fn top(title: &str, language: Language) -> Element {
    let close = html("button").class("button").with("aria-label", language.words().close).text("×");
    html("form").class("panel__top").with("method", "dialog").child(html("h2").text(title)).child(close)
}

/// The main choice, on which the others depend: a card for each value, with its name and purpose.
pub(super) fn cards(title: &str, name: &'static str, values: &[(&str, [&str; 2])], chosen: &str) -> Element {
    let mut cards = html("fieldset").class("form__cards").child(html("legend").text(title));
    for (value, [called, purpose]) in values {
        let radio = html("input").with("type", "radio").with("name", name).with("value", *value);
        let radio = if *value == chosen { radio.with("checked", "") } else { radio };
        // The space separates the two for screen readers.
        let said = html("span").child(html("strong").text(*called)).text(" ").child(html("small").text(*purpose));
        cards = cards.child(html("label").class("form__card").child(radio.with("data-answer", name)).child(said));
    }
    cards
}

/// A group of fields.
pub(super) fn group(title: &str, fields: Vec<Element>) -> Element {
    html("fieldset").class("form__group").child(html("legend").text(title)).all(fields)
}

/// A choice of one among several values.
pub(super) fn choice(title: &str, name: &'static str, values: &[(&str, &str)], chosen: &str) -> Element {
    let mut select = html("select").with("data-answer", name);
    for (value, said) in values {
        let option = html("option").with("value", *value);
        let option = if *value == chosen { option.with("selected", "") } else { option };
        select = select.child(option.text(*said));
    }
    html("label").class("form__choice").child(html("span").text(title)).child(select)
}

/// A whole number from `least` to `most`.
pub(super) fn number(title: &str, name: &'static str, (least, most): (u32, u32), step: u32, value: u32) -> Element {
    let field = html("input")
        .with("type", "number")
        .with("min", least.to_string())
        .with("max", most.to_string())
        .with("step", step.to_string())
        .with("value", value.to_string())
        .with("data-answer", name);
    html("label").class("form__choice").child(html("span").text(title)).child(field)
}

/// The value of the field [`number`], clamped to its bounds; `None` when it is no number.
pub(super) fn number_said(value: &str, (least, most): (u32, u32)) -> Option<u32> {
    value.parse::<u32>().ok().map(|number| number.max(least).min(most))
}

/// A checkbox.
pub(super) fn check(title: &str, name: impl Into<String>, is_checked: bool) -> Element {
    let field = html("input").with("type", "checkbox").with("data-answer", name.into());
    let field = if is_checked { field.with("checked", "") } else { field };
    html("label").class("form__check").child(field).child(html("span").text(title))
}

/// A button.
pub(super) fn button(title: &str, name: &'static str) -> Element {
    html("button").class("button form__button").with("type", "button").with("data-press", name).text(title)
}

/// The main button, and the result of its last click.
pub(super) fn act(button: Element, said: &str) -> Element {
    html("p").class("form__act form__act--main").child(button).child(html("span").with("role", "status").text(said))
}

/// The element, or the same element hidden.
pub(super) fn shown(is_shown: bool, element: Element) -> Element {
    if is_shown { element } else { element.with("hidden", "") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stays_within_its_bounds() {
        for (said, expected) in
            [("500", Some(500)), ("1", Some(320)), ("99999", Some(2000)), ("-3", None), ("1e3", None), ("", None)]
        {
            assert_eq!(number_said(said, (320, 2000)), expected, "{said}");
        }
    }
}
