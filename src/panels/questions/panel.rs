//! The panel of questions: its fields, and the effects of its buttons.

use super::Question;
use super::drawn::drawn;
use crate::markup::Element;
use crate::model::{Key, Map, Organisation};
use crate::page::{Extent, MORE, Picks, Sort};
use crate::panels::{Context, Effect, Panel};
use crate::reading::{NodeSize, Path, Reading, Selection, View, key_of};

/// The chosen question and its fields.
#[derive(Clone, Debug)]
pub struct QuestionsPanel {
    pub(super) question: Question,
    /// The two ends of the path to search for.
    pub(super) ends: [Option<Key<Organisation>>; 2],
    /// The groups whose overlaps are shown.
    pub(super) picks: Picks,
    /// How the measures are sorted.
    pub(super) sort: Option<Sort>,
    /// How many organisations are drawn in the table of measures.
    pub(super) extent: Extent,
}

impl QuestionsPanel {
    /// The panel as it opens: on the path that is shown, else on paths from the organisation whose card is open; on the
    /// collaborations that are highlighted.
    pub fn of(context: &Context) -> Self {
        let (map, reading) = (&context.map, &context.reading);
        let ends = match (reading.path, reading.selection) {
            (Some(path), _) => [Some(path.from), Some(path.to)],
            (None, Some(Selection::Organisation(key))) => [Some(key), None],
            _ => [None, None],
        };
        Self {
            question: Question::default(),
            ends,
            picks: Picks::of(map, reading),
            sort: None,
            extent: Extent::default(),
        }
    }

    /// The path to search for, if its two ends differ.
    pub(super) fn path(&self) -> Option<Path> {
        let [Some(from), Some(to)] = self.ends else { return None };
        (from != to).then_some(Path { from, to })
    }
}

impl Panel for QuestionsPanel {
    fn markup(&self, context: &Context) -> Vec<Element> {
        drawn(self, context)
    }

    fn on_input(&mut self, context: &Context, name: &str, value: &str) {
        let map = &context.map;
        let [from, to] = &mut self.ends;
        match name {
            "question" => {
                let said = Question::ALL.into_iter().find(|question| question.id() == value);
                self.question = said.unwrap_or(self.question);
            }
            "from" => set(from, map, value),
            "to" => set(to, map, value),
            _ => self.picks.answer(map, name, value),
        }
    }

    fn on_click(&mut self, context: &Context, name: &str) -> Vec<Effect> {
        if name == MORE {
            self.extent = self.extent.longer();
        } else if let Some(column) = name.strip_prefix("sort-") {
            self.sort = Some(Sort::after(self.sort.take(), column));
        }
        let reading = Reading { view: View::default(), ..context.reading.clone() };
        let size = NodeSize::ALL.into_iter().find(|size| name.strip_prefix("size-") == Some(size.id()));
        let shown = match (size, self.path().filter(|_| name == "show-path")) {
            (Some(node_size), _) => Reading { node_size, ..reading },
            (None, Some(path)) => Reading { path: Some(path), ..reading },
            (None, None) => return Vec::new(),
        };
        vec![Effect::Read(Box::new(shown.normalised_for(&context.map))), Effect::Close]
    }
}

/// Sets `end` to the organisation of this identifier; to `None` if it is not on this map.
fn set(end: &mut Option<Key<Organisation>>, map: &Map, id: &str) {
    *end = key_of(&map.organisations, id);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panels::context::samples;

    fn said(panel: &QuestionsPanel, context: &Context) -> String {
        panel.markup(context).iter().map(|element| element.all_text() + "|").collect()
    }

    #[test]
    fn it_opens_on_what_one_looks_at() {
        let context = samples::bundled("select=ae&highlight=chantiers-partenariaux,recherche-professions&lang=en");
        let mut panel = QuestionsPanel::of(&context);
        assert!(panel.path().is_none() && said(&panel, &context).contains("Choose two organisations."));
        panel.on_input(&context, "to", "flac");
        assert!(said(&panel, &context).contains("How are AE and FLAC linked? 3\u{a0}paths"));
        assert!(said(&panel, &context).contains("In all of them ("), "the highlighted collaborations are picked");
        let shown = samples::bundled("path=la-cle,cmtq");
        assert_eq!(QuestionsPanel::of(&shown).path(), shown.reading.path);
    }

    #[test]
    fn a_path_is_shown_on_the_map_of_the_same_reading() {
        let context = samples::bundled("view=table&hide-roles=network&lang=en");
        let mut panel = QuestionsPanel::of(&context);
        assert_eq!(panel.on_click(&context, "show-path"), [], "there is nothing to show yet");
        panel.on_input(&context, "from", "flac");
        panel.on_input(&context, "to", "ae");
        let [Effect::Read(read), Effect::Close] = &panel.on_click(&context, "show-path")[..] else {
            panic!("a reading")
        };
        let expected = Reading { path: panel.path(), view: View::default(), ..context.reading.clone() };
        assert_eq!(**read, expected.normalised_for(&context.map));
    }

    #[test]
    fn a_measure_is_shown_by_the_size_of_the_circles() {
        let context = samples::bundled("view=table&hide-links=funding");
        let mut panel = QuestionsPanel::of(&context);
        let [Effect::Read(read), Effect::Close] = &panel.on_click(&context, "size-betweenness")[..] else {
            panic!("a reading")
        };
        let expected = Reading { node_size: NodeSize::Betweenness, view: View::default(), ..context.reading.clone() };
        assert_eq!(**read, expected.normalised_for(&context.map));
        assert_eq!(panel.on_click(&context, "size-nonsense"), []);
    }

    #[test]
    fn who_asks_for_one_organisation_twice_is_told() {
        let context = samples::bundled("");
        let mut panel = QuestionsPanel::of(&context);
        panel.on_input(&context, "from", "flac");
        panel.on_input(&context, "to", "flac");
        assert!(said(&panel, &context).contains("Choisissez deux organisations différentes."));
        panel.on_input(&context, "to", "nobody");
        assert!(said(&panel, &context).contains("Choisissez deux organisations."));
    }

    #[test]
    fn not_linked_is_an_answer() {
        let context = samples::bundled("");
        let mut panel = QuestionsPanel::of(&context);
        panel.on_input(&context, "from", "ae");
        panel.on_input(&context, "to", "gouvernement-du-quebec");
        assert!(said(&panel, &context).contains("tant que l’organisation «\u{a0}Gouv. du Québec\u{a0}» est masquée."));
    }
}
