//! The markup of the panel of the slides.
//!
//! ```text
//! form.panel__top                title, and the button that closes the dialog without a script
//! p                              the instructions
//! div.slides__body
//! ├─ div                         the slides in order, each with its picture, one of them chosen; the button that adds
//! │                              a slide, its actions, undo and redo, and the last message
//! └─ fieldset.slides__form       the texts of the chosen slide
//! div.slides__on                 saving and sharing the story
//! ```

use super::published::bad_links;
use super::{Draft, SlideText};
use crate::markup::{Element, html};
use crate::model::{Map, Slide};
use crate::panels::context::Context;
use crate::panels::controls::{button, shown, top};
use crate::reading::compared_in;
use crate::text::{Language, SlidesWords};

/// The markup for a draft whose slide at `chosen` has its form shown; `said` is the last message, and each slide has its
/// picture.
pub(super) fn drawn(
    draft: &Draft,
    chosen: usize,
    context: &Context,
    said: &str,
    pictures: Vec<Element>,
) -> Vec<Element> {
    let language = context.reading.language;
    let words = language.slides_words();
    let slides = draft.slides();
    let back = html("p")
        .class("form__act slides__acts")
        .child(button(words.undo, "undo").with("aria-keyshortcuts", "Control+Z Meta+Z"))
        .child(button(words.redo, "redo").with("aria-keyshortcuts", "Control+Shift+Z Control+Y Meta+Shift+Z"))
        .child(html("span").with("role", "status").text(said));
    let list = html("div")
        .child(list(slides, pictures, chosen, language))
        .child(html("p").class("form__act form__act--main").child(button(words.add, "add")))
        .child(acts(!slides.is_empty(), words))
        .child(back)
        .child(html("p").class("slides__hint").text(words.keys));
    let save = html("p").class("form__act").child(button(words.save_file, "file")).child(button(words.save, "save"));
    vec![
        top(words.title, language),
        html("p").class("slides__purpose").text(words.purpose),
        html("div").class("slides__body").child(list).child(form(slides.get(chosen), chosen, &context.map, language)),
        html("div")
            .class("slides__on")
            .child(html("h3").text(words.hand_on))
            .child(html("p").text(words.save_why))
            .child(save),
    ]
}

/// The slides: each with its picture, a grip for dragging, and the choice that shows its form.
fn list(slides: &[Slide], pictures: Vec<Element>, chosen: usize, language: Language) -> Element {
    let words = language.slides_words();
    let mut rows = html("ol").class("slides__list");
    for ((at, slide), picture) in slides.iter().enumerate().zip(pictures) {
        let radio = html("input").with("type", "radio").with("name", "slide").with("value", at.to_string());
        let radio = if at == chosen { radio.with("checked", "") } else { radio };
        let said =
            html("span").child(html("small").text((at + 1).to_string())).text(" ").text(title_of(slide, language));
        let label = html("label").child(radio.with("data-answer", "slide")).child(picture).child(said);
        // The keyboard has its buttons; this is for the pointer.
        let grip = html("span").class("slides__grip").with("aria-hidden", "true").with("data-answer", "grip").text("⠿");
        rows = rows.child(html("li").child(label).child(grip));
    }
    let none = shown(slides.is_empty(), html("p").text(words.none));
    html("fieldset").child(html("legend").text(words.slides)).child(rows).child(none)
}

fn title_of(slide: &Slide, language: Language) -> &str {
    let said = [slide.title.get(language), language.slides_words().untitled];
    said.into_iter().find(|text| !text.trim().is_empty()).unwrap_or_default()
}

/// The texts of a slide in the reader's language, or in the map's where it lacks that, each with its versions in the map's
/// other languages; hidden without a slide.
fn form(slide: Option<&Slide>, chosen: usize, map: &Map, language: Language) -> Element {
    let words = language.slides_words();
    let legend = [words.slide, " ", &(chosen + 1).to_string()].concat();
    let own = map.language_for(language);
    let mut form = html("fieldset").class("slides__form").child(html("legend").text(legend));
    for (part, name) in SlideText::ALL.into_iter().zip(words.parts) {
        let text = |language| slide.map_or("", |slide| part.of(slide, language));
        form = form.child(field(part, name, text(own), own));
        for other in map.languages.iter().filter(|other| **other != own) {
            form = form.child(in_other(text(*other), *other, map));
        }
        if part == SlideText::Body {
            let is_bad = !bad_links(text(own)).is_empty();
            form = form
                .child(html("p").class("slides__hint").text(words.marks))
                .child(shown(is_bad, html("p").class("slides__warning").with("role", "status").text(words.bad_link)));
        }
    }
    let edition = slide.and_then(|slide| compared_in(&slide.state)).unwrap_or_default();
    let edition = html("input").with("type", "text").with("value", edition).with("data-answer", "compared");
    let edition = html("label").class("slides__field").child(html("span").text(words.compared)).child(edition);
    form = form.child(edition).child(html("p").class("slides__hint").text(words.compared_why));
    shown(slide.is_some(), form)
}

/// The actions on the chosen slide.
fn acts(is_any: bool, words: &SlidesWords) -> Element {
    let all =
        [(words.up, "up"), (words.down, "down"), (words.show, "show"), (words.look, "look"), (words.remove, "remove")];
    let buttons = all.map(|(title, name)| button(title, name));
    shown(is_any, html("p").class("form__act slides__acts").all(buttons.into()))
}

fn field(part: SlideText, name: &str, said: &str, language: Language) -> Element {
    let field = match part {
        SlideText::Title => html("input").with("type", "text").with("value", said),
        SlideText::Body => html("textarea").with("rows", "6").text(said),
        SlideText::Notes => html("textarea").with("rows", "3").text(said),
    };
    let field = field
        .with("lang", language.tag())
        .with("dir", "auto")
        .with("spellcheck", "true")
        .with("data-answer", part.id());
    html("label").class("slides__field").child(html("span").text(name)).child(field)
}

/// The text in another language, for translators to refer to.
fn in_other(said: &str, language: Language, map: &Map) -> Element {
    let other = html("span").with("lang", language.tag()).with("dir", "auto").text(said);
    let line = html("p").class("slides__hint").text(map.name_of(language)).text(" – ").child(other);
    shown(!said.is_empty(), line)
}
