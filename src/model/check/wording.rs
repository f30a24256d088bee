//! Which message each problem has, and the values of its places.

use super::{
    problem::{List, ProblemKind, Shape, SyntaxFault},
    sentence::alternatives,
};
use crate::text::{Language, ProblemWords};

impl ProblemKind {
    /// The message and the values of its placeholders.
    pub(super) fn wording(&self, language: Language) -> (&'static str, Vec<String>) {
        let words = language.problem_words();
        match self {
            Self::Empty => (words.empty, vec![]),
            Self::TooLarge { bytes, limit } => (words.too_large, vec![bytes.to_string(), limit.to_string()]),
            Self::NotUtf8 => (words.not_utf8, vec![]),
            Self::TooDeep { limit } => (words.too_deep, vec![limit.to_string()]),
            Self::Syntax { fault } => (fault.wording(words), vec![]),
            Self::MissingKey { key } => (words.missing_key, vec![key.clone()]),
            Self::UnknownKey { key, .. } => (words.unknown_key, vec![key.clone()]),
            Self::RepeatedKey { key } => (words.repeated_key, vec![key.clone()]),
            Self::WrongShape { found, expected, .. } => {
                let names: Vec<_> = expected.iter().map(|shape| shape.name(words)).collect();
                (words.wrong_shape, vec![found.name(words).to_owned(), alternatives(&names, words)])
            }
            Self::OutOfRange { found, minimum, maximum } => {
                (words.out_of_range, vec![found.clone(), minimum.to_string(), maximum.to_string()])
            }
            Self::UnknownWord { found, allowed, .. } => {
                (words.unknown_word, vec![found.clone(), alternatives(allowed, words)])
            }
            Self::InvalidLanguage { found } => (words.invalid_language, vec![found.clone()]),
            Self::UnlistedLanguage { key, .. } => (words.unlisted_language, vec![key.clone()]),
            Self::UnknownVersion { found } => (words.unknown_version, vec![found.clone()]),
            Self::LaterVersion { key, version } => (words.later_version, vec![key.clone(), version.to_string()]),
            Self::InvalidId { found, .. } => (words.invalid_id, vec![found.clone()]),
            Self::RepeatedId { id, first } => (words.repeated_id, vec![id.clone(), first.clone()]),
            Self::UnknownReference { list, found, .. } => (list.unknown(words), vec![found.clone()]),
            Self::RepeatedItem { found } => (words.repeated_item, vec![found.clone()]),
            Self::SelfLink { organisation } => (words.self_link, vec![organisation.clone()]),
            Self::RepeatedLink { first } => (words.repeated_link, vec![first.clone()]),
            Self::InvalidColour { found } => (words.invalid_colour, vec![found.clone()]),
            Self::InvalidWebsite { found } => (words.invalid_website, vec![found.clone()]),
            Self::InvalidDate { found } => (words.invalid_date, vec![found.clone()]),
            Self::InvertedPeriod { since, until } => (words.inverted_period, vec![since.clone(), until.clone()]),
            Self::NotPositive { found } => (words.not_positive, vec![found.clone()]),
            Self::BlankText => (words.blank_text, vec![]),
            Self::LongText { length, limit } => (words.long_text, vec![length.to_string(), limit.to_string()]),
            Self::HiddenCharacter { character } => (words.hidden_character, vec![code_point(*character)]),
            Self::BrokenWord { character } => (words.broken_word, vec![code_point(*character)]),
            Self::EmptyList => (words.empty_list, vec![]),
            Self::TooMany { found, limit } => (words.too_many, vec![found.to_string(), limit.to_string()]),
            Self::More { count } => (words.more, vec![count.to_string()]),
        }
    }
}

impl SyntaxFault {
    const fn wording(self, words: &ProblemWords) -> &'static str {
        match self {
            Self::CutShort => words.syntax_cut_short,
            Self::TrailingComma => words.syntax_trailing_comma,
            Self::ExpectedValue => words.syntax_expected_value,
            Self::ExpectedColon => words.syntax_expected_colon,
            Self::ExpectedComma => words.syntax_expected_comma,
            Self::ExpectedKey => words.syntax_expected_key,
            Self::ControlCharacter => words.syntax_control_character,
            Self::InvalidEscape => words.syntax_invalid_escape,
            Self::InvalidNumber => words.syntax_invalid_number,
            Self::TrailingText => words.syntax_trailing_text,
            Self::Other => words.syntax_other,
        }
    }
}

impl Shape {
    const fn name(self, words: &ProblemWords) -> &'static str {
        match self {
            Self::Nothing => words.shape_nothing,
            Self::Truth => words.shape_truth,
            Self::WholeNumber => words.shape_whole_number,
            Self::Number => words.shape_number,
            Self::Text => words.shape_text,
            Self::List => words.shape_list,
            Self::Object => words.shape_object,
        }
    }
}

impl List {
    /// The message for an identifier that the list does not contain.
    const fn unknown(self, words: &ProblemWords) -> &'static str {
        match self {
            Self::Roles => words.no_roles,
            Self::LinkTypes => words.no_link_types,
            Self::Organisations => words.no_organisations,
            Self::Sources => words.no_sources,
            Self::Standings => words.no_standings,
        }
    }
}

/// The code point of a character that cannot be shown: `U+202E`.
fn code_point(character: char) -> String {
    let mut code = String::from("U+");
    let number = u32::from(character);
    for place in (0..6).rev() {
        // Four digits at least.
        if place < 4 || number >> (4 * place) > 0 {
            code.extend(char::from_digit(number >> (4 * place) & 15, 16).map(|digit| digit.to_ascii_uppercase()));
        }
    }
    code
}
