//! A link as a QR code (ISO/IEC 18004).

use qrcodegen::{QrCode, QrCodeEcc};

use crate::geometry::push_decimal;
use crate::markup::{Element, svg};

/// The quiet zone around the code, in modules; the standard requires four.
const QUIET: i32 = 4;

/// A QR code as one path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrPath {
    /// Path data of the dark modules, each a unit square.
    pub path: String,
    /// Width and height in modules, with the quiet zone.
    pub side: i32,
}

/// The code of `text`; `None` when it is longer than a code can hold (some 2 300 letters).
pub fn qr(text: &str) -> Option<QrPath> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok().or_else(|| {
        // With less error correction there is room for a longer text.
        QrCode::encode_text(text, QrCodeEcc::Low).ok()
    })?;
    let mut path = String::new();
    for row in 0..code.size() {
        let mut column = 0;
        while column < code.size() {
            let start = column;
            while column < code.size() && code.get_module(column, row) {
                column += 1;
            }
            if column > start {
                push_run(&mut path, start, row, column - start);
            }
            column += 1;
        }
    }
    Some(QrPath { path, side: code.size() + 2 * QUIET })
}

/// Dark modules side by side, as one rectangle.
fn push_run(path: &mut String, column: i32, row: i32, length: i32) {
    let mut push = |command, number: i32| {
        path.push(command);
        push_decimal(path, f64::from(number), 0);
    };
    push('M', column + QUIET);
    push(' ', row + QUIET);
    push('h', length);
    push('v', 1);
    push('h', -length);
    path.push('z');
}

/// The code of `text` as a drawing labelled `name`: dark on white on any ground, as cameras require.
pub fn qr_drawing(text: &str, name: &str) -> Option<Element> {
    let code = qr(text)?;
    let side = code.side.to_string();
    let paper = svg("rect").with("width", side.as_str()).with("height", side.as_str()).with("fill", "#ffffff");
    let drawing = svg("svg")
        .with("viewBox", ["0 0 ", &side, " ", &side].concat())
        .with("role", "img")
        .with("aria-label", name)
        .with("shape-rendering", "crispEdges")
        .child(paper)
        .child(svg("path").with("fill", "#000000").with("d", code.path));
    Some(drawing)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Decodes the text of the code from a picture of it, as a camera does.
    fn scanned(code: &QrPath) -> String {
        let side = usize::try_from(code.side).unwrap();
        let mut dark = vec![false; side * side];
        for run in code.path.split('M').skip(1) {
            let numbers: Vec<usize> =
                run.split([' ', 'h', 'v', 'z']).filter_map(|number| number.parse().ok()).collect();
            for column in numbers[0]..numbers[0] + numbers[2] {
                dark[numbers[1] * side + column] = true;
            }
        }
        let pixel = |x: usize, y: usize| if dark[y / 4 * side + x / 4] { 0 } else { 255 };
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side * 4, side * 4, pixel);
        let codes = picture.detect_grids();
        assert_eq!(codes.len(), 1);
        codes[0].decode().unwrap().1
    }

    #[test]
    fn a_phone_reads_what_was_written() {
        let long = format!("https://a.test/#q={}", "a".repeat(400));
        for text in ["https://a.test/#select=ae&lang=en", "https://exemple.québec/carte", &long] {
            assert_eq!(scanned(&qr(text).unwrap()), text);
        }
    }

    #[test]
    fn a_text_too_long_has_no_code() {
        assert_eq!(qr(&"a".repeat(4000)), None);
    }

    #[test]
    fn the_code_stands_on_white_paper_of_its_own_and_has_a_name() {
        let drawing = qr_drawing("https://a.test/", "Code").unwrap();
        assert_eq!(drawing.attribute("aria-label"), Some("Code"));
        // 25 modules and four on each side.
        assert_eq!(drawing.attribute("viewBox"), Some("0 0 33 33"));
        assert!(qr("https://a.test/").unwrap().path.starts_with("M4 4h7v1h-7z"));
    }
}
