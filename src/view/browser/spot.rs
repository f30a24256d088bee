//! An element of the screen, of whatever kind, held once it is drawn.

use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::tachys::html::node_ref::NodeRefContainer;
use web_sys::Element;

use super::follow::follow;

/// What `node_ref` fills. One type for all kinds of elements, so that what is done with them is compiled once.
#[derive(Clone, Copy, Debug)]
pub struct Spot(StoredValue<Option<Element>, LocalStorage>);

impl Default for Spot {
    fn default() -> Self {
        Self(StoredValue::new_local(None))
    }
}

impl Spot {
    /// The element, once it is drawn and while the widget is there.
    pub fn element(self) -> Option<Element> {
        self.0.try_get_value().flatten()
    }

    /// Calls `act` with the element once it is drawn, then whenever something that `act` read changes.
    pub fn follow(self, mut act: Box<dyn FnMut(&Element)>) {
        follow(Box::new(move || {
            if let Some(element) = self.element() {
                act(&element);
            }
        }));
    }
}

impl<E: ElementType> NodeRefContainer<E> for Spot {
    fn load(self, element: &Element) {
        let _ = self.0.try_set_value(Some(element.clone()));
    }
}
