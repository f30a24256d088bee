//! What the cells of an XLSX file refer to: its sheets, shared strings, and the styles that make a number a date.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::{Document, Node};

use crate::{
    Kind, Limits, OpenError,
    package::Package,
    xml::{attribute, children, parse, without_doctype},
};

/// The formats that the standard numbers and that show a date or a time of day.
const DATES: [std::ops::RangeInclusive<u32>; 5] = [14..=22, 27..=36, 45..=45, 47..=47, 50..=58];

/// What the sheets of a workbook share.
#[derive(Debug, Default)]
pub(crate) struct Workbook {
    /// Each sheet: its name, whether it is visible, the name of its part.
    pub(crate) sheets: Vec<(String, bool, String)>,
    /// The texts to which cells refer by number.
    pub(crate) strings: Vec<String>,
    /// The styles of cells that show dates.
    pub(crate) dates: BTreeSet<usize>,
    /// Whether days are counted from 1904, as on old Macs.
    is_from_1904: bool,
}

impl Workbook {
    /// The workbook of a package.
    pub(crate) fn of(package: &mut Package<'_>, limits: &Limits) -> Result<Self, OpenError> {
        let name = package.ending("workbook.xml").unwrap_or_default().to_owned();
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", &name));
        let links = [folder, "/_rels/", file, ".rels"].concat();
        // By identifier: the last word of the type, and the part.
        let mut parts: BTreeMap<String, (String, String)> = BTreeMap::new();
        read(package, links.trim_start_matches('/'), limits, &mut |links| {
            for link in links.root_element().children().filter(Node::is_element) {
                let text = |name| attribute(link, name).unwrap_or_default();
                let kind = text("Type").rsplit('/').next().unwrap_or_default().to_owned();
                parts.insert(text("Id").to_owned(), (kind, resolved(folder, text("Target"))));
            }
        })?;
        let mut workbook = Self::default();
        read(package, &name, limits, &mut |document| {
            let root = document.root_element();
            let is_true = |value| matches!(value, "1" | "true");
            workbook.is_from_1904 =
                children(root, "workbookPr").any(|it| attribute(it, "date1904").is_some_and(is_true));
            for sheet in children(root, "sheets").flat_map(|list| children(list, "sheet")) {
                let Some((_, part)) = attribute(sheet, "id").and_then(|id| parts.get(id)) else { continue };
                let is_visible =
                    !attribute(sheet, "state").is_some_and(|state| state.to_lowercase().contains("hidden"));
                let name = attribute(sheet, "name").unwrap_or_default().to_owned();
                workbook.sheets.push((name, is_visible, part.clone()));
            }
        })?;
        let of_kind = |kind: &str| parts.values().find(|(known, _)| known == kind).map(|(_, part)| part.clone());
        if let Some(part) = of_kind("sharedStrings") {
            read(package, &part, limits, &mut |document| {
                workbook.strings = children(document.root_element(), "si").map(text_of).collect();
            })?;
        }
        if let Some(part) = of_kind("styles") {
            read(package, &part, limits, &mut |document| workbook.dates = dates(document.root_element()))?;
        }
        Ok(workbook)
    }

    /// A date as ISO text, with its time where it has one.
    pub(crate) fn date(&self, number: f64) -> String {
        let seconds = (number * 86_400.0).round();
        // Days up to the year 9999.
        if !(0.0..2_958_466.0 * 86_400.0).contains(&seconds) {
            return number.to_string();
        }
        #[allow(clippy::cast_possible_truncation, reason = "it is a whole number within the bounds just checked")]
        let seconds = seconds as i64;
        let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
        let time = format!("{:02}:{:02}:{:02}", rest / 3_600, rest / 60 % 60, rest % 60);
        if number < 1.0 {
            return time;
        }
        // The format has a 29 February 1900, its day 60, which there never was.
        let from_1970 = if self.is_from_1904 { days - 24_107 } else { days - 25_569 + i64::from(days < 60) };
        let [year, month, day] = civil(from_1970);
        let date = format!("{year:04}-{month:02}-{day:02}");
        if rest == 0 { date } else { [&date, "T", &time].concat() }
    }
}

/// Year, month and day of a day counted from 1 January 1970 (Gregorian calendar).
fn civil(days: i64) -> [i64; 3] {
    // Years that begin in March, in eras of 400 years: the leap day is the last of its year.
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    [year + era * 400 + i64::from(month <= 2), month, day]
}

