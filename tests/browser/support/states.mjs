// Every state of the page that a reader can reach: a new view is one line here, which every accessibility check reads.

import { drop, openEntry, written } from "./files.mjs";
import { dataset } from "./reader.mjs";

/** The words of the page's buttons, in its language. */
const HELP = { fr: "Aide", en: "Help" };
const PRESENT = { fr: "Présenter", en: "Present" };
const language = (page) => page.run(() => root.querySelector(".cs").lang.slice(0, 2));

/** Presents the current slide, then presses these keys; without full screen, as in a frame that may not have it. */
const presenting = (...keys) => async (page) => {
  await page.run(() => { Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("not allowed")); window.open = () => null; });
  await page.click(await page.button(PRESENT[await language(page)]));
  await page.until("the presentation", () => !!root.querySelector(".cs[data-presenting] .present__row"));
  for (const key of keys) await page.press(key);
};

/** Edits the map, and presses the buttons of these names. */
const editing = (...presses) => async (page) => {
  await page.run(() => root.querySelector("[data-command='dialog edit']").click());
  await page.until("the editor", () => root.querySelector(".dialog[open] .edit__form"));
  for (const press of presses) await page.run((press) => root.querySelector(`[data-press="${press}"]`).click(), press);
};

/** In the table view: the table of this name. */
const table = (name) => ({
  hash: "view=table",
  act: async (page) => {
    await page.click(await page.find(`[data-press=${name}]`));
    await page.until("the table", (name) => root.querySelector(`[data-press=${name}]`).ariaPressed === "true", name);
  },
});

/** The questions, opened on the one of this name, whose fields `act` then fills. */
const question = (name, hash, act = async () => {}) => ({
  hash,
  act: async (page) => {
    await page.click(await page.find(".header [data-command='dialog questions']"));
    await page.until("the questions", () => !!root.querySelector(".dialog[open] .questions__answer"));
    await page.click(await page.find(`[data-answer=question][value=${name}]`));
    await act(page);
  },
});

/** The panel that opens files, with a dropped table, `steps` further than what was read. */
const opening = (steps) => ({
  hash: "",
  act: async (page) => {
    await drop(page, ".stage", "membres.csv", "Nom;Genre;Code\nAlpha;Fonds;1\nBeta;Fonds;2\nGamma;Relais;3\n");
    await page.until("what was read", () => root.querySelector(".dialog[open] [data-step='1']"));
    for (let step = 0; step < steps; step += 1) await page.run(() => root.querySelector(".dialog [data-press=next]").click());
    await page.until("the step", (step) => root.querySelector(`.dialog [data-step='${step}']`) && (step < 3 || root.querySelector(".dialog .open__picture svg")), 1 + steps);
  },
});

/** The panel that merges two versions, before anything is chosen. */
const merging = () => async (page) => {
  await openEntry(page, "compare");
  await page.run(() => root.querySelector(".dialog [data-press=merge]").click());
  await page.until("the fields", () => root.querySelector(".dialog [data-step='2']"));
};

