//! Texts of the presentation mode; separate from the other words, so that readers who do not present do not download them.

use super::lines::words;

words! {
    /// Every fixed text of the controls and of the speaker's notes, in one language.
    pub struct PresentWords {
        // Controls.
        pub controls: &'static str,
        pub play: &'static str,
        pub black: &'static str,
        pub speaker: &'static str,
        pub screen: &'static str,
        pub keys: &'static str,
        pub end: &'static str,
        pub black_screen: &'static str,
        pub resume: &'static str,
        // Speaker's notes.
        pub notes: &'static str,
        pub no_notes: &'static str,
        pub now: &'static str,
        pub next: &'static str,
        pub last: &'static str,
        pub clock: &'static str,
        pub elapsed: &'static str,
        pub restart: &'static str,
        pub blocked: &'static str,
        // A slide that compares the map with another edition.
        pub compared: [&'static str; 3],
        pub compared_away: &'static str,
        // Keyboard shortcuts.
        pub key_lines: [(&'static str, &'static str); 11],
    }
}
