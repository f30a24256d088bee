//! Formats problems as messages: the template of the catalogue, filled with values from the file.

use super::problem::{Problem, ProblemKind};
use crate::text::{Language, ProblemWords, filled};

impl Problem {
    /// The message: the problem and what was expected, in one or two sentences of plain text.
    pub fn sentence(&self, language: Language) -> String {
        let (wording, parts) = self.kind.wording(language);
        let words = language.problem_words();
        let mut sentence = filled(wording, &parts);
        if let Some(suggestion) = self.kind.suggestion() {
            sentence.push_str(&filled(words.suggestion, &[suggestion]));
        }
        if let ProblemKind::WrongShape { example: Some(example), .. } = &self.kind {
            sentence.push_str(&filled(words.example, &[example]));
        }
        sentence
    }

    /// One line of a report: `LINE:COLUMN path: sentence`, without the path for a problem of the whole file.
    pub fn line_of_report(&self, language: Language) -> String {
        let (line, column) = (self.line.to_string(), self.column.to_string());
        let mut text = [&line, ":", &column, " "].concat();
        if !self.path.is_empty() {
            text.push_str(&self.path);
            text.push_str(": ");
        }
        text.push_str(&self.sentence(language));
        text
    }
}

/// « a, b ou c ».
pub(super) fn alternatives<Text: AsRef<str>>(choices: &[Text], words: &ProblemWords) -> String {
    let mut sentence = String::new();
    for (position, choice) in choices.iter().enumerate() {
        if position > 0 {
            sentence.push_str(if position + 1 == choices.len() { words.or } else { ", " });
        }
        sentence.push_str(choice.as_ref());
    }
    sentence
}

