//! Texts of the panel of questions; separate from the other words, so that readers who never open it do not download them.

use super::lines::words;

words! {
    /// Every fixed text of the panel of questions, in one language.
    pub struct QuestionWords {
        pub title: &'static str,
        pub which: &'static str,
        /// In the order of the panel, each with its name and its explanation.
        pub questions: [[&'static str; 2]; 3],
        pub between: &'static str,
        pub from: &'static str,
        pub to: &'static str,
        pub nobody: &'static str,
        pub choose: &'static str,
        pub choose_others: &'static str,
        pub show: &'static str,
    }
}
