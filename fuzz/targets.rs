//! The entry points, each with the rules that hold for any input.

use std::{
    fs,
    path::{Path, PathBuf},
};

use carte_open::{Limits, open};
use carte_sociale::{
    cli::answered,
    export::{CsvTable, Extent, Ground, PictureOptions, csv, gexf, graphml, json, picture},
    geometry::Size,
    import::{Imported, Options, import, report_rows, spoken},
    layout::{Format, Layout, arrange, lay_out},
    markup::source,
    model::{Inline, Kept, Map, Website, check, check_bytes, excerpt, is_hidden, prose, read, search, with_story},
    page::still,
    reading::{Reading, from_hash, to_hash},
    text::Language,
    wire::{self, Shown},
};
use serde_json::Value;

/// An entry point of data.
pub(crate) struct Target {
    pub(crate) name: &'static str,
    /// Whether its inputs are files of maps.
    pub(crate) is_json: bool,
    /// Fails with the rule that the input breaks.
    pub(crate) run: fn(&[u8]) -> Result<(), String>,
}

pub(crate) const TARGETS: [Target; 9] = [
    Target { name: "checker", is_json: true, run: checker },
    Target { name: "writer", is_json: true, run: writer },
    Target { name: "exports", is_json: true, run: exports },
    Target { name: "layout", is_json: true, run: layout },
    Target { name: "address", is_json: false, run: address },
    Target { name: "prose", is_json: false, run: prose_and_search },
    Target { name: "wire", is_json: false, run: wire },
    Target { name: "serve", is_json: false, run: serve },
    Target { name: "opening", is_json: false, run: opening },
];

/// A small map, for the targets whose input is something else.
const SMALL: &str = include_str!("../tests/corpus/good/small.json");

/// The inputs that mutations begin with.
pub(crate) fn corpus(target: &Target) -> Vec<Vec<u8>> {
    let files = |folder: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
        paths.sort();
        paths.into_iter().filter_map(|path| fs::read(path).ok()).collect::<Vec<_>>()
    };
    let lines = |text: &str| text.lines().map(|line| line.as_bytes().to_vec()).collect::<Vec<_>>();
    match target.name {
        "checker" => [files("tests/corpus/good"), files("tests/corpus/bad"), files("data")].concat(),
        "address" => lines(include_str!("corpus/addresses.txt")),
        "prose" => lines(include_str!("corpus/prose.txt")),
        "wire" => encoded(),
        // Of requests, a line has the lines between bars.
        "serve" => {
            include_str!("corpus/requests.txt").lines().map(|line| line.replace('|', "\r\n").into_bytes()).collect()
        }
        "opening" => brought(),
        _ => [files("tests/corpus/good"), files("data")].concat(),
    }
}

/// The files that people have, of every kind that is read.
fn brought() -> Vec<Vec<u8>> {
    let entries = |folder: &Path| {
        let mut paths: Vec<_> =
            fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        paths.sort();
        paths
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/brought");
    let is_expected =
        |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("expected-"));
    let files = entries(&folder).into_iter().flat_map(|case| entries(&case)).filter(|path| !is_expected(path));
    files.filter_map(|path| fs::read(path).ok()).collect()
}

/// A map and what is shown of it, as they travel between modules.
fn encoded() -> Vec<Vec<u8>> {
    let Some(map) = read(SMALL) else { return Vec::new() };
    let reading = from_hash("select=coalition&at=2,0.5,0.5", &map, &Reading::default());
    let layout = Some(lay_out(&map, &arrange(&map, Format::Wide), Format::Wide.stage()));
    vec![
        map.to_bytes(),
        wire::to_bytes(&Shown { reading, layout, ..Shown::default() }),
        wire::to_bytes(&Shown::default()),
    ]
}

fn holds(is_kept: bool, rule: &str) -> Result<(), String> {
    if is_kept { Ok(()) } else { Err(format!("broken: {rule}")) }
}

