//! Recognises a file by its content, never by its name, and passes it to its reader.

use crate::{Limits, OpenError, Opened, Unsupported};

/// What a file was recognised as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Kind {
    /// Delimited text: CSV, TSV.
    #[default]
    Delimited,
    /// Office Open XML spreadsheet.
    Xlsx,
    /// OpenDocument spreadsheet.
    Ods,
    /// GraphML.
    GraphMl,
    /// GEXF.
    Gexf,
    /// Kumu's JSON.
    Kumu,
    /// Two lists, of nodes and of links, as JSON.
    NodeLink,
    /// graphology's JSON.
    Graphology,
    /// A file of Gephi Lite.
    GephiLite,
    /// Cytoscape's JSON.
    Cytoscape,
    /// VOSviewer's JSON.
    VosViewer,
    /// Oligrapher's JSON.
    Oligrapher,
    /// A list of objects as JSON.
    Records,
    /// A map of this project.
    Map,
}

/// Whether a file is a package of parts, as workbooks are.
pub(crate) fn is_package(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Opens what is no package.
pub(crate) fn open(bytes: &[u8], limits: &Limits) -> Result<Opened, OpenError> {
    let starts = |with: &[u8]| bytes.starts_with(with);
    let unsupported = |kind| Err(OpenError::Unsupported(kind));
    if starts(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return unsupported(Unsupported::OldExcel);
    }
    if starts(b"%PDF") {
        return unsupported(Unsupported::Pdf);
    }
    if starts(&[0x89, b'P', b'N', b'G']) || starts(&[0xff, 0xd8, 0xff]) || starts(b"GIF8") {
        return unsupported(Unsupported::Picture);
    }
    from_text(bytes, limits)
}

#[cfg(not(any(feature = "csv", feature = "xml", feature = "json")))]
fn from_text(_: &[u8], _: &Limits) -> Result<Opened, OpenError> {
    Err(OpenError::NotBuilt(Kind::Delimited))
}

#[cfg(any(feature = "csv", feature = "xml", feature = "json"))]
fn from_text(bytes: &[u8], limits: &Limits) -> Result<Opened, OpenError> {
    let (text, encoding) = crate::text::decode(bytes)?;
    if crate::table::is_blank(&text) {
        return Err(OpenError::Empty);
    }
    let start = text.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    let mut opened = if start.starts_with('<') {
        from_xml(&text, limits)?
    } else if start.starts_with(['{', '[']) {
        from_json(&text, limits)?
    } else {
        from_delimited(&text, limits)?
    };
    opened.encoding = Some(encoding);
    Ok(opened)
}

#[cfg(feature = "xml")]
fn from_xml(text: &str, limits: &Limits) -> Result<Opened, OpenError> {
    match crate::xml::root_name(text) {
        "graphml" => crate::graphml::open(text, limits),
        "gexf" => crate::gexf::open(text, limits),
        name if name.eq_ignore_ascii_case("html") => Err(OpenError::Unsupported(Unsupported::Html)),
        _ => Err(OpenError::Unsupported(Unsupported::Xml)),
    }
}

#[cfg(all(not(feature = "xml"), any(feature = "csv", feature = "json")))]
fn from_xml(_: &str, _: &Limits) -> Result<Opened, OpenError> {
    Err(OpenError::NotBuilt(Kind::GraphMl))
}

#[cfg(feature = "json")]
fn from_json(text: &str, limits: &Limits) -> Result<Opened, OpenError> {
    crate::shapes::open(text, limits)
}

#[cfg(all(not(feature = "json"), any(feature = "csv", feature = "xml")))]
fn from_json(_: &str, _: &Limits) -> Result<Opened, OpenError> {
    Err(OpenError::NotBuilt(Kind::Records))
}

#[cfg(feature = "csv")]
fn from_delimited(text: &str, limits: &Limits) -> Result<Opened, OpenError> {
    crate::delimited::open(text, limits)
}

#[cfg(all(not(feature = "csv"), any(feature = "xml", feature = "json")))]
fn from_delimited(_: &str, _: &Limits) -> Result<Opened, OpenError> {
    Err(OpenError::NotBuilt(Kind::Delimited))
}
