//! The catalogues of the interface: one for each language, complete when it compiles.
//!
//! Natively all are compiled in. The modules of the page have files instead, one of a language, which `make dist` writes and the
//! page's script fetches: the widget that of the texts that every reader needs; code loaded on demand, that of the texts that it
//! shows. What the checker writes into maps, in all their languages, is compiled in where it is.

use std::sync::OnceLock;

use super::lines::{Lines, words};
use super::{AroundWords, GroupWords, Language, PAGES, Sentences, TOLD, ToldWords, Words};

words! {
    /// The texts that every reader needs.
    pub struct PageWords {
        pub words: Words,
        pub around: AroundWords,
        pub groups: GroupWords,
        pub sentences: Sentences,
    }
}

/// What is kept of each language of the interface.
pub(super) type ByLanguage<T> = [OnceLock<T>; Language::ALL.len()];

/// The pages' texts that were loaded, by language.
static LOADED: ByLanguage<&'static PageWords> = [const { OnceLock::new() }; Language::ALL.len()];

/// Whether this module has those of the page compiled in.
const ARE_COMPILED_IN: bool =
    cfg!(any(not(target_arch = "wasm32"), not(any(feature = "widget", feature = "interaction")), feature = "whole"));

/// What stands for texts that have not come.
static NONE: OnceLock<PageWords> = OnceLock::new();

impl Language {
    /// The texts of the page in this language; while those are not loaded, in one that is.
    fn page(self) -> &'static PageWords {
        if ARE_COMPILED_IN {
            static PSEUDO: OnceLock<PageWords> = OnceLock::new();
            return self.of(PAGES, &PSEUDO);
        }
        let own = LOADED.get(self.position()).and_then(OnceLock::get);
        let any = || LOADED.iter().find_map(OnceLock::get);
        own.or_else(any).copied().unwrap_or_else(|| NONE.get_or_init(|| Lines::read(&mut std::iter::empty())))
    }

    /// Whether the texts of the page are loaded in this language.
    pub fn is_loaded(self) -> bool {
        ARE_COMPILED_IN || LOADED.get(self.position()).is_some_and(|loaded| loaded.get().is_some())
    }

    /// Takes the texts of the page in this language from their file. They stay until the program ends.
    pub fn load(self, file: String) {
        if let Some(loaded) = LOADED.get(self.position()).filter(|_| !ARE_COMPILED_IN) {
            loaded.get_or_init(|| Box::leak(Box::new(Lines::read(&mut file.leak().split('\n')))));
        }
    }

    /// The file for [`load`](Self::load).
    #[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
    pub fn page_file(self) -> String {
        let mut lines = Vec::new();
        self.page().write(&mut lines);
        lines.join("\n")
    }

    /// The texts of this language among those of all.
    pub(super) fn of<T: Lines>(
        self,
        all: [&'static T; Self::ALL.len()],
        #[allow(unused_variables, reason = "readers have no pseudo-language")] pseudo: &'static OnceLock<T>,
    ) -> &'static T {
        let [first, ..] = all;
        #[cfg(any(test, feature = "cli"))]
        if self.is_pseudo() {
            return pseudo.get_or_init(|| super::pseudo::of(first));
        }
        all.get(self.position()).copied().unwrap_or(first)
    }

    /// The interface's texts in this language.
    pub fn words(self) -> &'static Words {
        &self.page().words
    }

    /// The neighbourhood texts in this language.
    pub fn around_words(self) -> &'static AroundWords {
        &self.page().around
    }

    /// The texts of groups in this language.
    pub fn group_words(self) -> &'static GroupWords {
        &self.page().groups
    }

    /// The sentences of the page in this language.
    pub(super) fn sentences(self) -> &'static Sentences {
        &self.page().sentences
    }

    /// The sentences loaded on demand in this language.
    pub(super) fn told(self) -> &'static ToldWords {
        static PSEUDO: OnceLock<ToldWords> = OnceLock::new();
        self.of(TOLD, &PSEUDO)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every text of a language, one a line.
    fn lines(language: Language) -> Vec<String> {
        let mut lines = Vec::new();
        language.page().write(&mut lines);
        language.told().write(&mut lines);
        language.asked().write(&mut lines);
        lines
    }

    #[test]
    fn a_catalogue_comes_back_from_its_lines() {
        for language in Language::ALL {
            let file = language.page_file();
            let count = file.split('\n').count();
            let read: PageWords = Lines::read(&mut file.leak().split('\n'));
            let mut written = Vec::new();
            read.write(&mut written);
            assert_eq!(written.join("\n"), language.page_file());
            assert_eq!(written.len(), count, "no text has a line break");
        }
    }

    #[test]
    fn languages_have_the_same_places_and_leave_no_text_empty() {
        let places = |line: &str| {
            let mut found: Vec<_> = line.match_indices('{').map(|(at, _)| line[at..].chars().nth(1)).collect();
            found.sort_unstable();
            found.dedup();
            found
        };
        let all = Language::ALL.map(lines);
        let [first, others @ ..] = &all;
        for other in others {
            for (one, line) in first.iter().zip(other) {
                // Of a text with a number, some languages say the number of everything in another form; the first day has no number.
                let is_plural = one.contains('|') || line.contains('|') || one.starts_with("1er");
                assert!(is_plural || places(one) == places(line), "{one} / {line}");
                // Some fields need no help, in any language.
                assert_eq!(line.trim_matches('|').is_empty(), one.trim_matches('|').is_empty(), "{one} / {line}");
            }
        }
    }

    #[test]
    fn french_follows_the_typography_of_quebec() {
        for text in lines(Language::FR) {
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
                assert!(!text.contains(found), "{why}: {text}");
            }
        }
    }

    #[test]
    fn english_uses_curly_apostrophes() {
        assert!(lines(Language::EN).iter().all(|line| !line.contains('\'')));
    }

    #[test]
    fn spanish_opens_its_questions_and_sets_no_space_inside_quotes() {
        for text in lines(Language::from_tag("es").unwrap()) {
            assert_eq!(
                text.matches('¿').count(),
                text.matches('?').count() - usize::from(text.contains("(?)") || text == "?"),
                "{text}"
            );
            for wrong in [" :", " ;", "« ", " »", "...", "'", "«\u{a0}"] {
                assert!(!text.contains(wrong), "{wrong} in {text}");
            }
        }
    }
}
