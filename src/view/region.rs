//! A part of the screen that follows what it reads.

use super::browser::{DomElement, patch};
use leptos::prelude::*;

use crate::markup::{Element, Markup};

/// Keeps what is inside an element drawn as `draw` says, now and whenever something it reads changes: only differences
/// are written, in place, so that the keyboard and the scroll stay where they are.
pub fn region(
    element: Box<dyn Fn() -> Option<DomElement> + Send + Sync>,
    draw: Box<dyn Fn() -> Vec<Element> + Send + Sync>,
) {
    Effect::new(move |before: Option<Vec<Markup>>| {
        let Some(element) = element() else { return before.unwrap_or_default() };
        let now: Vec<_> = draw().into_iter().map(Markup::Element).collect();
        patch(&element, &before.unwrap_or_default(), &now);
        now
    });
}
