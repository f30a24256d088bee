//! The interface's texts, one struct per language, so that a text missing in one of them does not compile.

use super::Language;

/// Every fixed text of the interface, in one language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after what it says, and its two texts are just below")]
pub struct Words {
    // Header and panels.
    pub search: &'static str,
    pub search_placeholder: &'static str,
    pub no_result: &'static str,
    pub menu: &'static str,
    pub theme: &'static str,
    pub theme_auto: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub view: &'static str,
    pub view_list: &'static str,
    pub view_table: &'static str,
    pub view_lost: &'static str,
    pub group_by: &'static str,
    /// In the order of the menu: from A to Z, by role, by collaboration.
    pub groups: [&'static str; 3],
    pub share: &'static str,
    pub save: &'static str,
    pub edit_story: &'static str,
    pub edit_map: &'static str,
    pub begin_map: &'static str,
    pub questions: &'static str,
    pub help: &'static str,
    pub close: &'static str,
    // The map.
    pub map: &'static str,
    pub map_keys: &'static str,
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
    pub fit: &'static str,
    pub reset_layout: &'static str,
    pub pinned: &'static str,
    pub two_fingers: &'static str,
    pub empty_map: &'static str,
    // The legend.
    pub legend: &'static str,
    pub roles: &'static str,
    pub links: &'static str,
    pub collaborations: &'static str,
    pub standings: &'static str,
    pub only: &'static str,
    pub show: &'static str,
    pub reset_all: &'static str,
    pub rule_any: &'static str,
    pub rule_all: &'static str,
    pub rule_question: &'static str,
    pub standing_member: &'static str,
    pub standing_action_partner: &'static str,
    pub standing_external: &'static str,
    pub one_member: &'static str,
    pub one_action_partner: &'static str,
    pub one_external: &'static str,
    // The cards.
    pub list: &'static str,
    pub about: &'static str,
    pub source: &'static str,
    pub how_to_read: &'static str,
    pub reading_hint: &'static str,
    pub collaboration: &'static str,
    pub role: &'static str,
    pub link_type: &'static str,
    pub link: &'static str,
    pub organisation: &'static str,
    pub card: &'static str,
    pub founded: &'static str,
    pub members: &'static str,
    pub website: &'static str,
    pub new_window: &'static str,
    pub mission: &'static str,
    pub objectives: &'static str,
    pub audiences: &'static str,
    pub activities: &'static str,
    pub also_called: &'static str,
    pub scope: &'static str,
    pub scope_national: &'static str,
    pub scope_regional: &'static str,
    pub scope_local: &'static str,
    pub no_link: &'static str,
    pub how_linked: &'static str,
    pub stated: &'static str,
    pub inferred: &'static str,
    pub part_lead: &'static str,
    pub part_facilitator: &'static str,
    pub part_member: &'static str,
    pub part_partner: &'static str,
    pub origin: &'static str,
    pub nature: &'static str,
    pub achievements: &'static str,
    pub benefits: &'static str,
    pub show_on_map: &'static str,
    pub in_both: &'static str,
    pub funds: &'static str,
    pub funded_by: &'static str,
    // The story.
    pub story: &'static str,
    pub read_story: &'static str,
    pub read_article: &'static str,
    pub present: &'static str,
    pub previous_slide: &'static str,
    pub next_slide: &'static str,
    pub end_story: &'static str,
    pub missing: &'static str,
    pub back_to_slide: &'static str,
}

impl Language {
    /// The interface's texts in this language.
    pub fn words(self) -> &'static Words {
        match self.of_interface() {
            Self::FR => &super::french::WORDS,
            _ => &super::english::WORDS,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn everything(language: Language) -> String {
        let panels = format!(
            "{:?}{:?}{:?}{:?}{:?}{:?}",
            language.share_words(),
            language.save_words(),
            language.table_words(),
            language.slides_words(),
            language.help_words(),
            language.around_words()
        );
        format!("{:?}{panels}", language.words())
    }

    #[test]
    fn french_follows_the_typography_of_quebec() {
        let text = everything(Language::FR);
        for (found, why) in [
            (" :", "a no-break space stands before a colon"),
            ("« ", "a no-break space stands inside quotes"),
            (" »", "a no-break space stands inside quotes"),
            (" ;", "no space before a semicolon"),
            (" !", "no space before an exclamation mark"),
            (" ?", "no space before a question mark"),
            ("...", "an ellipsis is one character"),
            ("'", "an apostrophe is curly"),
        ] {
            assert!(!text.contains(found), "{why}: {:?}", text.find(found).map(|at| &text[at.saturating_sub(30)..]));
        }
    }

    #[test]
    fn english_uses_curly_apostrophes() {
        assert!(!everything(Language::EN).contains('\''));
    }
}
