//! The file before any map is in it: made of what the build compiled, or of a file that was packed before.

use std::{fs, io, path::Path};

use sha2::{Digest as _, Sha256};

use super::{base64::base64_of, signs::signs_of, squeeze::with_foresight};

/// The page that everything is put into.
const PAGE: &str = include_str!("../../embed/offline/page.html");

/// Made of the parts in `folder`, as `scripts/one-file.mjs` writes them.
pub(super) fn of_parts(folder: &Path) -> io::Result<String> {
    let text = |name: &str| fs::read_to_string(folder.join(name));
    let [program, loader, still_style, widget_style, companion_style] =
        ["program.js", "loader.js", "still.css", "widget.css", "companion.css"].map(text);
    let (program, loader, still_style) = (program?, loader?, still_style?);
    let wasm = fs::read(folder.join("whole_bg.wasm"))?;
    let packed = packed(&[program.as_bytes(), &wasm, widget_style?.as_bytes(), companion_style?.as_bytes()])?;
    let policy = format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; \
         connect-src 'none'; form-action 'none'; base-uri 'none'",
        hash_of(&loader),
        hash_of(&program),
        hash_of(&still_style),
    );
    let icon = base64_of(&fs::read(folder.join("icon.svg"))?);
    let filled = [
        ("{policy}", policy.as_str()),
        ("{icon}", &icon),
        ("{still.css}", &still_style),
        ("{loader.js}", &loader),
        // The last, for its signs may look like anything.
        ("{program}", &packed),
    ];
    Ok(filled.iter().fold(PAGE.trim_end().to_owned(), |page, (place, content)| page.replacen(place, content, 1)))
}

/// The parts one after the other behind a line that says where each ends, made small.
fn packed(parts: &[&[u8]]) -> io::Result<String> {
    let mut end = 0;
    let ends: Vec<String> = parts
        .iter()
        .map(|part| {
            end += part.len();
            end.to_string()
        })
        .collect();
    let all = [ends.join(" ").as_bytes(), b"\n", &parts.concat()].concat();
    let packed = with_foresight(&all).ok_or(io::ErrorKind::FileTooLarge)?;
    Ok(signs_of(&packed))
}

/// How a policy names a script or a style that stands in its page.
fn hash_of(text: &str) -> String {
    format!("'sha256-{}'", base64_of(&Sha256::digest(text)))
}

/// A file that was packed before, if `text` is one.
pub(super) fn of_file(text: String) -> Option<String> {
    let is_whole = ["<script type=\"application/x-carte-program\">", "<script type=\"application/x-carte-data\">"]
        .iter()
        .all(|mark| text.contains(mark));
    is_whole.then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_names_a_script_by_its_hash() {
        assert_eq!(hash_of("alert('Hello, world.');"), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }
}
