//! The author's command line, `carte`: selects the command and the language, and sets the exit code.
#![deny(clippy::print_stdout, clippy::print_stderr)] // They panic when nobody reads: see `print` and `complain`.

mod arrange;
mod check;
mod convert;
mod drawn;
mod editions;
mod element;
mod file_kind;
mod fonts;
mod icon;
mod import;
mod messages;
mod pack;
mod pages;
mod predraw;
mod render;
mod resolve;
mod schema;
mod serve;
mod slides;
mod tidy;
mod words;
mod write;

use std::{
    env, fmt,
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::{model::Map, text::Language};
use messages::Messages;
use pages::Pages;
pub use serve::answered;

/// The outcome of a command; the greatest one sets the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Ending {
    /// The command completed.
    Success,
    /// A file has problems.
    Problems,
    /// A file could not be read, or the output not written.
    Failure,
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        Self::from(match ending {
            Ending::Success => 0,
            Ending::Problems => 1,
            Ending::Failure => 3,
        })
    }
}

/// Runs the command in the program's arguments. Exit codes: 0 success, 1 problems in a file, 2 wrong usage, 3 a file that
/// cannot be read or written.
pub fn run() -> ExitCode {
    let language = language_before_parsing();
    let (words, pages) = (Messages::of(language), Pages::of(language));
    match command(language).get_matches().subcommand() {
        Some(("arrange", asked)) => {
            files(asked).next().map_or(Ending::Failure, |name| arrange::run(name, language, words)).into()
        }
        Some(("check", asked)) => check::run(files(asked), language, words).into(),
        Some(("convert", asked)) => {
            files(asked).next().map_or(Ending::Failure, |name| convert::run(name, asked, language, words)).into()
        }
        Some(("import", asked)) => import::run(asked, language, &pages.import, words).into(),
        Some(("serve", asked)) => serve::run(asked, language, &pages.serve, words).into(),
        Some(("predraw", asked)) => {
            files(asked).next().map_or(Ending::Failure, |name| predraw::run(name, asked, language, words)).into()
        }
        Some(("words", asked)) => words::run(asked, words).into(),
        Some(("diff", asked)) => editions::run_diff(asked, language, words).into(),
        Some(("merge", asked)) => editions::run_merge(asked, language, words).into(),
        Some(("element", asked)) => {
            let what = asked.get_one::<String>("what").map(String::as_str);
            print(&match what {
                Some("manifest") => element::manifest(),
                Some("script") => element::script(),
                _ => element::types(),
            })
            .into()
        }
        Some(("schema", asked)) => {
            let schema = if asked.get_flag("compact") { schema::compact() } else { schema::text() };
            schema.map_or(Ending::Failure, |schema| print(&schema)).into()
        }
        Some(("icon", asked)) => {
            files(asked).next().map_or(Ending::Failure, |name| icon::run(name, asked, language, words)).into()
        }
        Some(("render", asked)) => {
            files(asked).next().map_or(Ending::Failure, |name| render::run(name, asked, language, words)).into()
        }
        Some(("resolve", asked)) => {
            files(asked).next().map_or(Ending::Failure, |name| resolve::run(name, asked, language, words)).into()
        }
        Some(("pack", asked)) => {
            files(asked).next().map_or(Ending::Failure, |name| pack::run(name, asked, language, words)).into()
        }
        Some(("tidy", asked)) => {
            files(asked).next().map_or(Ending::Failure, |name| tidy::run(name, asked, language, words)).into()
        }
        _ => Ending::Failure.into(),
    }
}

