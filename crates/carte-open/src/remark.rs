//! What a reader should know of how a file was read, beside its cells.

/// Something to report about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Remark {
    /// The line `sep=` names the separator; it holds no data.
    SeparatorLine,
    /// The text was decoded twice before it came: `Ã©` for `é`.
    Mojibake {
        /// Line of the first one.
        line: usize,
    },
    /// A quotation mark is never closed: marks were taken as letters.
    OpenQuote {
        /// Line where it opens.
        line: usize,
    },
    /// No row names the columns.
    NoHeadings {
        /// Sheet.
        sheet: String,
        /// First line.
        line: usize,
    },
    /// A square table was read as links: what its first column names, and its headings.
    Matrix {
        /// How many things it names.
        size: usize,
        /// First line.
        line: usize,
    },
    /// Cells joined into one: the text is in the first of them only.
    Merged {
        /// Sheet.
        sheet: String,
        /// As a spreadsheet names it: `A1:C1`.
        range: String,
        /// Whether it lies in the headings or above them.
        in_headings: bool,
    },
    /// A sheet that is hidden: its cells are left out.
    HiddenSheet {
        /// Sheet.
        sheet: String,
    },
    /// A sheet that asks to be left out, by `(ignore)` in its name.
    IgnoredSheet {
        /// Sheet.
        sheet: String,
    },
    /// An attribute that the file uses and does not declare.
    Undeclared {
        /// Its identifier.
        name: String,
        /// First line.
        line: usize,
    },
    /// A document type of the file's own, which is not followed.
    DocumentType {
        /// Line.
        line: usize,
    },
    /// The file says when things are: its times are cells that no field takes.
    Dynamic {
        /// First line.
        line: usize,
    },
    /// The file holds program code, kept as text and never run.
    Code {
        /// Line.
        line: usize,
    },
}
