//! The rows at the end of a sheet that sum up those above: they name no organisation.

use carte_open::{Row, Shape, Table};

use super::values::key;

/// The words that such a row has, folded; others may follow the first ones.
const FIRST: [&str; 6] = ["total", "totaux", "totals", "totales", "grand total", "nombre total"];
const WHOLE: [&str; 9] =
    ["sous total", "sous-total", "subtotal", "somme", "sum", "suma", "moyenne", "average", "promedio"];

/// Where the rows of totals begin; the number of rows when there is none.
pub(super) fn first_total(table: &Table) -> usize {
    let count = table.rows.iter().rev().take_while(|row| is_total(row)).count();
    // A table of nothing else is no table of totals.
    if table.shape == Shape::Sheet && count < table.rows.len() { table.rows.len() - count } else { table.rows.len() }
}

/// Whether a row has one text, which says so, and numbers.
fn is_total(row: &Row) -> bool {
    let mut texts = row.cells.iter().filter(|cell| cell.trouble.is_none() && !is_number(&cell.text));
    let (Some(only), None) = (texts.next(), texts.next()) else { return false };
    let text = key(&only.text);
    let bare = text.trim_end_matches(|letter: char| !letter.is_alphabetic());
    let is_longer =
        || FIRST.iter().any(|word| bare.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', ':'])));
    FIRST.contains(&bare) || WHOLE.contains(&bare) || (row.cells.len() > 1 && is_longer())
}

/// Whether a text is a number as people write it: with spaces, a currency, a percentage.
fn is_number(text: &str) -> bool {
    text.contains(|letter: char| letter.is_ascii_digit()) && !text.contains(|letter: char| letter.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use carte_open::{Limits, open};

    use super::*;

    fn left(text: &str) -> usize {
        let opened = open("t.csv", text.as_bytes(), &Limits::default()).unwrap();
        let table = &opened.tables[0];
        table.rows.len() - first_total(table)
    }

    #[test]
    fn a_last_row_that_sums_up_is_none_of_the_others() {
        assert_eq!(left("Nom;Membres\nAlpha;12\nBeta;30\nTotal;42\n"), 1);
        assert_eq!(
            left("Nom;Budget;Ville\nAlpha;12 $;Laval\nBeta;30 $;Gaspé\nTotal des budgets :;42 $;\nMoyenne;21 $;\n"),
            2
        );
        assert_eq!(left("Nom;Membres\nTotal;3\nBeta;30\n"), 0);
        assert_eq!(left("Nom;Ville\nAlpha;Laval\nTotal Énergie;Laval\n"), 0);
        assert_eq!(left("Nom;Note\nAlpha;x\nTotal Énergie;\n"), 0);
        assert_eq!(left("Nom;Membres\nTotal;42\n"), 0);
    }
}
