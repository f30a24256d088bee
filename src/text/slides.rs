//! Texts of the slide editor; separate from the other words, so that readers who edit nothing do not download them.

use super::lines::words;

words! {
    /// Every fixed text of the slide editor, in one language.
    pub struct SlidesWords {
        pub title: &'static str,
        pub purpose: &'static str,
        // The list of slides.
        pub slides: &'static str,
        pub add: &'static str,
        pub new_slide: &'static str,
        pub untitled: &'static str,
        pub none: &'static str,
        // The form for one slide.
        pub slide: &'static str,
        pub parts: [&'static str; 3],
        pub marks: &'static str,
        pub bad_link: &'static str,
        pub compared: &'static str,
        pub compared_why: &'static str,
        pub up: &'static str,
        pub down: &'static str,
        pub show: &'static str,
        pub look: &'static str,
        pub remove: &'static str,
        // Undo and redo.
        pub undo: &'static str,
        pub redo: &'static str,
        pub keys: &'static str,
        // Saving the result.
        pub hand_on: &'static str,
        pub save_file: &'static str,
        pub save: &'static str,
        pub save_why: &'static str,
        // Announcements after an action.
        pub added: &'static str,
        pub moved: [&'static str; 2],
        pub removed: &'static str,
        pub looked: &'static str,
        pub undone: &'static str,
        pub redone: &'static str,
        pub steps: [&'static str; 5],
        pub step_of: [&'static str; 3],
        pub nothing_to_undo: &'static str,
        pub nothing_to_redo: &'static str,
        pub no_room: &'static str,
        pub saved: &'static str,
        pub not_saved: &'static str,
        pub refused: &'static str,
        pub restored: &'static str,
    }
}
