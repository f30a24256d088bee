//! The catalogues of the interface: one for each language, complete when it compiles.
//!
//! Natively, and in the modules that are loaded on demand, all are compiled in. The widget has none: `make dist` writes the part
//! of each that every reader needs as a file, and the page's script fetches the one of the reader's language.

use std::sync::OnceLock;

use super::lines::{Lines, words};
use super::{
    ASKED, AroundWords, COMPARE, CompareWords, EDIT, EditWords, GridWords, GroupWords, HelpWords, Language,
    MeasureWords, OPEN, OpenWords, OverlapWords, PAGES, PROBLEMS, PosterWords, PresentWords, ProblemWords,
    QuestionWords, SaveWords, Sentences, ShareWords, SlidesWords, TOLD, TableWords, ToldWords, Words,
};

words! {
    /// The texts that every reader needs.
    pub struct PageWords {
        pub words: Words,
        pub around: AroundWords,
        pub groups: GroupWords,
        pub sentences: Sentences,
    }
}

words! {
    /// The texts that are loaded with the code that shows them.
    pub struct AskedWords {
        pub grids: GridWords,
        pub overlaps: OverlapWords,
        pub measures: MeasureWords,
        pub questions: QuestionWords,
        pub help: HelpWords,
        pub share: ShareWords,
        pub save: SaveWords,
        pub tables: TableWords,
        pub slides: SlidesWords,
        pub poster: PosterWords,
        pub present: PresentWords,
    }
}

/// The pages' texts that were loaded, by language.
static LOADED: [OnceLock<&'static PageWords>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];

/// Whether this module has them all compiled in.
const ARE_COMPILED_IN: bool = cfg!(not(all(target_arch = "wasm32", feature = "widget")));

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
        if let Some(loaded) = LOADED.get(self.position()) {
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
    fn of<T: Lines>(
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

    fn asked(self) -> &'static AskedWords {
        static PSEUDO: OnceLock<AskedWords> = OnceLock::new();
        self.of(ASKED, &PSEUDO)
    }

    /// The messages about problems in this language.
    pub fn problem_words(self) -> &'static ProblemWords {
        static PSEUDO: OnceLock<ProblemWords> = OnceLock::new();
        self.of(PROBLEMS, &PSEUDO)
    }

    /// The texts of the map editor in this language.
    pub fn edit_words(self) -> &'static EditWords {
        static PSEUDO: OnceLock<EditWords> = OnceLock::new();
        self.of(EDIT, &PSEUDO)
    }

    /// The texts of the panel that opens files in this language.
    pub fn open_words(self) -> &'static OpenWords {
        static PSEUDO: OnceLock<OpenWords> = OnceLock::new();
        self.of(OPEN, &PSEUDO)
    }

    /// The texts of the panel that compares editions in this language.
    pub fn compare_words(self) -> &'static CompareWords {
        static PSEUDO: OnceLock<CompareWords> = OnceLock::new();
        self.of(COMPARE, &PSEUDO)
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

    /// The texts of the tables and of the grouped list in this language.
    pub fn grid_words(self) -> &'static GridWords {
        &self.asked().grids
    }

    /// The texts on overlaps in this language.
    pub fn overlap_words(self) -> &'static OverlapWords {
        &self.asked().overlaps
    }

    /// The texts on measures in this language.
    pub fn measure_words(self) -> &'static MeasureWords {
        &self.asked().measures
    }

    /// The texts of the panel of questions in this language.
    pub fn question_words(self) -> &'static QuestionWords {
        &self.asked().questions
    }

    /// The texts of the help in this language.
    pub fn help_words(self) -> &'static HelpWords {
        &self.asked().help
    }

    /// The share panel's texts in this language.
    pub fn share_words(self) -> &'static ShareWords {
        &self.asked().share
    }

    /// The save panel's texts in this language.
    pub fn save_words(self) -> &'static SaveWords {
        &self.asked().save
    }

    /// The column names in this language.
    pub fn table_words(self) -> &'static TableWords {
        &self.asked().tables
    }

    /// The texts of the slide editor in this language.
    pub fn slides_words(self) -> &'static SlidesWords {
        &self.asked().slides
    }

    /// The poster's texts in this language.
    pub fn poster_words(self) -> &'static PosterWords {
        &self.asked().poster
    }

    /// The texts of the presentation mode in this language.
    pub fn present_words(self) -> &'static PresentWords {
        &self.asked().present
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
        language.problem_words().write(&mut lines);
        language.edit_words().write(&mut lines);
        language.open_words().write(&mut lines);
        language.compare_words().write(&mut lines);
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
