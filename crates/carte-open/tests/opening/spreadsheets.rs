//! Spreadsheets, XLSX and ODS: their values, their lines, and what they lack.

use carte_open::{Kind, OpenError, Remark, Shape, Trouble};

use crate::support::{ods, opened, refused, said, shape, xlsx};

#[test]
fn a_spreadsheet_of_excel_keeps_its_values_and_says_what_it_lacks() {
    let sheet = "<worksheet><sheetData>\
        <row r='1'><c r='A1' t='inlineStr'><is><t>Nom</t></is></c><c r='B1' t='inlineStr'><is><t>Budget</t></is></c></row>\
        <row r='2'><c r='A2' t='inlineStr'><is><r><t>L’</t></r><r><t>Envol</t></r></is></c><c r='B2'><v>12.5</v></c></row>\
        <row r='4'><c r='A4' t='inlineStr'><is><t>La Source</t></is></c><c r='B4'><f>B2*2</f></c></row>\
        <row r='5'><c r='A5' t='inlineStr'><is><t>Le Pont</t></is></c><c r='B5' t='e'><f>1/0</f><v>#DIV/0!</v></c></row>\
        </sheetData><mergeCells count='1'><mergeCell ref='A1:A1'/></mergeCells></worksheet>";
    for prefix in ["", "x:"] {
        let opened = opened(xlsx(prefix, sheet));
        let table = shape(&opened, Shape::Sheet);
        assert_eq!(opened.kind, Kind::Xlsx);
        assert_eq!(
            said(table),
            [["Nom=L’Envol", "Budget=12.5"], ["Nom=La Source", "Budget==B2*2"], ["Nom=Le Pont", "Budget=#DIV/0!"]]
        );
        assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 4, 5]);
        let troubles: Vec<_> = table.rows.iter().map(|row| row.cells[1].trouble).collect();
        assert_eq!(troubles, [None, Some(Trouble::NoValue), Some(Trouble::Failed)]);
    }
}

#[test]
fn cells_without_references_are_counted_and_those_beyond_the_sheet_refused() {
    let sheet = "<worksheet><sheetData><row><c t='inlineStr'><is><t>Nom</t></is></c><c t='inlineStr'><is><t>Ville</t></is></c>\
        </row><row><c t='inlineStr'><is><t>A</t></is></c><c t='inlineStr'><is><t>Laval</t></is></c></row></sheetData></worksheet>";
    assert_eq!(said(shape(&opened(xlsx("", sheet)), Shape::Sheet)), [["Nom=A", "Ville=Laval"]]);
    let far = "<worksheet><sheetData><row r='1'><c r='XFD1048576'><v>1</v></c></row></sheetData></worksheet>";
    assert!(matches!(refused(xlsx("", far)), OpenError::TooManyColumns { .. }));
    let beyond = "<worksheet><sheetData><row r='1'><c r='XFE16777217'><v>1</v></c></row></sheetData></worksheet>";
    assert!(matches!(refused(xlsx("", beyond)), OpenError::Damaged { .. }));
}

#[test]
fn a_spreadsheet_of_libreoffice_keeps_what_is_repeated_and_drops_empty_tails() {
    let opened = opened(ods(
        "<table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>Nos membres</text:p></table:table-cell>\
         <table:covered-table-cell/></table:table-row>\
         <table:table-row><table:table-cell><text:p>Nom</text:p></table:table-cell><table:table-cell><text:p>Fondé le</text:p>\
         </table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated='2'><table:table-cell><text:p>A<text:s text:c='2'/>b</text:p><text:p>c</text:p>\
         <annotation><text:p>note</text:p></annotation></table:table-cell>\
         <table:table-cell o:value-type='date' o:date-value='1999-05-03T00:00:00'><text:p>3 mai 1999</text:p></table:table-cell>\
         </table:table-row>\
         <table:table-row table:number-rows-repeated='1048572'><table:table-cell table:number-columns-repeated='16384'/>\
         </table:table-row>",
    ));
    let table = shape(&opened, Shape::Sheet);
    assert_eq!(said(table), [["Nom=A  b\nc", "Fondé le=1999-05-03"], ["Nom=A  b\nc", "Fondé le=1999-05-03"]]);
    assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 4]);
    let merged = Remark::Merged { sheet: "Feuille 1".to_owned(), range: "A1:B1".to_owned(), in_headings: true };
    assert_eq!(opened.remarks, [merged]);
}
