//! The screen's markup as a file shows it: every class as attributes, nothing of what only a reader's hands need.

use super::Ground;
use super::looks::looks;
use crate::markup::{Element, Markup, svg};

/// The elements as they look on `ground`, without those that are hidden or only felt by a finger.
pub(super) fn painted(elements: &[Element], ground: Ground) -> Vec<Element> {
    let mut all = Vec::new();
    for element in elements {
        push_painted(&mut all, element, ground);
    }
    all
}

fn push_painted(all: &mut Vec<Element>, element: &Element, ground: Ground) {
    let classes = element.attribute("class").unwrap_or_default();
    let is = |class: &str| classes.split(' ').any(|it| it == class);
    if ["is-hidden", "node__hit", "node__pin", "node__halo"].into_iter().any(is) {
        return;
    }
    if element.tag == "text" {
        // The halo is a text of its own under the other: not every viewer can paint a stroke under its letters.
        let halo = inside(bare(element, classes, ground, &["fill"]), element, ground);
        let paper = ground.resolved("var(--paper)");
        all.push(
            halo.with("fill", paper)
                .with("stroke", paper)
                .with("stroke-width", "4")
                .with("stroke-linejoin", "round")
                .with("aria-hidden", "true"),
        );
    }
    let mut made = bare(element, classes, ground, &[]);
    if let Some(name) = element.attribute("aria-label") {
        made = made.child(svg("title").text(name));
    }
    if element.attribute("aria-pressed") == Some("true") {
        made = made.all(selection(element, ground));
    }
    let made = inside(made, element, ground);
    // A group that lost all it held says nothing.
    if !(made.tag == "g" && made.children.is_empty()) {
        all.push(made);
    }
}

/// The element with the attributes of its drawing and of its classes, but for those `left_out`.
fn bare(element: &Element, classes: &str, ground: Ground, left_out: &[&str]) -> Element {
    let mut made = svg(element.tag);
    for (name, value) in &element.attributes {
        let is_of_the_page = matches!(*name, "class" | "role" | "tabindex");
        if !is_of_the_page && !name.starts_with("aria-") && !name.starts_with("data-") {
            made = made.with(name, ground.resolved(value));
        }
    }
    for (name, value) in looks(classes) {
        if !left_out.contains(&name) {
            made = made.with(name, ground.resolved(value));
        }
    }
    made
}

/// `made` with what `element` holds, painted.
fn inside(mut made: Element, element: &Element, ground: Ground) -> Element {
    for child in &element.children {
        match child {
            Markup::Text(text) => made = made.text(text.as_str()),
            Markup::Element(child) => {
                let mut painted = Vec::new();
                push_painted(&mut painted, child, ground);
                made = made.all(painted);
            }
        }
    }
    made
}

/// The circle around an organisation whose card is open.
fn selection(node: &Element, ground: Ground) -> Vec<Element> {
    let mut halos = Vec::new();
    for child in &node.children {
        if let Markup::Element(child) = child
            && child.attribute("class") == Some("node__halo")
        {
            let halo = bare(child, "", ground, &[]).with("fill", "none").with("stroke", ground.resolved("var(--ink)"));
            halos.push(halo.with("stroke-width", "2"));
        }
    }
    halos
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::source;

    fn drawn(element: Element) -> String {
        painted(&[element], Ground::Dark).iter().map(source).collect()
    }

    #[test]
    fn what_is_hidden_or_only_felt_is_left_out() {
        let group = svg("g").child(svg("g").class("node is-hidden").child(svg("path")));
        assert_eq!(drawn(group.child(svg("circle").class("node__hit"))), "");
    }

    #[test]
    fn a_name_becomes_a_title_and_the_hands_let_go() {
        let node =
            svg("g").with("role", "button").with("tabindex", "0").with("aria-label", "A & B").with("data-row", "3");
        assert_eq!(drawn(node), "<g><title>A &amp; B</title></g>");
    }

    #[test]
    fn letters_stand_on_a_halo_of_paper() {
        let label = svg("text").class("node__label").with("x", "1").text("AE");
        assert_eq!(
            drawn(label),
            "<text x=\"1\" font-weight=\"600\" fill=\"#14191e\" stroke=\"#14191e\" stroke-width=\"4\" stroke-linejoin=\"round\" \
             aria-hidden=\"true\">AE</text><text x=\"1\" fill=\"#ece8df\" font-weight=\"600\">AE</text>"
        );
    }
}
