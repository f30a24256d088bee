//! Rules on identifiers: unique within their list, and every reference resolves.

use std::collections::BTreeSet;

use super::{
    characters::quote,
    diagnostics::Diagnostics,
    field_path::FieldPath,
    problem::{List, ProblemKind},
    seen::Seen,
    suggest::suggestion,
    tree::{Node, Value},
};
use crate::model::{USUAL_STANDINGS, folded};

/// Maximum length of an identifier (characters).
const ID_LIMIT: usize = 64;

/// The identifiers of a list, each with the position of its first entry.
#[derive(Default)]
struct Ids<'tree> {
    seen: Seen<'tree>,
    /// In the order of the file, to suggest.
    words: Vec<&'tree str>,
    /// What the invalid ones should be: a reference to one of them is no problem of its own.
    mended: BTreeSet<String>,
}

/// The identifiers of a list that is referenced; `None` when the file has no such list, in which case references to it are
/// not checked.
struct Known<'tree> {
    list: List,
    ids: Option<Ids<'tree>>,
}

/// What links refer to.
pub(super) struct Ends<'tree> {
    link_types: Known<'tree>,
    organisations: Known<'tree>,
}

/// Reports invalid identifiers in `tree` and unresolved references to them, but for those of links.
pub(super) fn check_references<'tree>(tree: &'tree Node<'_>, problems: &mut impl Diagnostics) -> Ends<'tree> {
    let roles = Known::read(tree, List::Roles, problems);
    let link_types = Known::read(tree, List::LinkTypes, problems);
    let organisations = Known::read(tree, List::Organisations, problems);
    check_ids(tree, "collaborations", problems);
    check_sources(tree, problems);
    check_standings(tree, problems);

    for (position, organisation) in tree.list("organisations").iter().enumerate() {
        let path = FieldPath::TOP.key("organisations");
        let path = path.at(position);
        let path = path.key("roles");
        let mut seen = Seen::default();
        for (position, played) in organisation.list("roles").iter().enumerate() {
            let path = path.at(position);
            let role = played.get("role");
            let (role, path) = role.map_or((played, path), |role| (role, path.key("role")));
            roles.check_one(role, &path, problems);
            check_first_time(role, &path, &mut seen, problems);
        }
    }
    for (position, network) in tree.list("networks").iter().enumerate() {
        let path = FieldPath::TOP.key("networks");
        let path = path.at(position);
        link_types.check(network, "type", &path, problems);
        check_list(network, "members", &path, &organisations, problems);
    }
    for (position, collaboration) in tree.list("collaborations").iter().enumerate() {
        let path = FieldPath::TOP.key("collaborations");
        let path = path.at(position);
        let path = path.key("members");
        let mut seen = Seen::default();
        for (position, member) in collaboration.list("members").iter().enumerate() {
            let path = path.at(position);
            organisations.check(member, "organisation", &path, problems);
            if let Some(organisation) = member.get("organisation") {
                check_first_time(organisation, &path.key("organisation"), &mut seen, problems);
            }
        }
    }
    Ends { link_types, organisations }
}

/// Checks the sources: each of several has an identifier, and evidence names one of them.
fn check_sources(tree: &Node<'_>, problems: &mut impl Diagnostics) {
    let sources = Known::read(tree, List::Sources, problems);
    let mut ids = sources.ids.unwrap_or_default();
    if let Some(id) = tree.get("source").and_then(|source| source.get("id")).and_then(Node::text) {
        ids.seen.meet_word(id, 0);
    }
    let known = Known { list: List::Sources, ids: Some(ids) };
    let above = FieldPath::TOP.key("sources");
    for (position, source) in tree.list("sources").iter().enumerate() {
        if source.is_object() && !source.has("id") {
            let kind = || ProblemKind::MissingKey { key: "id".to_owned() };
            problems.report(&above.at(position), source.offset, kind);
        }
    }
    for list in ["links", "networks", "collaborations"] {
        let above = FieldPath::TOP.key(list);
        for (position, entry) in tree.list(list).iter().enumerate() {
            let path = above.at(position);
            let path = path.key("evidence");
            for (position, piece) in entry.list("evidence").iter().enumerate() {
                known.check(piece, "source", &path.at(position), problems);
            }
        }
    }
    for (key, id) in [("source", "id"), ("edition", "id"), ("edition", "from")] {
        if let Some(node) = tree.get(key).and_then(|entry| entry.get(id))
            && let Some(found) = node.text().filter(|id| !is_id(id))
        {
            let path = FieldPath::TOP.key(key);
            problems.report(&path.key(id), node.offset, || ProblemKind::InvalidId {
                found: quote(found),
                suggestion: id_from(found),
            });
        }
    }
}

