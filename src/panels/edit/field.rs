//! One field of the form: its label, its control, its help and what is wrong with it.

use super::sources::sources;
use super::view::View;
use crate::edit::{Field, FieldKind, PERIOD, Section, find, item_id, join, localised, name_of, text_at};
use crate::markup::{Element, html, svg};
use crate::model::{JsonNode, PALETTE, USUAL_STANDINGS};
use crate::panels::controls::shown;

/// A control at `path` of the chosen entry, called `name`, with its help and problems.
struct Control<'view> {
    view: &'view View<'view>,
    path: String,
    label: String,
    help: &'static str,
    lang: Option<&'view str>,
    /// Whether it stands beside another.
    is_short: bool,
}

/// The field at `path` of the chosen entry, which `above` holds; `of` is said after its label, such as the number of its row.
pub(super) fn field(view: &View<'_>, field: &Field, above: &str, of: &str) -> Element {
    let words = (field.words)(view.words);
    let path = join(above, field.path);
    let label = [words.label, of].concat();
    let is_short = matches!(field.kind, FieldKind::Date | FieldKind::Number | FieldKind::Decimal)
        || matches!(field.path, "page" | "edition.id")
        || (field.path == "section" && !above.is_empty());
    let one = Control { view, path: path.clone(), label: label.clone(), help: words.help, lang: None, is_short };
    match field.kind {
        FieldKind::Text { is_long } => texts(view, &path, &label, words.help, is_long),
        FieldKind::Line | FieldKind::Number | FieldKind::Decimal | FieldKind::Date | FieldKind::Id => one.line("text"),
        FieldKind::Lines => {
            let said: Vec<_> =
                view.at(&path).map_or(&[][..], JsonNode::items).iter().filter_map(JsonNode::text).collect();
            one.long(&said.join("\n"), "3")
        }
        FieldKind::Languages => {
            let said: Vec<_> =
                view.at(&path).map_or(&[][..], JsonNode::items).iter().filter_map(JsonNode::text).collect();
            let said = said.join(" ");
            one.input("text", &said)
        }
        FieldKind::Flag => one.flag(view.at(&path).is_some_and(JsonNode::is_true)),
        FieldKind::Choice(ids, names) => {
            let rows: Vec<_> =
                ids.iter().copied().zip(names(view.words).iter().map(|name| (*name).to_owned())).collect();
            one.choice(&rows, field.is_required, view.words.not_chosen)
        }
        FieldKind::Truth(names) => {
            let names = names(view.words).iter().map(|name| (*name).to_owned());
            one.choice(&["true", "false"].into_iter().zip(names).collect::<Vec<_>>(), false, view.words.as_its_type)
        }
        FieldKind::Standing if view.tree.list("standings").is_empty() => {
            let names = view.words.standings.map(str::to_owned);
            let rows: Vec<_> = USUAL_STANDINGS.into_iter().zip(names).collect();
            one.choice(&rows, true, view.words.not_chosen)
        }
        FieldKind::Standing => one.entries(Section::Standings, true),
        FieldKind::One(Section::Organisations) => one.organisation(),
        FieldKind::One(Section::Sources) => {
            let (first, rows) = sources(view.tree, view.language);
            one.choice(&rows, false, first)
        }
        FieldKind::One(section) => one.entries(section, field.is_required),
        FieldKind::Played => played(view, &path, &label),
        FieldKind::Everyone => everyone(view, &path, &label),
        FieldKind::Colour => colour(&one),
        FieldKind::Texts => rows(view, &path, &label, |at, of| {
            texts(view, &join(&path, &at.to_string()), &[&label, of].concat(), "", true)
        }),
        FieldKind::Rows(fields) => rows(view, &path, &label, |at, of| {
            let above = join(&path, &at.to_string());
            let fields = fields.iter().filter(|it| view.has(it, &above));
            html("div").class("edit__row").all(fields.map(|it| self::field(view, it, &above, of)).collect())
        }),
    }
}

/// A text in each language of the map, side by side.
fn texts(view: &View<'_>, path: &str, label: &str, help: &'static str, is_long: bool) -> Element {
    let mut columns = html("div").class("edit__languages");
    for language in &view.languages {
        let name = if view.languages.len() > 1 { [label, " (", language, ")"].concat() } else { label.to_owned() };
        let path = join(path, language);
        let control = Control { view, path, label: name, help, lang: Some(language), is_short: false };
        let said = text_at_path(view, &control.path);
        columns = columns.child(if is_long { control.long(&said, "3") } else { control.input("text", &said) });
    }
    columns
}

