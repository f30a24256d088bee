//! The first step: files are chosen, dropped, or cells pasted.

use super::state::OpenPanel;
use crate::import::open_error;
use crate::markup::{Element, html};
use crate::panels::controls::button;
use crate::text::Language;

pub(super) fn drawn(panel: &OpenPanel, language: Language) -> Vec<Element> {
    let words = language.open_words();
    let [all, without_workbooks] = words.kinds;
    let kinds = if cfg!(feature = "opening") { without_workbooks } else { all };
    let files = html("input").with("type", "file").with("multiple", "").with("data-answer", "files");
    let mut drawn = vec![
        html("label").class("open__files").child(html("span").text(words.files)).child(files),
        html("p").class("open__hint").text(kinds).text(" ").text(words.drop),
    ];
    if !panel.read.refused.is_empty() {
        let item = |(name, error): &(String, _)| {
            html("li")
                .child(html("strong").text(name.as_str()))
                .text(language.colon())
                .text(open_error(language, error))
        };
        drawn.push(html("p").class("open__warning").with("role", "alert").text(words.refused));
        drawn.push(html("ul").class("open__list").all(panel.read.refused.iter().map(item).collect()));
    }
    let field = html("textarea").with("rows", "4").with("spellcheck", "false").with("data-answer", "pasted");
    drawn.push(
        html("label")
            .class("slides__field")
            .child(html("span").text(words.paste))
            .child(field.text(panel.pasted.as_str())),
    );
    drawn.push(html("p").class("open__hint").text(words.paste_hint));
    drawn.push(html("p").class("form__act").child(button(words.read_pasted, "paste")));
    drawn
}
