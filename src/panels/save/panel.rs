//! The save panel: its choices, and the effects of its button.

use super::Choices;
use super::drawn::drawn;
use crate::markup::Element;
use crate::panels::{Context, Effect, Panel};

/// The panel that saves the map in a file.
#[derive(Clone, Copy, Debug, Default)]
pub struct SavePanel {
    choices: Choices,
    /// Whether the last file could be made; `None` before the first, and after any other choice.
    is_saved: Option<bool>,
}

impl Panel for SavePanel {
    fn markup(&self, context: &Context) -> Vec<Element> {
        let words = context.reading.language.save_words();
        let said = match self.is_saved {
            None => String::new(),
            Some(false) => words.not_saved.to_owned(),
            Some(true) if context.is_enclosed => [words.perhaps_saved, &context.addresses.page].concat(),
            Some(true) => words.saved.to_owned(),
        };
        drawn(&self.choices, context, &said)
    }

    fn on_input(&mut self, _: &Context, name: &str, value: &str) {
        self.is_saved = None;
        self.choices = self.choices.with_answer(name, value);
    }

    fn on_click(&mut self, context: &Context, name: &str) -> Vec<Effect> {
        self.is_saved = None;
        if name == "save" { vec![self.choices.file(context)] } else { Vec::new() }
    }

    fn effects_finished(&mut self, succeeded: bool) {
        self.is_saved = Some(succeeded);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panels::context::samples;

    #[test]
    fn one_is_told_whether_the_file_was_made() {
        let mut context = samples::bundled("lang=en");
        let mut panel = SavePanel::default();
        let said = |panel: &SavePanel, context: &Context| panel.markup(context).last().map(Element::all_text).unwrap();
        assert_eq!(said(&panel, &context), "Save");
        assert_eq!(panel.on_click(&context, "save").len(), 1);
        panel.effects_finished(true);
        assert_eq!(said(&panel, &context), "SaveSaved.");
        context.is_enclosed = true;
        assert!(said(&panel, &context).ends_with("forbids it: open the map at its address, https://a.test/"));
        panel.on_input(&context, "extent", "whole");
        assert_eq!(said(&panel, &context), "Save");
        panel.effects_finished(false);
        assert!(said(&panel, &context).contains("could not"));
    }
}
