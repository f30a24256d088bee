//! The share panel: its choices, and the effects of its buttons.

use super::drawn::{Notice, drawn};
use super::{SharedMap, Sharing, embed_code};
use crate::markup::Element;
use crate::panels::{Context, Effect, Panel};
use crate::reading::Reading;

/// The panel that shares the current reading.
#[derive(Clone, Debug)]
pub struct SharePanel {
    sharing: Sharing,
    notice: Notice,
    /// The reading of a page without a hash.
    base: Reading,
}

impl SharePanel {
    /// The panel as it opens.
    pub fn of(context: &Context) -> Self {
        Self { sharing: Sharing::of(&context.reading), notice: Notice::None, base: Reading::default() }
    }

    fn subject<'all>(&'all self, context: &'all Context) -> SharedMap<'all> {
        SharedMap { map: &context.map, reading: &context.reading, base: &self.base, addresses: &context.addresses }
    }
}

impl Panel for SharePanel {
    fn markup(&self, context: &Context) -> Vec<Element> {
        drawn(&self.sharing, &self.subject(context), self.notice)
    }

    fn on_input(&mut self, context: &Context, name: &str, value: &str) {
        self.notice = Notice::None;
        self.sharing = self.sharing.with_answer(&context.map, name, value);
    }

    fn on_click(&mut self, context: &Context, name: &str) -> Vec<Effect> {
        self.notice = Notice::None;
        match name {
            "copy" => {
                self.notice = Notice::Asked;
                vec![Effect::Copy(embed_code(&self.sharing, &self.subject(context)))]
            }
            _ => Vec::new(),
        }
    }

    fn effects_finished(&mut self, succeeded: bool) {
        if self.notice == Notice::Asked {
            self.notice = if succeeded { Notice::Copied } else { Notice::NotCopied };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panels::context::samples;

    #[test]
    fn what_is_copied_is_what_is_shown_and_it_is_said() {
        let context = samples::bundled("select=flac");
        let mut panel = SharePanel::of(&context);
        let status = |panel: &SharePanel| panel.markup(&context)[2].all_text();
        assert_eq!(panel.on_click(&context, "copy"), [Effect::Copy("https://a.test/#select=flac".to_owned())]);
        panel.effects_finished(true);
        assert!(status(&panel).contains("Copié."));
        panel.on_input(&context, "theme", "dark");
        assert!(!status(&panel).contains("Copié."));
        assert_eq!(
            panel.on_click(&context, "copy"),
            [Effect::Copy("https://a.test/#select=flac&theme=dark".to_owned())]
        );
        panel.effects_finished(false);
        assert!(status(&panel).contains("n’a pas permis"));
    }
}
