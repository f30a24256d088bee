//! The texts of the code loaded on demand. A module has those of a language from a file of all parts, and parses the parts that it
//! shows.

use std::sync::OnceLock;

#[cfg(any(not(target_arch = "wasm32"), all(feature = "checker", debug_assertions)))]
use super::ASKED;
use super::catalogue::ByLanguage;
use super::lines::{Lines, words};
use super::{
    CompareWords, EditWords, GridWords, HelpWords, Language, MeasureWords, MergeWords, OpenWords, OverlapWords,
    PosterWords, PresentWords, ProblemWords, QuestionWords, SaveWords, ShareWords, SlidesWords, TableWords,
};

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
        pub problems: ProblemWords,
        pub edit: EditWords,
        pub open: OpenWords,
        pub compare: CompareWords,
        pub merge: MergeWords,
    }
}

/// Declares how each part of [`AskedWords`] is reached. A module that never asks for a part lacks the code that parses it.
macro_rules! parts {
    ($($field:ident: $type:ty = $method:ident, $about:literal;)*) => {
        /// The parts, in the order of the file.
        #[cfg(any(test, target_arch = "wasm32"))]
        #[allow(non_camel_case_types, dead_code, reason = "they are named after their fields, of which a module has some")]
        enum Part {
            $($field,)*
        }

        impl Language {
            $(
                #[doc = $about]
                pub fn $method(self) -> &'static $type {
                    #[cfg(not(target_arch = "wasm32"))]
                    return &self.asked().$field;
                    #[cfg(target_arch = "wasm32")]
                    {
                        static PARSED: ByLanguage<$type> = [const { OnceLock::new() }; Language::ALL.len()];
                        self.part(Part::$field as usize, &PARSED)
                    }
                }
            )*

            /// The file of all parts, for [`load_asked`](Self::load_asked).
            #[cfg(any(not(target_arch = "wasm32"), all(feature = "checker", debug_assertions)))]
            pub fn asked_file(self) -> String {
                let asked = self.asked();
                let part = |texts: &dyn Fn(&mut Vec<String>)| {
                    let mut lines = Vec::new();
                    texts(&mut lines);
                    lines.join("\n")
                };
                [$(part(&|lines| asked.$field.write(lines))),*].join(BETWEEN_PARTS)
            }
        }
    };
}

parts! {
    grids: GridWords = grid_words, "The texts of the tables and of the grouped list in this language.";
    overlaps: OverlapWords = overlap_words, "The texts on overlaps in this language.";
    measures: MeasureWords = measure_words, "The texts on measures in this language.";
    questions: QuestionWords = question_words, "The texts of the panel of questions in this language.";
    help: HelpWords = help_words, "The texts of the help in this language.";
    share: ShareWords = share_words, "The share panel's texts in this language.";
    save: SaveWords = save_words, "The save panel's texts in this language.";
    tables: TableWords = table_words, "The column names in this language.";
    slides: SlidesWords = slides_words, "The texts of the slide editor in this language.";
    poster: PosterWords = poster_words, "The poster's texts in this language.";
    present: PresentWords = present_words, "The texts of the presentation mode in this language.";
    problems: ProblemWords = problem_words, "The messages about problems in this language.";
    edit: EditWords = edit_words, "The texts of the map editor in this language.";
    open: OpenWords = open_words, "The texts of the panel that opens files in this language.";
    compare: CompareWords = compare_words, "The texts of the panel that compares editions in this language.";
    merge: MergeWords = merge_words, "The texts of the panel that merges editions in this language.";
}

/// No text has this character.
const BETWEEN_PARTS: &str = "\u{c}";

/// The files of the texts loaded on demand, by language.
static FILES: ByLanguage<&'static str> = [const { OnceLock::new() }; Language::ALL.len()];

impl Language {
    /// Takes the texts of the code loaded on demand in this language from their file. They stay until the program ends.
    pub fn load_asked(self, file: String) {
        if let Some(loaded) = FILES.get(self.position()) {
            loaded.get_or_init(|| file.leak());
        }
    }

    /// A part of the file in this language; while that is not loaded, in one that is.
    #[cfg(any(test, target_arch = "wasm32"))]
    fn part<T: Lines>(self, part: usize, parsed: &'static ByLanguage<T>) -> &'static T {
        let loaded = |position: usize| Some((FILES.get(position)?.get()?, parsed.get(position)?));
        let parse = |file: &'static str| -> T {
            let part = file.split(BETWEEN_PARTS).nth(part).unwrap_or_default();
            Lines::read(&mut part.split('\n'))
        };
        match loaded(self.position()).or_else(|| (0..parsed.len()).find_map(loaded)) {
            Some((file, parsed)) => parsed.get_or_init(|| parse(file)),
            // The page gives the file before it asks for anything.
            None => Box::leak(Box::new(parse(""))),
        }
    }

    #[cfg(any(not(target_arch = "wasm32"), all(feature = "checker", debug_assertions)))]
    pub(super) fn asked(self) -> &'static AskedWords {
        static PSEUDO: OnceLock<AskedWords> = OnceLock::new();
        self.of(ASKED, &PSEUDO)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_comes_back_from_the_file_of_all() {
        static PARSED: ByLanguage<EditWords> = [const { OnceLock::new() }; Language::ALL.len()];
        static LAST: ByLanguage<CompareWords> = [const { OnceLock::new() }; Language::ALL.len()];
        let lines = |texts: &dyn Fn(&mut Vec<String>)| {
            let mut lines = Vec::new();
            texts(&mut lines);
            lines
        };
        assert_eq!(Language::EN.part(Part::edit as usize, &PARSED).heading, "", "no file has come");
        Language::FR.load_asked(Language::FR.asked_file());
        let other = Language::EN.part(Part::compare as usize, &LAST);
        assert_eq!(other.title, Language::FR.compare_words().title, "that of another language stands for it");
        for language in Language::ALL {
            language.load_asked(language.asked_file());
            let (edit, compare) =
                (language.part(Part::edit as usize, &PARSED), language.part(Part::compare as usize, &LAST));
            assert_eq!(lines(&|lines| edit.write(lines)), lines(&|lines| language.edit_words().write(lines)));
            assert_eq!(lines(&|lines| compare.write(lines)), lines(&|lines| language.compare_words().write(lines)));
        }
    }
}
