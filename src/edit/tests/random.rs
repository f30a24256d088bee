//! Acts at random: undone, redone, kept, and on any file.

use proptest::prelude::*;

use super::*;
use crate::model::document::Document;
use crate::model::parse_json;

/// What an author may do.
#[derive(Clone, Debug)]
enum Step {
    Add(usize),
    Remove(usize, usize),
    Shift(usize, usize, bool),
    Write(usize, usize, usize, usize, String),
    Name(usize, usize, String),
    Rename(usize, usize, String),
    AddRow(usize, usize, usize),
    RemoveRow(usize, usize, usize, usize),
    Stand(i32),
    Undo,
    Redo,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let text = || "[a-zé\"\\\\ \n.,+-]{0,8}|all|some|true|ae|member|\\+flac|-flac|#12657d|1990|2,5|2014-03";
    let (section, at) = (|| 0..8_usize, || 0..20_usize);
    let step = prop_oneof![
        section().prop_map(Step::Add),
        (section(), at()).prop_map(|(section, at)| Step::Remove(section, at)),
        (section(), at(), any::<bool>()).prop_map(|(section, at, up)| Step::Shift(section, at, up)),
        (section(), at(), 0..20_usize, 0..8_usize, text()).prop_map(|(a, b, c, d, e)| Step::Write(a, b, c, d, e)),
        (section(), at(), text()).prop_map(|(a, b, c)| Step::Name(a, b, c)),
        (section(), at(), "[a-z-]{0,5}").prop_map(|(a, b, c)| Step::Rename(a, b, c)),
        (section(), at(), 0..20_usize).prop_map(|(a, b, c)| Step::AddRow(a, b, c)),
        (section(), at(), 0..20_usize, 0..3_usize).prop_map(|(a, b, c, d)| Step::RemoveRow(a, b, c, d)),
        (0..3).prop_map(Step::Stand),
        Just(Step::Undo),
        Just(Step::Redo),
    ];
    prop::collection::vec(step, 0..25)
}

fn make(draft: &mut Draft, step: &Step) {
    let place = |section: usize, at: usize| Place::new(Section::ALL[section], at);
    let path = |section: usize, field: usize, of: usize| {
        let fields = Section::ALL[section].fields();
        let field = fields[field % fields.len()];
        match field.kind {
            FieldKind::Text { .. } => join(field.path, ["fr", "en"][of % 2]),
            FieldKind::Played => [field.path, [".0.since", ".1.until", ""][of % 3]].concat(),
            FieldKind::Texts => [field.path, ".0.", ["fr", "en"][of % 2]].concat(),
            FieldKind::Rows(rows) => [field.path, ".0.", rows[of % rows.len()].path].concat(),
            _ => field.path.to_owned(),
        }
    };
    match step {
        Step::Add(section) => {
            let _ = draft.add(Section::ALL[*section], &[], words());
        }
        Step::Remove(section, at) => {
            let _ = draft.remove(place(*section, *at));
        }
        Step::Shift(section, at, up) => {
            let _ = draft.shift(place(*section, *at), *up);
        }
        Step::Write(section, at, field, of, text) => {
            let _ = draft.write(place(*section, *at), &path(*section, *field, *of), text);
        }
        Step::Name(section, at, text) => {
            let _ = draft.name(place(*section, *at), "name.fr", text);
        }
        Step::Rename(section, at, id) => {
            let _ = draft.rename(place(*section, *at), id);
        }
        Step::AddRow(section, at, field) => {
            let fields = Section::ALL[*section].fields();
            let field = fields[field % fields.len()];
            if matches!(field.kind, FieldKind::Rows(_) | FieldKind::Texts) {
                draft.add_row(place(*section, *at), field.path, words());
            }
        }
        Step::RemoveRow(section, at, field, row) => {
            let fields = Section::ALL[*section].fields();
            let _ = draft.remove_row(place(*section, *at), fields[field % fields.len()].path, *row);
        }
        Step::Stand(step) => {
            let picture = later::in_a_row(draft, *step);
            draft.stand(place(1, 0), &picture);
        }
        Step::Undo => drop(draft.go_back(true)),
        Step::Redo => drop(draft.go_back(false)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn undo_after_any_acts_is_what_was_and_redo_is_what_came(file in 0..FILES.len(), steps in steps()) {
        let mut draft = draft(FILES[file]);
        for step in &steps {
            make(&mut draft, step);
            // The file stays JSON, and what the checker accepts is what the types of the format read.
            prop_assert!(serde_json::from_str::<serde_json::Value>(draft.text()).is_ok(), "{}", draft.text());
            // The tree that was followed through the acts is that of the text.
            prop_assert_eq!(format!("{:?}", draft.tree()), format!("{:?}", parse_json(draft.text()).ok().as_ref()));
            if check(draft.text()).is_ok() {
                prop_assert!(serde_json::from_str::<Document>(draft.text()).is_ok());
            }
        }
        while draft.go_back(false).is_some() {}
        let text = draft.text().to_owned();
        let kept = Draft::from_bytes(&draft.to_bytes());
        prop_assert_eq!(kept.as_ref(), Some(&draft));
        while draft.go_back(true).is_some() {
            prop_assert_eq!(format!("{:?}", draft.tree()), format!("{:?}", parse_json(draft.text()).ok().as_ref()));
        }
        prop_assert_eq!(draft.text(), draft.kept());
        while draft.go_back(false).is_some() {}
        prop_assert_eq!(draft.text(), text);
    }

    #[test]
    fn any_other_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..60), cut in any::<prop::sample::Index>()) {
        let _ = Draft::from_bytes(&bytes);
        let whole = draft(SMALL).to_bytes();
        prop_assert_eq!(Draft::from_bytes(&whole[..cut.index(whole.len())]), None);
    }

    #[test]
    fn no_file_makes_an_act_panic(text in "[\\[\\]{}\",:a-z0-9 ]{0,40}", steps in steps()) {
        let files = [text.as_str(), r#"{"organisations": 1, "links": [1, {}], "roles": {"0": []}, "story": [{"state": 1}]}"#];
        for file in files {
            let Some(mut draft) = Draft::of(file) else { continue };
            for step in &steps {
                make(&mut draft, step);
            }
            while draft.go_back(true).is_some() {}
            prop_assert_eq!(draft.text(), draft.kept());
        }
    }
}
