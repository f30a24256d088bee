//! The date of a table: what the name of its file says, else the day when the file was written.

/// The year in the name of a file, such as `membres-2025.csv`; `written`, the day when it was written, where that is of this year or
/// the name has none. A file that comes by mail was written today, whatever it is of.
pub fn dated(name: &str, written: &str) -> String {
    let runs = name.split(|letter: char| !letter.is_ascii_digit());
    // `2025`, `20251231`.
    let years = runs.filter(|run| matches!(run.len(), 4 | 8)).filter_map(|run| run.get(..4));
    let mut years = years.filter(|year| ("1900".."2100").contains(year));
    years.next_back().filter(|year| !written.starts_with(year)).unwrap_or(written).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_in_the_name_is_that_of_the_table() {
        for (name, expected) in [
            ("membres-2024.csv", "2024"),
            ("Membres 2024-2025 (1).xlsx", "2025"),
            ("20231130_liste.csv", "2023"),
            ("membres-2026.csv", "2026-12-01"),
            ("liste-1234-v2.csv", "2026-12-01"),
        ] {
            assert_eq!(dated(name, "2026-12-01"), expected, "{name}");
        }
    }
}