/// Checks the standing of each organisation: one of those that the file names, else a usual one.
fn check_standings(tree: &Node<'_>, problems: &mut impl Diagnostics) {
    let known = Known::read(tree, List::Standings, problems);
    let are_own = !tree.list("standings").is_empty();
    let list = FieldPath::TOP.key("organisations");
    for (position, entry) in tree.list("organisations").iter().enumerate() {
        let path = list.at(position);
        if are_own {
            known.check(entry, "standing", &path, problems);
        } else if let Some(standing) = entry.get("standing")
            && let Some(found) = standing.text().filter(|found| !USUAL_STANDINGS.contains(found))
        {
            problems.report(&path.key("standing"), standing.offset, || ProblemKind::UnknownWord {
                found: quote(found),
                allowed: USUAL_STANDINGS.map(str::to_owned).to_vec(),
                suggestion: suggestion(found, &mut USUAL_STANDINGS.into_iter()),
            });
        }
    }
}

/// Checks the links: their ends exist and differ, and no link is duplicated.
pub(super) fn check_links(tree: &Node<'_>, ends: &Ends<'_>, problems: &mut impl Diagnostics) {
    let Ends { link_types, organisations } = ends;
    let mut directed = Seen::default();
    for entry in tree.list("link_types") {
        if let Some(id) = entry.get("id").and_then(Node::text) {
            directed.meet_word(id, usize::from(entry.get("directed").is_some_and(Node::is_true)));
        }
    }
    let is_directed = |id: &str| directed.position(id) == Some(1);
    let list = FieldPath::TOP.key("links");
    let (mut seen, mut undirected) = (Seen::default(), Seen::default());
    for (position, link) in tree.list("links").iter().enumerate() {
        let path = list.at(position);
        link_types.check(link, "type", &path, problems);
        organisations.check(link, "source", &path, problems);
        organisations.check(link, "target", &path, problems);
        let text = |key: &str| link.get(key).and_then(Node::text);
        let (Some(link_type), Some(source), Some(target)) = (text("type"), text("source"), text("target")) else {
            continue;
        };
        if source == target {
            let offset = link.get("target").map_or(link.offset, |target| target.offset);
            problems.report(&path.key("target"), offset, || ProblemKind::SelfLink { organisation: quote(source) });
            continue;
        }
        let is_directed = link.truth("directed").unwrap_or_else(|| is_directed(link_type));
        let first = seen.meet([link_type, source, target], position);
        // Without a direction, its ends have no order.
        let sorted = if source < target { [link_type, source, target] } else { [link_type, target, source] };
        let other = if is_directed { None } else { undirected.meet(sorted, position) };
        if let Some(first) = first.or(other) {
            problems.report(&path, link.offset, || ProblemKind::RepeatedLink { first: list.at(first).written() });
        }
    }
}

/// Checks a list of references: each resolves, and none is duplicated.
fn check_list(entry: &Node<'_>, key: &str, path: &FieldPath<'_>, known: &Known<'_>, problems: &mut impl Diagnostics) {
    let path = path.key(key);
    let mut seen = Seen::default();
    for (position, reference) in entry.list(key).iter().enumerate() {
        let path = path.at(position);
        known.check_one(reference, &path, problems);
        check_first_time(reference, &path, &mut seen, problems);
    }
}

