//! Texts of the share panel; separate from the other words, so that readers who share nothing do not download them.

use super::lines::words;

words! {
    /// Every fixed text of the share panel, in one language.
    pub struct ShareWords {
        pub share: &'static str,
        pub what: &'static str,
        // What to share: for each kind, its name and its purpose.
        pub link: [&'static str; 2],
        pub element: [&'static str; 2],
        pub frame: [&'static str; 2],
        // Display settings.
        pub how: &'static str,
        pub starts_at: &'static str,
        pub start_reading: &'static str,
        pub start_map: &'static str,
        pub start_organisation: &'static str,
        pub with_legend: &'static str,
        pub language: &'static str,
        pub language_of_page: &'static str,
        pub language_of_reading: &'static str,
        pub theme_auto: &'static str,
        pub theme_light: &'static str,
        pub theme_dark: &'static str,
        pub height: &'static str,
        // What to copy.
        pub address: &'static str,
        pub code: &'static str,
        pub copy: &'static str,
        pub copied: &'static str,
        pub not_copied: &'static str,
        pub qr: &'static str,
        pub qr_too_long: &'static str,
        pub preview: &'static str,
    }
}