fn text_at_path(view: &View<'_>, path: &str) -> String {
    match view.at(path).map(|node| &node.value) {
        Some(crate::model::JsonValue::Text(text)) => text.clone().into_owned(),
        Some(crate::model::JsonValue::Number(written)) => written.clone().into_owned(),
        Some(crate::model::JsonValue::Truth(is_true)) => is_true.to_string(),
        _ => String::new(),
    }
}

impl Control<'_> {
    /// The control `field` in its label, with its help and its problems.
    fn labelled(&self, field: Element) -> Element {
        let problems = self.view.problems_at(&self.path);
        let (help_id, problem_id) = (["edit-help-", &self.path].concat(), ["edit-problem-", &self.path].concat());
        let mut described = Vec::new();
        if !self.help.is_empty() {
            described.push(help_id.as_str());
        }
        if !problems.is_empty() {
            described.push(problem_id.as_str());
        }
        let mut field = field.with("data-answer", self.path.as_str());
        if !described.is_empty() {
            field = field.with("aria-describedby", described.join(" "));
        }
        if !problems.is_empty() {
            field = field.with("aria-invalid", "true");
        }
        if let Some(lang) = self.lang {
            field = field.with("lang", lang).with("spellcheck", "true");
        }
        let label = html("label").class("edit__field").child(html("span").text(self.label.as_str())).child(field);
        let class = if self.is_short { "edit__control edit__short" } else { "edit__control" };
        let mut whole = html("div").class(class).keyed(self.path.as_str()).child(label);
        if !self.help.is_empty() {
            whole = whole.child(html("p").class("edit__help").with("id", help_id).text(self.help));
        }
        if !problems.is_empty() {
            whole = whole.child(html("p").class("edit__problem").with("id", problem_id).text(problems.join(" ")));
        }
        whole
    }

    fn input(&self, kind: &'static str, said: &str) -> Element {
        let said = self.view.typed(&self.path).unwrap_or(said);
        let field = html("input").with("type", kind).with("autocomplete", "off").with("value", said);
        let is_fact = self.path.starts_with("facts.") && self.path.contains(".name.");
        self.labelled(if is_fact { field.with("list", "edit-facts") } else { field })
    }

    fn line(&self, kind: &'static str) -> Element {
        self.input(kind, &text_at_path(self.view, &self.path))
    }

    fn long(&self, said: &str, rows: &'static str) -> Element {
        let said = self.view.typed(&self.path).unwrap_or(said);
        self.labelled(html("textarea").with("rows", rows).text(said))
    }

    fn flag(&self, is_true: bool) -> Element {
        let field = html("input").with("type", "checkbox").with("data-answer", self.path.as_str());
        let field = if is_true { field.with("checked", "") } else { field };
        let label = html("label").class("form__check").child(field).child(html("span").text(self.label.as_str()));
        html("div").class("edit__control").keyed(self.path.as_str()).child(label)
    }

    /// A choice of one of `rows`; `none` is what choosing none of them means.
    fn choice(&self, rows: &[(&str, String)], is_required: bool, none: &str) -> Element {
        let now = text_at_path(self.view, &self.path);
        let mut select = html("select");
        let is_known = rows.iter().any(|(id, _)| *id == now);
        if !is_required || !is_known {
            let option = html("option").with("value", "");
            let option = if is_known { option } else { option.with("selected", "") };
            select = select.child(option.text(none));
        }
        for (id, name) in rows {
            let option = html("option").with("value", *id);
            let option = if *id == now { option.with("selected", "") } else { option };
            select = select.child(option.text(if name.trim().is_empty() { id } else { name.as_str() }));
        }
        self.labelled(select)
    }

    /// A choice of one of the entries of a section.
    fn entries(&self, section: Section, is_required: bool) -> Element {
        let entries = self.view.tree.list(section.key()).iter();
        let name = |it| localised(it, "name", self.view.language).to_owned();
        let rows: Vec<_> = entries.map(|it| (text_at(it, "id"), name(it))).collect();
        self.choice(&rows, is_required, self.view.words.not_chosen)
    }

    /// A field that proposes the organisations during typing.
    fn organisation(&self) -> Element {
        let id = text_at_path(self.view, &self.path);
        let said = self.view.typed(&self.path).unwrap_or_else(|| self.view.names().get(&id));
        let field = html("input").with("type", "text").with("list", "edit-organisations");
        self.labelled(field.with("autocomplete", "off").with("value", said))
    }
}

