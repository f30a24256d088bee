//! The regions of a large map: their grounds under everything, their names above.

use super::look::Look;
use super::node::lines;
use super::surface::Surface;
use crate::geometry::decimal;
use crate::markup::{Element, svg};
use crate::scene::Region;

/// The ground of a region.
pub(super) fn region_ground(region: &Region, surface: Surface) -> Element {
    let ground = svg("path").with("fill-rule", "evenodd").with("d", &*region.path);
    surface.dressed(ground, Look::Region(region.key.position()), false)
}

/// The name of a region, if it is written. On the page, it is a control that shows only that group, as in the legend.
pub(super) fn region_name(region: &Region, surface: Surface) -> Vec<Element> {
    let Some(label) = &region.label else { return Vec::new() };
    let [x, y] = [region.at.x, region.at.y].map(decimal);
    let texts = surface.written(Look::RegionName, &|text| lines(surface, label, text, label.first_em, &label.lines));
    let group = svg("g").with("transform", ["translate(", &x, " ", &y, ")"].concat());
    let group = group.with("font-size", decimal(label.size_px)).all(texts);
    let only = ["only group ", &region.key.position().to_string()].concat();
    vec![if surface.is_live() { group.class("name").with("data-command", only) } else { group }]
}
