//! The report as sentences for the screen, and as rows for a file.

use std::collections::BTreeMap;

use super::{
    remarks::remark_line,
    report::{FileRead, Notice, Report},
    tally::{colon, counted, quoted, short, tally},
    understood::{Understood, Why},
    words::{in_language, kind, meaning, reason, why},
};
use crate::text::Language;

/// How many notices of one sort are spoken.
const SPOKEN: usize = 5;

/// The report on a screen: what was read, what each column means, what became of it.
pub fn spoken(report: &Report, language: Language) -> String {
    let mut lines = Vec::new();
    for (position, file) in report.files.iter().enumerate() {
        lines.push(file_line(file, language));
        for remark in &file.remarks {
            lines.push(["  ", &remark_line(remark, language)].concat());
        }
        let columns = report
            .columns
            .iter()
            .filter(|column| column.file == position && column.cells > 0 && column.why != Why::Drawing);
        lines.extend(columns.map(|column| ["  ", &column_line(column, language)].concat()));
    }
    lines.extend(notice_lines(report, language));
    lines.extend(tally(report, language));
    lines.join("\n") + "\n"
}

/// What was read of a file: kind, encoding, separator, tables, rows.
pub fn file_line(file: &FileRead, language: Language) -> String {
    let mut parts = vec![kind(language, file.kind).to_owned()];
    parts.extend(file.encoding.clone());
    if let Some(separator) = file.separator {
        let name = if separator == '\t' {
            in_language(language, ["tabulation", "tab", "tabulación"]).to_owned()
        } else {
            quoted(language, &separator.to_string())
        };
        parts.push(name);
    }
    parts.extend([
        counted(language, file.tables, [["tableau", "tableaux"], ["table", "tables"], ["tabla", "tablas"]]),
        counted(language, file.rows, [["ligne", "lignes"], ["row", "rows"], ["fila", "filas"]]),
    ]);
    [short(&file.name).as_str(), colon(language), &parts.join(", ")].concat()
}

fn column_line(column: &Understood, language: Language) -> String {
    let what = column.meaning.map_or_else(
        || in_language(language, ["laissée de côté", "left out", "dejada fuera"]).to_owned(),
        |of| {
            let tag = column.language.map_or_else(String::new, |it| [" [", it.tag(), "]"].concat());
            [meaning(language, of), &tag].concat()
        },
    );
    let sheet = if column.sheet.is_empty() { String::new() } else { [&short(&column.sheet), " / "].concat() };
    let samples: Vec<String> = column.samples.iter().map(|sample| short(sample)).collect();
    [
        sheet.as_str(),
        &quoted(language, &column.heading),
        " → ",
        &what,
        " (",
        why(language, column.why),
        ")",
        colon(language),
        &samples.join(" | "),
    ]
    .concat()
}

/// A notice as a sentence, with its file and line where it has one.
fn notice(notice: &Notice, language: Language) -> (Option<(usize, usize)>, String) {
    let say = |words| in_language(language, words);
    match notice {
        Notice::Folded { name, file, lines: [first, line] } => {
            let words = say([
                " : même organisation que la ligne ",
                ": same organisation as line ",
                ": la misma organización que la línea ",
            ])
            .replace(" :", "\u{a0}:");
            (Some((*file, *line)), [quoted(language, name), words, first.to_string()].concat())
        }
        Notice::Proposed { name, file, line, near } => {
            let made = say([
                " n’est dans aucune liste\u{a0}: organisation proposée",
                " is in no list: proposed as an organisation",
                " no está en ninguna lista: organización propuesta",
            ]);
            let near = near.as_ref().map_or_else(String::new, |near| {
                [say([" (est-ce ", " (is it ", " (¿es "]), &quoted(language, near), "?)"].concat()
            });
            (Some((*file, *line)), [&quoted(language, name), made, &near].concat())
        }
        Notice::Total { file, line } => (
            Some((*file, *line)),
            say(["ligne de total, laissée de côté", "row of totals, left out", "fila de totales, dejada fuera"])
                .to_owned(),
        ),
        Notice::Joined { classes } => {
            let words = [
                ["classe rare réunie sous «\u{a0}Autres\u{a0}»", "classes rares réunies sous «\u{a0}Autres\u{a0}»"],
                ["rare class joined as “Others”", "rare classes joined as “Others”"],
                ["clase rara reunida en «Otros»", "clases raras reunidas en «Otros»"],
            ];
            (None, counted(language, *classes, words))
        }
        Notice::ToDescribe { classes } => {
            let words = [
                ["rôle ou type de liens à décrire", "rôles et types de liens à décrire"],
                ["role or type of links to describe", "roles and types of links to describe"],
                ["rol o tipo de vínculos por describir", "roles y tipos de vínculos por describir"],
            ];
            (None, counted(language, *classes, words))
        }
        Notice::SourceToState => (
            None,
            say([
                "auteur et titre de la source à préciser",
                "author and title of the source to be stated",
                "autor y título de la fuente por precisar",
            ])
            .to_owned(),
        ),
    }
}

/// What was decided, with its file and line where it has one.
pub fn notice_line(report: &Report, one: &Notice, language: Language) -> String {
    let (place, sentence) = notice(one, language);
    let place = place.map_or_else(String::new, |(file, line)| {
        let name = report.files.get(file).map_or("", |file| file.name.as_str());
        format!("{name}:{line}{}", colon(language))
    });
    [place, sentence].concat()
}

fn notice_lines(report: &Report, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    let mut kinds: BTreeMap<u8, usize> = BTreeMap::new();
    for one in &report.notices {
        let sort = match one {
            Notice::Folded { .. } => 0,
            Notice::Proposed { .. } => 1,
            _ => 2,
        };
        let count = kinds.entry(sort).or_default();
        *count += 1;
        if sort < 2 && *count > SPOKEN {
            continue;
        }
        lines.push(["  ", &notice_line(report, one, language)].concat());
    }
    let more: usize = kinds.iter().filter(|(sort, _)| **sort < 2).map(|(_, count)| count.saturating_sub(SPOKEN)).sum();
    if more > 0 {
        lines.push(format!(
            "  … {more}\u{a0}{}",
            in_language(
                language,
                if more == 1 {
                    ["autre avis semblable", "more notice like these", "aviso semejante más"]
                } else {
                    ["autres avis semblables", "more notices like these", "avisos semejantes más"]
                }
            )
        ));
    }
    lines
}

/// The report as rows: file, sheet, line, column, text, why; the first row names the columns.
pub fn report_rows(report: &Report, language: Language) -> Vec<Vec<String>> {
    let headings = language.among([
        ["Fichier", "Feuille", "Ligne", "Colonne", "Texte", "Avis"],
        ["File", "Sheet", "Line", "Column", "Text", "Notice"],
        ["Archivo", "Hoja", "Línea", "Columna", "Texto", "Aviso"],
    ]);
    let file_name = |file: usize| report.files.get(file).map_or_else(String::new, |file| file.name.clone());
    let mut rows = vec![headings.map(str::to_owned).to_vec()];
    for left in &report.left_out {
        let why = reason(language, left.reason);
        let line = left.line.to_string();
        rows.push(vec![file_name(left.file), left.sheet.clone(), line, left.column.clone(), left.text.clone(), why]);
    }
    for one in &report.notices {
        let (place, sentence) = notice(one, language);
        let (file, line) = place.map_or_else(Default::default, |(file, line)| (file_name(file), line.to_string()));
        rows.push(vec![file, String::new(), line, String::new(), String::new(), sentence]);
    }
    rows
}
