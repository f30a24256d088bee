//! The markup of the save panel.
//!
//! ```text
//! form.panel__top                  title, and the button that closes the dialog without a script
//! fieldset.form__cards             a picture, the data
//! fieldset.form__group             all or what is shown, in which format
//! p.form__about                    what that format is good for
//! p.form__about                    the file's name, and what is in it
//! p.form__act                      the button that saves, and whether it succeeded
//! ```

use super::choices::WIDTHS_PX;
use super::{Choices, DataFormat, Drawing, PixelSize, SaveAs};
use crate::export::{CsvTable, Orientation, Paper};
use crate::markup::{Element, html};
use crate::panels::Context;
use crate::panels::controls::{act, button, cards, check, choice, group, number, shown, top};
use crate::text::{Language, SaveWords};

/// The panel for these choices; `said` is the result of the last save.
pub(super) fn drawn(choices: &Choices, context: &Context, said: &str) -> Vec<Element> {
    let language = context.reading.language;
    let words = language.save_words();
    let named = [words.picture, words.data, words.page, words.poster, words.story];
    let mut kinds: Vec<_> = SaveAs::ALL.into_iter().map(SaveAs::id).zip(named).collect();
    if context.map.story.is_empty() {
        kinds.pop();
    }
    let about = html("p").class("form__about");
    vec![
        top(words.save, language),
        cards(words.what, "as", &kinds, choices.save_as.id()),
        group(words.how, fields(choices, context, words)),
        about.clone().text(purpose(choices, words)),
        shown(
            !choices.save_as.is_printed(),
            about.child(html("strong").text(choices.file_name(context))).text(contents(choices, context, language)),
        ),
        act(button(if choices.save_as.is_printed() { words.print } else { words.save }, "save"), said),
    ]
}

fn fields(choices: &Choices, context: &Context, words: &SaveWords) -> Vec<Element> {
    let is_picture = choices.save_as == SaveAs::Picture;
    let is_pixels = is_picture && choices.drawing == Drawing::Png;
    let extent = [("shown", words.shown), ("whole", words.whole)];
    let drawings = named(&Drawing::ALL.map(Drawing::id), &words.drawings.map(|[name, _]| name));
    let sizes = named(&PixelSize::ALL.map(PixelSize::id), &words.sizes);
    let formats = named(&DataFormat::ALL.map(DataFormat::id), &words.formats.map(|[name, _]| name));
    let sheets = named(&CsvTable::ALL.map(CsvTable::id), &words.sheets);
    let width = number(words.width, "width", WIDTHS_PX, 100, choices.width_px);
    let is_data = choices.save_as == SaveAs::Data;
    let is_poster = choices.save_as == SaveAs::Poster;
    let poster_words = context.reading.language.poster_words();
    let papers = Paper::ALL.map(|paper| (paper.id(), paper.name(poster_words)));
    let orientations = Orientation::ALL.map(|orientation| (orientation.id(), orientation.name(poster_words)));
    vec![
        shown(
            is_picture || is_data,
            choice(words.extent, "extent", &extent, if choices.is_whole { "whole" } else { "shown" }),
        ),
        shown(is_picture, choice(words.format, "drawing", &drawings, choices.drawing.id())),
        shown(is_pixels, choice(words.size, "size", &sizes, choices.size.id())),
        shown(is_pixels && choices.size == PixelSize::Chosen, width),
        shown(is_picture && Choices::can_have_link(context), check(words.with_link, "link", choices.with_link)),
        shown(is_data, choice(words.format, "format", &formats, choices.format.id())),
        shown(is_data && choices.format == DataFormat::Csv, choice(words.sheet, "sheet", &sheets, choices.sheet.id())),
        shown(choices.save_as.is_printed(), choice(words.paper, "paper", &papers, choices.paper.id())),
        shown(is_poster, choice(words.orientation, "orientation", &orientations, choices.orientation.id())),
        shown(choices.save_as == SaveAs::Story, check(words.with_notes, "notes", choices.with_notes)),
    ]
}

fn named(ids: &[&'static str], names: &[&'static str]) -> Vec<(&'static str, &'static str)> {
    ids.iter().copied().zip(names.iter().copied()).collect()
}

/// The purpose of the chosen format.
fn purpose(choices: &Choices, words: &SaveWords) -> &'static str {
    let lines: &[[&str; 2]] = match choices.save_as {
        SaveAs::Picture => &words.drawings,
        SaveAs::Data => &words.formats,
        SaveAs::Page => return words.page_purpose,
        SaveAs::Poster => return words.poster_purpose,
        SaveAs::Story => return words.story_purpose,
    };
    let position = match choices.save_as {
        SaveAs::Picture => choices.drawing as usize,
        _ => choices.format as usize,
    };
    lines.get(position).map_or("", |[_, purpose]| purpose)
}

/// The numbers of organisations and collaborations in the file.
fn contents(choices: &Choices, context: &Context, language: Language) -> String {
    let extent = choices.extent(context);
    let collaborations = context.map.collaborations.keys().filter(|key| !extent.members(*key).is_empty()).count();
    let count = extent.organisations().len();
    [" – ", &language.organisations(count), ", ", &language.collaborations(collaborations)].concat()
}
