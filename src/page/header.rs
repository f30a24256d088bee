//! The header above the map: its title, and the bar of tools.

use super::command::{COMMAND, Command};
use super::dialog_kind::DialogKind;
use super::prose::{in_language_of, paragraph};
use super::tools::{commanding, switch};
use crate::markup::{Element, html};
use crate::model::Map;
use crate::reading::{Reading, Theme, View};
use crate::text::Language;

/// The title, an `h1` if `is_page_title`, else an `h2`; then, for screen readers, the summary and how to read the map.
/// Others find both in the panel about the map, `about`.
pub fn words(map: &Map, language: Language, is_page_title: bool) -> Vec<Element> {
    let title = html(if is_page_title { "h1" } else { "h2" }).class("header__title");
    vec![
        in_language_of(&map.title, language, title).text(map.title.get(language)),
        paragraph(language, &map.summary).class("hidden-visually"),
        html("p").class("hidden-visually").text(language.words().reading_hint),
    ]
}

/// The choice of the view, the start of the story, and the menu of everything else.
pub fn tools(map: &Map, reading: &Reading) -> Vec<Element> {
    let words = reading.language.words();
    let views = [View::Map, View::List, View::Table].map(|view| Command::SetView(view).encode());
    let names = [words.map, words.view_list, words.view_table];
    let views: Vec<_> = views.iter().map(String::as_str).zip(names).collect();
    let mut bar = vec![switch(words.view, COMMAND, &views, &Command::SetView(reading.view).encode()).class("views")];
    let has_story = !map.story.is_empty();
    if has_story {
        bar.push(commanding("button start", Command::GoToSlide(1)).text(words.read_story));
    }
    bar.push(menu(map, reading, has_story));
    bar
}

/// What a reader asks for now and then, each in words: to read the map, to share it, the page itself, to make maps.
fn menu(map: &Map, reading: &Reading, has_story: bool) -> Element {
    let words = reading.language.words();
    let item = |command, name: &str| commanding("menu__item", command).text(name);
    let dialog = |kind, name| item(Command::OpenDialog(kind), name);
    let theme = match reading.theme {
        Theme::Auto => words.theme_auto,
        Theme::Light => words.theme_light,
        Theme::Dark => words.theme_dark,
    };
    let mut reading_it = vec![item(Command::OpenAbout, words.about), dialog(DialogKind::Questions, words.questions)];
    if has_story {
        reading_it.push(item(Command::Present, words.present));
        reading_it.push(item(Command::SetView(View::Story), words.read_article));
    }
    let sharing = vec![dialog(DialogKind::Share, words.share), dialog(DialogKind::Save, words.save)];
    let mut page = vec![item(Command::NextTheme, theme)];
    // The other languages, each by its own name.
    for other in map.choices().into_iter().filter(|other| *other != reading.language) {
        page.push(item(Command::SetLanguage(other), map.name_of(other)).with("lang", other.tag()));
    }
    page.push(dialog(DialogKind::Help, words.help));
    let making = vec![
        dialog(DialogKind::Edit, words.edit_map),
        dialog(DialogKind::Slides, words.edit_story),
        dialog(DialogKind::Begin, words.begin_map),
        dialog(DialogKind::Open, words.open_files),
        dialog(DialogKind::Compare, words.compare),
    ];
    let mut items = Vec::new();
    for group in [reading_it, sharing, page, making] {
        for (at, item) in group.into_iter().enumerate() {
            let line = html("li");
            items.push(if at == 0 { line.class("menu__first") } else { line }.child(item));
        }
    }
    html("details")
        .class("menu")
        .child(html("summary").class("button").text(words.menu))
        .child(html("ul").class("menu__items").all(items))
}
