//! What is refused, with the reason, and that no file makes the reader panic.

use carte_open::{Kind, Limits, OpenError, Unsupported, open};

use crate::support::{ods, opened, package, refused, xlsx};

#[test]
fn repeated_data_beyond_the_limit_is_refused_before_it_is_made() {
    let rows = "<table:table-row table:number-rows-repeated='1048576'><table:table-cell table:number-columns-repeated='900'>\
                <text:p>x</text:p></table:table-cell></table:table-row>";
    assert_eq!(refused(ods(rows)), OpenError::TooManyCells { limit: Limits::default().cells });
    let zeros = package(&[("content.xml", &"0".repeat(3_000_000))]);
    let limits = Limits { inflated: 1_000_000, ..Limits::default() };
    assert_eq!(open("bomb", &zeros, &limits), Err(OpenError::Inflates { limit: 1_000_000 }));
    let limits = Limits { entries: 1, ..Limits::default() };
    assert_eq!(open("many", &ods(""), &limits), Err(OpenError::TooManyEntries { found: 2, limit: 1 }));
}

#[test]
fn what_is_not_read_says_what_it_is() {
    let unsupported = |kind| OpenError::Unsupported(kind);
    for (bytes, expected) in [
        (&b""[..], OpenError::Empty),
        (b"\xef\xbb\xbf \n", OpenError::Empty),
        (b"\xd0\xcf\x11\xe0", unsupported(Unsupported::OldExcel)),
        (b"%PDF-1.7", unsupported(Unsupported::Pdf)),
        (b"<!DOCTYPE html><html></html>", unsupported(Unsupported::Html)),
        (b"<svg/>", unsupported(Unsupported::Xml)),
        (b"{\"a\": 1}", unsupported(Unsupported::Json)),
        (b"a\0\0\0\x01b", unsupported(Unsupported::Binary)),
        (b"{\n\"a\": }", OpenError::Syntax { kind: Kind::Records, line: 2, column: 6 }),
        (b"<gexf>\n<graph></gexf>", OpenError::Syntax { kind: Kind::Gexf, line: 2, column: 8 }),
    ] {
        assert_eq!(refused(bytes), expected);
    }
    assert_eq!(refused(package(&[("word/document.xml", "x")])), unsupported(Unsupported::Package));
    assert!(matches!(refused(b"PK\x03\x04 and no more"), OpenError::Damaged { .. }));
    assert_eq!(opened(r#"{"version":1,"organisations":[]}"#).kind, Kind::Map);
}

/// Mutates each file byte by byte from a seed; for minutes rather than a second with `CARTE_MUTATIONS=1000000`.
#[test]
fn no_mutated_file_panics() {
    let seeds: Vec<Vec<u8>> = vec![
        "sep=;\nNom;Ville\n\"A\nb\";Québec\n".into(),
        ods("<table:table-row table:number-rows-repeated='3'><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"),
        xlsx("", "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData></worksheet>"),
        "<gexf><graph><nodes><node id='1' label='a'><attvalues><attvalue for='0' value='é'/></attvalues></node></nodes></graph></gexf>".into(),
        "<!DOCTYPE g [<!ENTITY a 'b'>]><graphml><graph><node id='a'><graph><node id='b'/></graph></node></graph></graphml>".into(),
        r#"{"nodes":[{"id":"é\n","x":[1,{"y":null}]}],"links":[{"source":1,"target":2}]}"#.into(),
    ];
    let times: usize = std::env::var("CARTE_MUTATIONS").ok().and_then(|it| it.parse().ok()).unwrap_or(2_000);
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: usize| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        usize::try_from(random % u64::try_from(below.max(1)).unwrap()).unwrap()
    };
    let limits = Limits { bytes: 100_000, inflated: 200_000, cells: 2_000, ..Limits::default() };
    for turn in 0..times {
        let mut bytes = seeds[turn % seeds.len()].clone();
        for _ in 0..=next(4) {
            let at = next(bytes.len());
            match next(4) {
                0 => bytes[at] = u8::try_from(next(256)).unwrap(),
                1 => bytes.truncate(at.max(1)),
                2 => bytes.insert(at, b"\"<>{}[];,\r\n\0&"[next(13)]),
                _ => {
                    let end = (at + next(20)).min(bytes.len());
                    let copy = bytes[at..end].to_vec();
                    bytes.splice(at..at, copy);
                }
            }
        }
        let _ = open("mutated", &bytes, &limits);
    }
}
