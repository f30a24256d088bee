//! The markup of the panel: the choice of the other edition, or the comparison.

use super::comparison::Comparison;
use super::state::{ComparePanel, Task};
use super::table::table;
use crate::compare::{Edition, Kind, name_of};
use crate::import::open_error;
use crate::markup::{Element, html};
use crate::panels::controls::{button, top};
use crate::text::{CompareWords, Language};

/// How many letters a line of the sentences has, about, and how many lines are shown at most.
const LINE: usize = 90;
const LINES: usize = 14;

/// How many of the sentences stand before the table: those on organisations come first.
const FIRST: usize = 2;

pub(super) fn drawn(panel: &ComparePanel, language: Language) -> Vec<Element> {
    let words = language.compare_words();
    let at = usize::from(panel.comparison.is_some());
    let heading = words.steps.get(at).copied().unwrap_or_default();
    let mut drawn = vec![
        top(words.title, language),
        html("h3").class("open__heading").with("tabindex", "-1").number("data-step", at).text(heading),
        html("p").class("open__purpose").text(words.purposes.get(at).copied().unwrap_or_default()),
    ];
    match &panel.comparison {
        None => drawn.extend(choice(panel, words, language)),
        Some(comparison) => drawn.extend(compared(panel, comparison, words, language)),
    }
    let is_busy = panel.is_fetching || matches!(panel.task, Task::Read | Task::Make);
    let (said, cancel) = match panel.waiting.drawn(language.open_words()) {
        Some((said, button)) => (said, Some(button)),
        None => (if is_busy { words.reading } else { panel.notice.as_str() }, None),
    };
    let said = html("p").class("form__act").child(html("span").with("role", "status").text(said));
    drawn.push(said.all(cancel.into_iter().collect()));
    drawn
}

/// What changed, as a slide shows it: both editions, their map, the sentences.
pub(super) fn drawn_on_slide(panel: &ComparePanel, language: Language) -> Vec<Element> {
    let words = language.compare_words();
    let Some(comparison) = &panel.comparison else {
        let has_none = panel.read.files.is_empty() && !panel.read.refused.is_empty();
        let is_wrong = has_none || !panel.problems.is_empty();
        let said = if panel.task != Task::None {
            words.reading
        } else if is_wrong {
            words.invalid
        } else {
            panel.notice.as_str()
        };
        return vec![html("p").with("role", "status").text(said)];
    };
    let mut drawn = vec![sides(comparison, words, language)];
    drawn.extend(picture(panel, comparison, words).into_iter().skip(1));
    let sentences = panel.sentences(language);
    drawn.extend(sentences.lines().take(LINES).map(|line| html("p").text(line)));
    drawn
}

/// Which edition is before, and which is after.
fn sides(comparison: &Comparison, words: &CompareWords, language: Language) -> Element {
    let [.., before, after] = words.heads;
    let sides = [(before, &comparison.before), (after, &comparison.after)];
    let sides = sides.map(|(said, side)| [said, language.colon(), &side.named(language)].concat());
    html("p").class("open__hint").text(sides.join(" → "))
}

/// The other edition: a file, or an address.
fn choice(panel: &ComparePanel, words: &CompareWords, language: Language) -> Vec<Element> {
    let file = html("input").with("type", "file").with("multiple", "").with("data-answer", "files");
    let mut drawn = vec![
        html("label").class("open__files").child(html("span").text(words.file)).child(file),
        html("p").class("open__hint").text(words.drop),
    ];
    for (name, error) in &panel.read.refused {
        let said = [words.refused, " ", name, language.colon(), &open_error(language, error)].concat();
        drawn.push(html("p").class("open__warning").with("role", "alert").text(said));
    }
    if !panel.problems.is_empty() {
        drawn.push(html("p").class("open__warning").with("role", "alert").text(words.invalid));
        let problems = panel.problems.iter().take(50).map(|one| html("li").text(one.line_of_report(language)));
        drawn.push(html("ul").class("open__list").all(problems.collect()));
    }
    // The one file asks for nothing.
    if !cfg!(feature = "opening") {
        let field = html("input").with("type", "text").with("inputmode", "url").with("value", panel.address.as_str());
        let field = field.with("data-answer", "address");
        drawn.push(html("label").class("slides__field").child(html("span").text(words.address)).child(field));
        drawn.push(html("p").class("form__act").child(button(words.fetch, "fetch")));
    }
    let [merge, why] = language.merge_words().entry;
    let entry = html("p").class("form__act compare__merge").child(html("span").text(why)).child(button(merge, "merge"));
    drawn.push(entry);
    drawn
}

