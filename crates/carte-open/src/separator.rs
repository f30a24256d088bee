//! Finds what separates the cells of delimited text: by `sep=`, else by counting.

/// The candidates, the first of equals wins: a tab never stands in a name, and a comma often does.
const CANDIDATES: [u8; 4] = [b'\t', b';', b'|', b','];

/// How many rows are counted.
const ROWS: usize = 200;

/// The separator that the first line names, and the length of that line (bytes).
pub(crate) fn named(text: &str) -> Option<(u8, usize)> {
    let line = text.split(['\r', '\n']).next()?;
    let name = line.trim_matches('"').strip_prefix("sep=")?.trim_matches('"');
    let separator = *name.as_bytes().first().filter(|byte| byte.is_ascii())?;
    let after = text.get(line.len()..).unwrap_or_default();
    let ends =
        after.len() - after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\r', '\n'])).unwrap_or(after).len();
    (name.len() == 1).then_some((separator, line.len() + ends))
}

/// The separator by which most rows have the same number of cells, two or more; `None` for a single column.
pub(crate) fn counted(text: &str) -> Option<u8> {
    let scored = CANDIDATES.into_iter().map(|separator| (separator, score(text, separator)));
    let best = scored.fold((b',', 0), |best, next| if next.1 > best.1 { next } else { best });
    (best.1 > 0).then_some(best.0)
}

/// Twentieths of the rows that have the commonest number of cells.
fn score(text: &str, separator: u8) -> usize {
    let mut reader = reader(text, separator, true);
    let (mut widths, mut record) = (Vec::new(), csv::ByteRecord::new());
    while widths.len() < ROWS && reader.read_byte_record(&mut record).is_ok_and(|more| more) {
        widths.push(record.len());
    }
    let of_width = |width| widths.iter().filter(|it| **it == width).count();
    let commonest = widths.iter().copied().filter(|width| *width > 1).max_by_key(|width| (of_width(*width), *width));
    let Some(width) = commonest else { return 0 };
    // Most rows, or the first of few: a heading with a separator, then rows that stop early.
    let agreeing = of_width(width);
    if agreeing * 2 <= widths.len() { 1 } else { 1 + agreeing * 20 / widths.len().max(1) }
}

pub(crate) fn reader(text: &str, separator: u8, is_quoted: bool) -> csv::Reader<&[u8]> {
    let mut builder = csv::ReaderBuilder::new();
    builder.delimiter(separator).flexible(true).has_headers(false).quoting(is_quoted);
    builder.from_reader(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_may_name_it() {
        assert_eq!(named("sep=;\r\na;b"), Some((b';', 7)));
        assert_eq!(named("\"sep=,\"\na,b"), Some((b',', 8)));
        assert_eq!(named("sep=;;\na"), None);
        assert_eq!(named("separe;b"), None);
    }

    #[test]
    fn decimal_commas_spaces_and_apostrophes_do_not_count() {
        for (text, expected) in [
            ("Nom de l'organisme;Ville\nL'Envol;Laval\n", Some(b';')),
            ("Nom;Budget\nA;5,58\nB;6,1\n", Some(b';')),
            ("Nom,Budget\nA,\"5,58\"\nB,\"6,1\"\n", Some(b',')),
            ("Nom\tVille\n\tLaval\n", Some(b'\t')),
            ("a,b\n\"x;y\",\"z;t\"\n", Some(b',')),
            ("Nom;Adresse\nA;1, rue X\nB;2, rue Y\nC;3, rue Z\n", Some(b';')),
            ("Nom\nL'Envol\nLa Source\n", None),
            ("a|b\n1|2\n", Some(b'|')),
        ] {
            assert_eq!(counted(text), expected, "{text}");
        }
    }
}
