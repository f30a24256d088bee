//! The checker's report, in the place of a map that cannot be drawn.

use leptos::html::Div;
use leptos::prelude::*;

use super::region::region;
use crate::model::Problem;
use crate::page::problems;
use crate::text::Language;

/// What is wrong with the data, in the reader's words.
pub fn report(found: Vec<Problem>, language: Language) -> impl IntoView {
    let frame = NodeRef::<Div>::new();
    region(Box::new(move || frame.get().map(Into::into)), Box::new(move || vec![problems(&found, language)]));
    view! { <div class="cs" lang=language.tag() node_ref=frame></div> }
}
