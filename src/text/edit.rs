//! Texts of the map editor; separate from the other words, so that readers who edit nothing do not download them.

use super::lines::words;

words! {
    /// The label of a field, and what helps to fill it; empty where the label is enough.
    pub struct FieldWords {
        pub label: &'static str,
        pub help: &'static str,
    }
}

words! {
    /// A text with a number, which `{}` stands for.
    pub struct Counted {
        pub one: &'static str,
        pub many: &'static str,
    }
}

impl Counted {
    /// The text for `count`.
    pub fn of(&self, count: usize) -> String {
        let text = if count < 2 { self.one } else { self.many };
        text.replace("{}", &count.to_string())
    }
}

pub(super) const fn field(label: &'static str, help: &'static str) -> FieldWords {
    FieldWords { label, help }
}

words! {
    /// Every fixed text of the map editor, in one language. Lists by section are in the order of `Section::ALL`.
    pub struct EditWords {
        pub title: FieldWords,
        pub heading: &'static str,
        pub purpose: &'static str,
        pub parts_of_map: &'static str,
        pub sections: [&'static str; 9],
        pub sources_alone: &'static str,
        pub entries: [&'static str; 9],
        pub new_entries: [&'static str; 9],
        pub adds: [&'static str; 9],
        pub needs: [&'static str; 9],
        pub none: [&'static str; 9],
        pub search: &'static str,
        pub list: &'static str,
        pub no_match: &'static str,
        pub remove: &'static str,
        pub up: &'static str,
        pub down: &'static str,
        pub show: &'static str,
        pub new_link: &'static str,
        pub add_row: &'static str,
        pub remove_row: &'static str,
        pub row: &'static str,
        pub not_chosen: &'static str,
        pub everyone: &'static str,
        pub more: &'static str,
        pub palette: &'static str,
        pub unknown_name: &'static str,
        pub taken_id: &'static str,
        pub all_are_in: &'static str,
        // New things.
        pub to_describe: &'static str,
        pub new_section: &'static str,
        pub new_text: &'static str,
        pub new_fact: [&'static str; 2],
        pub begun: [&'static str; 4],
        pub first_roles: [FieldWords; 4],
        pub first_types: [FieldWords; 3],
        // Acts, and undo.
        pub undo: &'static str,
        pub redo: &'static str,
        pub colon: &'static str,
        pub nothing_to_undo: &'static str,
        pub nothing_to_redo: &'static str,
        pub undone: &'static str,
        pub redone: &'static str,
        pub done: [&'static str; 3],
        pub deeds: [&'static str; 4],
        pub of: &'static str,
        pub and: &'static str,
        pub quotes: [&'static str; 2],
        pub its_links: Counted,
        pub its_memberships: Counted,
        pub its_evidence: Counted,
        pub its_slides: Counted,
        pub anew: &'static str,
        pub arranged: &'static str,
        pub keys: &'static str,
        // Problems and translations.
        pub valid: &'static str,
        pub problems: Counted,
        pub problems_of_draft: Counted,
        pub next_problem: &'static str,
        pub lacking: Counted,
        pub next_lacking: &'static str,
        pub other_problem: &'static str,
        // Saving.
        pub hand_on: &'static str,
        pub save_why: &'static str,
        pub save: &'static str,
        pub save_file: &'static str,
        pub saved: &'static str,
        pub not_saved: &'static str,
        pub draft_name: &'static str,
        pub restored: &'static str,
        pub opened: &'static str,
        pub discard: &'static str,
        pub not_kept: &'static str,
        pub forked: &'static str,
        // Fields.
        pub description: FieldWords,
        pub source_title: FieldWords,
        pub authors: FieldWords,
        pub date: FieldWords,
        pub source_address: FieldWords,
        pub source_note: FieldWords,
        pub languages: FieldWords,
        pub name: FieldWords,
        pub acronym: FieldWords,
        pub label: FieldWords,
        pub roles: FieldWords,
        pub standing: FieldWords,
        pub standings: [&'static str; 3],
        /// The same as their legend names them.
        pub standing_names: [&'static str; 3],
        pub standing_name: FieldWords,
        pub standing_singular: FieldWords,
        pub standing_description: FieldWords,
        pub standing_hidden: FieldWords,
        pub scope: FieldWords,
        pub scopes: [&'static str; 3],
        pub website: FieldWords,
        pub summary: FieldWords,
        pub mission: FieldWords,
        pub founded_year: FieldWords,
        pub founded_story: FieldWords,
        pub members_count: FieldWords,
        pub members_note: FieldWords,
        pub aliases: FieldWords,
        pub objectives: FieldWords,
        pub audiences: FieldWords,
        pub activities: FieldWords,
        pub section: FieldWords,
        pub id: FieldWords,
        pub link_type: FieldWords,
        pub from: FieldWords,
        pub to: FieldWords,
        pub link_note: FieldWords,
        pub evidence: FieldWords,
        pub basis: FieldWords,
        pub bases: [&'static str; 2],
        pub evidence_note: FieldWords,
        pub role_description: FieldWords,
        pub type_description: FieldWords,
        pub colour: FieldWords,
        pub glyph: FieldWords,
        pub glyphs: [&'static str; 8],
        pub dash: FieldWords,
        pub dashes: [&'static str; 4],
        pub directed: FieldWords,
        pub members: FieldWords,
        pub member: FieldWords,
        pub part: FieldWords,
        pub parts: [&'static str; 4],
        pub origin: FieldWords,
        pub nature: FieldWords,
        pub achievements: FieldWords,
        pub benefits: FieldWords,
        pub network_members: FieldWords,
        pub network_note: FieldWords,
        // What only version 2 of the format has.
        pub edition: FieldWords,
        pub edition_date: FieldWords,
        pub edition_from: FieldWords,
        pub title_of_source: FieldWords,
        pub authors_of_source: FieldWords,
        pub date_of_source: FieldWords,
        pub address_of_source: FieldWords,
        pub note_of_source: FieldWords,
        pub evidence_source: FieldWords,
        pub page: FieldWords,
        pub passage: FieldWords,
        pub facts: FieldWords,
        pub fact_name: FieldWords,
        pub fact_value: FieldWords,
        pub since: FieldWords,
        pub until: FieldWords,
        pub role_periods: &'static str,
        pub direction: FieldWords,
        pub directions: [&'static str; 2],
        pub as_its_type: &'static str,
        pub strength: FieldWords,
    }
}
