//! Updates the states of slides when what they name is removed, or has another identifier.

use super::Section;

/// Whether a part of a state, `name=value`, names entries of this section.
fn names(part: &str, section: Section) -> bool {
    match section {
        Section::Roles => part.ends_with("-roles"),
        Section::LinkTypes => part.ends_with("-links"),
        Section::Collaborations => matches!(part, "select-collaboration" | "highlight"),
        Section::Organisations => matches!(part, "select" | "select-link" | "focus" | "path" | "lift"),
        Section::Standings => matches!(part, "hide" | "show"),
        Section::Map | Section::Links | Section::Networks | Section::Sources => false,
    }
}

/// The words of a value: identifiers and what stands between them.
fn words(value: &str) -> impl Iterator<Item = &str> {
    value.split_inclusive([',', ';', '+', ':', '~'])
}

/// `state` with the identifier `before` replaced by `now`; `None` when it does not have it.
pub(super) fn renamed(state: &str, section: Section, before: &str, now: &str) -> Option<String> {
    let parts: Vec<String> = state.split('&').map(|part| renamed_part(part, section, before, now)).collect();
    let renamed = parts.join("&");
    (renamed != state).then_some(renamed)
}

fn renamed_part(part: &str, section: Section, before: &str, now: &str) -> String {
    let Some((name, value)) = part.split_once('=').filter(|(name, _)| names(name, section)) else {
        return part.to_owned();
    };
    let words: String = words(value)
        .map(|word| match word.strip_prefix(before) {
            Some(rest) if rest.chars().all(|it| !it.is_ascii_alphanumeric() && it != '-') => [now, rest].concat(),
            _ => word.to_owned(),
        })
        .collect();
    [name, "=", &words].concat()
}

/// `state` without the identifier: lists lose it, and what is about it alone goes. `None` when it does not have it.
pub(super) fn without(state: &str, section: Section, id: &str) -> Option<String> {
    let kept: Vec<String> = state.split('&').filter_map(|part| part_without(part, section, id)).collect();
    let kept = kept.join("&");
    (kept != state).then_some(kept)
}

fn part_without(part: &str, section: Section, id: &str) -> Option<String> {
    let Some((name, value)) = part.split_once('=').filter(|(name, _)| names(name, section)) else {
        return Some(part.to_owned());
    };
    let bare = |word: &str| word.trim_end_matches([',', ';', '+', ':', '~']).to_owned();
    if !words(value).any(|word| bare(word) == id) {
        return Some(part.to_owned());
    }
    let is_list =
        matches!(name, "lift" | "highlight" | "hide" | "show") || name.ends_with("-roles") || name.ends_with("-links");
    let kept: Vec<_> = words(value).map(bare).filter(|word| word != id).collect();
    (is_list && !kept.is_empty()).then(|| [name, "=", &kept.join(",")].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_follows_what_is_renamed_and_loses_what_goes() {
        let state = "select=ae&lift=ae,flac&hide-roles=ae&focus=flac,2";
        let now = renamed(state, Section::Organisations, "ae", "b-2").unwrap();
        assert_eq!(now, "select=b-2&lift=b-2,flac&hide-roles=ae&focus=flac,2");
        assert_eq!(renamed(&now, Section::Organisations, "b-2", "ae").as_deref(), Some(state));
        assert_eq!(
            without(state, Section::Organisations, "ae").as_deref(),
            Some("lift=flac&hide-roles=ae&focus=flac,2")
        );
        assert_eq!(without(state, Section::Organisations, "flac").as_deref(), Some("select=ae&lift=ae&hide-roles=ae"));
        assert_eq!(without(state, Section::Roles, "ae").as_deref(), Some("select=ae&lift=ae,flac&focus=flac,2"));
        assert_eq!(without("lift=aec", Section::Organisations, "ae"), None);
    }
}
