//! The help: every key and gesture, by input device.

use super::controls::top;
use super::{Context, Effect, Panel};
use crate::markup::{Element, html};

/// The panel that lists them. It has no fields.
#[derive(Clone, Copy, Debug, Default)]
pub struct HelpPanel;

impl Panel for HelpPanel {
    fn markup(&self, context: &Context) -> Vec<Element> {
        let language = context.reading.language;
        let words = language.help_words();
        let mut page = vec![top(words.help, language)];
        let mut ways = html("div").class("ways");
        for (title, lines) in words.ways() {
            let mut list = html("dl");
            for (done, comes) in lines {
                list = list.child(html("dt").text(*done)).child(html("dd").text(*comes));
            }
            ways = ways.child(html("div").child(html("h3").text(title)).child(list));
        }
        page.push(ways);
        page
    }

    fn on_input(&mut self, _: &Context, _: &str, _: &str) {}

    fn on_click(&mut self, _: &Context, _: &str) -> Vec<Effect> {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panels::context::samples;

    #[test]
    fn it_tells_the_keys_in_both_languages() {
        for (language, key) in [("lang=fr", "Retour arrière"), ("lang=en", "Backspace")] {
            let drawn = HelpPanel.markup(&samples::bundled(language));
            assert!(drawn.iter().any(|part| part.all_text().contains(key)), "{language}");
        }
    }
}
