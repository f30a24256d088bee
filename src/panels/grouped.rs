//! The list by role or by collaboration, shown instead of the map.

use crate::markup::Element;
use crate::page::{ListGroups, grouped_list};
use crate::panels::{Context, Effect, Panel};

/// The list of what the reading shows, in the groups that the reader chose.
#[derive(Clone, Copy, Debug)]
pub struct GroupedPanel(pub ListGroups);

impl Panel for GroupedPanel {
    fn markup(&self, context: &Context) -> Vec<Element> {
        grouped_list(&context.map, &context.reading, self.0)
    }

    fn on_input(&mut self, _: &Context, _: &str, _: &str) {}

    fn on_click(&mut self, _: &Context, name: &str) -> Vec<Effect> {
        self.0 = ListGroups::from_id(name).unwrap_or(self.0);
        Vec::new()
    }
}