impl ProblemKind {
    /// The suggestion.
    fn suggestion(&self) -> Option<&str> {
        match self {
            Self::UnknownKey { suggestion, .. }
            | Self::UnknownWord { suggestion, .. }
            | Self::UnlistedLanguage { suggestion, .. }
            | Self::InvalidId { suggestion, .. }
            | Self::UnknownReference { suggestion, .. } => suggestion.as_deref(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check::problem::{List, Shape, SyntaxFault};

    fn problem(kind: ProblemKind) -> Problem {
        Problem { path: String::new(), line: 1, column: 1, kind }
    }

    /// One problem of each kind.
    fn every_kind() -> Vec<ProblemKind> {
        let word = || "mot".to_owned();
        let suggestion = Some(word());
        let mut kinds = vec![
            ProblemKind::Empty,
            ProblemKind::TooLarge { bytes: 6, limit: 5 },
            ProblemKind::NotUtf8,
            ProblemKind::TooDeep { limit: 32 },
            ProblemKind::MissingKey { key: word() },
            ProblemKind::UnknownKey { key: word(), suggestion: suggestion.clone() },
            ProblemKind::RepeatedKey { key: word() },
            ProblemKind::OutOfRange { found: word(), minimum: 0, maximum: 9 },
            ProblemKind::UnknownWord { found: word(), allowed: vec![word(), word()], suggestion: suggestion.clone() },
            ProblemKind::UnknownVersion { found: word() },
            ProblemKind::LaterVersion { key: word(), version: 2 },
            ProblemKind::InvertedPeriod { since: word(), until: word() },
            ProblemKind::NotPositive { found: word() },
            ProblemKind::InvalidLanguage { found: word() },
            ProblemKind::UnlistedLanguage { key: word(), suggestion: suggestion.clone() },
            ProblemKind::InvalidId { found: word(), suggestion },
            ProblemKind::RepeatedId { id: word(), first: word() },
            ProblemKind::RepeatedItem { found: word() },
            ProblemKind::SelfLink { organisation: word() },
            ProblemKind::RepeatedLink { first: word() },
            ProblemKind::InvalidColour { found: word() },
            ProblemKind::InvalidWebsite { found: word() },
            ProblemKind::InvalidDate { found: word() },
            ProblemKind::BlankText,
            ProblemKind::LongText { length: 6, limit: 5 },
            ProblemKind::HiddenCharacter { character: '\u{202e}' },
            ProblemKind::BrokenWord { character: '\u{ad}' },
            ProblemKind::EmptyList,
            ProblemKind::TooMany { found: 6, limit: 5 },
            ProblemKind::More { count: 3 },
        ];
        let shapes =
            [Shape::Nothing, Shape::Truth, Shape::WholeNumber, Shape::Number, Shape::Text, Shape::List, Shape::Object];
        kinds.extend(shapes.map(|found| ProblemKind::WrongShape {
            found,
            expected: shapes.to_vec(),
            example: Some(word()),
        }));
        let lists = [List::Roles, List::LinkTypes, List::Organisations, List::Sources];
        kinds.extend(lists.map(|list| ProblemKind::UnknownReference { list, found: word(), suggestion: None }));
        let faults = [
            SyntaxFault::CutShort,
            SyntaxFault::TrailingComma,
            SyntaxFault::ExpectedValue,
            SyntaxFault::ExpectedColon,
            SyntaxFault::ExpectedComma,
            SyntaxFault::ExpectedKey,
            SyntaxFault::ControlCharacter,
            SyntaxFault::InvalidEscape,
            SyntaxFault::InvalidNumber,
            SyntaxFault::TrailingText,
            SyntaxFault::Other,
        ];
        kinds.extend(faults.map(|fault| ProblemKind::Syntax { fault }));
        kinds
    }

    #[test]
    fn every_problem_is_a_whole_sentence_in_every_language() {
        for kind in every_kind() {
            for language in Language::ALL {
                let sentence = problem(kind.clone()).sentence(language);
                assert!(sentence.ends_with(['.', '?']) && !sentence.contains(['{', '}', '\'']), "{sentence}");
                let filled = kind.wording(language).1;
                assert!(filled.iter().all(|part| sentence.contains(part)), "{sentence} leaves out a part");
            }
        }
    }

    #[test]
    fn french_is_set_as_in_quebec() {
        for kind in every_kind() {
            let sentence = problem(kind).sentence(Language::FR).replace("http://", "").replace("https://", "");
            let characters: Vec<char> = sentence.replace("mailto:", "").chars().collect();
            for pair in characters.windows(2) {
                assert!(pair[1] != ':' || pair[0] == '\u{a0}', "space before colon: {sentence}");
                assert!(pair[0] != '«' || pair[1] == '\u{a0}', "space inside guillemets: {sentence}");
                assert!(pair[1] != '»' || pair[0] == '\u{a0}', "space inside guillemets: {sentence}");
                assert!(!";!?".contains(pair[1]) || !pair[0].is_whitespace(), "no space there: {sentence}");
            }
        }
    }

    #[test]
    fn choices_are_told_as_people_tell_them() {
        assert_eq!(alternatives::<&str>(&[], Language::FR.problem_words()), "");
        assert_eq!(alternatives(&["a"], Language::FR.problem_words()), "a");
        assert_eq!(alternatives(&["a", "b", "c"], Language::FR.problem_words()), "a, b ou c");
        assert_eq!(alternatives(&["a", "b"], Language::EN.problem_words()), "a or b");
    }

    #[test]
    fn what_the_file_says_is_not_read_as_a_template() {
        let kind = ProblemKind::RepeatedId { id: "{1}".to_owned(), first: "{0}".to_owned() };
        assert!(problem(kind).sentence(Language::EN).starts_with("The identifier “{1}” is already that of {0};"));
    }

    #[test]
    fn a_suggestion_follows_the_sentence() {
        let kind = ProblemKind::UnknownKey { key: "rols".to_owned(), suggestion: Some("roles".to_owned()) };
        let sentence = problem(kind).sentence(Language::FR);
        assert_eq!(sentence, "Le format ne connaît pas «\u{a0}rols\u{a0}» ici. Vouliez-vous dire «\u{a0}roles\u{a0}»?");
    }
}
