//! Markup on the screen: made once, then changed where it differs.

use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element as DomElement, Node};

use crate::markup::{Attribute, Markup, Namespace};

/// Makes what is inside `parent`, drawn as `before`, look like `now`.
pub fn patch(parent: &DomElement, before: &[Markup], now: &[Markup]) {
    let Some(document) = parent.owner_document() else { return };
    if before.is_empty() {
        // Leptos leaves a comment inside an empty element, which nothing of ours would count with.
        parent.set_text_content(None);
    }
    let mut child = parent.first_child();
    let mut was = before.iter();
    for next in now {
        let following = child.as_ref().and_then(Node::next_sibling);
        match (was.next(), child) {
            (Some(before), Some(child)) => patch_node(&document, parent, &child, before, next),
            _ => {
                if let Some(node) = make(&document, next) {
                    let _ = parent.append_child(&node);
                }
            }
        }
        child = following;
    }
    while let Some(extra) = child {
        child = extra.next_sibling();
        let _ = parent.remove_child(&extra);
    }
}

fn patch_node(document: &Document, parent: &DomElement, node: &Node, before: &Markup, now: &Markup) {
    match (before, now) {
        (Markup::Text(before), Markup::Text(now)) => {
            if before != now {
                node.set_text_content(Some(now));
            }
        }
        (Markup::Element(before), Markup::Element(now)) if before.tag == now.tag => {
            if let Some(element) = node.dyn_ref::<DomElement>() {
                patch_attributes(element, &before.attributes, &now.attributes);
                patch(element, &before.children, &now.children);
            }
        }
        _ => {
            if let Some(made) = make(document, now) {
                let _ = parent.replace_child(&made, node);
            }
        }
    }
}

/// Gives `element`, whose attributes of ours were `before`, those it has `now`.
pub fn patch_attributes(element: &DomElement, before: &[Attribute], now: &[Attribute]) {
    if before == now {
        return;
    }
    for (name, value) in now {
        if value_of(before, name) != Some(value) {
            let _ = element.set_attribute(name, value);
        }
    }
    for (name, _) in before {
        if value_of(now, name).is_none() {
            let _ = element.remove_attribute(name);
        }
    }
}

fn value_of<'all>(attributes: &'all [Attribute], name: &str) -> Option<&'all String> {
    attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
}

fn make(document: &Document, markup: &Markup) -> Option<Node> {
    let now = match markup {
        Markup::Text(text) => return Some(document.create_text_node(text).into()),
        Markup::Element(element) => element,
    };
    let namespace = match now.namespace {
        Namespace::Html => "http://www.w3.org/1999/xhtml",
        Namespace::Svg => "http://www.w3.org/2000/svg",
    };
    let element = document.create_element_ns(Some(namespace), now.tag).ok()?;
    for (name, value) in &now.attributes {
        let _ = element.set_attribute(name, value);
    }
    patch(&element, &[], &now.children);
    Some(element.into())
}
