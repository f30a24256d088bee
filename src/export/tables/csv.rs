//! Comma-separated values (RFC 4180), for spreadsheets: UTF-8 with a byte order mark, lines that end in CR LF.

/// The characters that begin a formula in a spreadsheet. The last four are the full-width forms of the first.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The rows as text; the first row names the columns.
pub(super) fn csv(rows: &[Vec<String>]) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        for (position, cell) in row.iter().enumerate() {
            if position > 0 {
                text.push(',');
            }
            push_cell(&mut text, cell);
        }
        text.push_str("\r\n");
    }
    text
}

fn push_cell(text: &mut String, cell: &str) {
    // An apostrophe keeps a spreadsheet from evaluating the cell.
    let guard = if cell.starts_with(FORMULA) { "'" } else { "" };
    let is_plain = |character: char| !matches!(character, ',' | ';' | '"' | '\t' | '\r' | '\n');
    let is_bare = cell.chars().all(is_plain) && !cell.starts_with(' ') && !cell.ends_with(' ');
    let quote = if is_bare { "" } else { "\"" };
    text.push_str(quote);
    text.push_str(guard);
    text.push_str(&cell.replace('"', "\"\""));
    text.push_str(quote);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(cell: &str) -> String {
        let text = csv(&[vec![cell.to_owned()]]);
        text.strip_prefix('\u{feff}').and_then(|text| text.strip_suffix("\r\n")).unwrap().to_owned()
    }

    #[test]
    fn what_would_break_a_line_is_quoted() {
        for (cell, expected) in [
            ("", ""),
            ("Réseau", "Réseau"),
            ("a,b", "\"a,b\""),
            ("a;b", "\"a;b\""),
            ("dit \"oui\"", "\"dit \"\"oui\"\"\""),
            ("un\ndeux", "\"un\ndeux\""),
            (" a ", "\" a \""),
        ] {
            assert_eq!(written(cell), expected);
        }
    }

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            assert!(written(cell).trim_start_matches('"').starts_with('\''), "{cell}");
        }
        assert_eq!(written("a=1"), "a=1");
    }

    #[test]
    fn rows_are_lines() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        assert_eq!(csv(&[row(["a", "b"]), row(["1", ""])]), "\u{feff}a,b\r\n1,\r\n");
    }
}
