//! The markup of the panel of questions.
//!
//! ```text
//! form.panel__top        title, and the button that closes the dialog without a script
//! fieldset.form__cards   which question
//! div, div, div          one for each question, hidden unless chosen: its fields, then its answer
//! ```

use super::{Question, QuestionsPanel};
use crate::markup::{Element, html};
use crate::model::{Key, Organisation, alphabetical};
use crate::page::{measured_table, measures, overlaps, routes, routes_in_words};
use crate::panels::Context;
use crate::panels::controls::{act, button, cards, choice, group, shown, top};
use crate::reading::id_at;

/// The panel for the chosen question.
pub(super) fn drawn(panel: &QuestionsPanel, context: &Context) -> Vec<Element> {
    let (map, reading) = (&context.map, &context.reading);
    let words = reading.language.question_words();
    let named: Vec<_> = Question::ALL.map(Question::id).into_iter().zip(words.questions).collect();
    // The card of the question serves as its title.
    let answers = [paths(panel, context), overlaps(map, reading, &panel.picks).split_off(1), measured(panel, context)];
    let mut page =
        vec![top(words.title, reading.language), cards(words.which, "question", &named, panel.question.id())];
    for (question, answer) in Question::ALL.into_iter().zip(answers) {
        page.push(shown(panel.question == question, html("div").class("questions__answer").all(answer)));
    }
    page
}

fn paths(panel: &QuestionsPanel, context: &Context) -> Vec<Element> {
    let (map, reading) = (&context.map, &context.reading);
    let language = reading.language;
    let words = language.question_words();
    let everyone: Vec<_> = alphabetical(map, language)
        .map(|key| (id_at(&map.organisations, key), map.organisations[key].name.get(language)))
        .collect();
    let mut values = vec![("", words.nobody)];
    values.extend(everyone.iter().map(|(id, name)| (id.as_str(), *name)));
    let id_of = |end: Option<Key<Organisation>>| end.map_or_else(String::new, |key| id_at(&map.organisations, key));
    let [from, to] = panel.ends;
    let fields = vec![choice(words.from, "from", &values, &id_of(from)), choice(words.to, "to", &values, &id_of(to))];
    let (mut said, mut found) = (String::new(), Vec::new());
    match panel.path() {
        None => said.push_str(if from.is_some() && from == to { words.choose_others } else { words.choose }),
        Some(path) => {
            let name = |key| map.organisations[key].label.as_str();
            said.push_str(&language.how_linked(name(path.from), name(path.to)));
            said.push(' ');
            let count = path.routes(map, reading).len();
            if count > 0 {
                said.push_str(&language.paths(count));
                found = routes(map, reading, path).split_off(1);
            } else {
                said.push_str(&routes_in_words(map, reading, path).join(" "));
            }
        }
    }
    let show = act(button(words.show, "show-path"), "");
    vec![
        group(words.between, fields),
        html("p").class("questions__said").with("role", "status").text(said),
        shown(!found.is_empty(), show),
        html("div").all(found),
    ]
}

fn measured(panel: &QuestionsPanel, context: &Context) -> Vec<Element> {
    let (map, reading) = (&context.map, &context.reading);
    let mut page = measures(map, reading).split_off(1);
    page.push(html("h3").text(reading.language.words().list));
    page.extend(measured_table(map, reading, panel.sort.as_ref(), panel.extent));
    page
}
