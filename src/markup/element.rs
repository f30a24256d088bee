//! An element and what is inside it. Text is text: nothing here can turn it into markup.

use std::borrow::Cow;
use std::mem;
use std::ops::Deref;

/// Something inside an element.
#[derive(Clone, Debug, PartialEq)]
pub enum Markup {
    /// A text, written as it is.
    Text(String),
    /// An element.
    Element(Element),
}

/// Which vocabulary an element belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Namespace {
    /// The page.
    Html,
    /// The drawing.
    Svg,
}

/// What can be written: a text of the program, of the file, or just made.
pub trait Text {
    /// The text itself.
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

/// An element: its names are the program's own, its values and texts may come from the file.
///
/// It is boxed, and its methods are apart: hundreds of places build elements, and each pays for what it copies.
#[derive(Clone, Debug, PartialEq)]
pub struct Element(Box<Parts>);

/// The name and the value of an attribute.
pub type Attribute = (&'static str, String);

/// What an element is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// Its vocabulary.
    pub namespace: Namespace,
    /// Its name in that vocabulary.
    pub tag: &'static str,
    /// What tells it from others of its kind beside it, when their order may change; it is drawn nowhere.
    pub key: Option<String>,
    /// Its attributes, in the order they were given, each once.
    pub attributes: Vec<Attribute>,
    /// What is inside it.
    pub children: Vec<Markup>,
}

impl Deref for Element {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// An element of the page.
pub fn html(tag: &'static str) -> Element {
    Element::new(Namespace::Html, tag)
}

/// An element of the drawing.
pub fn svg(tag: &'static str) -> Element {
    Element::new(Namespace::Svg, tag)
}

impl Element {
    fn new(namespace: Namespace, tag: &'static str) -> Self {
        Self(Box::new(Parts { namespace, tag, key: None, attributes: Vec::new(), children: Vec::new() }))
    }

    /// The element with this attribute.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl Text) -> Self {
        self.with_text(name, value.into_text())
    }

    fn with_text(mut self, name: &'static str, value: String) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    /// The element with this class.
    #[must_use]
    pub fn class(self, value: &'static str) -> Self {
        self.with("class", value)
    }

    /// The element with this number of ours, by which a listener knows what was clicked.
    #[must_use]
    pub fn number(self, name: &'static str, value: usize) -> Self {
        self.with(name, value.to_string())
    }

    /// The element with this key: on the screen, only an element with the same key takes its place.
    #[must_use]
    pub fn keyed(mut self, key: impl Text) -> Self {
        self.0.key = Some(key.into_text());
        self
    }

    /// What tells it from others of its kind beside it: its key, else its identifier, else the name of the field it is.
    pub fn identity(&self) -> Option<&str> {
        self.key.as_deref().or_else(|| self.attribute("id")).or_else(|| self.attribute("name"))
    }

    /// Takes out what is inside.
    pub fn take_children(&mut self) -> Vec<Markup> {
        mem::take(&mut self.0.children)
    }

    /// The element with this text after what is inside it already.
    #[must_use]
    pub fn text(self, text: impl Text) -> Self {
        self.and(Markup::Text(text.into_text()))
    }

    /// The element with this one after what is inside it already.
    #[must_use]
    pub fn child(self, child: Element) -> Self {
        self.and(Markup::Element(child))
    }

    fn and(mut self, child: Markup) -> Self {
        self.0.children.push(child);
        self
    }

    /// The element with all these after what is inside it already.
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

    /// Every text inside, in reading order, without separators.
    pub fn all_text(&self) -> String {
        let mut text = String::new();
        for child in &self.children {
            match child {
                Markup::Text(own) => text.push_str(own),
                Markup::Element(element) => text.push_str(&element.all_text()),
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
