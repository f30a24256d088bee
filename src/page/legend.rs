//! The legend: the key to the map, and its filter.

use super::command::{COMMAND, Command};
use super::legend_entry::entry;
use super::status::shown_of_total;
use super::tools::{choice, commanding};
use crate::markup::{Element, html};
use crate::model::{Link, Map};
use crate::paint::{Surface, inferred_swatch};
use crate::reading::{Reading, RoleRule, legend_groups};
use crate::text::Words;

/// The numbers of links to choose from.
const LEAST_LINKS: [usize; 4] = [0, 3, 6, 12];

/// The groups of toggles, the rule for several roles, and the reset button. `is_open` only matters on narrow screens:
/// elsewhere the style sheet keeps the legend open.
pub fn legend(map: &Map, reading: &Reading, is_open: bool) -> Vec<Element> {
    let words = reading.language.words();
    let (over, groups) = (reading.language.over_time(), reading.language.group_words().groups);
    let titles = [words.roles, words.links, words.collaborations, words.standings, over, groups];
    let mut body = html("div").class(if is_open { "legend__body" } else { "legend__body is-folded" });
    let mut parts: Vec<_> = legend_groups(map).into_iter().zip(titles).collect();
    // A large map is read by its groups first.
    parts.rotate_right(1);
    for (kinds, title) in parts {
        if kinds.is_empty() {
            continue;
        }
        let mut entries: Vec<_> = kinds.into_iter().map(|kind| entry(map, reading, kind)).collect();
        if title == words.links && map.links.iter().any(Link::is_inferred) {
            let swatch = inferred_swatch(Surface::Still).drawing;
            let name = html("span").class("entry__name").text(reading.language.open_line());
            entries.push(html("li").class("legend__note").child(swatch).child(name));
        }
        let group = html("div").class("legend__group").with("role", "group").with("aria-label", title);
        let shown_title = html("span").class("legend__title").with("aria-hidden", "true").text(title);
        body = body.child(group.child(shown_title).child(html("ul").class("legend__entries").all(entries)));
    }
    let mut foot = Vec::new();
    if map.organisations.iter().any(|entry| entry.roles.len() > 1) {
        foot.push(rule(reading, words));
    }
    if !map.groups.is_empty() {
        foot.push(least_links(reading));
    }
    if reading.is_filtered() {
        foot.push(reset(map, reading, words));
    }
    let fold = commanding("button legend__fold", Command::ToggleLegend)
        .with("aria-expanded", if is_open { "true" } else { "false" })
        .text(words.legend);
    vec![fold, body.child(html("div").class("legend__foot").all(foot))]
}

/// The choice of the rule for organisations with several roles.
fn rule(reading: &Reading, words: &Words) -> Element {
    let choice = |rule, name| choice(COMMAND, &Command::SetRoleRule(rule).encode(), name, reading.role_rule == rule);
    html("p")
        .class("legend__rule")
        .with("role", "group")
        .with("aria-label", words.rule_question)
        .text(words.rule_question)
        .child(choice(RoleRule::Any, words.rule_any))
        .child(choice(RoleRule::All, words.rule_all))
}

/// The choice of the number of links that an organisation needs in order to be shown.
fn least_links(reading: &Reading) -> Element {
    let words = reading.language.group_words();
    let choice = |least: usize| {
        let name = if least == 0 { words.any_links.to_owned() } else { [&least.to_string(), "\u{a0}+"].concat() };
        choice(COMMAND, &Command::SetLeastLinks(least).encode(), &name, reading.least_links == least)
    };
    let all = html("p").class("legend__rule").with("role", "group").with("aria-label", words.number_of_links);
    all.text(words.number_of_links).all(LEAST_LINKS.map(choice).into())
}

/// How much is shown, if not everything, and the reset button.
fn reset(map: &Map, reading: &Reading, words: &Words) -> Element {
    let (shown, total) = shown_of_total(map, reading);
    let sentence = if shown == total { String::new() } else { reading.language.shown_of(shown, total) };
    let button = commanding("text-button", Command::ShowEverything);
    html("p").class("legend__reset").child(html("span").text(sentence)).child(button.text(words.reset_all))
}
