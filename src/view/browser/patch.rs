//! Markup on the screen: created once, then patched where it differs.

use std::mem;

use web_sys::{Document, Element as DomElement, Node};

use super::form::write_live;
use crate::markup::{Attribute, Element, Markup, Namespace};

/// A node that was drawn, and its markup. Both are kept, so that what stays the same costs no call to the browser.
#[derive(Debug)]
pub struct Drawn {
    node: Node,
    what: What,
}

#[derive(Debug)]
enum What {
    Text(String),
    /// An element without its children.
    Element(DomElement, Element, Vec<Drawn>),
}

/// Patches the children `drawn` of `parent` to match `now`: only differences are written. An element that is there
/// before and after stays the same element, with its focus, its scroll and what the reader typed; they are matched by
/// [`identity`](Element::identity), else by their order among those of their kind.
pub fn patch(parent: &DomElement, drawn: &mut Vec<Drawn>, now: Vec<Markup>) {
    if drawn.is_empty() && now.is_empty() {
        return;
    }
    let Some(document) = parent.owner_document() else { return };
    let mut before: Vec<_> = mem::take(drawn).into_iter().map(Some).collect();
    let is_new = before.is_empty();
    let mut next = 0;
    let mut kept = Vec::with_capacity(now.len());
    for markup in &now {
        let found = (next..before.len()).chain(0..next).find(|at| matches(before.get(*at), markup));
        kept.push(found.and_then(|at| Some((at, before.get_mut(at)?.take()?))));
        next = found.map_or(next, |at| at + 1);
    }
    let mut is_disturbed = false;
    for gone in before.into_iter().flatten() {
        is_disturbed |= parent.remove_child(&gone.node).is_err();
    }
    // Those in the same order as before are not moved; one that has come before its former predecessors is moved alone.
    let mut last = 0;
    let mut all = now.into_iter().zip(kept).peekable();
    while let Some((markup, kept)) = all.next() {
        let next = all.peek().and_then(|(_, next)| next.as_ref()).map_or(usize::MAX, |(at, _)| *at);
        let is_placed = kept.as_ref().is_some_and(|(at, _)| *at >= last && !(last..*at).contains(&next));
        let Some(one) = (match kept {
            Some((at, mut one)) => {
                if is_placed {
                    last = at;
                }
                is_disturbed |= one.update(parent, markup);
                Some(one)
            }
            None => make(&document, markup),
        }) else {
            continue;
        };
        if is_new {
            let _ = parent.append_child(&one.node);
        } else if !is_placed {
            let following = match drawn.last() {
                Some(previous) => previous.node.next_sibling(),
                None => parent.first_child(),
            };
            let _ = parent.insert_before(&one.node, following.as_ref());
        }
        drawn.push(one);
    }
    if is_disturbed {
        // A translator replaced our texts by its own: its texts are removed with them.
        parent.set_text_content(None);
        for one in drawn {
            let _ = parent.append_child(&one.node);
        }
    }
}

/// Whether `markup` is of the node drawn there, changed or not.
fn matches(drawn: Option<&Option<Drawn>>, markup: &Markup) -> bool {
    match (drawn, markup) {
        (Some(Some(_)), Markup::Same) | (Some(Some(Drawn { what: What::Text(_), .. })), Markup::Text(_)) => true,
        (Some(Some(Drawn { what: What::Element(_, was, _), .. })), Markup::Element(now)) => {
            was.tag == now.tag && was.identity() == now.identity()
        }
        _ => false,
    }
}

impl Drawn {
    /// Becomes `now`, of the same kind. Returns whether its text node is no longer where it was inserted.
    fn update(&mut self, parent: &DomElement, now: Markup) -> bool {
        match (&mut self.what, now) {
            (What::Text(was), Markup::Text(now)) => {
                if *was == now {
                    return false;
                }
                self.node.set_text_content(Some(&now));
                write_live(parent, "textarea", Some(&now));
                *was = now;
                self.node.parent_node().is_none_or(|now| now != **parent)
            }
            (What::Element(element, was, inside), Markup::Element(mut now)) => {
                let children = now.take_children();
                patch_attributes(element, &was.attributes, &now.attributes);
                *was = now;
                patch(element, inside, children);
                false
            }
            _ => false,
        }
    }
}

/// Patches the attributes of `element` from `before` to `now`; leaves those that others added.
pub fn patch_attributes(element: &DomElement, before: &[Attribute], now: &[Attribute]) {
    if before == now {
        return;
    }
    for (name, value) in now {
        if value_of(before, name) != Some(value) {
            let _ = element.set_attribute(name, value);
            write_live(element, name, Some(value));
        }
    }
    for (name, _) in before {
        if value_of(now, name).is_none() {
            let _ = element.remove_attribute(name);
            write_live(element, name, None);
        }
    }
}

fn value_of<'all>(attributes: &'all [Attribute], name: &str) -> Option<&'all String> {
    attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
}

fn make(document: &Document, markup: Markup) -> Option<Drawn> {
    let mut now = match markup {
        Markup::Text(text) => {
            return Some(Drawn { node: document.create_text_node(&text).into(), what: What::Text(text) });
        }
        Markup::Element(element) => element,
        Markup::Same => return None,
    };
    let namespace = match now.namespace {
        Namespace::Html => "http://www.w3.org/1999/xhtml",
        Namespace::Svg => "http://www.w3.org/2000/svg",
    };
    let element = document.create_element_ns(Some(namespace), now.tag).ok()?;
    for (name, value) in &now.attributes {
        let _ = element.set_attribute(name, value);
    }
    let mut inside = Vec::new();
    patch(&element, &mut inside, now.take_children());
    Some(Drawn { node: element.clone().into(), what: What::Element(element, now, inside) })
}
