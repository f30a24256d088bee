//! A handle on an element of a view, of any kind.

use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::tachys::html::node_ref::NodeRefContainer;
use web_sys::Element;

use super::effect::effect;

/// A callback for an element as soon as it is made.
type WhenMade = Box<dyn FnOnce(&Element)>;

/// What `node_ref` fills: like Leptos's `NodeRef`, but of one type for all kinds of elements, so that its callbacks are
/// compiled once; those that wait for the element run while the view is built, before it is on the screen.
#[derive(Clone, Copy, Debug)]
pub struct ElementRef(StoredValue<Slot, LocalStorage>);

#[derive(Default)]
struct Slot {
    element: Option<Element>,
    waiting: Vec<WhenMade>,
}

impl Default for ElementRef {
    fn default() -> Self {
        Self(StoredValue::new_local(Slot::default()))
    }
}

impl ElementRef {
    /// The element, once it is made and while the widget exists.
    pub fn element(self) -> Option<Element> {
        self.0.try_with_value(|slot| slot.element.clone()).flatten()
    }

    /// Calls `act` with the element as soon as it is made.
    pub fn when_made(self, act: WhenMade) {
        match self.element() {
            Some(element) => act(&element),
            None => {
                let _ = self.0.try_update_value(|slot| slot.waiting.push(act));
            }
        }
    }

    /// Calls `act` with the element as soon as it is made, then whenever a signal that `act` read changes.
    pub fn effect(self, mut act: Box<dyn FnMut(&Element)>) {
        self.when_made(Box::new(move |element| {
            let element = element.clone();
            effect(Box::new(move || act(&element)));
        }));
    }
}

impl<E: ElementType> NodeRefContainer<E> for ElementRef {
    fn load(self, element: &Element) {
        let waiting = self.0.try_update_value(|slot| {
            slot.element = Some(element.clone());
            std::mem::take(&mut slot.waiting)
        });
        for act in waiting.unwrap_or_default() {
            act(element);
        }
    }
}