fn read(
    package: &mut Package<'_>,
    part: &str,
    limits: &Limits,
    with: &mut dyn FnMut(&Document<'_>),
) -> Result<(), OpenError> {
    if let Some(text) = package.part(part)? {
        let (text, _) = without_doctype(&text);
        with(&parse(&text, Kind::Xlsx, limits)?);
    }
    Ok(())
}

/// The name of the part that a link in a file of `folder` leads to.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => drop(steps.pop()),
            _ => steps.push(step),
        }
    }
    steps.join("/")
}

/// The text of a string item: plain, or in runs; readings of ideographs apart.
pub(crate) fn text_of(item: Node<'_, '_>) -> String {
    let runs = children(item, "t").chain(children(item, "r").flat_map(|run| children(run, "t")));
    unescaped(&runs.filter_map(|text| text.text()).collect::<String>())
}

/// The text without escapes such as `_x000D_`.
fn unescaped(text: &str) -> String {
    let (mut units, mut rest) = (Vec::new(), text);
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        units.extend(before.encode_utf16());
        let code = from.get(2..6).filter(|_| from.as_bytes().get(6) == Some(&b'_'));
        if let Some(unit) = code.and_then(|code| u16::from_str_radix(code, 16).ok()) {
            units.push(unit);
            rest = from.get(7..).unwrap_or_default();
        } else {
            units.extend("_x".encode_utf16());
            rest = from.get(2..).unwrap_or_default();
        }
    }
    units.extend(rest.encode_utf16());
    String::from_utf16_lossy(&units)
}

/// The positions of the styles of cells that show dates.
fn dates(styles: Node<'_, '_>) -> BTreeSet<usize> {
    let number = |node, name| attribute(node, name).and_then(|text| text.parse::<u32>().ok());
    let formats = children(styles, "numFmts").flat_map(|list| children(list, "numFmt"));
    let own: BTreeMap<u32, bool> = formats
        .filter_map(|format| Some((number(format, "numFmtId")?, is_date(attribute(format, "formatCode")?))))
        .collect();
    let shows_date =
        |format: u32| own.get(&format).copied().unwrap_or_else(|| DATES.iter().any(|range| range.contains(&format)));
    let cells = children(styles, "cellXfs").flat_map(|list| children(list, "xf")).enumerate();
    cells.filter(|(_, style)| number(*style, "numFmtId").is_some_and(shows_date)).map(|(at, _)| at).collect()
}

/// Whether a format shows a date or a time of day: a letter of dates outside of quotes and brackets, and no duration.
fn is_date(code: &str) -> bool {
    let (mut is_date, mut is_quoted, mut letters) = (false, false, code.chars());
    while let Some(letter) = letters.next() {
        match letter {
            '"' => is_quoted = !is_quoted,
            _ if is_quoted => {}
            '\\' | '_' | '*' => drop(letters.next()),
            // Only the first section counts, that of positive numbers.
            ';' => break,
            '[' => {
                let inside: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                if !inside.is_empty() && inside.chars().all(|letter| "hmsHMS".contains(letter)) {
                    return false;
                }
            }
            _ => is_date |= "dmyhsDMYHS".contains(letter),
        }
    }
    is_date && !code.eq_ignore_ascii_case("General")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_dates_as_spreadsheets_count_them() {
        let (from_1900, from_1904) = (Workbook::default(), Workbook { is_from_1904: true, ..Workbook::default() });
        for (number, expected) in [
            (1.0, "1900-01-01"),
            (59.0, "1900-02-28"),
            (61.0, "1900-03-01"),
            (36_585.0, "2000-02-29"),
            (42_094.5, "2015-03-31T12:00:00"),
            (0.25, "06:00:00"),
            (-1.0, "-1"),
        ] {
            assert_eq!(from_1900.date(number), expected);
        }
        assert_eq!(from_1904.date(40_632.0), "2015-03-31");
    }

    #[test]
    fn formats_of_dates_are_told_from_those_of_numbers() {
        for code in ["yyyy-mm-dd", "d mmm yyyy", "[$-C0C]d mmmm", "h:mm AM/PM"] {
            assert!(is_date(code), "{code}");
        }
        for code in ["General", "0.00", "#,##0 \"dollars\"", "[h]:mm", "0.0 \\d", "[Red]0", "0;\"d\""] {
            assert!(!is_date(code), "{code}");
        }
    }

    #[test]
    fn escapes_and_links_are_resolved() {
        assert_eq!(unescaped("a_x000D_b_x_c_xD83D__xDE00_"), "a\rb_x_c😀");
        assert_eq!(resolved("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl", "/xl/a.xml"), "xl/a.xml");
        assert_eq!(resolved("xl/b", "../a.xml"), "xl/a.xml");
    }
}
