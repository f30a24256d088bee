//! The two ways in which the file is made smaller: what only the loader reads, and what the page writes anew.

use std::io::{self, Write as _};

use flate2::{Compression, write::DeflateEncoder};
use lzma_rust2::{LzmaOptions, LzmaWriter};

/// As LZMA, of which the loader brings the decoder. The header says how long it becomes.
pub(super) fn with_lzma(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut options = LzmaOptions::with_preset(9);
    // Code is not aligned: its bytes are foreseen best by the four highest bits of the one before.
    (options.lc, options.lp, options.pb) = (4, 0, 0);
    options.nice_len = LzmaOptions::NICE_LEN_MAX;
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, Some(bytes.len() as u64))?;
    writer.write_all(bytes)?;
    writer.finish()
}

/// As browsers unpack and pack by themselves.
pub(super) fn with_deflate(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
