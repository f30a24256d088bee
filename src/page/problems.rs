//! A dataset that cannot be read: every problem, where it stands and what was expected, never a blank page.

use crate::markup::{Element, html};
use crate::model::Problem;
use crate::text::Language;

/// The checker's report.
pub fn problems(problems: &[Problem], language: Language) -> Element {
    let mut rows = Vec::new();
    for problem in problems {
        let place = [&problem.line.to_string(), ":", &problem.column.to_string(), " ", &problem.path].concat();
        rows.push(html("li").child(html("code").text(place)).child(html("p").text(problem.sentence(language))));
    }
    html("section")
        .class("problems")
        .with("role", "alert")
        .child(html("h2").text(language.words().unreadable))
        .child(html("ul").all(rows))
}
