//! The map as a graph, for tools that measure and draw graphs such as Gephi and networkx.
//!
//! Parallel links stay separate edges. All edges are directed, from source to target, since these tools refuse a graph
//! that mixes both kinds; the attribute `directed` marks those with a direction. These formats have no hyperedges, so
//! collaborations and networks are attributes: each organisation lists those it belongs to.

mod gexf;
mod graphml;
mod values;

pub use gexf::gexf;
pub use graphml::graphml;

#[cfg(test)]
mod tests;
