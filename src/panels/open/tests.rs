//! The panel from its files to the map that is taken, with what reads the files beside it.

use super::state::{OpenPanel, Step};
use crate::markup::source;
use crate::opening::{Answer, Desk, Request};
use crate::panels::context::samples;
use crate::panels::{Context, Effect, Panel, PickedFile};

/// The answer to a request.
pub(crate) fn answered(desk: &mut Desk, request: Request) -> Answer {
    desk.ask(request);
    loop {
        if let Some(answer) = desk.step() {
            return answer;
        }
    }
}

/// Lets a panel work to the end, with what reads its files.
pub(crate) fn worked(panel: &mut dyn Panel, desk: &mut Desk, context: &Context) {
    loop {
        if let Some(request) = panel.request(context) {
            panel.on_answer(context, answered(desk, request));
        } else if !panel.work(context) {
            return;
        }
    }
}

fn file(name: &str, text: &str) -> PickedFile {
    PickedFile { name: name.to_owned(), date: "2025-01-31".to_owned(), bytes: text.into() }
}

fn opened(files: Vec<PickedFile>, context: &Context) -> (OpenPanel, Desk) {
    let (mut panel, mut desk) = (OpenPanel::default(), Desk::default());
    panel.on_files(context, files);
    worked(&mut panel, &mut desk, context);
    (panel, desk)
}

fn said(panel: &OpenPanel, context: &Context) -> String {
    panel.markup(context).iter().map(|element| element.all_text() + "|").collect()
}

#[test]
fn a_table_is_read_understood_drawn_and_taken() {
    let context = samples::bundled("lang=en");
    let table = "Nom;Genre;Truc\nAlpha;Fonds;1\nBeta;Fonds;2\nGamma;Relais;3\n";
    let (mut panel, mut desk) = opened(vec![file("members.csv", table)], &context);
    let read = said(&panel, &context);
    assert!(read.contains("members.csv: delimited table, UTF-8, “;”, 1\u{a0}table, 3\u{a0}rows"), "{read}");
    assert_eq!(panel.on_click(&context, "next"), []);
    assert!(said(&panel, &context).contains("Result: 3\u{a0}organisations, 0\u{a0}links"));
    panel.on_input(&context, "column-1", "roles");
    panel.on_input(&context, "column-2", "out");
    worked(&mut panel, &mut desk, &context);
    panel.on_click(&context, "next");
    assert!(said(&panel, &context).contains("is being drawn"));
    panel.on_input(&context, "phase", "3");
    assert!(said(&panel, &context).contains("Cancel"), "{}", said(&panel, &context));
    panel.on_click(&context, "cancel");
    assert!(said(&panel, &context).contains("Result: 3\u{a0}organisations"), "it is back where it was");
    panel.on_input(&context, "phase", "");
    panel.on_click(&context, "next");
    worked(&mut panel, &mut desk, &context);
    let drawn: String = panel.markup(&context).iter().map(source).collect();
    assert!(drawn.contains("Alpha") && drawn.contains("<svg"), "the map is drawn with its names");
    assert!(drawn.contains("left out, as you chose"), "{drawn}");
    let effects = panel.on_click(&context, "take");
    let [Effect::Remember { name: "open", text }, Effect::Replace { data, notice, .. }] = &effects[..] else {
        panic!("{effects:?}")
    };
    assert!(notice.contains("members.csv"));
    assert_eq!(crate::model::check(data).unwrap().organisations.len(), 3);
    let mut again = OpenPanel::default();
    again.restore(&context, text.as_bytes());
    again.on_files(&context, vec![file("2026.csv", table)]);
    worked(&mut again, &mut Desk::default(), &context);
    again.on_click(&context, "next");
    assert!(said(&again, &context).contains("Your choices of last time"), "they are taken up");
}

#[test]
fn what_is_hardly_understood_is_no_success() {
    let context = samples::bundled("");
    let (mut panel, mut desk) = opened(vec![file("x.csv", "a,b\n1,2\n3,4\n")], &context);
    panel.on_click(&context, "next");
    panel.on_click(&context, "next");
    worked(&mut panel, &mut desk, &context);
    let said = said(&panel, &context);
    assert!(said.contains("Trop peu a été compris") && !said.contains("Prendre cette carte"), "{said}");
}

#[test]
fn a_map_of_this_project_goes_to_its_result_with_its_problems() {
    let context = samples::bundled("lang=en");
    let (mut panel, _) = opened(vec![file("map.json", &context.data)], &context);
    assert_eq!(panel.step, Step::Result);
    let effects = panel.on_click(&context, "take");
    assert!(matches!(&effects[1], Effect::Replace { data, .. } if *data == *context.data));
    let broken = context.data.replacen("\"roles\": [", "\"roles\": [{}, ", 1);
    let (mut panel, _) = opened(vec![file("map.json", &broken)], &context);
    assert!(said(&panel, &context).contains("not a valid map yet"));
    assert_eq!(panel.on_click(&context, "take"), []);
    let effects = panel.on_click(&context, "draft");
    assert_eq!(effects, [Effect::Draft { name: "map.json".to_owned(), text: broken }], "it is corrected in the editor");
    panel.on_click(&context, "back");
    assert_eq!(panel.step, Step::Choose);
}

#[test]
fn what_cannot_be_opened_gets_a_sentence_and_the_rest_is_read() {
    let context = samples::bundled("");
    let pdf = file("a.pdf", "%PDF-1.7");
    let (panel, _) = opened(vec![pdf.clone()], &context);
    assert_eq!(panel.step, Step::Choose);
    assert!(said(&panel, &context).contains("a.pdf\u{a0}: un PDF"));
    let (panel, _) = opened(vec![pdf, file("b.csv", "Nom;Ville\nA;Laval\n")], &context);
    assert_eq!(panel.step, Step::Read);
    assert!(said(&panel, &context).contains("a.pdf\u{a0}: un PDF"));
}

#[test]
fn pasted_cells_are_separated_by_tabs_alone() {
    let context = samples::bundled("");
    let (mut panel, mut desk) = (OpenPanel::default(), Desk::default());
    panel.on_input(&context, "today", "2026-02-03");
    panel.on_input(&context, "pasted", "Nom\tMission\nA\tNourrir, loger; accueillir\nB\tAider, écouter; rire\n");
    panel.on_click(&context, "paste");
    worked(&mut panel, &mut desk, &context);
    panel.on_click(&context, "next");
    assert!(said(&panel, &context).contains("2\u{a0}organisations"), "{}", said(&panel, &context));
    assert_eq!(panel.choices.options().date, "2026-02-03");
}
