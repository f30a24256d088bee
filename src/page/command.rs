//! The commands of the page's controls: a typed value each, encoded in the attribute `data-command`, such as
//! `data-command="open 12"`.

use super::dialog_kind::DialogKind;
use crate::model::{Collaboration, Key, Map, Table};
use crate::reading::{EntryKind, FocusOption, PAST, Preview, RoleRule, Selection, View};
use crate::scene::Direction;
use crate::text::Language;

/// The attribute that carries a [`Command`].
pub const COMMAND: &str = "data-command";

/// The command of a control.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Command {
    /// Switch to a view.
    SetView(View),
    /// Open a dialog.
    OpenDialog(DialogKind),
    /// Open the card of an organisation or a collaboration.
    Open(Selection),
    /// Close the card.
    CloseCard,
    /// Show what this map is.
    OpenAbout,
    /// Highlight a collaboration, or stop highlighting it.
    ToggleHighlight(Key<Collaboration>),
    /// Switch a legend entry on or off.
    Toggle(EntryKind),
    /// Show a legend entry without the others of its group.
    Isolate(EntryKind),
    /// Change the rule for organisations with several roles.
    SetRoleRule(RoleRule),
    /// Hide the organisations with fewer links.
    SetLeastLinks(usize),
    /// Unfold or fold the legend.
    ToggleLegend,
    /// Remove the chip of this number, counted from 0.
    RemoveChip(usize),
    /// Remove every filter.
    ShowEverything,
    /// Show the hidden ends of the links whose type is shown.
    ShowLeftOut,
    /// Show the selection, and all that its card lists.
    ShowSelected,
    /// Change an option of the focus on the selected organisation.
    SetFocus(FocusOption),
    /// Move the selected organisation by a step.
    Move(Direction),
    /// Restore the position of the selected organisation.
    Release,
    /// Choose the search result of this number, counted from 0.
    ChooseResult(usize),
    /// Go to the slide of this number, counted from 1.
    GoToSlide(usize),
    /// Leave the story.
    EndStory,
    /// Present the story.
    Present,
    /// Move the keyboard focus past the map, to the card.
    SkipMap,
    /// Enlarge the map.
    ZoomIn,
    /// Shrink the map.
    ZoomOut,
    /// Show the whole map.
    Fit,
    /// Restore the position of every organisation.
    ResetLayout,
    /// Switch to this language.
    SetLanguage(Language),
    /// Switch to the next theme.
    NextTheme,
}

/// The commands without arguments.
const PLAIN: [Command; 15] = [
    Command::CloseCard,
    Command::OpenAbout,
    Command::ToggleLegend,
    Command::ShowEverything,
    Command::ShowLeftOut,
    Command::ShowSelected,
    Command::Release,
    Command::EndStory,
    Command::Present,
    Command::SkipMap,
    Command::ZoomIn,
    Command::ZoomOut,
    Command::Fit,
    Command::ResetLayout,
    Command::NextTheme,
];

impl Command {
    /// The text of the attribute.
    pub fn encode(self) -> String {
        let (verb, argument) = match self {
            Self::SetView(view) => ("view", view.id().to_owned()),
            Self::OpenDialog(kind) => ("dialog", kind.id().to_owned()),
            Self::Open(Selection::Organisation(key)) => ("open", key.position().to_string()),
            Self::Open(Selection::Collaboration(key)) => ("open-collaboration", key.position().to_string()),
            Self::Open(Selection::Link(key)) => ("open-link", key.position().to_string()),
            Self::ToggleHighlight(key) => ("highlight", key.position().to_string()),
            Self::Toggle(entry) => ("toggle", encode_entry(entry)),
            Self::Isolate(entry) => ("only", encode_entry(entry)),
            Self::SetRoleRule(rule) => ("role-rule", rule.id().to_owned()),
            Self::SetLeastLinks(least) => ("least-links", least.to_string()),
            Self::RemoveChip(number) => ("remove-chip", number.to_string()),
            Self::SetFocus(option) => ("focus", option.id().to_owned()),
            Self::Move(direction) => ("move", direction.id().to_owned()),
            Self::ChooseResult(number) => ("result", number.to_string()),
            Self::GoToSlide(number) => ("slide", number.to_string()),
            Self::CloseCard => ("close-card", String::new()),
            Self::OpenAbout => ("about", String::new()),
            Self::ToggleLegend => ("toggle-legend", String::new()),
            Self::ShowEverything => ("show-everything", String::new()),
            Self::ShowLeftOut => ("show-left-out", String::new()),
            Self::ShowSelected => ("show-selected", String::new()),
            Self::Release => ("release", String::new()),
            Self::EndStory => ("end-story", String::new()),
            Self::Present => ("present", String::new()),
            Self::SkipMap => ("skip-map", String::new()),
            Self::ZoomIn => ("zoom-in", String::new()),
            Self::ZoomOut => ("zoom-out", String::new()),
            Self::Fit => ("fit", String::new()),
            Self::ResetLayout => ("reset-layout", String::new()),
            Self::SetLanguage(language) => ("language", language.tag().to_owned()),
            Self::NextTheme => ("next-theme", String::new()),
        };
        if argument.is_empty() { verb.to_owned() } else { [verb, " ", &argument].concat() }
    }

