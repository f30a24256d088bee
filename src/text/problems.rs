//! Messages about the problems of a file; `{0}`, `{1}`… are places for values from the file.

use super::lines::words;

words! {
    /// A message for each kind of problem, and the words that they are made of.
    pub struct ProblemWords {
        /// Appended to a message when there is a suggestion.
        pub suggestion: &'static str,
        /// Appended to a message when there is an example.
        pub example: &'static str,
        /// The separator before the last of several alternatives.
        pub or: &'static str,
        pub empty: &'static str,
        pub too_large: &'static str,
        pub not_utf8: &'static str,
        pub too_deep: &'static str,
        pub missing_key: &'static str,
        pub unknown_key: &'static str,
        pub repeated_key: &'static str,
        pub out_of_range: &'static str,
        pub unknown_word: &'static str,
        pub invalid_language: &'static str,
        pub unlisted_language: &'static str,
        pub unknown_version: &'static str,
        pub invalid_id: &'static str,
        pub repeated_id: &'static str,
        pub repeated_item: &'static str,
        pub self_link: &'static str,
        pub repeated_link: &'static str,
        pub invalid_colour: &'static str,
        pub invalid_website: &'static str,
        pub invalid_date: &'static str,
        pub blank_text: &'static str,
        pub long_text: &'static str,
        pub hidden_character: &'static str,
        pub broken_word: &'static str,
        pub empty_list: &'static str,
        pub too_many: &'static str,
        pub more: &'static str,
        pub wrong_shape: &'static str,
        pub syntax_cut_short: &'static str,
        pub syntax_trailing_comma: &'static str,
        pub syntax_expected_value: &'static str,
        pub syntax_expected_colon: &'static str,
        pub syntax_expected_comma: &'static str,
        pub syntax_expected_key: &'static str,
        pub syntax_control_character: &'static str,
        pub syntax_invalid_escape: &'static str,
        pub syntax_invalid_number: &'static str,
        pub syntax_trailing_text: &'static str,
        pub syntax_other: &'static str,
        pub shape_nothing: &'static str,
        pub shape_truth: &'static str,
        pub shape_whole_number: &'static str,
        pub shape_number: &'static str,
        pub shape_text: &'static str,
        pub shape_list: &'static str,
        pub shape_object: &'static str,
        pub no_roles: &'static str,
        pub no_link_types: &'static str,
        pub no_organisations: &'static str,
    }
}
