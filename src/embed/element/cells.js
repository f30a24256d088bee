// Editing the map by the cells of its table: each is a field of the form, as long as it is open.

/** The fields of the cells, by their column. */
const FIELDS = {
  organisations: { name: "name", roles: "roles", standing: "standing", scope: "scope", founded: "founded.year" },
  links: { from: "source", type: "type", direction: "directed", to: "target", note: "note", strength: "strength" },
};
/** Between the names and values of what a cell writes. */
const BETWEEN = "\x1f";
/** Where a key moves the focus: so many rows down, so many cells on. */
const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/**
 * Lets the cells of the table be edited until `signal` aborts: Enter, F2, a double click or a second tap open one as a copy of its
 * field in the form of the `dialog`, Enter keeps it and goes down, Tab goes on, Escape leaves it as it was. `act` has the panel
 * carry out an act.
 */
export function editCells(root, dialog, signal, act) {
  const list = root.querySelector(".list");
  const rtl = getComputedStyle(list).direction === "rtl";
  /** The open cell: its box, its fields with the value each had, its place. */
  let now;
  /** The place of the cell that has the focus once the table is drawn anew. */
  let wanted;

  const focus = (place) => {
    wanted = place;
    cellAt(list, place)?.focus();
  };
  const close = () => {
    const box = now?.box;
    now = undefined;
    box?.remove();
  };
  const put = () => {
    const cell = now && cellAt(list, now.place);
    if (!cell) return close();
    const { left, top, width } = cell.getBoundingClientRect();
    now.box.style.minWidth = `${Math.min(width, innerWidth - 16)}px`;
    const own = now.box.getBoundingClientRect();
    // Over the cell, within the window.
    const within = (at, size, all) => `${Math.max(8, Math.min(at, all - 8 - size))}px`;
    Object.assign(now.box.style, { left: within(left, own.width, innerWidth), top: within(top, own.height, innerHeight) });
  };
  const open = (cell) => {
    const place = placeOf(cell);
    if (!place || now) return;
    act(`row-of ${place.section} ${place.at}`);
    const drawn = fieldsOf(root, dialog, FIELDS[place.section][place.column]);
    if (drawn.length === 0) return;
    const box = document.createElement("div");
    box.className = drawn[0].type === "checkbox" ? "cell" : "cell edit__field";
    box.setAttribute("role", "group");
    const name = (cell.closest("tr").querySelector("th") ?? cell).textContent;
    box.setAttribute("aria-label", `${columnOf(cell).textContent.replace(/[▲▼]/, "").trim()}, ${name}`);
    const fields = drawn.map((field) => {
      const label = field.closest("label");
      const copy = field.cloneNode(true);
      const [{ answer }, before] = [field.dataset, drawnOf(field)];
      if (field.type === "checkbox") copy.checked = before === "true";
      else copy.value = before;
      for (const attribute of ["data-answer", "aria-describedby", "aria-invalid"]) copy.removeAttribute(attribute);
      if (field.type === "checkbox") {
        const whole = document.createElement("label");
        whole.className = "form__check";
        whole.append(copy, label.querySelector("span").cloneNode(true));
        box.append(whole);
      } else {
        copy.ariaLabel = label.querySelector("span").textContent;
        box.append(copy);
      }
      return { copy, answer, before };
    });
    const why = document.createElement("p");
    why.className = "edit__problem";
    why.id = "cell-problem";
    why.hidden = true;
    why.setAttribute("role", "alert");
    box.append(why);
    now = { box, fields, why, place };
    dialog.parentNode.append(box);
    // Above all, and placed in the window, whatever contains the widget.
    box.popover = "manual";
    box.showPopover?.();
    put();
    fields[0].copy.focus();
    if (fields[0].copy.matches("input[type=text],textarea")) fields[0].copy.select();
  };
  /** Keeps what was typed; returns whether the checker takes it. */
  const keep = () => {
    const changed = now.fields.filter(({ copy, before }) => valueOf(copy) !== before);
    if (changed.length === 0) return true;
    act(["cell ", changed.flatMap(({ copy, answer }) => [answer, valueOf(copy)]).join(BETWEEN)].join(""));
    const refused = dialog.querySelector(".edit__undo--refused [role=status]");
    if (!refused) return true;
    now.why.hidden = false;
    now.why.textContent = refused.textContent;
    for (const { copy } of changed) {
      copy.setAttribute("aria-invalid", "true");
      copy.setAttribute("aria-describedby", now.why.id);
    }
    changed[0].copy.focus();
    put();
    return false;
  };
  const leave = (to) => {
    if (!keep()) return;
    close();
    focus(to);
  };

  const onKey = (event) => {
    const { key, target, shiftKey, isComposing } = event;
    if (now?.box.contains(target)) {
      const cell = cellAt(list, now.place);
      if (key === "Escape") {
        const { place } = now;
        close();
        focus(place);
      } else if (key === "Enter" && !isComposing && !(shiftKey && target.localName === "textarea")) leave(nextTo(list, cell, shiftKey ? -1 : 1, 0));
      else if (key === "Tab") leave(nextTo(list, cell, 0, shiftKey ? -1 : 1));
      else return event.stopPropagation();
    } else {
      const cell = cellOf(target);
      if (!cell) return;
      const step = MOVES[key];
      if (key === "F2" || (key === "Enter" && target === cell)) open(cell);
      else if (step && target === cell && !event.ctrlKey && !event.metaKey && !event.altKey) focus(nextTo(list, cell, step[0], rtl ? -step[1] : step[1]));
      else return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onDouble = ({ target }) => {
    const cell = cellOf(target);
    if (cell) open(cell);
  };
  let tapped;
  const onClick = (event) => {
    const cell = event.target.closest("button,a") ? undefined : cellOf(event.target);
    if (cell && cell === tapped && event.pointerType === "touch") open(cell);
    tapped = cell;
  };
  // Whoever goes elsewhere keeps what was typed, unless it is refused.
  const onOut = ({ relatedTarget }) => {
    if (!now || now.box.contains(relatedTarget) || !relatedTarget) return;
    if (keep()) close();
  };
  const onPress = ({ target }) => {
    if (now && !now.box.contains(target) && keep()) close();
  };
  const onFocus = ({ target }) => {
    const cell = cellOf(target);
    wanted = cell && placeOf(cell);
    if (!cell || target !== cell) return;
    for (const other of list.querySelectorAll("tbody [tabindex='0']")) other.tabIndex = -1;
    cell.tabIndex = 0;
  };
  /** Cells can be reached, in a grid. */
  const prepare = () => {
    const table = list.querySelector(".table__frame > table");
    if (!table) return close();
    table.role = "grid";
    for (const cell of table.tBodies[0]?.querySelectorAll("th:not([tabindex]),td:not([tabindex])") ?? []) {
      if (!placeOf(cell)) continue;
      cell.tabIndex = -1;
      // A heading of a row that is edited is a cell like the others.
      cell.role = "gridcell";
    }
    if (!table.querySelector("tbody > tr > [tabindex='0']")) table.querySelector("tbody > tr > [tabindex]")?.setAttribute("tabindex", "0");
    if (now) put();
    else if (wanted && !root.activeElement) cellAt(list, wanted)?.focus();
  };
  const tables = new MutationObserver(prepare);
  tables.observe(list, { childList: true, subtree: true, characterData: true });
  prepare();
  root.addEventListener("keydown", onKey, { capture: true, signal });
  list.addEventListener("dblclick", onDouble, { signal });
  list.addEventListener("click", onClick, { signal });
  list.addEventListener("focusin", onFocus, { signal });
  root.addEventListener("focusout", onOut, { signal });
  root.addEventListener("pointerdown", onPress, { signal });
  addEventListener("scroll", () => now && put(), { capture: true, passive: true, signal });
  signal.addEventListener("abort", () => {
    tables.disconnect();
    close();
    for (const table of list.querySelectorAll("table[role]")) table.removeAttribute("role");
    for (const cell of list.querySelectorAll("tbody :is(th, td)[tabindex]")) ["tabindex", "role"].forEach((name) => cell.removeAttribute(name));
  });
}

/** The value that the panel has drawn, whatever was typed in the field meanwhile. */
function drawnOf(field) {
  if (field.type === "checkbox") return `${field.defaultChecked}`;
  return field.localName === "select" ? ((field.querySelector("option[selected]") ?? field.options[0])?.value ?? "") : field.defaultValue;
}

const valueOf = (field) => (field.type === "checkbox" ? `${field.checked}` : field.value);

const cellOf = (target) => target.closest?.(".table__frame tbody :is(th, td)");

const columnOf = (cell) => cell.closest("table").tHead.rows[0].cells[cell.cellIndex];

/** The section, the row and the column of a cell that can be edited. */
function placeOf(cell) {
  const line = cell.closest("tr");
  const link = line.cells[0]?.dataset.linkRow;
  const [section, at] = line.dataset.place === undefined ? ["links", link] : ["organisations", line.dataset.place];
  const column = columnOf(cell)?.querySelector("button")?.dataset.press.slice("sort-".length);
  return at !== undefined && FIELDS[section][column] ? { section, at, column } : undefined;
}

function cellAt(list, place) {
  const head = list.querySelector(`.table__frame [data-press="sort-${place?.column}"]`)?.closest("th");
  const row = place?.section === "links" ? list.querySelector(`[data-link-row="${place.at}"]`)?.parentNode : list.querySelector(`tr[data-place="${place?.at}"]`);
  return head && row?.cells[head.cellIndex];
}

/** The place of the cell so many rows below, or so many cells after one; of itself where there is none. */
function nextTo(list, cell, down, on) {
  const cells = [...cell.closest("tbody").rows].map((row) => [...row.cells].filter(placeOf)).filter((row) => row.length > 0);
  const row = cells.findIndex((row) => row.includes(cell));
  if (on) return placeOf(cells.flat()[cells.flat().indexOf(cell) + on] ?? cell);
  return placeOf(cells[row + down]?.[cells[row].indexOf(cell)] ?? cell);
}

/** The fields of the form that a cell stands for: one, or a checkbox each; of a text, that of the language of the page. */
function fieldsOf(root, dialog, name) {
  const find = (end) => [...dialog.querySelectorAll(`.edit__form [data-answer${end}]`)];
  const texts = find(`^="${name}."`).filter((field) => field.lang);
  const { language } = root.querySelector(".cs").dataset;
  const one = find(`="${name}"`)[0] ?? texts.find(({ lang }) => lang === language) ?? texts[0];
  return one ? [one] : find(`^="${name}:"`);
}
