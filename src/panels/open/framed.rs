//! A table in a frame that scrolls by itself.

use crate::markup::{Element, html};

/// The table of these column heads and rows, in its frame; `caption` names both.
pub(super) fn framed(caption: &str, heads: &[&str], rows: Vec<Element>) -> Element {
    let cells = heads.iter().map(|head| html("th").with("scope", "col").text(*head)).collect();
    let table = html("table")
        .child(html("caption").text(caption))
        .child(html("thead").child(html("tr").all(cells)))
        .child(html("tbody").all(rows));
    let frame = html("div").class("table__frame").with("role", "region").with("tabindex", "0");
    frame.with("aria-label", caption).child(table)
}
