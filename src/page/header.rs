//! The header: the title of the map, its tools, and its summary.

use super::command::{COMMAND, Command, DialogKind};
use super::summary::summary;
use super::tools::{button, icon, lettered, opener, switch};
use crate::markup::{Element, html};
use crate::model::Map;
use crate::reading::{Reading, Theme, View};
use crate::text::Language;

/// The title: an `h1` if `is_page_title`, else an `h2`.
pub fn words(map: &Map, language: Language, is_page_title: bool) -> Vec<Element> {
    vec![html(if is_page_title { "h1" } else { "h2" }).class("header__title").text(map.title.get(language))]
}

/// The summary, and how to read the map.
pub fn brief(map: &Map, language: Language) -> Vec<Element> {
    let words = language.words();
    let how_to_read = html("summary").text(words.how_to_read);
    vec![
        html("p").text(summary(map, language)),
        html("details").child(how_to_read).child(html("p").text(words.reading_hint)),
    ]
}

/// The buttons for views, language, dialogs, theme and help.
pub fn tools(reading: &Reading) -> Vec<Element> {
    let words = reading.language.words();
    // The button has the other language's own name, in that language.
    let other = reading.language.other();
    let tag = match other {
        Language::Fr => "FR",
        Language::En => "EN",
    };
    let language = lettered(Command::NextLanguage, &[tag, ", ", words.other_language].concat(), tag);
    let language = language.with("lang", other.tag());
    let (name, path) = match reading.theme {
        Theme::Auto => (words.theme_auto, "M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16"),
        Theme::Light => (
            words.theme_light,
            "M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5 19 19M5 19l1.5-1.5M17.5 6.5 19 5",
        ),
        Theme::Dark => (words.theme_dark, "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z"),
    };
    let share = opener(DialogKind::Share, words.share).child(icon("M12 15V3M7.5 7 12 3l4.5 4M5 12v8h14v-8"));
    let save = opener(DialogKind::Save, words.save).child(icon("M12 3v12M7.5 11l4.5 4 4.5-4M5 17v3h14v-3"));
    let edit = opener(DialogKind::Slides, words.edit_story).child(icon("M4 20l1-4L16 5l3 3L8 19zM14 7l3 3"));
    let questions = opener(DialogKind::Questions, words.questions)
        .child(icon("M4 5h16v11h-8l-4 4v-4H4zM9.7 9a2.3 2.3 0 1 1 3.4 2c-.8.5-1.1.8-1.1 1.4M12 14.2h.01"));
    let views = [View::Map, View::List, View::Table].map(|view| Command::SetView(view).encode());
    let names = [words.map, words.view_list, words.view_table];
    let views: Vec<_> = views.iter().map(String::as_str).zip(names).collect();
    let view = switch(words.view, COMMAND, &views, &Command::SetView(reading.view).encode()).class("views");
    vec![
        view,
        language,
        share,
        save,
        edit,
        questions,
        button(Command::NextTheme, name).child(icon(path)),
        lettered(Command::OpenDialog(DialogKind::Help), words.help, "?"),
    ]
}