fn check_first_time<'tree>(
    node: &'tree Node<'_>,
    path: &FieldPath<'_>,
    seen: &mut Seen<'tree>,
    problems: &mut impl Diagnostics,
) {
    if let Some(found) = node.text()
        && seen.meet_word(found, 0).is_some()
    {
        problems.report(path, node.offset, || ProblemKind::RepeatedItem { found: quote(found) });
    }
}

/// Reports invalid and duplicate identifiers in the list at `key`, and returns all of them.
fn check_ids<'tree>(tree: &'tree Node<'_>, key: &str, problems: &mut impl Diagnostics) -> Ids<'tree> {
    let list = FieldPath::TOP.key(key);
    let mut ids = Ids::default();
    let mut invalid = Vec::new();
    for (position, entry) in tree.list(key).iter().enumerate() {
        let Some(node) = entry.get("id") else { continue };
        if let Some(written) = node.number() {
            ids.mended.insert(written.to_owned());
        }
        let Some(id) = node.text() else { continue };
        if is_id(id) {
            ids.words.push(id);
        } else {
            invalid.push((position, node.offset, id));
        }
        if let Some(first) = ids.seen.meet_word(id, position) {
            let (entry, first) = (list.at(position), || list.at(first).written());
            problems
                .report(&entry.key("id"), node.offset, || ProblemKind::RepeatedId { id: quote(id), first: first() });
        }
    }
    for (position, offset, id) in invalid {
        let mended = id_from(id).filter(|mended| ids.seen.position(mended).is_none());
        let suggestion = mended.filter(|mended| ids.mended.insert(mended.clone()));
        problems
            .report(&list.at(position).key("id"), offset, || ProblemKind::InvalidId { found: quote(id), suggestion });
    }
    ids
}

/// The identifier closest to `name`: « Banque Alimentaire » gives `banque-alimentaire`; `None` without a Latin letter or digit,
/// and for a name that is too long.
pub fn id_from(name: &str) -> Option<String> {
    let folded = folded(name);
    let words = folded.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let id = words.collect::<Vec<_>>().join("-");
    is_id(&id).then_some(id)
}

/// Whether `id` can be written in a URL without escaping.
fn is_id(id: &str) -> bool {
    let is_of_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=ID_LIMIT).contains(&id.len()) && id.bytes().all(is_of_id)
}

impl<'tree> Known<'tree> {
    fn read(tree: &'tree Node<'_>, list: List, problems: &mut impl Diagnostics) -> Self {
        let key = list.key();
        let ids = check_ids(tree, key, problems);
        let is_list = matches!(tree.get(key), Some(Node { value: Value::List(_), .. }));
        Self { list, ids: is_list.then_some(ids) }
    }

    /// Reports the reference at `key` of `entry` if it does not resolve.
    fn check(&self, entry: &Node<'_>, key: &str, path: &FieldPath<'_>, problems: &mut impl Diagnostics) {
        if let Some(reference) = entry.get(key) {
            self.check_one(reference, &path.key(key), problems);
        }
    }

    fn check_one(&self, reference: &Node<'_>, path: &FieldPath<'_>, problems: &mut impl Diagnostics) {
        if let (Some(ids), Some(found)) = (&self.ids, reference.text())
            && ids.seen.position(found).is_none()
            && !ids.mended.contains(found)
        {
            problems.report(path, reference.offset, || {
                let mut words = ids.words.iter().copied().chain(ids.mended.iter().map(String::as_str));
                let suggestion = suggestion(found, &mut words);
                ProblemKind::UnknownReference { list: self.list, found: quote(found), suggestion }
            });
        }
    }
}

impl List {
    /// Its key in the file.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Roles => "roles",
            Self::LinkTypes => "link_types",
            Self::Organisations => "organisations",
            Self::Sources => "sources",
            Self::Standings => "standings",
        }
    }
}
