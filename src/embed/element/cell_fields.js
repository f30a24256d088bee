// What a cell of the table stands for: fields of the form of its row, or a fact that this row may lack.

/** The fields of the cells, by their column; the column of a fact has those of its name. */
const FIELDS = {
  organisations: { name: ["name", "acronym"], roles: ["roles"], standing: ["standing"], scope: ["scope"], founded: ["founded.year"] },
  links: { from: ["source"], type: ["type"], direction: ["directed"], to: ["target"], note: ["note"], period: ["since", "until"], strength: ["strength"] },
};
const FACT = "fact-";

export const isEdited = (section, column = "") => column.startsWith(FACT) || FIELDS[section][column] !== undefined;

export const isOfFact = (column) => column.startsWith(FACT);

/**
 * The fields of a cell, each with the `field` of the form, its `label`, the value that it had `before`, and what is `written` of
 * another one: names and values in turn. A fact that says nothing any more is `dropped` by an act of its own.
 *
 * @param {Element} root the root of the widget
 * @param {Element} dialog the form of the row
 * @param {object} place the `section` and the `column` of the cell, with the `name` of a fact
 * @param {function} data returns the text of the map on the page
 */
export function fieldsOf(root, dialog, { section, column, name }, data) {
  const { language } = root.querySelector(".cs").dataset;
  if (isOfFact(column)) return factsOf(dialog, section, language, name, data);
  return FIELDS[section][column].flatMap((path) => {
    const texts = textsAt(dialog, path);
    const one = find(dialog, `="${path}"`)[0] ?? texts.find(({ lang }) => lang === language) ?? texts[0];
    return (one ? [one] : find(dialog, `^="${path}:"`)).map((field) => drawn(field, field.closest("label").querySelector("span").textContent));
  });
}

/** The values that the row has for the fact of this name; one to write where there are none. */
function factsOf(dialog, section, language, name, data) {
  const found = [];
  let at = 0;
  for (; textsAt(dialog, `facts.${at}.value`).length > 0; at += 1) {
    const names = textsAt(dialog, `facts.${at}.name`).map((field) => [field.lang, drawnOf(field)]);
    if (textIn(language, names) !== name) continue;
    const values = textsAt(dialog, `facts.${at}.value`);
    const field = values.find(({ lang }) => lang === language) ?? values[0];
    // Without its text in the main language there is no fact; without another one, it lacks a translation.
    found.push({ ...drawn(field, name), dropped: field === values[0] ? `drop facts ${at}` : undefined });
  }
  if (found.length > 1) return found.map((one, at) => ({ ...one, label: `${name} ${at + 1}` }));
  if (found.length > 0) return found;
  const tags = [...new Set([...dialog.querySelectorAll(".edit__form [data-answer][lang]")].map(({ lang }) => lang))];
  const [main] = tags;
  const lang = tags.find((tag) => tag === language) ?? main;
  const field = Object.assign(document.createElement("textarea"), { rows: 3, lang, spellcheck: true });
  const written = (value) => {
    const called = (JSON.parse(data())[section] ?? []).flatMap(({ facts }) => facts ?? []).find((fact) => textIn(language, Object.entries(fact.name)) === name)?.name ?? { [main]: name };
    const names = tags.filter((tag) => called[tag]).flatMap((tag) => [`facts.${at}.name.${tag}`, called[tag]]);
    // Each text has the main language of the map: until it is translated, the same.
    const values = [...new Set([main, lang])].flatMap((tag) => [`facts.${at}.value.${tag}`, value]);
    return ["facts", "", ...names, ...values];
  };
  return [{ field, label: name, before: "", written }];
}

const find = (dialog, end) => [...dialog.querySelectorAll(`.edit__form [data-answer${end}]`)];

const textsAt = (dialog, path) => find(dialog, `^="${path}."`).filter((field) => field.lang);

const drawn = (field, label) => ({ field, label, before: drawnOf(field), written: (value) => [field.dataset.answer, value] });

/** Which of these texts, each after its language, the table shows to readers of a language. */
function textIn(language, texts) {
  const said = texts.filter(([, text]) => text);
  const primary = (tag) => tag.split("-")[0];
  return (said.find(([tag]) => tag === language) ?? said.find(([tag]) => primary(tag) === primary(language)) ?? said[0])?.[1].trim();
}

/** The value that the panel has drawn, whatever was typed in the field meanwhile. */
function drawnOf(field) {
  if (field.type === "checkbox") return `${field.defaultChecked}`;
  return field.localName === "select" ? ((field.querySelector("option[selected]") ?? field.options[0])?.value ?? "") : field.defaultValue;
}

export const valueOf = (field) => (field.type === "checkbox" ? `${field.checked}` : field.value);
