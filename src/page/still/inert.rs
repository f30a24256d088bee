//! Inert HTML: the same markup without what answers, in the same boxes.

use super::super::command::COMMAND;
use super::super::list::list_id;
use crate::markup::{Element, Markup, Namespace, html, svg};
use crate::model::Key;

/// The same without buttons. `with_links` says whether a button that leads to an organisation becomes a link to its place in
/// the list.
pub(super) fn inert(element: &Element, with_links: bool) -> Element {
    let row = element
        .attribute(COMMAND)
        .and_then(|command| command.strip_prefix("open "))
        .or_else(|| element.attribute("data-press")?.strip_prefix("go-"));
    let target = row.filter(|_| with_links).and_then(|row| row.parse().ok());
    let mut made = match (element.namespace, element.tag, target) {
        (Namespace::Html, "button", Some(row)) => html("a").with("href", ["#", &list_id(Key::new(row))].concat()),
        (Namespace::Html, "button", None) => html("span"),
        (Namespace::Html, tag, _) => html(tag),
        (Namespace::Svg, tag, _) => svg(tag),
    };
    for (name, value) in &element.attributes {
        let is_for_hands = ["type", "aria-pressed", "aria-expanded"].contains(name)
            || *name == "tabindex"
            || name.starts_with("data-")
            || (element.tag == "button" && *name == "aria-label");
        if !is_for_hands {
            made = made.with(name, value.as_str());
        }
    }
    for child in &element.children {
        match child {
            Markup::Text(text) => made = made.text(text.as_str()),
            Markup::Element(child) => made = made.child(inert(child, with_links)),
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::source;

    fn written(element: &Element) -> String {
        source(&inert(element, true))
    }

    #[test]
    fn a_button_becomes_a_text_in_the_same_box() {
        let button = html("button")
            .class("entry__toggle")
            .with("type", "button")
            .with("aria-pressed", "false")
            .with("title", "What it is")
            .text("Name");
        assert_eq!(written(&button), "<span class=\"entry__toggle\" title=\"What it is\">Name</span>");
    }

    #[test]
    fn a_button_that_opens_an_organisation_leads_to_its_place_in_the_list() {
        let button = html("button").class("text-button").with("type", "button").with(COMMAND, "open 3").text("AE");
        assert_eq!(written(&button), "<a href=\"#organisation-3\" class=\"text-button\">AE</a>");
        assert_eq!(source(&inert(&button, false)), "<span class=\"text-button\">AE</span>");
    }

    #[test]
    fn one_that_leads_to_a_row_does_so_too() {
        let button = html("button").with("type", "button").with("data-press", "go-3").text("AE");
        assert_eq!(written(&button), "<a href=\"#organisation-3\">AE</a>");
        let sort = html("button").with("type", "button").with("data-press", "sort-name").text("Name");
        assert_eq!(written(&sort), "<span>Name</span>");
    }
}
