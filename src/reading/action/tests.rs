//! What each action does, and in what order Esc undoes.

use super::*;
use crate::geometry::Point;
use crate::reading::sample;

fn after(actions: &[Action]) -> Reading {
    let map = sample::map();
    actions.iter().fold(Reading::default(), |reading, action| apply(&reading, action, &map))
}

fn hiding_roles(positions: &[usize]) -> Reading {
    Reading { hidden_roles: positions.iter().map(|at| Key::new(*at)).collect(), ..Reading::default() }
}

fn toggling_standings(positions: &[usize]) -> Reading {
    Reading { toggled_standings: positions.iter().map(|at| Key::new(*at)).collect(), ..Reading::default() }
}

#[test]
fn actions_lead_to_readings() {
    let (first, second, first_standing) = (Key::new(0), Key::new(1), Key::new(0));
    let selection = Some(Selection::Organisation(Key::new(2)));
    let path = Path { from: Key::new(0), to: Key::new(2) };
    let found = |reading: Reading| reading.normalised_for(&sample::map());
    let focused = |focus| found(Reading { focus: Some(focus), ..Reading::default() });
    let asking = |path| found(Reading { path: Some(path), ..Reading::default() });
    let highlighting =
        |keys: &[Key<Collaboration>]| Reading { highlighted: keys.iter().copied().collect(), ..Reading::default() };
    let table: Vec<(Vec<Action>, Reading)> = vec![
        (vec![Action::Select(selection)], Reading { selection, ..Reading::default() }),
        (vec![Action::Select(selection), Action::Select(None)], Reading::default()),
        (vec![Action::Select(Some(Selection::Organisation(Key::new(99))))], Reading::default()),
        (vec![Action::ToggleRole(Key::new(1))], hiding_roles(&[1])),
        (vec![Action::ToggleRole(Key::new(1)), Action::ToggleRole(Key::new(1))], Reading::default()),
        (vec![Action::ToggleRole(Key::new(99))], Reading::default()),
        (vec![Action::IsolateRole(Key::new(1))], hiding_roles(&[0, 2])),
        (vec![Action::ToggleRole(Key::new(1)), Action::IsolateRole(Key::new(1))], hiding_roles(&[0, 2])),
        (vec![Action::IsolateRole(Key::new(1)), Action::IsolateRole(Key::new(2))], hiding_roles(&[0, 1])),
        (vec![Action::IsolateRole(Key::new(1)), Action::IsolateRole(Key::new(1))], Reading::default()),
        (vec![Action::ToggleStanding(Key::new(2))], toggling_standings(&[2])),
        (vec![Action::ToggleStanding(Key::new(99))], Reading::default()),
        (vec![Action::IsolateStanding(first_standing)], toggling_standings(&[1])),
        (vec![Action::IsolateStanding(first_standing); 2], Reading::default()),
        (vec![Action::ToggleCollaboration(first)], highlighting(&[first])),
        (vec![Action::ToggleCollaboration(first), Action::ToggleCollaboration(second)], highlighting(&[first, second])),
        (vec![Action::ToggleCollaboration(first), Action::IsolateCollaboration(second)], highlighting(&[second])),
        (vec![Action::IsolateCollaboration(first); 2], Reading::default()),
        (
            vec![Action::Select(selection), Action::WidenFocus, Action::WidenFocus, Action::Select(None)],
            focused(Focus { steps: Steps::Two, ..Focus::on(Key::new(2)) }),
        ),
        (vec![Action::WidenFocus], Reading::default()),
        (vec![Action::SetFocus(Some(Focus::on(Key::new(0)))), Action::NarrowFocus], focused(Focus::on(Key::new(0)))),
        (vec![Action::SetFocus(Some(Focus::on(Key::new(0)))), Action::SetFocus(None)], Reading::default()),
        (vec![Action::SetFocus(Some(Focus::on(Key::new(99))))], Reading::default()),
        (vec![Action::SetPath(Some(path)), Action::SwapPath], asking(path.swapped())),
        (vec![Action::SetPath(Some(path)), Action::SetPath(None)], Reading::default()),
        (vec![Action::SetPath(Some(Path { to: path.from, ..path }))], Reading::default()),
        (vec![Action::SetView(View::Story)], Reading::default()),
        (vec![Action::SetView(View::Table)], Reading { view: View::Table, ..Reading::default() }),
        (
            vec![
                Action::Search("ae".into()),
                Action::SetFocus(Some(Focus::on(Key::new(0)))),
                Action::SetPath(Some(path)),
                Action::Select(selection),
                Action::ToggleCollaboration(first),
                Action::IsolateRole(Key::new(0)),
                Action::SetRoleRule(RoleRule::All),
                Action::SetLanguage(Language::EN),
                Action::ShowEverything,
            ],
            Reading { selection, language: Language::EN, ..Reading::default() },
        ),
        (vec![Action::SetTheme(Theme::Dark), Action::Restore(Box::new(hiding_roles(&[0, 99])))], hiding_roles(&[0])),
    ];
    for (actions, expected) in table {
        assert_eq!(after(&actions), expected, "{actions:?}");
    }
}

#[test]
fn esc_takes_one_layer_at_a_time() {
    let map = sample::map();
    let mut reading = Reading {
        query: "ae".into(),
        selection: Some(Selection::Collaboration(Key::new(0))),
        path: Some(Path { from: Key::new(0), to: Key::new(2) }),
        focus: Some(Focus::on(Key::new(0))),
        highlighted: KeySet::from([Key::new(1)]),
        hidden_roles: KeySet::from([Key::new(1)]),
        role_rule: RoleRule::All,
        node_size: NodeSize::Links,
        viewport: Some(Viewport::new(2.0, Point::new(3.0, 4.0))),
        theme: Theme::Dark,
        ..Reading::default()
    };
    let layers = |reading: &Reading| {
        [
            !reading.query.is_empty(),
            reading.selection.is_some(),
            reading.path.is_some(),
            reading.focus.is_some(),
            !reading.highlighted.is_empty(),
            reading.shows_otherwise(),
            reading.viewport.is_some(),
        ]
    };
    assert_eq!(layers(&reading), [true; 7]);
    for peeled in 1..=7 {
        assert!(reading.has_layers());
        reading = apply(&reading, &Action::Peel, &map);
        let expected: Vec<bool> = (0..7).map(|layer| layer >= peeled).collect();
        assert_eq!(layers(&reading).to_vec(), expected);
        assert!(Action::Peel.ends_preview());
    }
    assert_eq!(reading, Reading { theme: Theme::Dark, ..Reading::default() });
    assert!(!reading.has_layers());
    assert_eq!(apply(&reading, &Action::Peel, &map), reading);
}

#[test]
fn showing_everything_ends_being_filtered() {
    for action in [
        Action::Search("x".into()),
        Action::ToggleRole(Key::new(0)),
        Action::ToggleLinkType(Key::new(0)),
        Action::ToggleStanding(Key::new(2)),
        Action::SetRoleRule(RoleRule::All),
        Action::ToggleCollaboration(Key::new(0)),
        Action::SetFocus(Some(Focus::on(Key::new(0)))),
        Action::SetPath(Some(Path { from: Key::new(0), to: Key::new(1) })),
    ] {
        assert!(after(std::slice::from_ref(&action)).is_filtered(), "{action:?}");
        assert!(!after(&[action, Action::ShowEverything]).is_filtered());
    }
}
