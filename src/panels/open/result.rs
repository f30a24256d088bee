//! The last step: the map that results, what was decided, and what was left out.

use super::framed::framed;
use super::state::{OpenPanel, Task};
use crate::import::{Report, notice_line, report_rows, sums};
use crate::markup::{Element, html};
use crate::opening::short;
use crate::panels::controls::shown;
use crate::text::Language;

/// How many notices, problems and cells are shown; the report has all.
const NOTICES: usize = 20;
const PROBLEMS: usize = 50;
const CELLS: usize = 100;

pub(super) fn drawn(panel: &OpenPanel, language: Language) -> Vec<Element> {
    let words = language.open_words();
    let made = &panel.made;
    let mut drawn = Vec::new();
    if made.problems.is_empty() {
        let count = [words.gives, &made.counts(language), "."].concat();
        drawn.push(html("p").class("open__count").with("role", "status").text(count));
    } else {
        drawn.push(html("p").class("open__warning").with("role", "alert").text(words.invalid));
        let problems = made.problems.iter().take(PROBLEMS).map(|one| html("li").text(one.line_of_report(language)));
        drawn.push(html("ul").class("open__list").all(problems.collect()));
    }
    drawn.push(shown(made.is_poor(), html("p").class("open__warning").text(words.too_little)));
    let is_one_of_several = panel.is_map() && panel.read.files.len() > 1;
    drawn.push(shown(is_one_of_several, html("p").class("open__warning").text(words.alone)));
    if let Some(picture) = made.drawn() {
        let picture = picture.with("role", "img").with("aria-label", words.picture);
        drawn.push(html("figure").class("open__picture").child(picture));
    } else if panel.task != Task::None {
        drawn.push(html("p").class("open__picture open__hint").with("role", "status").text(words.is_placing));
    }
    if let Some(report) = &made.report {
        drawn.extend(of_cells(report, language));
    }
    drawn
}

/// What was decided, and the cells that were left out.
fn of_cells(report: &Report, language: Language) -> Vec<Element> {
    let words = language.open_words();
    let mut drawn = Vec::new();
    if !report.notices.is_empty() {
        let notices = report.notices.iter().take(NOTICES);
        let mut items: Vec<_> = notices.map(|one| html("li").text(notice_line(report, one, language))).collect();
        let more = report.notices.len().saturating_sub(NOTICES);
        let [and, others] = words.more_notices;
        items.extend((more > 0).then(|| html("li").text([and, &more.to_string(), others].concat())));
        drawn.push(html("h4").text(words.notices));
        drawn.push(html("ul").class("open__list").all(items));
    }
    if report.left_out.is_empty() {
        drawn.push(html("p").text(words.all_placed));
        return drawn;
    }
    drawn.push(html("h4").text(words.left_out));
    let sums = sums(report, language).into_iter().map(|sum| {
        let column = if sum.column.is_empty() { String::new() } else { [&sum.column, language.colon()].concat() };
        html("li").text([&sum.count.to_string(), "\u{a0}× ", &column, &sum.reason].concat())
    });
    drawn.push(html("ul").class("open__list").all(sums.take(NOTICES).collect()));
    let rows = report_rows(report, language);
    let cells = rows
        .iter()
        .skip(1)
        .take(report.left_out.len().min(CELLS))
        .map(|row| html("tr").all(row.iter().map(|cell| html("td").text(short(cell))).collect()));
    let [before, after] = words.more_cells;
    let is_cut = report.left_out.len() > CELLS;
    let caption = if is_cut { [before, &CELLS.to_string(), after].concat() } else { words.left_out.to_owned() };
    drawn.push(framed(&caption, &words.left_out_heads, cells.collect()));
    drawn
}
