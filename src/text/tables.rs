//! Column names of exported spreadsheets; separate from the other words, so that only those who export download them.

use super::lines::words;

words! {
    /// The column names, in one language.
    pub struct TableWords {
        /// Columns of the organisations sheet.
        pub organisations: [&'static str; 18],
        /// Columns of the links sheet.
        pub links: [&'static str; 10],
        /// Columns of the collaborations sheet.
        pub collaborations: [&'static str; 9],
        // Columns that only some maps need.
        pub period: &'static str,
        pub since: &'static str,
        pub until: &'static str,
        pub role_periods: &'static str,
        pub sources: &'static str,
        /// Value of a cell that is true.
        pub yes: &'static str,
        /// Value of a cell that is false.
        pub no: &'static str,
    }
}
