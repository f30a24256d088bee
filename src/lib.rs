//! Carte sociale: a living social map, drawn in the browser from one JSON file.

pub mod geometry;
pub mod layout;
pub mod model;
pub mod reading;
pub mod scene;
pub mod text;
