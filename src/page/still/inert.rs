//! Inert HTML: the same markup and boxes without interactive elements.

use super::super::command::COMMAND;
use super::super::list::list_id;
use crate::markup::{Element, Markup, Namespace, html, svg};
use crate::model::Key;

/// The attribute with a word that the style sheet writes: a box as wide as a button's, that says nothing without style, since
/// nothing in it answers.
pub(super) const WORD: &str = "data-word";

/// The classes of buttons that are boxes without words until there is a script.
const BOXES: [&str; 3] = ["choice", "entry__only", "button start"];

/// `element` without the buttons that only a script would answer, and the rest inert.
pub(super) fn without_buttons(element: &Element) -> Element {
    let mut made = inert(element, false);
    let is_answer = |child: &Markup| matches!(child, Markup::Element(child) if child.attribute("class").is_some_and(|class| class.split(' ').any(|class| class == "button")));
    let kept: Vec<_> = made.take_children().into_iter().filter(|child| !is_answer(child)).collect();
    kept.into_iter().fold(made, |made, child| match child {
        Markup::Text(text) => made.text(text),
        Markup::Element(child) => made.child(child),
        Markup::Same => made,
    })
}

/// `element` without buttons; `with_links` replaces a button that leads to an organisation by a link to its entry in the list.
pub(super) fn inert(element: &Element, with_links: bool) -> Element {
    let row = element
        .attribute(COMMAND)
        .and_then(|command| command.strip_prefix("open "))
        .or_else(|| element.attribute("data-press")?.strip_prefix("go-"));
    let target = row.filter(|_| with_links).and_then(|row| row.parse().ok());
    let mut made = match (element.namespace, element.tag, target) {
        (Namespace::Html, "button" | "a", Some(row)) => html("a").with("href", ["#", &list_id(Key::new(row))].concat()),
        (Namespace::Html, "button", None) => html("span"),
        (Namespace::Html, "a", None) if element.attribute("href") == Some("#") => html("span"),
        (Namespace::Html, tag, _) => html(tag),
        (Namespace::Svg, tag, _) => svg(tag),
    };
    for (name, value) in &element.attributes {
        let is_for_hands = (*name == "href" && value == "#")
            || ["type", "aria-pressed", "aria-expanded"].contains(name)
            || *name == "tabindex"
            || (name.starts_with("data-") && *name != WORD)
            || (element.tag == "button" && *name == "aria-label");
        if !is_for_hands {
            made = made.with(name, value.as_str());
        }
    }
    let is_box = element.tag == "button" && element.attribute("class").is_some_and(|class| BOXES.contains(&class));
    for child in &element.children {
        match child {
            Markup::Text(text) if is_box => made = made.with(WORD, text.as_str()),
            Markup::Text(text) => made = made.text(text.as_str()),
            // Only its buttons give it a meaning.
            Markup::Element(child) if child.attribute("class") == Some("legend__rule") => {}
            Markup::Element(child) => made = made.child(inert(child, with_links)),
            Markup::Same => {}
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
    fn what_cannot_answer_says_nothing() {
        let button = html("button").class("button start").with("type", "button").text("Read");
        assert_eq!(written(&button), "<span class=\"button start\" data-word=\"Read\"></span>");
        let about = html("p").child(html("button").class("button start").text("Read")).child(html("span").text("a"));
        assert_eq!(source(&without_buttons(&about)), "<p><span>a</span></p>");
    }

    #[test]
    fn a_button_that_opens_an_organisation_leads_to_its_place_in_the_list() {
        let button = html("button").class("text-button").with("type", "button").with(COMMAND, "open 3").text("AE");
        assert_eq!(written(&button), "<a href=\"#organisation-3\" class=\"text-button\">AE</a>");
        assert_eq!(source(&inert(&button, false)), "<span class=\"text-button\">AE</span>");
    }

    #[test]
    fn a_link_that_only_a_script_follows_becomes_a_text_or_leads_to_the_list() {
        let link = |command: &str| html("a").class("text-button").with("href", "#").with(COMMAND, command).text("AE");
        assert_eq!(written(&link("open 3")), "<a href=\"#organisation-3\" class=\"text-button\">AE</a>");
        assert_eq!(written(&link("open collaboration 3")), "<span class=\"text-button\">AE</span>");
    }

    #[test]
    fn one_that_leads_to_a_row_does_so_too() {
        let button = html("button").with("type", "button").with("data-press", "go-3").text("AE");
        assert_eq!(written(&button), "<a href=\"#organisation-3\">AE</a>");
        let sort = html("button").with("type", "button").with("data-press", "sort-name").text("Name");
        assert_eq!(written(&sort), "<span>Name</span>");
    }
}
