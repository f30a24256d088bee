//! The list by role or by collaboration, shown instead of the map.

use crate::markup::Element;
use crate::page::{Extent, ListGroups, MORE, grouped_list};
use crate::panels::{Context, Effect, Panel};

/// The list of what the reading shows, in the groups that the reader chose.
#[derive(Clone, Copy, Debug)]
pub struct GroupedPanel {
    by: ListGroups,
    extent: Extent,
}

impl GroupedPanel {
    /// The list in these groups.
    pub fn by(by: ListGroups) -> Self {
        Self { by, extent: Extent::default() }
    }
}

impl Panel for GroupedPanel {
    fn markup(&self, context: &Context) -> Vec<Element> {
        grouped_list(&context.map, &context.reading, self.by, self.extent)
    }

    fn on_input(&mut self, _: &Context, _: &str, _: &str) {}

    fn on_click(&mut self, _: &Context, name: &str) -> Vec<Effect> {
        if name == MORE {
            self.extent = self.extent.longer();
        } else if let Some(by) = ListGroups::from_id(name) {
            *self = Self::by(by);
        }
        Vec::new()
    }
}
