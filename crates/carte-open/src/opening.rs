//! A file that is opened some of it at a time, so that a page answers in between.

use crate::{Limits, OpenError, Opened, recognise};

/// A file that is being opened, which the caller keeps.
#[derive(Debug, Default)]
pub struct Opening {
    /// A workbook of which some sheets were read, and what is left of the limit of its parts (bytes).
    #[cfg(feature = "spreadsheet")]
    sheets: Option<(crate::xlsx::Sheets, u64)>,
}

impl Opening {
    /// Goes on with the same `bytes`, the content of the file called `name`; returns the file once it is open. Workbooks of Excel take a step for
    /// each sheet, the others one.
    ///
    /// # Errors
    /// As [`open`](crate::open).
    pub fn step(&mut self, name: &str, bytes: &[u8], limits: &Limits) -> Result<Option<Opened>, OpenError> {
        if bytes.len() > limits.bytes {
            return Err(OpenError::TooLarge { bytes: bytes.len(), limit: limits.bytes });
        }
        let opened = self.part(bytes, limits)?;
        Ok(opened.map(|opened| Opened { name: name.to_owned(), ..opened }))
    }

    #[cfg(feature = "spreadsheet")]
    fn part(&mut self, bytes: &[u8], limits: &Limits) -> Result<Option<Opened>, OpenError> {
        use crate::{Kind, package::Package, xlsx::Sheets};

        if !recognise::is_package(bytes) {
            return recognise::open(bytes, limits).map(Some);
        }
        let mut package = Package::of(bytes, limits)?;
        let opened = match &mut self.sheets {
            Some((sheets, left)) => {
                package.left = *left;
                sheets.step(&mut package, limits)?
            }
            None if package.kind()? == Kind::Ods => return crate::ods::open(&mut package, limits).map(Some),
            none => {
                *none = Some((Sheets::of(&mut package, limits)?, 0));
                None
            }
        };
        if let Some((_, left)) = &mut self.sheets {
            *left = package.left;
        }
        Ok(opened)
    }

    #[cfg(not(feature = "spreadsheet"))]
    #[allow(clippy::unused_self, reason = "it keeps what was read of a workbook, where those are read")]
    fn part(&mut self, bytes: &[u8], limits: &Limits) -> Result<Option<Opened>, OpenError> {
        if recognise::is_package(bytes) {
            return Err(OpenError::NotBuilt(crate::Kind::Xlsx));
        }
        recognise::open(bytes, limits).map(Some)
    }
}

#[cfg(all(test, feature = "spreadsheet"))]
mod tests {
    use super::*;

    #[test]
    fn a_workbook_is_read_sheet_by_sheet() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/corpus/brought/xlsxwriter-three-sheets");
        let mut files = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
        let workbook = files.find(|path| path.extension().is_some_and(|end| end == "xlsx")).unwrap();
        let bytes = std::fs::read(workbook).unwrap();
        let (mut opening, mut steps) = (Opening::default(), 0);
        let opened = loop {
            steps += 1;
            if let Some(opened) = opening.step("m.xlsx", &bytes, &Limits::default()).unwrap() {
                break opened;
            }
        };
        assert_eq!(steps, 5, "what the sheets share, each of them, and the end");
        assert_eq!(opened, crate::open("m.xlsx", &bytes, &Limits::default()).unwrap());
        assert_eq!(opened.tables.len(), 3);
    }
}