/** Name → the address that leads there, and the input that follows. */
export const STATES = {
  "nothing chosen": { hash: "" },
  "the map asked for": { hash: "view=map" },
  "a card open": { hash: "select=ae" },
  "a collaboration's card open": { hash: "select-collaboration=chantiers-partenariaux&highlight=chantiers-partenariaux" },
  "a slide": { hash: "slide=12" },
  "a card open on a slide": { hash: "slide=2&select=ae" },
  "the list": { hash: "view=list" },
  "the list by role": {
    hash: "view=list",
    act: async (page) => {
      await page.click(await page.find("[data-press=list-role]"));
      await page.until("the groups", () => !!root.querySelector(".list h4"));
    },
  },
  "the list by collaboration": {
    hash: "view=list",
    act: async (page) => {
      await page.click(await page.find("[data-press=list-collaboration]"));
      await page.until("the groups", () => !!root.querySelector(".list h4"));
    },
  },
  "a list of what is around one": { hash: "view=list&focus=ae,1,through" },
  "the table": table("organisations"),
  "the table of links": table("links"),
  "the table of who takes part": table("members"),
  "a table without a row": {
    hash: "view=table",
    act: async (page) => {
      await page.until("the filter", () => !!root.querySelector("[data-answer=filter]"));
      await (await page.find("[data-answer=filter]")).sendKeys("zzzz");
      await page.until("no row", () => !root.querySelector(".table__frame tbody tr"));
    },
  },
  "the paths": question("paths", "path=flac,crcoc"),
  "two who are not linked": question("paths", "path=la-cle,cmtq"),
  "the overlaps": question("overlaps", "highlight=chantiers-partenariaux,recherche-professions", (page) =>
    page.until("the plot", () => !!root.querySelector(".upset")),
  ),
  "the measures": question("measures", ""),
  "a measure as sizes": { hash: "size=links" },
  "something hidden": { hash: "hide-roles=network&hide-links=funding" },
  "the share panel open": {
    hash: "select=ae",
    act: async (page) => {
      await page.run(() => root.querySelector("[data-command='dialog share']").click());
      await page.until("the panel", () => root.querySelector(".dialog[open] textarea"));
    },
  },
  "the save panel open": {
    hash: "",
    act: async (page) => {
      await page.run(() => root.querySelector("[data-command='dialog save']").click());
      await page.until("the panel", () => root.querySelector(".dialog[open] [data-press]"));
    },
  },
  "the search open": {
    hash: "",
    act: async (page) => {
      const field = await page.find("[role=combobox]");
      await field.click();
      await field.sendKeys("re");
    },
  },
  "the help open": {
    hash: "",
    act: async (page) => {
      await page.click(await page.button(HELP[await language(page)]));
      await page.until("the help", () => !!root.querySelector(".dialog[open] .ways"));
    },
  },
  "much chosen": { hash: "focus=ae,2,through&hide-roles=network&hide-links=funding&highlight=chantiers-partenariaux&q=fonds" },
  "a card with its surroundings": { hash: "select=ae&focus=ae,2" },
  "what the map is": { hash: "", act: async (page) => page.click(await page.find("[data-command=about]")) },
  "the menu open": { hash: "", act: async (page) => page.click(await page.find(".menu > summary")) },
  "a link looked at": {
    hash: "view=map",
    act: async (page) => {
      await page.run(() => root.querySelector(".node[tabindex='0']").focus());
      await page.press("l");
      await page.until("the sentence", () => !!root.querySelector(".caption"));
    },
  },
  "a slide presented": { hash: "slide=12", act: presenting() },
  "a card open while presenting": { hash: "slide=12", act: async (page) => { await presenting()(page); await page.run(() => document.querySelector("carte-sociale").select("ae")); } },
  "the black screen": { hash: "slide=12", act: presenting("b"), pressable: 1 },
  "the notes beside the slide": { hash: "slide=1", act: presenting("s") },
  "the keys of presenting listed": { hash: "slide=1", act: presenting("?") },
  "the story as a text": { hash: "view=story&slide=3", act: async (page) => page.until("the text", () => root.querySelector(".told [data-part]")) },
  "the story being written": {
    hash: "slide=3",
    act: async (page) => {
      await page.run(() => root.querySelector("[data-command='dialog slides']").click());
      await page.until("the panel", () => root.querySelector(".dialog[open] .slides__form"));
    },
  },
  "the map being edited": { hash: "select=flac", act: editing() },
  "a link being edited": { hash: "", act: editing("section links") },
  "a role being edited": { hash: "", act: editing("section roles") },
  "a collaboration being edited": { hash: "", act: editing("section collaborations") },
  "the facts and periods of a link being edited": {
    hash: "",
    act: async (page) => {
      await editing("section links", "row facts")(page);
      await page.run(() => (root.querySelector(".edit__more").open = true));
    },
  },
  "the periods of roles being edited": {
    hash: "select=flac",
    act: async (page) => {
      await editing()(page);
      await page.run(() => (root.querySelector(".edit__periods").open = true));
    },
  },
  "a source being edited": { hash: "", act: editing("section sources", "add") },
  "something wrong in what is edited": {
    hash: "",
    act: async (page) => {
      await editing("section ")(page);
      await page.run(() => {
        const field = root.querySelector("[data-answer='source.date']");
        field.value = "hier";
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
      await page.until("the problem", () => root.querySelector(".edit__problem"));
    },
  },
  "files to be chosen": { hash: "", act: (page) => openEntry(page, "open") },
  "a file that was read": opening(0),
  "what each column is": opening(1),
  "the map of a file": opening(2),
  "two editions compared": {
    hash: "",
    act: async (page) => {
      await openEntry(page, "compare");
      const older = JSON.stringify({ ...dataset(), title: { fr: "Carte d’avant", en: "Map before" }, story: [], arrangements: undefined });
      await drop(page, ".dialog", "avant.json", older);
      await page.until("the map of both", () => root.querySelector(".dialog .both svg"));
    },
  },
  "the other edition to be chosen": { hash: "", act: (page) => openEntry(page, "compare") },
  "versions to be merged": { hash: "", act: merging() },
  "questions of a merge": {
    hash: "",
    act: async (page) => {
      const { arrangements, ...whole } = dataset();
      const changed = (address) => JSON.stringify({ ...whole, story: [], organisations: whole.organisations.map((one, at) => (at === 0 ? { ...one, website: address } : one)) });
      await merging()(page);
      for (const [name, address] of [["base", "https://avant.example"], ["theirs", "https://leur.example"]]) {
        await (await page.find(`.dialog [data-answer=${name}]`)).sendKeys(written(`${name}.json`, changed(address)));
        await page.until(name, (name) => root.querySelector(".dialog").textContent.includes(`${name}.json`), name);
      }
      await page.run(() => root.querySelector(".dialog [data-press=go]").click());
      await page.until("the questions", () => root.querySelector(".dialog [data-step='3']"));
    },
  },
  "the legend open": { hash: "", act: async (page) => page.run(() => root.querySelector(".legend__fold").click()) },
};

/** Opens a state on a device, in a language, and waits until it has settled. */
export async function openState(desk, { hash, act }, language, device) {
  const page = await desk.visit([hash, language === "en" ? "lang=en" : ""].filter(Boolean).join("&"), device);
  await act?.(page);
  await page.settled();
  return page;
}