/// Any bytes are a map, or have problems in order, with sentences that are safe to print.
fn checker(input: &[u8]) -> Result<(), String> {
    let is_valid = std::str::from_utf8(input).is_ok_and(|text| read(text).is_some());
    let problems = match check_bytes(input) {
        Ok(map) => {
            holds(is_valid, "the checker and the reader agree")?;
            holds(
                Map::from_bytes(&map.to_bytes()).is_ok_and(|again| again.to_bytes() == map.to_bytes()),
                "its bytes give it",
            )?;
            return Ok(());
        }
        Err(problems) => problems,
    };
    holds(!is_valid && !problems.is_empty(), "an invalid file has problems")?;
    let places: Vec<_> = problems.iter().map(|problem| (problem.line, problem.column)).collect();
    holds(places.is_sorted(), "problems are in order")?;
    for problem in &problems {
        for language in Language::ALL {
            holds(!problem.line_of_report(language).contains(is_hidden), "a report is safe to print")?;
        }
    }
    Ok(())
}

/// A story written into a file, and an excerpt of it, are maps again.
fn writer(input: &[u8]) -> Result<(), String> {
    let Some((text, map)) = valid(input) else { return Ok(()) };
    let story: Vec<_> = map.story.iter().rev().cloned().collect();
    let written = with_story(text, &story).ok_or("a valid file takes a story")?;
    let again = check(&written).map_err(|_| "a file with a story is valid")?;
    holds(
        again.story == story && again.organisations.len() == map.organisations.len(),
        "the story is what was written",
    )?;
    let half = |count: usize| (0..count).map(|at| at % 2 == 0).collect();
    let kept = Kept {
        organisations: half(map.organisations.len()),
        links: vec![false; map.links.len()],
        networks: half(map.networks.len()),
    };
    let part = excerpt(text, &kept).ok_or("a valid file has excerpts")?;
    holds(serde_json::from_str::<Value>(&part).is_ok(), "an excerpt is JSON")
}

/// Every export is read back by a parser that is not ours.
fn exports(input: &[u8]) -> Result<(), String> {
    let Some((text, map)) = valid(input) else { return Ok(()) };
    let layout = laid_out(&map, Format::Wide);
    let extent = Extent::whole(&map);
    let is_xml = |text: &str| roxmltree::Document::parse(text).is_ok();
    for language in Language::ALL {
        let reading = Reading { language, ..Reading::default() };
        let options = PictureOptions { ground: Ground::Dark, stage: Some(Size::new(900.0, 600.0)), link: None };
        holds(is_xml(&picture(&map, &layout, &reading, &options)), "a picture is XML")?;
        holds(
            is_xml(&gexf(&extent, &layout, language)) && is_xml(&graphml(&extent, &layout, language)),
            "graphs are XML",
        )?;
        for sheet in CsvTable::ALL {
            let table = csv(&extent, sheet, language);
            holds(
                table.matches('"').count().is_multiple_of(2) && !table.is_empty(),
                "the quotes of a table are closed",
            )?;
        }
        let page = source(&still(&map, language));
        holds(!page.contains("<script"), "no text is markup")?;
    }
    holds(serde_json::from_str::<Value>(&json(text, &extent)).is_ok(), "the data are JSON")
}

/// Any graph has a layout that is finite, inside its world, and always the same.
fn layout(input: &[u8]) -> Result<(), String> {
    let Some((_, map)) = valid(input) else { return Ok(()) };
    for format in Format::ALL {
        let layout = laid_out(&map, format);
        for place in &layout.places {
            let (x, y) = (place.centre.x, place.centre.y);
            let is_inside = (0.0..=layout.world.width).contains(&x) && (0.0..=layout.world.height).contains(&y);
            holds(x.is_finite() && y.is_finite() && is_inside, "each organisation is inside the world")?;
        }
        holds(layout == laid_out(&map, format), "a layout is always the same")?;
    }
    Ok(())
}

/// What is read of an address is written so that it is read the same.
fn address(input: &[u8]) -> Result<(), String> {
    let Some(map) = read(SMALL) else { return Err("the small map is valid".to_owned()) };
    let base = Reading::default();
    let reading = from_hash(&String::from_utf8_lossy(input), &map, &base);
    let hash = to_hash(&reading, &map, &base);
    let again = from_hash(&hash, &map, &base);
    holds(to_hash(&again, &map, &base) == hash, "an address is stable")?;
    holds(hash.bytes().all(|byte| byte.is_ascii_graphic()), "an address is plain")
}

