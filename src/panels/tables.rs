//! The tables, shown instead of the map: their choices, and the file of the one that is shown.

use crate::export::{csv_of, file_name};
use crate::markup::Element;
use crate::page::{TableChoices, table_in_texts, tables};
use crate::panels::{Context, Effect, Panel};

/// The tables of what the reading shows.
#[derive(Clone, Debug, Default)]
pub struct TablesPanel {
    choices: TableChoices,
}

impl Panel for TablesPanel {
    fn markup(&self, context: &Context) -> Vec<Element> {
        tables(&context.map, &context.reading, &self.choices)
    }

    fn on_input(&mut self, _: &Context, name: &str, value: &str) {
        self.choices.answer(name, value);
    }

    fn on_click(&mut self, context: &Context, name: &str) -> Vec<Effect> {
        let (map, reading) = (&context.map, &context.reading);
        if name == "csv" {
            let name = file_name(map, reading.language, self.choices.kind.id(), "csv");
            let text = csv_of(&table_in_texts(map, reading, &self.choices));
            return vec![Effect::Save { name, mime: "text/csv;charset=utf-8", text }];
        }
        self.choices.press(map, name);
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panels::context::samples;

    #[test]
    fn the_file_holds_the_table_that_is_shown() {
        let mut context = samples::bundled("lang=en");
        let mut panel = TablesPanel::default();
        panel.on_click(&context, "links");
        panel.on_input(&context, "filter", "funding");
        context.read_as("lang=en&hide-links=partnership");
        let [Effect::Save { name, text, .. }] = &panel.on_click(&context, "csv")[..] else { panic!("a file") };
        assert!(name.ends_with("-links.csv"), "{name}");
        let lines: Vec<_> = text.trim_start_matches('\u{feff}').split_terminator("\r\n").collect();
        assert_eq!(lines[0], "From,Type,Direction,To,Evidence");
        assert!(lines.len() > 1 && lines[1..].iter().all(|line| line.contains(",Funding,")), "{lines:#?}");
    }

    #[test]
    fn it_follows_the_reading_and_keeps_what_one_chose() {
        let mut context = samples::bundled("");
        let mut panel = TablesPanel::default();
        panel.on_click(&context, "sort-links");
        let rows = |panel: &TablesPanel, context: &Context| {
            let page: String = panel.markup(context).iter().map(crate::markup::source).collect();
            assert!(page.contains("aria-sort=\"descending\""));
            page.matches("data-place").count()
        };
        assert_eq!(rows(&panel, &context), 16);
        context.read_as("show=external&lang=en");
        assert_eq!(rows(&panel, &context), 20);
    }
}
