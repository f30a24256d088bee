//! The files that the tests make, and what they compare of those that are opened.

use std::io::{Cursor, Write as _};

use carte_open::{Limits, OpenError, Opened, Shape, Table, open};
use zip::{ZipWriter, write::SimpleFileOptions};

/// The file of these bytes.
pub fn opened(bytes: impl AsRef<[u8]>) -> Opened {
    open("file", bytes.as_ref(), &Limits::default()).unwrap_or_else(|error| panic!("{error}"))
}

/// Why these bytes are not opened.
pub fn refused(bytes: impl AsRef<[u8]>) -> OpenError {
    open("file", bytes.as_ref(), &Limits::default()).unwrap_err()
}

/// A ZIP package of these parts.
pub fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The first table of this shape.
pub fn shape(opened: &Opened, shape: Shape) -> &Table {
    opened.tables.iter().find(|table| table.shape == shape).unwrap_or_else(|| panic!("{shape:?}: {opened:#?}"))
}

/// Each row as `heading=text`.
pub fn said(table: &Table) -> Vec<Vec<String>> {
    let cell = |cell: &carte_open::Cell| format!("{}={}", table.columns[cell.column].heading, cell.text);
    table.rows.iter().map(|row| row.cells.iter().map(cell).collect()).collect()
}

/// An ODS file with these rows.
pub fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version='1.0'?><o:document-content xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' \
         xmlns:table='urn:t' xmlns:text='urn:x'><o:body><o:spreadsheet><table:table table:name='Feuille 1'>{rows}\
         </table:table></o:spreadsheet></o:body></o:document-content>"
    );
    package(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}

/// An XLSX file with this sheet, its elements under this prefix.
pub fn xlsx(prefix: &str, sheet: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let namespace = if prefix.is_empty() { format!("xmlns='{main}'") } else { format!("xmlns:x='{main}'") };
    let workbook = format!(
        "<{prefix}workbook {namespace} xmlns:r='{relations}'><{prefix}sheets>\
         <{prefix}sheet name='Organismes' sheetId='1' r:id='rId1'/></{prefix}sheets></{prefix}workbook>"
    );
    let links = format!(
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\
         <Relationship Id='rId1' Type='{relations}/worksheet' Target='worksheets/liste.xml'/></Relationships>"
    );
    let top = links.replace("/worksheet'", "/officeDocument'").replace("worksheets/liste.xml", "xl/workbook.xml");
    let sheet = sheet.replace('<', &format!("<{prefix}")).replace(&format!("<{prefix}/"), &format!("</{prefix}"));
    let sheet = sheet.replacen(&format!("<{prefix}worksheet"), &format!("<{prefix}worksheet {namespace}"), 1);
    package(&[
        ("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"),
        ("_rels/.rels", &top),
        ("xl/workbook.xml", &workbook),
        ("xl/_rels/workbook.xml.rels", &links),
        ("xl/worksheets/liste.xml", &sheet),
    ])
}