/// Texts keep their characters, links are safe, and any query has parts of texts as results.
fn prose_and_search(input: &[u8]) -> Result<(), String> {
    let text = String::from_utf8_lossy(input);
    for paragraph in prose(&text) {
        holds(!paragraph.is_empty(), "no paragraph is empty")?;
        for piece in paragraph {
            match piece {
                Inline::Text(part) | Inline::Emphasis(part) | Inline::BadLink { written: part, .. } => {
                    holds(text.contains(part), "a piece is of the text")?;
                }
                Inline::Link { website, .. } => holds(Website::parse(website.href()).is_some(), "a link is safe")?,
            }
        }
    }
    let Some(map) = read(SMALL) else { return Ok(()) };
    let query: String = text.chars().take(400).collect();
    for hit in search(&map, &query, Language::FR) {
        holds(hit.text.get(hit.matched.clone()).is_some_and(|part| !part.is_empty()), "a result is part of a text")?;
    }
    Ok(())
}

/// Any bytes between the modules are a value, or nothing.
fn wire(input: &[u8]) -> Result<(), String> {
    let Some(map) = read(SMALL) else { return Ok(()) };
    if let Some(shown) = Shown::of(&map, input) {
        holds(
            shown.layout.is_none_or(|layout| layout.places.len() == map.organisations.len()),
            "a layout is of its map",
        )?;
        to_hash(&shown.reading, &map, &Reading::default());
    }
    let _ = Map::from_bytes(input);
    Ok(())
}

/// Any request has a response of one head, and a body that is a file of the folder or says why not.
fn serve(input: &[u8]) -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let response = answered(&folder, input);
    // A request that is not UTF-8 has none.
    let Some(end) = response.windows(4).position(|bytes| bytes == b"\r\n\r\n") else {
        return holds(response.is_empty(), "a response has a head");
    };
    let (head, body) = response.split_at(end + 4);
    let head = String::from_utf8_lossy(head);
    let names: Vec<_> = head.trim_end().split("\r\n").map(|line| line.split(':').next().unwrap_or_default()).collect();
    let known = ["content-type", "content-length", "cache-control", "x-content-type-options", "connection", "location"];
    holds(names.iter().skip(1).all(|name| known.contains(name)), "no header comes of the request")?;
    holds(!head.replace("\r\n", "").contains(char::is_control), "the head is plain")?;
    holds(!head.contains("location: //"), "it leads to no other host")?;
    let files = ["main.rs", "mutation.rs", "random.rs", "targets.rs", "values.rs", "corpus/addresses.txt"];
    let files = files.into_iter().chain(["corpus/prose.txt", "corpus/requests.txt"]);
    let is_file = || files.map(|name| folder.join(name)).any(|path| fs::read(path).is_ok_and(|file| file == body));
    holds(!head.starts_with("HTTP/1.1 200 ") || body.is_empty() || is_file(), "a body is a file of the folder")
}

/// The text and the map of a valid file.
fn valid(input: &[u8]) -> Option<(&str, Map)> {
    let text = std::str::from_utf8(input).ok()?;
    // Larger ones have limits of time of their own.
    read(text).filter(|map| map.organisations.len() <= 60 && map.links.len() <= 200).map(|map| (text, map))
}

fn laid_out(map: &Map, format: Format) -> Layout {
    lay_out(map, &arrange(map, format), format.stage())
}

/// Any bytes are refused in a sentence, or become a map that is right, with each of their cells in it or in the report.
fn opening(input: &[u8]) -> Result<(), String> {
    let opened = match open("file", input, &Limits::default()) {
        Ok(opened) => opened,
        Err(error) => return holds(!error.to_string().is_empty(), "a refusal says why"),
    };
    let cells = opened.cells();
    let Imported { document, report } =
        import(&[opened], &Options { date: "2024-01-31".to_owned(), ..Options::default() });
    holds(report.placed + report.left_out.len() == cells, "each cell is placed or left out")?;
    for language in Language::ALL {
        let told = [spoken(&report, language), report_rows(&report, language).concat().concat()].concat();
        holds(!told.is_empty(), "a report says something")?;
    }
    let text = serde_json::to_string(&document).map_err(|error| error.to_string())?;
    holds(check(&text).is_ok(), "what was opened is a map that is right")
}