/// A checkbox for each entry of a section.
fn many(view: &View<'_>, section: Section, path: &str, label: &str) -> Element {
    let chosen: Vec<_> = view.at(path).map_or(&[][..], JsonNode::items).iter().map(item_id).collect();
    let mut group = html("fieldset").class("edit__many").child(html("legend").text(label));
    for entry in view.tree.list(section.key()) {
        let id = text_at(entry, "id");
        let field = html("input").with("type", "checkbox").with("data-answer", [path, ":", id].concat());
        let field = if chosen.contains(&id) { field.with("checked", "") } else { field };
        let name = localised(entry, "name", view.language);
        group = group.child(html("label").class("form__check").keyed(id).child(field).child(html("span").text(name)));
    }
    let problems = view.problems_at(path);
    shown(!view.tree.list(section.key()).is_empty() || !problems.is_empty(), group.all(said(&problems)))
}

/// The roles that are played, and when.
fn played(view: &View<'_>, path: &str, label: &str) -> Element {
    let roles = view.at(path).map_or(&[][..], JsonNode::items);
    let mut periods = html("div").class("edit__row");
    for (at, role) in roles.iter().enumerate() {
        let above = join(path, &at.to_string());
        let name = name_of(view.tree, Section::Roles, item_id(role), view.language);
        let of = [view.words.colon, &name].concat();
        periods = periods.all(PERIOD.iter().map(|it| field(view, it, &above, &of)).collect());
    }
    let summary = html("summary").text(view.words.role_periods);
    let periods = html("details").class("edit__more edit__periods").child(summary).child(periods);
    let is_typed = view.typed.is_some_and(|(name, _)| name.starts_with(&[path, "."].concat()));
    let is_open = is_typed || roles.iter().any(JsonNode::is_object);
    let periods = if is_open { periods.with("open", "") } else { periods };
    let many = many(view, Section::Roles, path, label);
    html("div").child(many).child(shown(!roles.is_empty(), periods))
}

/// Whom a network joins: all, or those that are ticked.
fn everyone(view: &View<'_>, path: &str, label: &str) -> Element {
    let is_all = view.at(path).and_then(JsonNode::text) == Some("all");
    let all = html("input").with("type", "checkbox").with("data-answer", [path, ":all"].concat());
    let all = if is_all { all.with("checked", "") } else { all };
    let check = html("label").class("form__check").child(all).child(html("span").text(view.words.everyone));
    html("div").child(check).child(shown(!is_all, many(view, Section::Organisations, path, label)))
}

/// A colour, and those that are told apart by all eyes.
fn colour(control: &Control<'_>) -> Element {
    let now = text_at_path(control.view, &control.path);
    let mut palette = html("p").class("edit__palette").with("role", "group").with("aria-label", control.label.as_str());
    for (colour, number) in PALETTE.iter().zip(1..) {
        let name = [control.view.words.palette, " ", &number.to_string()].concat();
        let is_it = now.eq_ignore_ascii_case(colour);
        let button = html("button")
            .class("edit__swatch")
            .with("type", "button")
            .with("data-press", ["colour ", colour].concat());
        let button = button.with("aria-label", name).with("aria-pressed", if is_it { "true" } else { "false" });
        let disc = svg("circle").with("cx", "8").with("cy", "8").with("r", "7").with("fill", *colour);
        palette = palette
            .child(button.child(svg("svg").with("viewBox", "0 0 16 16").with("aria-hidden", "true").child(disc)));
    }
    html("div").child(control.line("text")).child(palette)
}

/// The rows of a list, each with the button that removes it, and the one that adds one.
fn rows(view: &View<'_>, path: &str, label: &str, row: impl Fn(usize, &str) -> Element) -> Element {
    let count = view.at(path).map_or(0, |list| list.items().len());
    let words = view.words;
    let press = |name: &str, said: &str, what: String| {
        let button = html("button").class("button form__button").with("type", "button").with("data-press", what);
        button.with("aria-label", [said, words.colon, name].concat()).text(said)
    };
    let mut group = html("fieldset").class("edit__rows").child(html("legend").text(label));
    for at in 0..count {
        let of = [" ", words.row, "\u{a0}", &(at + 1).to_string()].concat();
        let name = [label, &of].concat();
        let remove = press(&name, words.remove_row, ["drop ", path, " ", &at.to_string()].concat());
        group = group.child(html("div").class("edit__item").child(row(at, &of)).child(remove));
    }
    let add = press(label, words.add_row, ["row ", path].concat());
    let group = group.all(said(&view.problems_of(path))).child(html("p").class("form__act").child(add));
    group.child(view.beside(path))
}

/// Problems as a paragraph; nothing without any.
pub(super) fn said(problems: &[String]) -> Vec<Element> {
    if problems.is_empty() { Vec::new() } else { vec![html("p").class("edit__problem").text(problems.join(" "))] }
}

/// Whether anything under `path` of the entry is filled.
pub(super) fn is_filled(view: &View<'_>, path: &str) -> bool {
    view.entry.is_some_and(|entry| find(entry, path).is_some())
}
