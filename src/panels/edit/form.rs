//! The form of the chosen entry: its first fields, and the others folded.

use super::field::{field, is_filled, said};
use super::view::View;
use crate::edit::{Field, Section, title_of};
use crate::markup::{Element, html};
use crate::panels::controls::shown;

/// How many fields of a section are always in sight.
pub(super) const fn first_fields(section: Section) -> usize {
    match section {
        Section::Map => 8,
        Section::Organisations => 7,
        Section::Links => 5,
        Section::Collaborations => 3,
        _ => usize::MAX,
    }
}

/// The form; hidden without an entry.
pub(super) fn form(view: &View<'_>) -> Element {
    let section = view.place.section;
    let title = title_of(view.tree, view.place, view.language);
    let mut form = html("fieldset").class("edit__form").child(html("legend").text(title));
    if view.entry.is_none() {
        return shown(false, form);
    }
    form = form.all(said(&view.own_problems()));
    let (first, rest) = section.fields().split_at_checked(first_fields(section)).unwrap_or((section.fields(), &[]));
    let drawn =
        |fields: &[Field]| fields.iter().filter(|it| view.has(it, "")).map(|it| field(view, it, "", "")).collect();
    form = form.all(drawn(first));
    if !rest.is_empty() {
        let is_wrong = rest.iter().any(|it| !view.problems_of(it.path).is_empty());
        let is_open = is_wrong
            || view.is_more_open
            || (section != Section::Organisations && rest.iter().any(|it| it.path != "id" && is_filled(view, it.path)));
        let summary = html("summary").text(view.words.more);
        // Browsers wrap what a `details` holds: the fields need an element of their own to share lines.
        let fields = html("div").class("edit__row").all(drawn(rest));
        let more = html("details").class("edit__more").child(summary).child(fields);
        form = form.child(if is_open { more.with("open", "") } else { more });
    }
    form
}
