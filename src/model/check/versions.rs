//! Rules on the version of a file: what only version 2 has, and what each version requires.

use super::{
    diagnostics::Diagnostics,
    field_path::FieldPath,
    problem::ProblemKind,
    tree::{Node, Value},
};

/// The supported versions of the format.
pub(super) const VERSIONS: [i64; 2] = [1, 2];

/// The keys that only version 2 has: at the top, then in each entry of a list.
const NEW: [(&str, &[&str]); 5] = [
    ("", &["edition", "sources", "standings", "places"]),
    ("organisations", &["facts"]),
    ("links", &["directed", "strength", "since", "until", "facts"]),
    ("networks", &[]),
    ("collaborations", &["facts"]),
];

/// Reports what `tree` lacks or has too much of, for its version.
pub(super) fn check_version(tree: &Node<'_>, problems: &mut impl Diagnostics) {
    let version = tree.get("version").and_then(Node::whole_number);
    let is_first = version == Some(1);
    if tree.is_object() && !tree.has("source") && (is_first || tree.list("sources").is_empty()) {
        problems.report(&FieldPath::TOP, tree.offset, || ProblemKind::MissingKey { key: "source".to_owned() });
    }
    for (list, keys) in NEW {
        if list.is_empty() {
            refuse(tree, keys, &FieldPath::TOP, is_first, problems);
        }
        let above = FieldPath::TOP.key(list);
        for (position, entry) in tree.list(list).iter().enumerate() {
            let path = above.at(position);
            if is_first && list == "organisations" && entry.is_object() && !entry.has("standing") {
                let kind = || ProblemKind::MissingKey { key: "standing".to_owned() };
                problems.report(&path, entry.offset, kind);
            }
            refuse(entry, keys, &path, is_first, problems);
            let of_evidence = path.key("evidence");
            for (position, piece) in entry.list("evidence").iter().enumerate() {
                let path = of_evidence.at(position);
                let names = ["source", "page", "address"];
                refuse(piece, &names, &path, is_first, problems);
                let is_placed = !is_first && names.iter().any(|name| piece.has(name));
                if piece.is_object() && !piece.has("section") && !is_placed {
                    let kind = || ProblemKind::MissingKey { key: "section".to_owned() };
                    problems.report(&path, piece.offset, kind);
                }
            }
            let of_members = path.key("members");
            for (position, member) in entry.list("members").iter().enumerate() {
                refuse(member, &["since", "until"], &of_members.at(position), is_first, problems);
            }
            let of_roles = path.key("roles");
            for (position, role) in entry.list("roles").iter().enumerate() {
                refuse(role, &["role", "since", "until"], &of_roles.at(position), is_first, problems);
            }
        }
    }
    if let Some(source) = tree.get("source") {
        refuse(source, &["id", "address"], &FieldPath::TOP.key("source"), is_first, problems);
    }
}

/// Reports the keys of `entry` that are among `keys`, in a file of version 1.
fn refuse(entry: &Node<'_>, keys: &[&str], path: &FieldPath<'_>, is_first: bool, problems: &mut impl Diagnostics) {
    let Value::Object(entries) = &entry.value else { return };
    for entry in entries.iter().filter(|entry| is_first && keys.contains(&&*entry.key)) {
        let kind = || ProblemKind::LaterVersion { key: entry.key.to_string(), version: 2 };
        problems.report(&path.key(&entry.key), entry.key_offset, kind);
    }
}
