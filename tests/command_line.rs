//! End-to-end tests of the command line: exit codes and messages on real files.
#![allow(clippy::unwrap_used, reason = "a test fails by a panic, in its helpers too")]

use std::{
    io::Write as _,
    process::{Command, Output, Stdio},
};

const GOOD: &str = "tests/corpus/good/small.json";
const BAD: &str = "tests/corpus/bad/all-at-once.json";

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_carte"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("LANG");
    command
}

/// Exit code, standard output and standard error.
fn said(output: &Output) -> (i32, &str, &str) {
    let text = |bytes| std::str::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn a_right_file_is_summed_up() {
    let output = command(&["check", GOOD, "--lang", "fr"]).output().unwrap();
    let summary = format!("{GOOD}: 4\u{a0}organisations, 3\u{a0}liens, 1\u{a0}collaboration\n");
    assert_eq!(said(&output), (0, summary.as_str(), ""));
}

#[test]
fn what_a_slide_names_in_vain_is_told_and_the_file_is_right() {
    let file = "tests/corpus/good/story-of-what-is-gone.json";
    let output = command(&["check", file, "--lang", "en"]).output().unwrap();
    let (code, out, err) = said(&output);
    assert_eq!((code, out.lines().count()), (0, 1));
    let lines: Vec<&str> = err.lines().collect();
    let notice =
        format!("{file}: story[0].state: Notice: “select=gone” has no effect on this map; the slide shows the rest.");
    assert_eq!((lines.len(), lines[0]), (4, notice.as_str()));
}

#[test]
fn every_problem_is_told_with_its_place_and_counted() {
    let output = command(&["check", "--lang", "en", BAD]).output().unwrap();
    let (code, out, err) = said(&output);
    assert_eq!((code, out), (1, ""));
    let lines: Vec<&str> = err.lines().collect();
    assert_eq!(lines[0], format!("{BAD}:8:5 roles[0]: “colour” is missing and required."));
    assert_eq!(lines[lines.len() - 1], format!("{BAD}: {}\u{a0}problems", lines.len() - 1));
}

#[test]
fn the_answers_are_in_the_language_of_the_system() {
    let french = command(&["check", BAD]).env("LANG", "fr_CA.UTF-8").output().unwrap();
    assert!(said(&french).2.contains("Il manque «\u{a0}colour\u{a0}»"));
    let bare = command(&["check", BAD]).env("LANG", "C").output().unwrap();
    assert!(said(&bare).2.contains("“colour” is missing"));
}

#[test]
fn standard_input_is_a_file_like_another() {
    let mut child = command(&["check", "--lang=en", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"[1,]").unwrap();
    let output = child.wait_with_output().unwrap();
    let expected = "-:1:3 There is one comma too many before the end of the list or object.\n-: 1\u{a0}problem\n";
    assert_eq!(said(&output), (1, "", expected));
}

#[test]
fn a_file_that_cannot_be_read_ends_with_three_and_the_others_are_still_checked() {
    let output = command(&["check", "--lang", "fr", "nowhere.json", "src", BAD, GOOD]).output().unwrap();
    let (code, out, err) = said(&output);
    assert_eq!(code, 3);
    assert!(out.starts_with(GOOD));
    assert!(err.starts_with("carte: nowhere.json: ce fichier n’existe pas.\ncarte: src: ce fichier ne se lit pas.\n"));
    assert!(err.contains(BAD));
}

#[test]
fn a_wrong_use_is_explained_and_ends_with_two() {
    for arguments in [&["check"][..], &[], &["chek", GOOD], &["check", "--lang", "e n", GOOD]] {
        let output = command(arguments).output().unwrap();
        let (code, out, err) = said(&output);
        assert_eq!((code, out), (2, ""), "{arguments:?}");
        assert!(err.contains("--help"), "{err}");
    }
}

#[test]
fn every_command_has_a_page_with_examples_in_both_languages() {
    let commands = [
        "arrange", "check", "convert", "element", "icon", "import", "pack", "predraw", "render", "schema", "serve",
        "tidy",
    ];
    let output = command(&["--help"]).output().unwrap();
    let listed = said(&output).1.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   ")).count();
    assert!(listed > commands.len(), "each is listed");
    for (language, word, codes) in [("fr", "Exemple", "Code de sortie\u{a0}: 0"), ("en", "Example", "Exit code: 0")] {
        let output = command(&["--lang", language, "--help"]).output().unwrap();
        let (code, out, _) = said(&output);
        assert!(code == 0 && out.contains(codes), "{out}");
        for name in commands {
            let output = command(&["--lang", language, name, "--help"]).output().unwrap();
            let (code, out, _) = said(&output);
            let examples = out.split_once(word).unwrap_or_else(|| panic!("{name}: {out}")).1;
            assert!(code == 0 && examples.contains(&format!("\n  carte {name} ")), "{out}");
        }
    }
}

#[test]
fn the_published_schema_is_the_one_of_the_types() {
    let output = command(&["schema"]).output().unwrap();
    let published = include_str!("../data/carte-sociale.schema.json");
    assert!(
        said(&output).1 == published,
        "the schema is stale: cargo run --features cli --bin carte schema > data/carte-sociale.schema.json"
    );
    let output = command(&["schema", "--compact"]).output().unwrap();
    let carried = include_str!("../src/model/check/schema.min.json");
    assert!(
        said(&output).1 == carried,
        "the schema is stale: cargo run --features cli --bin carte schema --compact > src/model/check/schema.min.json"
    );
}

#[test]
fn tidying_changes_nothing_but_the_form() {
    let output = command(&["tidy", "data/carte-sociale-2015.json"]).output().unwrap();
    let (code, tidy, err) = said(&output);
    assert_eq!((code, err), (0, ""));
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    assert_eq!(value(tidy), value(include_str!("../data/carte-sociale-2015.json")));
    let output = command(&["tidy", BAD, "--lang", "en"]).output().unwrap();
    let (code, out, err) = said(&output);
    assert_eq!((code, out), (1, ""));
    assert!(err.contains(BAD));
}

/// An empty folder for this test.
fn empty_folder(name: &str) -> std::path::PathBuf {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn names_in(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn a_picture_takes_the_place_of_the_old_one_and_leaves_nothing_beside() {
    let folder = empty_folder("render");
    let path = folder.join("map.svg");
    std::fs::write(&path, "old").unwrap();
    let output = command(&["render", GOOD, "--lang", "en", "--size", "900x700", "-o"]).arg(&path).output().unwrap();
    assert_eq!(said(&output), (0, "", ""));
    let drawn = std::fs::read_to_string(&path).unwrap();
    let root = roxmltree::Document::parse(&drawn).unwrap();
    assert_eq!(root.root_element().attribute("width"), Some("900"));
    assert_eq!(root.root_element().attribute("height"), Some("700"));
    assert_eq!(root.root_element().attribute("lang"), Some("en"));
    assert_eq!(names_in(&folder), ["map.svg"]);
}

#[test]
fn a_picture_shows_the_reading_on_the_ground_asked_for() {
    let draw = |more: &[&str]| {
        let output = command(&[&["render", GOOD], more].concat()).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{more:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    // Messages are in the system's language; a picture is in the map's first language.
    assert!(draw(&[]).contains("lang=\"fr\"") && draw(&[]).contains("#fbf8f1"));
    assert!(draw(&["--theme", "dark"]).contains("#14191e") && draw(&["--reading", "#theme=dark"]).contains("#14191e"));
    assert!(draw(&["--theme", "light", "--reading", "theme=dark"]).contains("#fbf8f1"));
    assert!(draw(&[]).contains(">RQE<") && !draw(&["--reading", "hide-roles=network"]).contains(">RQE<"));
    assert!(draw(&["--link", "https://a.test/"]).contains("https://a.test/"));
}

#[test]
fn a_map_with_problems_has_no_picture_and_the_old_one_stays() {
    let folder = empty_folder("render-bad");
    let path = folder.join("map.svg");
    std::fs::write(&path, "old").unwrap();
    let output = command(&["render", BAD, "--lang", "en", "-o"]).arg(&path).output().unwrap();
    let (code, out, err) = said(&output);
    assert_eq!((code, out), (1, ""));
    assert!(err.starts_with(&format!("{BAD}:8:5 roles[0]: “colour” is missing and required.")), "{err}");
    assert_eq!(
        (std::fs::read_to_string(&path).unwrap().as_str(), names_in(&folder)),
        ("old", vec!["map.svg".to_owned()])
    );
}

#[test]
fn a_picture_that_cannot_be_written_is_said() {
    let folder = empty_folder("render-nowhere");
    for place in [folder.join("no/such/map.svg"), folder.clone()] {
        let output = command(&["render", GOOD, "--lang", "fr", "-o"]).arg(&place).output().unwrap();
        let (code, out, err) = said(&output);
        assert_eq!((code, out), (3, ""));
        assert_eq!(err, format!("carte: {}: ce fichier ne peut pas être écrit.\n", place.display()));
    }
    assert!(names_in(&folder).is_empty());
    let output = command(&["render", GOOD, "--size", "12x12"]).output().unwrap();
    let (code, _, err) = said(&output);
    assert!(code == 2 && err.contains("1200x800"), "{err}");
}

#[test]
fn a_map_is_drawn_into_a_page_between_its_comments_and_nowhere_else() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let page = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path.to_string_lossy().into_owned()
    };
    let right = page("predraw-right.html", "<p>before</p><!-- carte: still -->old<!-- /carte: still --><p>after</p>");
    let without = page("predraw-without.html", "<p>no comments</p>");
    let arguments = ["predraw", "--lang", "en", GOOD, "--into", right.as_str(), "--into", without.as_str()];
    let output = command(&arguments).output().unwrap();
    let (code, out, err) = said(&output);
    assert_eq!((code, out), (1, ""));
    assert_eq!(
        err,
        format!("carte: {without}: it lacks, once each and in order, <!-- carte: still --> … <!-- /carte: still -->\n")
    );
    let drawn = std::fs::read_to_string(&right).unwrap();
    assert!(drawn.starts_with("<p>before</p><!-- carte: still --><div class=\"still\">"), "{drawn}");
    assert!(drawn.ends_with("</div><!-- /carte: still --><p>after</p>"), "{drawn}");
    assert_eq!(std::fs::read_to_string(&without).unwrap(), "<p>no comments</p>");

    let output = command(&["predraw", BAD, "--into", &right]).output().unwrap();
    assert_eq!(said(&output).0, 1);
    assert_eq!(std::fs::read_to_string(&right).unwrap(), drawn, "a file with problems leaves the page as it is");
}

#[test]
fn a_picture_is_what_its_name_says_and_the_same_each_time() {
    let folder = empty_folder("render-kinds");
    let draw = |name: &str, more: &[&str]| {
        let path = folder.join(name);
        let output = command(&[&["render", GOOD, "--lang", "en", "-o", path.to_str().unwrap()], more].concat());
        assert_eq!(said(&{ output }.output().unwrap()), (0, "", ""), "{name}");
        std::fs::read(path).unwrap()
    };
    let width = |png: &[u8]| u32::from_be_bytes(png[16..20].try_into().unwrap());
    let png = draw("map.png", &["--size", "400x300"]);
    assert!(png.starts_with(b"\x89PNG"));
    assert_eq!(width(&png), 800);
    assert!(png == draw("again.png", &["--size", "400x300"]));
    assert_eq!(width(&draw("small.PNG", &["--size", "400x300", "--scale", "0.5"])), 200);
    assert_eq!(width(&draw("wide.png", &["--size", "400x300", "--width", "333"])), 333);
    assert_eq!(width(&draw("named.bin", &["--size", "400x300", "--format", "png"])), 800);
    let pdf = draw("map.pdf", &["--paper", "a4", "--link", "https://a.test/"]);
    assert!(pdf.starts_with(b"%PDF-"));
    assert!(pdf == draw("again.pdf", &["--paper", "a4", "--link", "https://a.test/"]));
    // A date would change the bytes at each run.
    assert!(!pdf.windows(13).any(|bytes| bytes == b"/CreationDate"));
    let count = |pdf: &[u8], said: &[u8]| pdf.windows(said.len()).filter(|bytes| *bytes == said).count();
    assert_eq!(count(&pdf, b"/Type/Page/") + count(&pdf, b"/Type /Page\n"), 2, "the map, then its index and its cards");
    let one = draw("one.pdf", &["--paper", "a4", "--page", "2"]);
    assert_eq!(count(&one, b"/Type/Page/") + count(&one, b"/Type /Page\n"), 1);
    let svg = String::from_utf8(draw("page.svg", &["--paper", "letter", "--landscape", "--page", "2"])).unwrap();
    assert!(svg.contains("width=\"279.4mm\" height=\"215.9mm\""));
}

#[test]
fn what_cannot_be_drawn_is_said_and_nothing_is_written() {
    let folder = empty_folder("render-not");
    let path = folder.join("map.png");
    for more in [["--paper", "a4", "--page", "99"].as_slice(), &["--size", "20000x20000", "--scale", "16"]] {
        let output = command(&["render", GOOD, "--lang", "fr", "-o"]).arg(&path).args(more).output().unwrap();
        let (code, out, err) = said(&output);
        assert_eq!((code, out), (3, ""), "{more:?}");
        assert!(err.starts_with("carte: cela ne peut pas être dessiné"), "{err}");
        assert!(names_in(&folder).is_empty());
    }
    for more in [["--scale", "0"].as_slice(), &["--paper", "a5"], &["--landscape"], &["--width", "9", "--scale", "1"]] {
        let output = command(&["render", GOOD]).args(more).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{more:?}");
    }
}

#[test]
fn a_closed_or_full_standard_error_changes_no_exit_code() {
    let full = || std::fs::OpenOptions::new().write(true).open("/dev/full");
    let Ok(_) = full() else { return };
    for (arguments, code) in [
        (["check", BAD].as_slice(), 1),
        (&["check", "nowhere.json"], 3),
        (&["check"], 2),
        (&["render", "tests/corpus/good/minimal.json", "--page", "9", "--paper", "a4"], 3),
    ] {
        let status = command(arguments).stdout(Stdio::null()).stderr(full().unwrap()).status().unwrap();
        assert_eq!(status.code(), Some(code), "{arguments:?}");
    }
}

#[cfg(unix)]
#[test]
fn names_that_are_not_text_are_names() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = empty_folder("names");
    let path = folder.join(std::ffi::OsStr::from_bytes(b"carte-\xe9t\xe9.json"));
    std::fs::copy(GOOD, &path).unwrap();
    let output = command(&["check", "--lang", "en"]).arg(&path).output().unwrap();
    let (code, out, err) = said(&output);
    assert_eq!((code, err), (0, ""));
    assert!(out.contains("carte-\u{fffd}t\u{fffd}.json: 4\u{a0}organisations"), "{out}");
    let svg = path.with_extension("svg");
    let output = command(&["render"]).arg(&path).arg("-o").arg(&svg).output().unwrap();
    assert_eq!((output.status.code(), svg.is_file()), (Some(0), true));
}

#[test]
fn what_would_be_lost_or_empty_is_refused_in_a_sentence() {
    let folder = empty_folder("refused");
    let page = folder.join("map.html");
    std::fs::copy(GOOD, &page).unwrap();
    let before = std::fs::read(&page).unwrap();
    let slides = folder.join("slides");
    for (arguments, sentence) in [
        (vec!["pack", page.to_str().unwrap()], "give it another name by -o."),
        (
            vec!["render", "tests/corpus/good/minimal.json", "--story", "-o", slides.to_str().unwrap()],
            "this map has no story to draw.",
        ),
        (vec!["convert", GOOD, "--to", "csv", "-o", folder.to_str().unwrap()], "this file cannot be written."),
        (vec!["convert", GOOD, "--to", "csv", "-o", "/"], "this file cannot be written."),
    ] {
        let output = command(&arguments).args(["--lang", "en"]).output().unwrap();
        let (code, out, err) = said(&output);
        assert_eq!((code, out), (3, ""), "{arguments:?}");
        assert!(err.lines().last().unwrap().ends_with(sentence), "{err}");
    }
    assert_eq!(names_in(&folder), ["map.html"]);
    assert_eq!(std::fs::read(&page).unwrap(), before);
}

/// The small map with another name for its first organisation.
fn named(folder: &std::path::Path, name: &str) -> std::path::PathBuf {
    let mut map: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(GOOD).unwrap()).unwrap();
    map.pointer_mut("/organisations/0").unwrap().as_object_mut().unwrap().insert("label".to_owned(), name.into());
    let path = folder.join("named.json");
    std::fs::write(&path, map.to_string()).unwrap();
    path
}

#[test]
fn letters_that_no_font_has_are_named_and_nothing_is_written() {
    let folder = empty_folder("letters");
    let map = named(&folder, "Ka\u{10fffd}");
    for name in ["map.png", "map.pdf", "poster.pdf"] {
        let more: &[&str] = if name == "poster.pdf" { &["--paper", "a4"] } else { &[] };
        let output = command(&["render", "--lang", "en"])
            .arg(&map)
            .arg("-o")
            .arg(folder.join(name))
            .args(more)
            .output()
            .unwrap();
        let (code, out, err) = said(&output);
        assert_eq!((code, out), (3, ""), "{name}");
        assert!(err.contains("“Ka\u{10fffd}”: no font has the character U+10FFFD."), "{err}");
        assert!(err.ends_with("or draw an SVG.\n"), "{err}");
    }
    assert_eq!(names_in(&folder), ["named.json"]);
    let output = command(&["render"]).arg(&map).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "an SVG leaves fonts to its reader");
}

#[test]
fn what_broken_lines_leave_in_a_text_is_noticed() {
    let folder = empty_folder("notices");
    let map = named(&folder, "Déve\u{ad}loppe\u{ad}ment");
    let output = command(&["check", "--lang", "en"]).arg(&map).output().unwrap();
    let (code, out, err) = said(&output);
    assert_eq!((code, out.lines().count(), err.lines().count()), (0, 1, 1), "{err}");
    assert!(err.contains("organisations[0].label: Notice: this text holds an invisible sign, U+00AD"), "{err}");
}

#[test]
fn tables_become_a_map_with_a_report_of_what_is_left_out() {
    let folder = empty_folder("import");
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let (map, report) = (path("map.json"), path("report.csv"));
    let cases = "tests/corpus/brought";
    let tables = ["1-organismes", "2-liens", "3-comites"].map(|name| format!("{cases}/three-tables/{name}.csv"));
    let [organisations, links, members] = &tables;
    let arguments = ["import", organisations, links, members, "-o", &map, "--report", &report, "--lang", "fr"];
    let output = command(&arguments).output().unwrap();
    let (code, out, err) = said(&output);
    assert_eq!((code, err), (0, ""));
    assert!(out.contains("«\u{a0}Nom\u{a0}» → nom (le mot habituel)\u{a0}: L’Envol | Le Pont | La Source"), "{out}");
    assert!(out.ends_with("5\u{a0}organisations, 5\u{a0}liens, 2\u{a0}collaborations\n"), "{out}");
    let rows = std::fs::read_to_string(&report).unwrap();
    assert!(rows.contains("2-liens.csv,,4,Note,boucle,lien d’une organisation à elle-même\r\n"), "{rows}");
    assert_eq!(said(&command(&["check", "--lang", "fr", &map]).output().unwrap()).0, 0);
    // A map is copied as it is.
    let copy = path("copy.json");
    assert_eq!(said(&command(&["import", GOOD, "-o", &copy]).output().unwrap()).0, 0);
    assert_eq!(std::fs::read(&copy).unwrap(), std::fs::read(GOOD).unwrap());
    assert_eq!(said(&command(&["import", GOOD, organisations, "-o", &copy]).output().unwrap()).0, 1);
}

#[test]
fn an_import_that_understands_little_is_no_success_unless_the_author_says_so() {
    let folder = empty_folder("import-poor");
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let (poor, map) = ("tests/corpus/brought/nothing-understood/mesures.csv", path("map.json"));
    let code = |arguments: &[&str]| said(&command(arguments).output().unwrap()).0;
    let output = command(&["import", poor, "-o", &map, "--lang", "en"]).output().unwrap();
    let (status, _, err) = said(&output);
    assert_eq!(status, 1);
    assert!(err.starts_with("carte: too little was understood"), "{err}");
    assert!(!std::path::Path::new(&map).exists());
    assert_eq!(code(&["import", poor, "-o", &map, "--column", "A=name", "--column", "B=out", "--column", "C=out"]), 0);
    assert_eq!(code(&["import", poor, "-o", &map, "--anyway"]), 0);
    // Damage, absence, misuse.
    let damaged = path("damaged.gexf");
    std::fs::write(&damaged, "<gexf>\n<graph></gexf>").unwrap();
    let output = command(&["import", &damaged, "-o", &map, "--lang", "fr"]).output().unwrap();
    let sentence = format!("{damaged}: ligne 2, colonne 8\u{a0}: le fichier est coupé ou mal formé.\n");
    assert_eq!(said(&output), (1, "", sentence.as_str()));
    assert_eq!(code(&["import", "nowhere.csv", "-o", &map]), 3);
    assert_eq!(code(&["import", poor, "-o", &map, "--column", "Nom"]), 2);
}
