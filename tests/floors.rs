//! The house keeps its floors: each folder of `src/` imports downwards only, and only the edge knows the browser.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by a panic, in its helpers too")]

use std::fs;
use std::path::{Path, PathBuf};

/// Folders from the lowest floor up. Folders of the same floor do not import each other.
const FLOORS: [&[&str]; 10] = [
    &["geometry", "text", "markup"],
    &["model"],
    &["layout", "reading", "compare", "edit", "import"],
    &["scene", "contract", "wire"],
    &["paint", "opening"],
    &["page"],
    &["export"],
    &["panels", "present"],
    &["view"],
    &["embed"],
];

fn floor_of(folder: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&folder))
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect();
    files.sort();
    files
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The code of a file, without its comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The folders that `code` imports from the crate: both of `use crate::{layout, model::Map}`.
fn imported_folders(code: &str) -> Vec<String> {
    let mut folders = Vec::new();
    for after in code.split("crate::").skip(1) {
        let names = match after.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or_default().split(',').collect(),
            None => vec![after],
        };
        for name in names {
            let folder: String = name.trim().chars().take_while(|it| it.is_alphanumeric() || *it == '_').collect();
            folders.push(folder);
        }
    }
    folders
}

#[test]
fn floors_import_downwards_only() {
    let mut seen = 0;
    for (floor, folders) in FLOORS.iter().enumerate() {
        for folder in folders.iter().filter(|folder| source().join(folder).exists()) {
            for file in rust_files(&source().join(folder)) {
                for imported in imported_folders(&code(&file)).iter().filter(|imported| imported != folder) {
                    let Some(below) = floor_of(imported) else { continue };
                    assert!(below < floor, "{} imports {imported}, which is not below {folder}", file.display());
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 20, "the test reads the imports it is about ({seen} seen)");
}

/// The module of a file, as a path from the crate: `["page", "table", "grid"]`; a folder's `mod.rs` is the folder.
fn module_of(file: &Path) -> Vec<String> {
    let relative = file.strip_prefix(source()).unwrap().with_extension("");
    let mut names: Vec<_> = relative.iter().map(|name| name.to_string_lossy().into_owned()).collect();
    names.pop_if(|last| last == "mod" || last == "lib");
    names
}

/// The paths that `code` of `module` names, from the crate, with the `super::` and the braces of one level opened.
fn named_paths(code: &str, module: &[String]) -> Vec<Vec<String>> {
    let is_name = |letter: char| letter.is_alphanumeric() || "_:".contains(letter);
    let mut paths = Vec::new();
    for (start, word) in code.match_indices("crate::").chain(code.match_indices("super::")) {
        if code[..start].ends_with("super::") {
            continue;
        }
        let mut rest = &code[start..];
        let mut base = if word == "crate::" { &module[..0] } else { module };
        while let Some(after) = rest.strip_prefix("super::") {
            (rest, base) = (after, base.split_last().map_or(&[][..], |(_, above)| above));
        }
        rest = rest.strip_prefix("crate::").unwrap_or(rest);
        let head = &rest[..rest.find(|letter| !is_name(letter)).unwrap_or(rest.len())];
        let tails: Vec<&str> = match rest[head.len()..].strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or_default().split(',').map(str::trim).collect(),
            None => vec![""],
        };
        for tail in tails {
            let names = [head, tail].join("::");
            let names = names.split("::").map(|name| name.split(' ').next().unwrap_or_default());
            let names = names.filter(|name| !name.is_empty()).map(str::to_owned);
            paths.push(base.iter().cloned().chain(names).collect());
        }
    }
    paths
}

#[test]
fn files_import_each_other_in_no_circle() {
    let files = rust_files(&source());
    let is_test = |file: &&PathBuf| !file.ends_with("tests.rs") && !file.ends_with("main.rs");
    let modules: Vec<_> = files.iter().filter(is_test).map(|file| (module_of(file), file)).collect();
    // A folder's own file names those inside it: what others import through it, they import from them.
    let is_leaf =
        |module: &[String]| !modules.iter().any(|(other, _)| other.len() > module.len() && other.starts_with(module));
    let leaves: Vec<_> = modules.iter().filter(|(module, _)| is_leaf(module)).collect();
    let imports: Vec<Vec<usize>> = leaves
        .iter()
        .map(|(module, file)| {
            let code = code(file);
            let code = code.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
            let paths = named_paths(code, module);
            let is_named = |other: &[String]| other != module && paths.iter().any(|path| path.starts_with(other));
            (0..leaves.len()).filter(|at| is_named(&leaves[*at].0)).collect()
        })
        .collect();
    assert!(imports.iter().map(Vec::len).sum::<usize>() > 300, "the test reads the imports it is about");
    let reached: Vec<Vec<bool>> = (0..leaves.len())
        .map(|start| {
            let (mut seen, mut next) = (vec![false; leaves.len()], vec![start]);
            while let Some(at) = next.pop() {
                next.extend(imports[at].iter().filter(|to| !std::mem::replace(&mut seen[**to], true)));
            }
            seen
        })
        .collect();
    let mut circles: Vec<String> = (0..leaves.len())
        .filter(|at| reached[*at][*at])
        .map(|at| {
            let members = (0..leaves.len()).filter(|to| reached[at][*to] && reached[*to][at]);
            members.map(|to| leaves[to].0.join("/")).collect::<Vec<_>>().join(" ")
        })
        .collect();
    circles.sort();
    circles.dedup();
    assert_eq!(circles, Vec::<String>::new());
}

#[test]
fn every_folder_has_its_floor() {
    for entry in fs::read_dir(source()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "bin" && name != "cli" {
            assert!(floor_of(&name).is_some(), "src/{name} stands on no floor");
        }
    }
}

#[test]
fn only_the_edge_knows_the_browser() {
    for file in rust_files(&source()) {
        let code = code(&file);
        let path = file.strip_prefix(source()).unwrap().to_string_lossy().replace('\\', "/");
        let is_edge = path.starts_with("view/browser/") || path.starts_with("embed/");
        assert!(is_edge || !code.contains("web_sys"), "{path} names web_sys");
        let is_view = is_edge || path.starts_with("view/") || path == "lib.rs";
        assert!(is_view || !code.contains("leptos"), "{path} names leptos");
    }
}

#[test]
fn every_file_opens_with_what_it_is_and_holds_one_idea() {
    for file in rust_files(&source()) {
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.starts_with("//! "), "{} does not open with a sentence", file.display());
        assert!(text.lines().count() <= 300, "{} is longer than 300 lines", file.display());
    }
}

#[test]
fn nothing_outlives_its_owner_and_no_text_is_markup() {
    for file in rust_files(&source()) {
        let code = code(&file);
        for word in [".forget()", "inner_html", "set_inner_html", "todo!(", "unimplemented!("] {
            assert!(!code.contains(word), "{} uses {word}", file.display());
        }
    }
}
