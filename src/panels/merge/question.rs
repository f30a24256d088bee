//! One question of a merge: what it is about, the value of each side, and the choice.

use super::merging::Merging;
use crate::compare::{Conflict, Piece, Reason, Side, marked, side_in_words, subject_in_words, texts_in_words};
use crate::export::csv_of;
use crate::markup::{Element, html};
use crate::text::{Language, MergeWords};

/// How many problems of the checker are shown.
const PROBLEMS: usize = 3;

fn reason<'words>(conflict: &Conflict, words: &'words MergeWords) -> &'words str {
    match conflict.reason {
        Reason::Field => words.both_changed,
        Reason::Removal => words.removed_and_changed,
        Reason::Addition => words.both_added,
        Reason::Rules(_) => words.breaks,
        Reason::Translation => words.translation,
    }
}

fn subject(merging: &Merging, conflict: &Conflict, language: Language) -> String {
    subject_in_words(conflict, &[&merging.ours, &merging.theirs, &merging.base], language)
}

/// What a side has, in words.
fn said(merging: &Merging, conflict: &Conflict, side: Side, language: Language) -> String {
    let words = language.merge_words();
    let said = side_in_words(conflict, merging.edition(side), &merging.base, language);
    let said = said.unwrap_or_else(|| words.absent.to_owned());
    if said.is_empty() { words.present.to_owned() } else { said }
}

/// The table of what is undecided, and of the translations to read again.
pub(super) fn list(merging: &Merging, language: Language) -> String {
    let is_undecided = |number: usize| merging.undecided().any(|(other, _)| other == number);
    let told = merging.merged.conflicts.iter().enumerate();
    let told = told.filter(|(number, conflict)| !conflict.is_choice() || is_undecided(*number));
    let mut lines = vec![language.merge_words().heads.map(str::to_owned).to_vec()];
    lines.extend(told.map(|(_, conflict)| line(merging, conflict, language)));
    csv_of(&lines)
}

/// The question as a row of a table.
fn line(merging: &Merging, conflict: &Conflict, language: Language) -> Vec<String> {
    let reason = reason(conflict, language.merge_words()).to_owned();
    let mut line = vec![subject(merging, conflict, language), reason];
    if conflict.is_choice() {
        line.extend([Side::Base, Side::Ours, Side::Theirs].map(|side| said(merging, conflict, side, language)));
    } else {
        let texts = texts_in_words(conflict, &merging.settled.edition, language);
        line.extend(texts.into_iter().map(|(name, text)| [&name, language.colon(), &text].concat()));
    }
    line
}

/// The question as a group of choices; a translation as its texts.
pub(super) fn drawn(merging: &Merging, number: usize, conflict: &Conflict, language: Language) -> Element {
    let words = language.merge_words();
    let legend = html("legend")
        .child(html("strong").text(subject(merging, conflict, language)))
        .text(" ")
        .child(html("small").text(reason(conflict, words)));
    let mut group = html("fieldset").class("merge__question").child(legend);
    if !conflict.is_choice() {
        let texts = texts_in_words(conflict, &merging.settled.edition, language);
        let items = texts
            .into_iter()
            .map(|(name, text)| html("li").child(html("strong").text(name)).text(language.colon()).text(text));
        return group.child(html("ul").class("open__list").all(items.collect()));
    }
    if let Reason::Rules(problems) = &conflict.reason {
        group = group.child(rules(problems, language));
    }
    let answer = merging.answers.get(number).copied().flatten();
    let before = said(merging, conflict, Side::Base, language);
    let name = ["answer-", &number.to_string()].concat();
    let cards = [Side::Ours, Side::Theirs, Side::Base].into_iter().zip(words.sides).map(|(side, called)| {
        let radio = html("input").with("type", "radio").with("name", name.clone()).with("value", side.id());
        let radio = if answer == Some(side) { radio.with("checked", "") } else { radio };
        let value = said(merging, conflict, side, language);
        let value = if side == Side::Base { html("span").text(value) } else { pieces(&before, &value) };
        let called = html("span").child(html("strong").text(called)).text(" ").child(value.class("merge__value"));
        html("label").class("form__card").child(radio.with("data-answer", name.clone())).child(called)
    });
    group = group.child(html("div").class("form__cards").all(cards.collect()));
    match merging.refusal(number) {
        Some(problems) => {
            let said = html("p").class("open__warning").with("role", "alert").text(words.refused);
            group.child(said).child(rules(problems, language))
        }
        None if answer.is_none() => group.child(html("p").class("open__hint").text(words.undecided)),
        None => group,
    }
}

fn rules(problems: &[crate::model::Problem], language: Language) -> Element {
    let items = problems.iter().take(PROBLEMS).map(|one| html("li").text(one.line_of_report(language)));
    html("ul").class("open__list").all(items.collect())
}

/// A value, with the words marked that the edition before lacks.
fn pieces(before: &str, value: &str) -> Element {
    let [_, pieces] = marked(before, value);
    pieces.into_iter().fold(
        html("span"),
        |said, Piece { text, is_kept }| {
            if is_kept { said.text(text) } else { said.child(html("ins").text(text)) }
        },
    )
}
