//! `carte import`: makes a map of spreadsheets and graphs, and reports every cell.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{SystemTime, UNIX_EPOCH},
};

use carte_open::{Limits, OpenError, Opened, open};
use clap::{Arg, ArgAction, ArgMatches, Command};

use super::{
    Ending,
    check::{self, STANDARD_INPUT},
    complain, fail, files,
    messages::Messages,
    pages::Import,
    print,
    write::write,
};
use crate::{
    export::csv_of,
    import::{Choice, Imported, Options, dated, import, open_error, report_rows, spoken},
    model::check_bytes,
    text::Language,
};

pub(super) fn command(page: &'static Import, words: &'static Messages) -> Command {
    let path = || clap::value_parser!(PathBuf);
    let choice = |text: &str| Choice::parse(text).ok_or(page.wrong_column);
    Command::new("import")
        .about(page.about)
        .after_help(page.examples)
        .arg(
            Arg::new("files").value_name(words.file).required(true).num_args(1..).value_parser(path()).help(page.files),
        )
        .arg(
            Arg::new("output")
                .short('o')
                .long("output")
                .value_name("MAP.json")
                .value_parser(path())
                .required(true)
                .help(page.output),
        )
        .arg(Arg::new("report").long("report").value_name("REPORT.csv").value_parser(path()).help(page.report))
        .arg(
            Arg::new("column")
                .long("column")
                .value_name(page.column_value)
                .action(ArgAction::Append)
                .value_parser(choice)
                .help(page.column),
        )
        .arg(Arg::new("anyway").long("anyway").action(ArgAction::SetTrue).help(page.anyway))
}

/// Writes the map of the files, and the report of it.
pub(super) fn run(asked: &ArgMatches, language: Language, page: &'static Import, words: &'static Messages) -> Ending {
    let names: Vec<&PathBuf> = files(asked).collect();
    let mut opened = Vec::new();
    let mut ending = Ending::Success;
    for name in &names {
        match read(name, language, words) {
            Ok(file) => opened.push(file),
            Err(failed) => ending = ending.max(failed),
        }
    }
    let Some(output) = asked.get_one::<PathBuf>("output").filter(|_| ending == Ending::Success) else { return ending };
    if let [Opened { map: Some(map), .. }] = opened.as_slice() {
        // Nothing has to be understood: the checker decides.
        let Some(name) = names.first() else { return Ending::Failure };
        return match check::valid_bytes(name, language, words) {
            Ok(_) => print(page.already).max(write(output, map.as_bytes(), words)),
            Err(ending) => ending,
        };
    }
    if let Some(file) = opened.iter().find(|file| file.map.is_some()) {
        complain(format_args!("{}: {}", file.name, page.alone));
        return Ending::Problems;
    }
    let choices = asked.get_many::<Choice>("column").into_iter().flatten().cloned().collect();
    let tag = asked.get_one::<String>("lang").map(String::as_str);
    // Without `--lang`, messages are in the system's language, and the map in French.
    let options = Options {
        language: tag.and_then(Language::of_tag).unwrap_or_default(),
        date: date(&names),
        choices,
        ..Options::default()
    };
    let Imported { document, report } = import(&opened, &options);
    if let Some(path) = asked.get_one::<PathBuf>("report")
        && write(path, csv_of(&report_rows(&report, language)).as_bytes(), words) != Ending::Success
    {
        return Ending::Failure;
    }
    let [organisations, links, collaborations] = report.counts;
    let counts =
        [language.organisations(organisations), language.links(links), language.collaborations(collaborations)];
    let counts = counts.join(", ");
    ending = print(&[spoken(&report, language).as_str(), &counts, "\n"].concat());
    if report.is_poor() && !asked.get_flag("anyway") {
        complain(format_args!("carte: {}", page.poor));
        return ending.max(Ending::Problems);
    }
    let text = document.to_file();
    if let Err(problems) = check_bytes(text.as_bytes()) {
        for problem in &problems {
            complain(format_args!("{}:{}", output.display(), problem.line_of_report(language)));
        }
        complain(format_args!("carte: {}", page.not_a_map));
        return Ending::Problems;
    }
    ending.max(write(output, text.as_bytes(), words))
}

fn read(name: &Path, language: Language, words: &Messages) -> Result<Opened, Ending> {
    let limits = Limits::default();
    let size = fs::metadata(name).map_or(0, |it| usize::try_from(it.len()).unwrap_or(usize::MAX));
    let file = if size > limits.bytes {
        Err(OpenError::TooLarge { bytes: size, limit: limits.bytes })
    } else {
        let bytes = check::read(name).map_err(|error| fail(name, words.unreadable(error.kind())))?;
        let short = name.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        open(&short, &bytes, &limits)
    };
    file.map_err(|error| {
        complain(format_args!("{}: {}", name.display(), open_error(language, &error)));
        Ending::Problems
    })
}

/// The date of the newest of the files, by its name or by the day when it was written; today for standard input.
fn date(names: &[&PathBuf]) -> String {
    let of = |name: &&PathBuf| {
        let time = if name.as_path() == Path::new(STANDARD_INPUT) {
            SystemTime::now()
        } else {
            fs::metadata(name).ok()?.modified().ok()?
        };
        let written = day(time.duration_since(UNIX_EPOCH).ok()?.as_secs() / 86_400);
        Some(dated(&name.file_name()?.to_string_lossy(), &written))
    };
    names.iter().filter_map(of).max().unwrap_or_else(|| day(0))
}

/// The date of a day counted from 1 January 1970 (Gregorian calendar).
fn day(mut days: u64) -> String {
    let is_leap = |year: u64| (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
    let mut year = 1970;
    while days >= if is_leap(year) { 366 } else { 365 } {
        days -= if is_leap(year) { 366 } else { 365 };
        year += 1;
    }
    let february = if is_leap(year) { 29 } else { 28 };
    for (month, length) in (1..).zip([31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
        if days < length {
            return format!("{year}-{month:02}-{:02}", days + 1);
        }
        days -= length;
    }
    format!("{year}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_dates() {
        assert_eq!([0, 59, 11_016, 20_787].map(day), ["1970-01-01", "1970-03-01", "2000-02-29", "2026-11-30"]);
    }
}
