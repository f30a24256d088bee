//! The map in brief: what it shows now, in two sentences, and how to read it.

use super::controls::top;
use super::{Context, Effect, Panel};
use crate::markup::{Element, html};
use crate::page::summary;

/// The panel that sums the map up. Nothing is chosen in it.
#[derive(Clone, Copy, Debug, Default)]
pub struct BriefPanel;

impl Panel for BriefPanel {
    fn markup(&self, context: &Context) -> Vec<Element> {
        let language = context.reading.language;
        let words = language.words();
        let mut page = vec![top(language.in_brief(), language)];
        let mut said = html("div").class("brief__text");
        for sentence in summary(&context.map, &context.reading) {
            said = said.child(html("p").text(sentence));
        }
        page.push(said.child(html("h3").text(words.how_to_read)).child(html("p").text(words.reading_hint)));
        page
    }

    fn answer(&mut self, _: &Context, _: &str, _: &str) {}

    fn press(&mut self, _: &Context, _: &str) -> Vec<Effect> {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{from_text, to_text};
    use crate::panels::context::samples;

    #[test]
    fn it_sums_up_what_the_reader_sees_and_crosses_to_the_other_module() {
        let drawn = BriefPanel.markup(&samples::bundled("lang=en&hide-roles=network"));
        let said: String = drawn.iter().map(Element::all_text).collect();
        assert!(said.contains("The map shows 10 of 16\u{a0}organisations") && said.contains("Each circle"), "{said}");
        assert_eq!(from_text(&to_text(&drawn)), Some(drawn));
    }
}
