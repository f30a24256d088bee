//! A part of the screen that follows the signals it reads.

use super::browser::{ElementRef, patch, patch_attributes};
use crate::markup::{Attribute, Element, Markup};

/// Keeps the content of an element as `draw` returns it, now and whenever a signal it reads changes: only differences
/// are written, in place, so that the focus and the scroll stay where they are.
pub fn region(element: ElementRef, mut draw: Box<dyn FnMut() -> Vec<Element>>) {
    let mut drawn = Vec::new();
    element.effect(Box::new(move |element| {
        patch(element, &mut drawn, draw().into_iter().map(Markup::Element).collect());
    }));
}

/// Keeps the attributes of an element that change as `write` returns them, beside its static ones.
pub fn attributes(element: ElementRef, write: Box<dyn Fn() -> Vec<Attribute>>) {
    let mut before = Vec::new();
    element.effect(Box::new(move |element| {
        let now = write();
        patch_attributes(element, &before, &now);
        before = now;
    }));
}
