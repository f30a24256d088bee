// The browser's accessibility tree, word for word, against golden files that were reviewed.
//
// When yours differs and is right, renew them: RENEW=1 node --test tests/browser/accessibility-tree.test.mjs

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { plain } from "./support/page.mjs";
import { reader } from "./support/reader.mjs";
import { openState, STATES } from "./support/states.mjs";

const desk = reader();
const GOLDEN = fileURLToPath(new URL("../golden/accessibility", import.meta.url));

/** File → state: each is tested in both languages. */
const READ = {
  map: STATES["nothing chosen"],
  list: STATES["the list"],
  roles: STATES["the list by role"],
  table: STATES["the table"],
  links: STATES["the table of links"],
  members: STATES["the table of who takes part"],
  card: STATES["a card open"],
  chosen: STATES["much chosen"],
  paths: STATES["the paths"],
  overlaps: STATES["the overlaps"],
  columns: STATES["what each column is"],
  result: STATES["the map of a file"],
  compared: STATES["two editions compared"],
  merged: STATES["questions of a merge"],
};

/** The properties of a node that are written besides its role and name, when they are set. */
const TOLD = ["level", "pressed", "expanded", "selected", "checked", "disabled", "modal", "hasPopup", "live"];

/** Roles that group without a name, and those that only split text. */
const SILENT = new Set(["none", "generic", "InlineTextBox", "LineBreak"]);

/** Roles whose children are not read, only their name. */
const WHOLE = new Set(["button", "option", "image"]);

/** The tree as lines: "role “name” state", each indented below its parent. */
function lines(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const written = [];
  const write = (node, depth, above) => {
    const name = plain(node.name?.value ?? "");
    const role = node.role?.value;
    // The parent's name contains this text already.
    const isSaid = role === "StaticText" && (name === "" || name === above);
    const isTold = !node.ignored && !SILENT.has(role) && !isSaid;
    if (isTold) {
      const states = (node.properties ?? []).filter((one) => TOLD.includes(one.name) && one.value.value !== undefined && !["false", "", "none"].includes(String(one.value.value)));
      const off = (node.properties ?? []).filter((one) => one.name === "pressed" && String(one.value.value) === "false").map(() => "not pressed");
      const said = [role === "StaticText" ? "text" : role, name && `“${name}”`, plain(node.description?.value ?? "") && `(${plain(node.description.value)})`, ...states.map((one) => (one.value.value === true || one.value.value === "true" ? one.name : `${one.name} ${one.value.value}`)), ...off];
      written.push("  ".repeat(depth) + said.filter(Boolean).join(" "));
    }
    // The content of a status is temporary; other tests check it.
    if (isTold && (WHOLE.has(role) || role === "status")) return;
    for (const id of node.childIds ?? []) if (byId.has(id)) write(byId.get(id), depth + (isTold ? 1 : 0), isTold ? name : above);
  };
  write(nodes[0], 0, "");
  return `${written.join("\n")}\n`;
}

for (const [name, state] of Object.entries(READ)) {
  for (const language of ["fr", "en"]) {
    test(`the ${name} is told as tests/golden/accessibility/${name}-${language}.txt says`, async () => {
      const page = await openState(desk, state, language, {});
      await page.driver.sendDevToolsCommand("Accessibility.enable", {});
      const { nodes } = await page.driver.sendAndGetDevToolsCommand("Accessibility.getFullAXTree", {});
      await page.driver.sendDevToolsCommand("Accessibility.disable", {});
      const told = lines(nodes);
      const file = `${GOLDEN}/${name}-${language}.txt`;
      if (process.env.RENEW) {
        mkdirSync(GOLDEN, { recursive: true });
        writeFileSync(file, told);
      }
      assert.ok(told.split("\n").length > 30, told);
      assert.equal(told, readFileSync(file, "utf8"), "see the head of this test for how to renew the file");
    });
  }
}
