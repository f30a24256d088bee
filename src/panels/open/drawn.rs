//! The markup of the panel: its title, where one is, the step, and the buttons.

use super::state::{OpenPanel, Step, Task};
use super::{choose, columns, preview, result};
use crate::markup::{Element, html};
use crate::panels::controls::{act, button, shown, top};
use crate::text::{Language, OpenWords};

pub(super) fn drawn(panel: &OpenPanel, language: Language) -> Vec<Element> {
    let words = language.open_words();
    let at = panel.step as usize;
    let mut drawn = vec![top(words.title, language), steps(panel, words)];
    let heading = words.steps.get(at).copied().unwrap_or_default();
    // The page moves the focus there when the step changes.
    drawn.push(html("h3").class("open__heading").with("tabindex", "-1").number("data-step", at).text(heading));
    drawn.push(html("p").class("open__purpose").text(words.purposes.get(at).copied().unwrap_or_default()));
    match panel.step {
        Step::Choose => drawn.extend(choose::drawn(panel, language)),
        Step::Read => drawn.extend(preview::drawn(panel, language)),
        Step::Columns => drawn.extend(columns::drawn(panel, language)),
        Step::Result => drawn.extend(result::drawn(panel, language)),
    }
    drawn.push(acts(panel, words));
    drawn
}

/// The steps, with the current one.
fn steps(panel: &OpenPanel, words: &OpenWords) -> Element {
    let mut list = html("ol").class("open__steps");
    for (at, name) in words.steps.iter().enumerate() {
        let item = html("li").text(*name);
        let item = if at == panel.step as usize { item.with("aria-current", "step") } else { item };
        list = list.child(item);
    }
    list
}

fn acts(panel: &OpenPanel, words: &OpenWords) -> Element {
    let [go_on, see_result, other_files] = words.next;
    let is_busy = panel.task == Task::Read;
    let main = match panel.step {
        Step::Choose => None,
        Step::Read => Some(button(go_on, "next")),
        Step::Columns => Some(button(see_result, "next")),
        // An unfinished map is corrected where maps are edited.
        Step::Result if panel.is_map() && !panel.made.problems.is_empty() => Some(button(words.as_draft, "draft")),
        Step::Result if panel.made.map.is_none() => None,
        Step::Result if panel.made.is_poor() => Some(button(words.take_anyway, "take")),
        Step::Result => Some(button(words.take, "take")),
    };
    let (said, cancel) = match panel.waiting.drawn(words) {
        Some((said, button)) => (said, Some(button)),
        None => (if is_busy { words.reading } else { panel.notice.as_str() }, None),
    };
    let without = || html("p").class("form__act").child(html("span").with("role", "status").text(said));
    let main = main.map_or_else(without, |button| act(button, said));
    let main = main.all(cancel.into_iter().collect());
    let back = if panel.step == Step::Read { other_files } else { words.back };
    let mut others = html("p").class("form__act").child(shown(panel.step != Step::Choose, button(back, "back")));
    if panel.step == Step::Result && panel.made.report.is_some() {
        others = others.child(button(words.copy_report, "copy")).child(button(words.save_report, "report"));
    }
    if panel.step == Step::Choose && panel.has_previous {
        others = others.child(button(words.return_to, "previous"));
    }
    html("div").class("open__acts").child(main).child(others)
}
