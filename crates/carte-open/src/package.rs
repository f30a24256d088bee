//! A ZIP package: its parts by name, each inflated when it is read and never beyond the limit.

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use crate::{Kind, Limits, OpenError, Unsupported};

/// The end of the directory begins with this; a comment of at most 65 535 bytes follows it.
const END: &[u8] = b"PK\x05\x06";
const END_LENGTH: usize = 22;
/// How each entry of the directory begins, and each part.
const ENTRY: &[u8] = b"PK\x01\x02";
const PART: &[u8] = b"PK\x03\x04";

/// A package, and what is left of the limit.
#[derive(Debug)]
pub(crate) struct Package<'bytes> {
    bytes: &'bytes [u8],
    entries: Vec<Entry>,
    /// The limit of all its parts once inflated, and what is left of it (bytes).
    limit: u64,
    pub(crate) left: u64,
}

/// A part, as the directory has it.
#[derive(Debug)]
struct Entry {
    /// Its name, without a slash at its start.
    name: String,
    flags: usize,
    method: usize,
    compressed: usize,
    offset: usize,
}

fn damaged(reason: &str) -> OpenError {
    OpenError::Damaged { kind: Kind::Xlsx, reason: reason.to_owned() }
}

/// The whole number of `LENGTH` bytes at `at`, the least significant first.
fn number<const LENGTH: usize>(bytes: &[u8], at: usize) -> Result<usize, OpenError> {
    let digits = bytes.get(at..at.saturating_add(LENGTH)).ok_or_else(|| damaged("cut short"))?;
    Ok(digits.iter().rev().fold(0, |number, byte| (number << 8) | usize::from(*byte)))
}

impl<'bytes> Package<'bytes> {
    /// The package in `bytes`.
    pub(crate) fn of(bytes: &'bytes [u8], limits: &Limits) -> Result<Self, OpenError> {
        let tail = bytes.len().saturating_sub(END_LENGTH + 65_535);
        let ends = bytes.get(tail..).unwrap_or_default().windows(END.len()).rposition(|window| window == END);
        let end = tail + ends.ok_or_else(|| damaged("no directory"))?;
        let (count, mut at) = (number::<2>(bytes, end + 10)?, number::<4>(bytes, end + 16)?);
        if count > limits.entries {
            return Err(OpenError::TooManyEntries { found: count, limit: limits.entries });
        }
        let (mut entries, mut stated) = (Vec::new(), 0_u64);
        for _ in 0..count {
            if !bytes.get(at..).is_some_and(|rest| rest.starts_with(ENTRY)) {
                return Err(damaged("the directory"));
            }
            let name_length = number::<2>(bytes, at + 28)?;
            let name = bytes.get(at + 46..at + 46 + name_length).ok_or_else(|| damaged("cut short"))?;
            entries.push(Entry {
                name: String::from_utf8_lossy(name).trim_start_matches('/').to_owned(),
                flags: number::<2>(bytes, at + 8)?,
                method: number::<2>(bytes, at + 10)?,
                compressed: number::<4>(bytes, at + 20)?,
                offset: number::<4>(bytes, at + 42)?,
            });
            stated = stated.saturating_add(u64::try_from(number::<4>(bytes, at + 24)?).unwrap_or(u64::MAX));
            at += 46 + name_length + number::<2>(bytes, at + 30)? + number::<2>(bytes, at + 32)?;
        }
        if stated > limits.inflated {
            return Err(OpenError::Inflates { limit: limits.inflated });
        }
        Ok(Self { bytes, entries, limit: limits.inflated, left: limits.inflated })
    }

    /// What kind of spreadsheet it is.
    pub(crate) fn kind(&self) -> Result<Kind, OpenError> {
        if self.entry("content.xml").is_some() {
            Ok(Kind::Ods)
        } else if self.ending("workbook.xml").is_some() {
            Ok(Kind::Xlsx)
        } else {
            Err(OpenError::Unsupported(Unsupported::Package))
        }
    }

    /// The name of the first part whose name ends so.
    pub(crate) fn ending(&self, end: &str) -> Option<&str> {
        self.entries.iter().find(|entry| entry.name.to_lowercase().ends_with(end)).map(|entry| entry.name.as_str())
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// The text of a part; `None` when there is none of this name.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<String>, OpenError> {
        let Some(entry) = self.entry(name) else { return Ok(None) };
        if entry.flags & 1 == 1 {
            return Err(OpenError::Unsupported(Unsupported::OldExcel));
        }
        let at = entry.offset;
        if !self.bytes.get(at..).is_some_and(|rest| rest.starts_with(PART)) {
            return Err(damaged("a part"));
        }
        let start = at + 30 + number::<2>(self.bytes, at + 26)? + number::<2>(self.bytes, at + 28)?;
        let packed = self.bytes.get(start..start.saturating_add(entry.compressed));
        let packed = packed.ok_or_else(|| damaged("cut short"))?;
        let most = usize::try_from(self.left).unwrap_or(usize::MAX);
        let inflates = OpenError::Inflates { limit: self.limit };
        let bytes = match entry.method {
            0 if packed.len() > most => return Err(inflates),
            0 => packed.to_vec(),
            8 => decompress_to_vec_with_limit(packed, most).map_err(|error| match error.status {
                TINFLStatus::HasMoreOutput => inflates,
                _ => damaged("a compressed part"),
            })?,
            _ => return Err(damaged("a compression of another kind")),
        };
        self.left = self.left.saturating_sub(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        let (text, _) = crate::text::decode(&bytes)?;
        Ok(Some(text.into_owned()))
    }
}
