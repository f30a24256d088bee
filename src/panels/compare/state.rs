//! The state of the panel: the other edition while it is read, then the comparison and what is shown of it.

use super::comparison::Comparison;
use crate::compare::{kind_in_words, letter, rows};
use crate::export::csv_of;
use crate::model::Problem;
use crate::opening::{Request, Started};
use crate::panels::merge::MergePanel;
use crate::panels::waiting::Waiting;
use crate::text::Language;

/// What is being done: by the module that reads files, except the drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Task {
    #[default]
    None,
    Read,
    Make,
    Arrange,
    ArrangeOwn,
    Draw,
}

/// The panel that compares editions.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own: what is copied, fetched or placed at a time"
)]
#[derive(Debug, Default)]
pub struct ComparePanel {
    pub(super) task: Task,
    pub(super) waiting: Waiting,
    /// The files to begin with, until they are asked for; then the start of each.
    pub(super) first: Option<Request>,
    pub(super) read: Started,
    /// The problems of a file that is no valid map.
    pub(super) problems: Vec<Problem>,
    /// Whether the other edition is a table.
    pub(super) is_of_table: bool,
    /// The file of that table, completed by what the map of the page says besides.
    pub(super) completed: Option<String>,
    pub(super) comparison: Option<Comparison>,
    /// Whether the other edition is the later one.
    pub(super) is_other_after: bool,
    /// Whether a slide shows it: what changed, and nothing to choose but the switch.
    pub(super) is_on_slide: bool,
    /// The kind of things that the table shows, by the name of its list; and the sign of its rows. Empty for all.
    pub(super) only: String,
    pub(super) only_sign: String,
    /// What the map shows: 0 before, 1 both, 2 after.
    pub(super) shown: usize,
    pub(super) address: String,
    /// The panel that merges editions, while it is shown instead.
    pub(super) merge: Option<MergePanel>,
    pub(super) today: String,
    pub(super) notice: String,
    pub(super) is_copying: bool,
    pub(super) is_fetching: bool,
    pub(super) language: Language,
}

impl ComparePanel {
    /// What a slide shows.
    pub fn on_slide() -> Self {
        Self { is_on_slide: true, ..Self::default() }
    }

    /// The sentences, one to a line.
    pub(super) fn sentences(&self, language: Language) -> String {
        let of = |it: &Comparison| letter(&it.found, &it.before.edition, &it.after.edition, language).join("\n");
        self.comparison.as_ref().map(of).unwrap_or_default()
    }

    /// The table of what changed, as a CSV file.
    pub(super) fn table(&self, language: Language) -> String {
        let words = language.compare_words();
        let mut lines = vec![words.heads.map(str::to_owned).to_vec()];
        if let Some(Comparison { before, after, found, .. }) = &self.comparison {
            for row in rows(found, &before.edition, &after.edition, language) {
                let kind = kind_in_words(row.kind, language);
                let kind = if row.field.is_empty() { kind.to_owned() } else { [kind, ", ", &row.field].concat() };
                lines.push(vec![row.sign.text().to_owned(), kind, row.name, row.before, row.after]);
            }
        }
        csv_of(&lines)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::opening::Desk;
    use crate::panels::context::samples;
    use crate::panels::open::tests::worked;
    use crate::panels::{Panel, PickedFile};

    /// What a list says of the bundled map, whose date is this one.
    fn compared_with_list(date: &str, name: &str, written: &str) -> String {
        let mut context = samples::bundled("lang=fr");
        let mut file: Value = serde_json::from_str(&context.data).unwrap();
        file["source"]["date"] = date.into();
        context.data = file.to_string().into();
        let bytes = "Nom;Genre\nCollectif nouveau;Fonds\n".into();
        let mut panel = ComparePanel::default();
        panel.on_files(&context, vec![PickedFile { name: name.to_owned(), date: written.to_owned(), bytes }]);
        worked(&mut panel, &mut Desk::default(), &context);
        panel.sentences(Language::FR)
    }

    #[test]
    fn a_list_of_the_same_day_is_the_later_one_unless_its_name_has_an_earlier_year() {
        let (came, left) = (
            "1\u{a0}organisation s’est ajoutée\u{a0}: Collectif nouveau.",
            "1\u{a0}organisation est partie\u{a0}: Collectif nouveau.",
        );
        for (date, name, expected) in [
            ("2026-12-01", "membres.csv", came),
            ("2024", "membres-2025.csv", came),
            ("2026-12-01", "membres-2025.csv", left),
        ] {
            let letter = compared_with_list(date, name, "2026-12-01");
            assert!(letter.contains(expected), "{date} {name}: {letter}");
        }
    }
}
