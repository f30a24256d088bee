// Editing the map by the cells of its table: each is a field of the form, as long as it is open.

import { fieldsOf, isEdited, isOfFact, valueOf } from "./cell_fields.js";

/** Between the names and values of what a cell writes. */
const BETWEEN = "\x1f";
/** Where a key moves the focus: so many rows down, so many cells on. */
const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/**
 * Lets the cells of the table be edited until `signal` aborts: Enter, F2, a double click or a second tap open one as a copy of its
 * fields in the form of the `dialog`, Enter keeps it and goes down, Tab goes on, Escape leaves it as it was. `act` has the panel
 * carry out an act; `data` returns the text of the map.
 */
export function editCells(root, dialog, signal, act, data) {
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
  const enter = ({ copy }) => {
    copy.focus();
    if (copy.matches("input[type=text],textarea")) copy.select();
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
    const drawn = fieldsOf(root, dialog, place, data);
    if (drawn.length === 0) return;
    const box = document.createElement("div");
    const isTicked = drawn[0].field.type === "checkbox";
    box.className = isTicked || drawn.length > 1 ? "cell" : "cell edit__field";
    box.setAttribute("role", "group");
    const name = (cell.closest("tr").querySelector("th") ?? cell).textContent;
    box.setAttribute("aria-label", `${headingOf(columnOf(cell))}, ${name}`);
    const fields = drawn.map((one) => {
      const copy = one.field.cloneNode(true);
      if (isTicked) copy.checked = one.before === "true";
      else copy.value = one.before;
      for (const attribute of ["data-answer", "aria-describedby", "aria-invalid"]) copy.removeAttribute(attribute);
      if (box.classList.contains("edit__field")) {
        copy.ariaLabel = one.label;
        box.append(copy);
      } else {
        const [whole, label] = ["label", "span"].map((tag) => document.createElement(tag));
        whole.className = isTicked ? "form__check" : "edit__field";
        label.textContent = one.label;
        whole.append(...(isTicked ? [copy, label] : [label, copy]));
        box.append(whole);
      }
      return { ...one, copy };
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
    enter(fields[0]);
  };
  /** Keeps what was typed; returns whether the checker takes it. */
  const keep = () => {
    const changed = now.fields.filter(({ copy, before }) => valueOf(copy) !== before);
    const isGone = ({ copy, dropped }) => dropped && copy.value.trim() === "";
    const gone = changed.filter(isGone).reverse();
    // A period is right or wrong as a whole.
    const written = changed.length > 0 && now.place.column === "period" ? now.fields : changed.filter((one) => !isGone(one));
    if (written.length > 0) act(["cell ", written.flatMap((one) => one.written(valueOf(one.copy))).join(BETWEEN)].join(""));
    const refused = written.length > 0 && dialog.querySelector(".edit__undo--refused [role=status]");
    if (!refused) {
      for (const { dropped } of gone) act(dropped);
      return true;
    }
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
      else if (key === "Tab") {
        const other = now.fields[now.fields.findIndex(({ copy }) => copy === target) + (shiftKey ? -1 : 1)];
        if (other) enter(other);
        else leave(nextTo(list, cell, 0, shiftKey ? -1 : 1));
      } else return event.stopPropagation();
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

const cellOf = (target) => target.closest?.(".table__frame tbody :is(th, td)");

const columnOf = (cell) => cell.closest("table").tHead.rows[0].cells[cell.cellIndex];

/** What a column is called, without the sign of its order. */
const headingOf = (head) => head.textContent.replace(/[▲▼]/, "").trim();

const pressOf = (head) => head.querySelector("button")?.dataset.press.slice("sort-".length) ?? "";

/** The section, the row and the column of a cell that can be edited, and the name of the fact in it. */
function placeOf(cell) {
  const line = cell.closest("tr");
  const link = line.cells[0]?.dataset.linkRow;
  const [section, at] = line.dataset.place === undefined ? ["links", link] : ["organisations", line.dataset.place];
  const head = columnOf(cell);
  const column = head && pressOf(head);
  return at !== undefined && isEdited(section, column) ? { section, at, column, name: isOfFact(column) && headingOf(head) } : undefined;
}

/** The cell there; the first of its row where its column is gone. Those of facts stand in another order once another is first. */
function cellAt(list, place) {
  const heads = [...list.querySelectorAll(".table__frame thead th")];
  const isIt = (head) => (place?.name ? isOfFact(pressOf(head)) && headingOf(head) === place.name : pressOf(head) === place?.column);
  const row = place?.section === "links" ? list.querySelector(`[data-link-row="${place.at}"]`)?.parentNode : list.querySelector(`tr[data-place="${place?.at}"]`);
  return row?.cells[heads.find(isIt)?.cellIndex ?? 0];
}

/** The place of the cell so many rows below, or so many cells after one; of itself where there is none. */
function nextTo(list, cell, down, on) {
  const cells = [...cell.closest("tbody").rows].map((row) => [...row.cells].filter(placeOf)).filter((row) => row.length > 0);
  const row = cells.findIndex((row) => row.includes(cell));
  if (on) return placeOf(cells.flat()[cells.flat().indexOf(cell) + on] ?? cell);
  return placeOf(cells[row + down]?.[cells[row].indexOf(cell)] ?? cell);
}