fn command(language: Language) -> Command {
    let (words, pages) = (Messages::of(language), Pages::of(language));
    let editions = [editions::diff_command(language), editions::merge_command(language)];
    let language = Arg::new("lang")
        .long("lang")
        .value_name("fr|en|es|…")
        .value_parser(|tag: &str| Language::is_tag(tag).then(|| tag.to_owned()).ok_or("fr, en, es, fr-CA…"))
        .global(true)
        .help(words.language);
    let files = Arg::new("files").value_name(words.file).required(true).action(ArgAction::Append).num_args(1..);
    let path = || clap::value_parser!(PathBuf);
    let files = files.value_parser(path());
    let file = Arg::new("files").value_name(words.file).required(true).value_parser(path()).help(words.map);
    let into = Arg::new("into").long("into").value_name("PAGE.html").required(true).action(ArgAction::Append);
    let into = into.value_parser(path());
    let what = Arg::new("what").value_name("types|manifest|script");
    let what = what.value_parser(["types", "manifest", "script"]).required(true);
    let compact = Arg::new("compact").long("compact").action(ArgAction::SetTrue).help(words.compact);
    Command::new("carte")
        .version(env!("CARGO_PKG_VERSION"))
        .about(words.about)
        .after_help(pages.carte)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .arg(language)
        .subcommand(Command::new("check").about(words.check).after_help(pages.check).arg(files.help(words.files)))
        .subcommand(icon::command(words, pages.icon, file.clone()))
        .subcommand(render::command(words, file.clone()))
        .subcommand(pack::command(words, file.clone()))
        .subcommand(resolve::command(words, file.clone()))
        .subcommand(words::command(words))
        .subcommand(convert::command(&pages.convert, words, file.clone()))
        .subcommand(import::command(&pages.import, words))
        .subcommand(serve::command(&pages.serve))
        .subcommands(editions)
        .subcommand(
            Command::new("predraw")
                .about(words.predraw)
                .after_help(pages.predraw)
                .arg(file.clone())
                .arg(into.help(words.into)),
        )
        .subcommand(Command::new("arrange").about(words.arrange).after_help(pages.arrange).arg(file.clone()))
        .subcommand(Command::new("element").about(words.element).after_help(pages.element).arg(what))
        .subcommand(tidy::command(words, pages.tidy, file))
        .subcommand(Command::new("schema").about(words.schema).after_help(pages.schema).arg(compact))
}

/// The language of what is made of `map`: that of `--lang` if the map or the interface has it, else the map's first.
fn language_of_texts(asked: &ArgMatches, map: &Map) -> Language {
    let tag = asked.get_one::<String>("lang");
    tag.and_then(|tag| map.language_of_tag(tag)).or(map.languages.first().copied()).unwrap_or_default()
}

fn files(asked: &ArgMatches) -> impl Iterator<Item = &PathBuf> {
    asked.get_many::<PathBuf>("files").into_iter().flatten()
}

/// The language requested, found before clap parses, since clap's help depends on it.
fn language_before_parsing() -> Language {
    let arguments: Vec<String> = env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let variable = |name| env::var(name).ok().filter(|value| !value.is_empty());
    let locale = variable("LC_ALL").or_else(|| variable("LC_MESSAGES")).or_else(|| variable("LANG"));
    language_of(&arguments, locale.as_deref())
}

/// The language of `--lang`, else of the locale, else English.
fn language_of(arguments: &[String], locale: Option<&str>) -> Language {
    let after = arguments.iter().skip_while(|argument| *argument != "--lang").nth(1);
    let joined = arguments.iter().find_map(|argument| argument.strip_prefix("--lang="));
    joined
        .or(after.map(String::as_str))
        .and_then(Language::from_tag)
        .or_else(|| locale.and_then(|locale| Language::from_tag(locale.split('.').next()?)))
        .unwrap_or(Language::EN)
}

/// Writes `text` to standard output. A failure, such as a closed pipe, prints no message.
fn print(text: &str) -> Ending {
    let mut output = io::stdout().lock();
    if output.write_all(text.as_bytes()).and_then(|()| output.flush()).is_ok() {
        Ending::Success
    } else {
        Ending::Failure
    }
}

/// Writes a line to standard error. If that is closed or full, nobody reads it, and the exit code still tells.
fn complain(line: fmt::Arguments<'_>) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// Reports why the command failed on `what`.
fn fail(what: &Path, why: &str) -> Ending {
    complain(format_args!("carte: {}: {why}", what.display()));
    Ending::Failure
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_well_formed() {
        for language in Language::ALL {
            command(language).debug_assert();
        }
    }

    #[test]
    fn the_language_is_the_one_asked_for_else_the_locale_else_english() {
        let language = |arguments: &[&str], locale| {
            let arguments: Vec<String> = arguments.iter().map(|argument| (*argument).to_owned()).collect();
            language_of(&arguments, locale)
        };
        assert_eq!(language(&["carte", "--lang", "fr"], Some("en_CA.UTF-8")), Language::FR);
        assert_eq!(language(&["carte", "--lang=en"], Some("fr_CA.UTF-8")), Language::EN);
        assert_eq!(language(&["carte"], Some("fr_CA.UTF-8")), Language::FR);
        assert_eq!(language(&["carte"], Some("fr.UTF-8")), Language::FR);
        assert_eq!(language(&["carte"], Some("C")), Language::EN);
        assert_eq!(language(&["carte", "--lang"], None), Language::EN);
    }
}
