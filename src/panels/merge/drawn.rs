//! The markup of the panel: the choice of the editions, or what was merged and what is left to decide.

use super::merging::{Chosen, Merging};
use super::question;
use super::state::MergePanel;
use crate::markup::{Element, html};
use crate::panels::controls::{button, shown, top};
use crate::text::{Language, MergeWords};

/// How many questions and problems are shown.
const QUESTIONS: usize = 200;
const PROBLEMS: usize = 50;

pub(super) fn drawn(panel: &MergePanel, language: Language) -> Vec<Element> {
    let words = language.merge_words();
    let at = usize::from(panel.merging.is_some());
    let heading = words.steps.get(at).copied().unwrap_or_default();
    let mut drawn = vec![
        top(words.title, language),
        // The steps 0 and 1 are those of the comparison, where this panel is opened.
        html("h3").class("open__heading").with("tabindex", "-1").number("data-step", at + 2).text(heading),
        html("p").class("open__purpose").text(words.purposes.get(at).copied().unwrap_or_default()),
    ];
    match &panel.merging {
        None => drawn.extend(choice(panel, words, language)),
        Some(merging) => drawn.extend(merged(merging, words, language)),
    }
    drawn.push(html("p").class("form__act").child(html("span").with("role", "status").text(panel.notice.as_str())));
    drawn
}

fn choice(panel: &MergePanel, words: &MergeWords, language: Language) -> Vec<Element> {
    let fields = [("base", words.base), ("theirs", words.theirs), ("ours", words.ours)];
    let mut drawn = Vec::new();
    for ((name, title), chosen) in fields.into_iter().zip(&panel.chosen) {
        let file =
            html("input").with("type", "file").with("accept", ".json,application/json").with("data-answer", name);
        drawn.push(html("label").class("open__files").child(html("span").text(title)).child(file));
        drawn.push(match chosen {
            None => shown(name == "ours", html("p").class("open__hint").text(words.ours_hint)),
            Some(chosen) => state(chosen, words, language),
        });
    }
    let acts =
        html("p").class("form__act open__acts").child(button(words.merge, "go")).child(button(words.back, "leave"));
    drawn.push(acts);
    drawn
}

/// What was chosen, or why it cannot be taken.
fn state(chosen: &Chosen, words: &MergeWords, language: Language) -> Element {
    let said = [words.chosen, &chosen.name].concat();
    let Err(problems) = &chosen.edition else { return html("p").class("open__hint").with("role", "status").text(said) };
    let items = problems.iter().take(PROBLEMS).map(|one| html("li").text(one.line_of_report(language)));
    let warning = if problems.is_empty() { words.not_a_map } else { words.invalid };
    html("div")
        .child(
            html("p")
                .class("open__warning")
                .with("role", "alert")
                .text([&chosen.name, language.colon(), warning].concat()),
        )
        .child(html("ul").class("open__list").all(items.collect()))
}

fn merged(merging: &Merging, words: &MergeWords, language: Language) -> Vec<Element> {
    let left = merging.undecided().count();
    let taken = match merging.merged.taken {
        0 => words.none_taken.to_owned(),
        count => counted(count, words.taken),
    };
    let open = if left == 0 { words.nothing_left.to_owned() } else { counted(left, words.left) };
    let mut drawn = vec![html("p").class("open__count").with("role", "status").text([&taken, " ", &open].concat())];
    let asked = merging.merged.conflicts.iter().enumerate().take(QUESTIONS);
    drawn.extend(asked.map(|(number, conflict)| question::drawn(merging, number, conflict, language)));
    let is_told = !merging.merged.conflicts.is_empty();
    let acts = html("p")
        .class("form__act open__acts")
        .child(button(words.take, "take"))
        .child(button(words.save, "save"))
        .child(shown(is_told, button(words.list, "list")))
        .child(button(words.back, "back"));
    drawn.push(acts);
    drawn
}

/// A number above zero with the words for one or for several.
pub(super) fn counted(count: usize, [one, several]: [&str; 2]) -> String {
    [count.to_string().as_str(), "\u{a0}", if count == 1 { one } else { several }].concat()
}
