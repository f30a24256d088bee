// The address holds what the reader has chosen; language and appearance follow the reader and the device.

import assert from "node:assert/strict";
import { test } from "node:test";
import { reader } from "./support/reader.mjs";

const desk = reader();

test("what the reader chooses is in the address, and nothing when nothing is chosen", async () => {
  const page = await desk.visit();
  assert.equal(await desk.driver.getCurrentUrl(), desk.server.address);
  await page.click(await page.node("AE"));
  await page.click(await page.entry("Réseaux et regroupements"));
  await page.click(await page.entry("Financement"));
  await page.click(await page.entry("Seulement mentionnées"));
  await page.click(await page.button("tous ses rôles", ".legend"));
  await page.speak("English");
  assert.equal(await page.hash(), "select=ae&hide-roles=network&hide-links=funding&show=external&roles=all&lang=en");
});

test("a reload and a pasted link give the same reading", async () => {
  const page = await desk.visit("select=flac&highlight=chantiers-partenariaux&hide-roles=network&hide-links=funding&show=external&roles=all&at=1.5,0.4,0.6&lang=en&theme=dark");
  const look = async () => ({ hash: await page.hash(), lit: await page.lit(), places: [...(await page.places())], card: await page.text(".panel h2"), legend: await page.legend() });
  const before = await look();
  assert.match(before.card, /FLAC/);
  assert.equal((await page.entryState("Funding")).pressed, "false");
  await desk.driver.navigate().refresh();
  await page.until("the map again", () => !!root?.querySelector(".node"));
  await page.settled();
  assert.deepEqual(await look(), before);
});

test("Back and Forward go through the choices", async () => {
  const page = await desk.visit();
  await page.click(await page.node("AE"));
  await page.click(await page.entry("Chantiers partenariaux"));
  await page.point();
  await desk.driver.navigate().back();
  await page.until("no highlight", () => location.hash === "#select=ae" && !root.querySelector(".stage .hull"));
  assert.equal((await page.entryState("Chantiers partenariaux")).pressed, "false");
  await desk.driver.navigate().back();
  await page.until("no card", () => !root.querySelector(".panel--card"));
  assert.equal(await page.hash(), "");
  await desk.driver.navigate().forward();
  await page.until("the card again", () => root.querySelector(".panel--card h2")?.textContent.includes("(AE)"));
});

test("looking around makes no step to go back through", async () => {
  const page = await desk.visit();
  const steps = await desk.driver.executeScript("return history.length");
  for (let times = 0; times < 3; times += 1) await page.click(await page.button("Agrandir"));
  assert.equal(await desk.driver.executeScript("return history.length"), steps);
});

const DAMAGED = [
  "select=nobody", "select", "=&=&&&", "%", "select=%E0%A4%A", "%00%FF", "hide-roles=,,,", "at=NaN,1,1", "at=1e999,0,0", "at=0,0,0", "at=-3,9,9", "at=1,2",
  "at=1e-300,1e300,-1e300", "lang=xx", "theme=<b>", "roles=some", "show=everything", "<script>alert(1)</script>", "q=%3Cimg%20src=x%20onerror=alert(1)%3E",
  "__proto__=1&constructor=2", "hide-roles=toString", `q=${"é".repeat(3000)}`, "a=b&".repeat(20000), "🙂=🙂&‮",
];

test("a damaged address never breaks the page, and what is sound in it is kept", async () => {
  for (const damage of DAMAGED) {
    const page = await desk.visit(`highlight=recherche-professions&${damage}`);
    const drawn = await page.run(() => root.querySelectorAll(".node").length);
    assert.ok(drawn > 0, damage.slice(0, 60));
    assert.equal((await page.entryState("Recherche sur les professions")).pressed, "true", damage.slice(0, 60));
    assert.equal(await page.run(() => [...root.querySelectorAll("[transform]")].some((one) => /NaN|inf/i.test(one.getAttribute("transform")))), false, damage.slice(0, 60));
  }
});

test("a hash changed by hand is followed", async () => {
  const page = await desk.visit();
  await desk.driver.executeScript("location.hash = 'select=srq'");
  await page.until("the card", () => root.querySelector(".panel--card h2")?.textContent.includes("Solidarité rurale"));
});

test("French is the page's language until one switches to English, and back", async () => {
  const page = await desk.visit();
  const said = () => page.run(() => ({ page: document.documentElement.lang, widget: root.querySelector(".cs").lang, title: document.title, heading: root.querySelector(".header__title").textContent }));
  const french = await said();
  assert.deepEqual([french.page, french.widget], ["fr-CA", "fr"]);
  assert.match(french.heading, /Carte sociale/);
  await page.speak("English");
  const english = await said();
  assert.deepEqual([english.page, english.widget], ["en-CA", "en"]);
  assert.match(english.heading, /Social map/);
  assert.match(english.title, /Social map/);
  assert.match(await page.legend(), /Research centres.*Funding/);
  assert.doesNotMatch(await page.text(".cs"), /Légende|Rechercher|À propos/);
  await page.speak("Français");
  assert.deepEqual(await said(), { ...french, title: french.heading });
});

/** Whether the background is darker than the text. */
const isDark = (page) =>
  page.run(() => {
    const luminance = (colour) => colour.match(/[\d.]+/g).slice(0, 3).reduce((sum, part, at) => sum + Number(part) * [0.2126, 0.7152, 0.0722][at], 0);
    const style = getComputedStyle(root.querySelector(".cs"));
    return luminance(style.backgroundColor) < luminance(style.color);
  });

test("the appearance is the device's until one chooses another", async () => {
  assert.equal(await isDark(await desk.visit("", { scheme: "light" })), false);
  const page = await desk.visit("", { scheme: "dark" });
  assert.equal(await isDark(page), true);
  await page.click(await page.button("Apparence"));
  assert.equal(await isDark(page), false);
  assert.equal(await page.hash(), "theme=light");
  await page.click(await page.button("Apparence"));
  assert.equal(await isDark(page), true);
  assert.equal(await page.hash(), "theme=dark");
  await page.click(await page.button("Apparence"));
  assert.equal(await page.hash(), "");
  assert.equal(await isDark(await desk.visit("theme=dark", { scheme: "light" })), true);
});
