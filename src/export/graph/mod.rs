//! The map as a graph, for tools that measure and draw graphs such as Gephi and networkx.
//!
//! Parallel links stay apart. All of them are written from their source to their target, since these tools refuse a graph
//! that mixes both kinds; `directed` says for which the direction means something. Collaborations and networks join more
//! than two, which no such format knows: each organisation lists those it is in.

mod gexf;
mod graphml;
mod values;

pub use gexf::gexf;
pub use graphml::graphml;

use crate::markup::{Element, source};

/// The text of a document, one element a line.
fn document(root: &Element) -> String {
    // No text of the file holds these signs: they are escaped.
    let body = source(root).replace("><", ">\n<");
    ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", &body, "\n"].concat()
}

#[cfg(test)]
mod tests;