    /// Decodes a command; `None` for any other text, and for rows that `map` lacks.
    pub fn decode(text: &str, map: &Map) -> Option<Self> {
        let Some((verb, argument)) = text.split_once(' ') else {
            return PLAIN.into_iter().find(|command| command.encode() == text);
        };
        match verb {
            "view" => View::from_id(argument).map(Self::SetView),
            "dialog" => DialogKind::ALL.into_iter().find(|kind| kind.id() == argument).map(Self::OpenDialog),
            "open" => row(&map.organisations, argument).map(Selection::Organisation).map(Self::Open),
            "open-collaboration" => row(&map.collaborations, argument).map(Selection::Collaboration).map(Self::Open),
            "open-link" => row(&map.links, argument).map(Selection::Link).map(Self::Open),
            "highlight" => row(&map.collaborations, argument).map(Self::ToggleHighlight),
            "toggle" => decode_entry(argument, map).map(Self::Toggle),
            "only" => decode_entry(argument, map).map(Self::Isolate),
            "role-rule" => RoleRule::ALL.into_iter().find(|rule| rule.id() == argument).map(Self::SetRoleRule),
            "least-links" => argument.parse().ok().map(Self::SetLeastLinks),
            "remove-chip" => argument.parse().ok().map(Self::RemoveChip),
            "focus" => FocusOption::from_id(argument).map(Self::SetFocus),
            "move" => Direction::ALL.into_iter().find(|it| it.id() == argument).map(Self::Move),
            "result" => argument.parse().ok().map(Self::ChooseResult),
            "slide" => argument.parse().ok().map(Self::GoToSlide),
            "language" => map.choices().into_iter().find(|it| it.tag() == argument).map(Self::SetLanguage),
            _ => None,
        }
    }

    /// The preview while the control is hovered or focused.
    pub const fn preview(self) -> Option<Preview> {
        match self {
            Self::Open(selection) => Some(selection.preview()),
            Self::Toggle(entry) | Self::Isolate(entry) => Some(entry.preview()),
            _ => None,
        }
    }
}

fn encode_entry(entry: EntryKind) -> String {
    let (kind, row) = match entry {
        EntryKind::Role(key) => ("role ", key.position()),
        EntryKind::LinkType(key) => ("link-type ", key.position()),
        EntryKind::Collaboration(key) => ("collaboration ", key.position()),
        EntryKind::Group(key) => ("group ", key.position()),
        EntryKind::Standing(key) => ("standing ", key.position()),
        EntryKind::Past => return PAST.to_owned(),
    };
    [kind, &row.to_string()].concat()
}

fn decode_entry(text: &str, map: &Map) -> Option<EntryKind> {
    if text == PAST {
        return map.has_past().then_some(EntryKind::Past);
    }
    let (kind, which) = text.split_once(' ')?;
    match kind {
        "role" => row(&map.roles, which).map(EntryKind::Role),
        "link-type" => row(&map.link_types, which).map(EntryKind::LinkType),
        "collaboration" => row(&map.collaborations, which).map(EntryKind::Collaboration),
        "group" => row(&map.groups, which).map(EntryKind::Group),
        "standing" => row(&map.standings, which).map(EntryKind::Standing),
        _ => None,
    }
}

/// The key of the row of this number.
fn row<T>(table: &Table<T>, number: &str) -> Option<Key<T>> {
    table.keys().nth(number.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;
    use crate::reading::legend_entries;
    use proptest::prelude::*;

    fn map() -> Map {
        check(include_str!("../../data/carte-sociale-2015.json")).unwrap()
    }

    /// At least one of each command, with every argument where those are few.
    fn commands(map: &Map) -> Vec<Command> {
        let mut commands = PLAIN.to_vec();
        commands.extend(View::ALL.map(Command::SetView));
        commands.extend(DialogKind::ALL.map(Command::OpenDialog));
        commands.extend(map.choices().into_iter().map(Command::SetLanguage));
        commands.extend(map.organisations.keys().map(Selection::Organisation).map(Command::Open));
        commands.extend(map.collaborations.keys().map(Selection::Collaboration).map(Command::Open));
        commands.extend(map.links.keys().map(Selection::Link).map(Command::Open));
        commands.extend(map.collaborations.keys().map(Command::ToggleHighlight));
        commands.extend(legend_entries(map).into_iter().flat_map(|it| [Command::Toggle(it), Command::Isolate(it)]));
        commands.extend(RoleRule::ALL.map(Command::SetRoleRule));
        commands.extend(FocusOption::ALL.map(Command::SetFocus));
        commands.extend(Direction::ALL.map(Command::Move));
        commands.extend([0, 1, 200].into_iter().flat_map(|it| {
            [Command::SetLeastLinks(it), Command::RemoveChip(it), Command::ChooseResult(it), Command::GoToSlide(it)]
        }));
        commands
    }

    #[test]
    fn every_command_comes_back_from_its_text() {
        let map = map();
        let mut texts = Vec::new();
        for command in commands(&map) {
            let text = command.encode();
            assert_eq!(Command::decode(&text, &map), Some(command), "{text}");
            assert!(!texts.contains(&text), "{text} encodes two commands");
            texts.push(text);
        }
        assert_eq!(Command::Open(Selection::Organisation(Key::new(12))).encode(), "open 12");
    }

    #[test]
    fn any_other_text_is_no_command() {
        let map = map();
        for text in
            ["", " ", "open", "open 99", "open x", "open 1 2", "toggle role", "toggle role 99", "fit 1", "view globe"]
        {
            assert_eq!(Command::decode(text, &map), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn decoding_is_total(text in "[a-z-]{0,8}( [a-z0-9-]{0,8}){0,3}|.*") {
            let map = map();
            if let Some(command) = Command::decode(&text, &map) {
                prop_assert_eq!(Command::decode(&command.encode(), &map), Some(command));
            }
        }
    }
}
