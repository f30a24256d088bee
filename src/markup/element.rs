//! An element and its children; text stays text and can never become markup.

use std::borrow::Cow;
use std::mem;
use std::ops::Deref;

/// A child of an element.
#[derive(Clone, Debug, PartialEq)]
pub enum Markup {
    /// A text node; it is escaped when written as source.
    Text(String),
    /// An element.
    Element(Element),
    /// What was drawn before at this place, on the screen.
    Same,
}

/// The namespace of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Namespace {
    /// HTML.
    Html,
    /// SVG.
    Svg,
}

/// Anything convertible to owned text, whether literal, from the file or computed.
pub trait Text {
    /// The owned text.
    fn into_text(self) -> String;
}

impl Text for String {
    fn into_text(self) -> String {
        self
    }
}

impl Text for &str {
    fn into_text(self) -> String {
        self.to_owned()
    }
}

impl Text for Cow<'_, str> {
    fn into_text(self) -> String {
        self.into_owned()
    }
}

/// An element: its tag and attribute names are static strings of the program; its values and texts may come from the file.
///
/// Boxed, with the bodies of generic methods in functions of their own: each of hundreds of call sites pays for its copies.
#[derive(Clone, Debug, PartialEq)]
pub struct Element(Box<Parts>);

/// The name and the value of an attribute.
pub type Attribute = (&'static str, String);

/// The parts of an element.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// Its namespace.
    pub namespace: Namespace,
    /// Its tag name.
    pub tag: &'static str,
    /// Identifies it among siblings of its kind when their order may change; never rendered.
    pub key: Option<String>,
    /// Its attributes, in the order they were added, each once.
    pub attributes: Vec<Attribute>,
    /// Its children.
    pub children: Vec<Markup>,
}

impl Deref for Element {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// An HTML element.
pub fn html(tag: &'static str) -> Element {
    Element::new(Namespace::Html, tag)
}

/// An SVG element.
pub fn svg(tag: &'static str) -> Element {
    Element::new(Namespace::Svg, tag)
}

impl Element {
    fn new(namespace: Namespace, tag: &'static str) -> Self {
        Self(Box::new(Parts { namespace, tag, key: None, attributes: Vec::new(), children: Vec::new() }))
    }

    /// Adds an attribute.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl Text) -> Self {
        self.with_text(name, value.into_text())
    }

    fn with_text(mut self, name: &'static str, value: String) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    /// Adds a class attribute.
    #[must_use]
    pub fn class(self, value: &'static str) -> Self {
        self.with("class", value)
    }

    /// Adds an attribute whose value is a number, by which an event listener knows what was clicked.
    #[must_use]
    pub fn number(self, name: &'static str, value: usize) -> Self {
        self.with(name, value.to_string())
    }

    /// Sets the key: when rendering, only an element with the same key is reused for it.
    #[must_use]
    pub fn keyed(mut self, key: impl Text) -> Self {
        self.0.key = Some(key.into_text());
        self
    }

    /// What identifies it among its siblings: its key, else its `id`, else its `name`.
    pub fn identity(&self) -> Option<&str> {
        self.key.as_deref().or_else(|| self.attribute("id")).or_else(|| self.attribute("name"))
    }

    /// Removes and returns the children.
    pub fn take_children(&mut self) -> Vec<Markup> {
        mem::take(&mut self.0.children)
    }

    /// Appends a text node.
    #[must_use]
    pub fn text(self, text: impl Text) -> Self {
        self.and(Markup::Text(text.into_text()))
    }

    /// Appends a child element.
    #[must_use]
    pub fn child(self, child: Element) -> Self {
        self.and(Markup::Element(child))
    }

    /// Sets the children.
    #[must_use]
    pub fn with_children(mut self, children: Vec<Markup>) -> Self {
        self.0.children = children;
        self
    }

    fn and(mut self, child: Markup) -> Self {
        self.0.children.push(child);
        self
    }

    /// Appends several child elements.
    #[must_use]
    pub fn all(mut self, children: Vec<Element>) -> Self {
        for child in children {
            self.0.children.push(Markup::Element(child));
        }
        self
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// The text content, in document order, without separators.
    pub fn all_text(&self) -> String {
        let mut text = String::new();
        for child in &self.children {
            match child {
                Markup::Text(own) => text.push_str(own),
                Markup::Element(element) => text.push_str(&element.all_text()),
                Markup::Same => {}
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_given_in_order_stays_in_order() {
        let element = html("p").class("x").text("a").child(html("b").text("c")).text("d");
        assert_eq!(element.all_text(), "acd");
        assert_eq!(element.attribute("class"), Some("x"));
        assert_eq!(element.attribute("id"), None);
        assert_eq!(element.identity(), None);
        assert_eq!(html("p").with("name", "n").with("id", "i").identity(), Some("i"));
        assert_eq!(html("p").with("id", "i").keyed("k").identity(), Some("k"));
    }
}