fn compared(
    panel: &ComparePanel,
    comparison: &Comparison,
    words: &'static CompareWords,
    language: Language,
) -> Vec<Element> {
    let sentences = panel.sentences(language);
    let mut drawn = vec![sides(comparison, words, language)];
    // Who came and who left is what most ask.
    let first = sentences.lines().take(FIRST).map(|line| html("p").class("open__count").text(line));
    drawn.push(html("div").with("role", "status").all(first.collect()));
    if panel.is_of_table {
        drawn.push(html("p").class("open__hint").text(words.of_table));
    }
    let order = usize::from(panel.is_other_after);
    drawn.push(radios(words.order, "order", &["before", "after"], &words.orders, order));
    let asked = comparison.found.renamed.iter().enumerate();
    drawn
        .extend(asked.map(|(number, pair)| question(number, [&pair.before, &pair.after], comparison, words, language)));
    drawn.extend(table(panel, comparison, words, language));
    drawn.extend(picture(panel, comparison, words));
    let lines: usize = sentences.lines().map(|line| 1 + line.chars().count() / LINE).sum();
    let letter = html("textarea").number("rows", lines.min(LINES)).with("readonly", "").with("data-answer", "letter");
    let label = html("span").class("both__letter").text(words.letter);
    drawn.push(html("label").class("slides__field").child(label).child(letter.text(sentences)));
    drawn.push(html("p").class("form__act").child(button(words.copy, "copy")));
    drawn.push(html("p").class("form__act").child(button(words.other, "back")));
    drawn
}

/// The question whether an organisation that is gone is one that is new.
fn question(
    number: usize,
    [gone, new]: [&str; 2],
    comparison: &Comparison,
    words: &CompareWords,
    language: Language,
) -> Element {
    let named = |edition: &Edition, id: &str| {
        let entity = edition.get(Kind::Organisation, id);
        let name = entity.map_or_else(|| id.to_owned(), |entity| name_of(entity, edition, language));
        [&name, "\u{a0}(", id, ")"].concat()
    };
    let [asked, is_gone, is_new] = words.is_it;
    let (before, after) = (&comparison.before.edition, &comparison.after.edition);
    let said = [asked, &named(before, gone), is_gone, &named(after, new), is_new].concat();
    let same = html("button").class("button form__button").with("type", "button");
    let same = same.with("data-press", ["same-", &number.to_string()].concat()).text(words.same);
    html("p").class("form__act").child(html("span").text(said)).child(same)
}

/// Both editions on one map, and the switch between them.
fn picture(panel: &ComparePanel, comparison: &Comparison, words: &'static CompareWords) -> Vec<Element> {
    let Some(picture) = comparison.drawn() else {
        let said = html("p").class("open__picture open__hint").with("role", "status").text(words.is_placing);
        return vec![html("h4").text(words.map), said];
    };
    let [added, removed, changed] = words.key;
    let key = [("+", added), ("−", removed), ("≠", changed)];
    let key = key.map(|(sign, said)| html("li").child(html("b").text(sign)).text([" ", said].concat()));
    let picture = picture.clone().with("role", "img").with("aria-label", words.map);
    let figure = html("figure").class("open__picture both").number("data-shown", panel.shown).child(picture);
    vec![
        html("h4").text(words.map),
        radios(words.show, "show", &["0", "1", "2"], &words.shows, panel.shown),
        figure.child(html("figcaption").child(html("ul").class("both__key").all(key.into()))),
    ]
}

/// A choice of one among few, side by side.
fn radios(title: &str, name: &'static str, values: &[&str], said: &[&str], chosen: usize) -> Element {
    let mut group = html("fieldset").class("both__choice").child(html("legend").text(title));
    for (at, (value, said)) in values.iter().zip(said).enumerate() {
        let radio = html("input").with("type", "radio").with("name", name).with("value", *value);
        let radio = if at == chosen { radio.with("checked", "") } else { radio };
        let label = html("label").class("form__check").child(radio.with("data-answer", name));
        group = group.child(label.child(html("span").text(*said)));
    }
    group
}
