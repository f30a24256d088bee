// The map in forced colours and with more contrast, and the focus ring on every background.

import assert from "node:assert/strict";
import { test } from "node:test";
import { reader } from "./support/reader.mjs";
import { channels, contrast, over, picture } from "./support/sight.mjs";
import { openState, STATES } from "./support/states.mjs";

const desk = reader();

/** The computed values of a property, without repeats, for all matches of a selector. */
const computed = (page, selector, property) => page.run((selector, property) => [...new Set([...root.querySelectorAll(selector)].map((one) => getComputedStyle(one)[property]))], selector, property);

/** The value of a system colour here. */
const system = (page, name) =>
  page.run((name) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = name;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);

const rgb = (colour) => channels(colour).rgb;

for (const scheme of ["light", "dark"]) {
  test(`in the system's ${scheme} forced colours, names, rings and what is chosen are in them`, async () => {
    const page = await openState(desk, STATES["a collaboration's card open"], "fr", { forced: true, scheme });
    const [text, ground, chosen] = [await system(page, "CanvasText"), await system(page, "Canvas"), await system(page, "Highlight")];
    assert.ok(contrast(rgb(text), rgb(ground)) > 7, "the system's own colours are there");
    assert.deepEqual(await computed(page, ".node__label", "fill"), [text]);
    assert.deepEqual(await computed(page, ".node .node__ground", "fill"), [ground]);
    assert.deepEqual(await computed(page, ".entry__toggle--collaboration[aria-pressed=true]", "backgroundColor"), [chosen]);
    assert.notDeepEqual(await computed(page, ".entry__toggle--collaboration[aria-pressed=false]", "backgroundColor"), [chosen]);
    await page.run(() => root.querySelector(".node[tabindex='0']").focus());
    await page.press("ARROW_RIGHT");
    const ring = await page.run(() => getComputedStyle(root.activeElement.querySelector(".node__halo")).stroke);
    assert.ok(contrast(rgb(ring), rgb(ground)) >= 3, ring);
    await picture(page, `forced-${scheme}`);
    await page.click(await page.find("[role=combobox]"));
    await page.press("m", "o", "n", "ARROW_DOWN");
    assert.deepEqual(await computed(page, ".search__results [aria-selected=true]", "backgroundColor"), [chosen]);
    assert.notDeepEqual(await computed(page, ".search__results [aria-selected=false]", "backgroundColor"), [chosen]);
  });

  test(`a map asked for in the other appearance follows the system's ${scheme} forced colours`, async () => {
    const page = await desk.visit(`theme=${scheme === "light" ? "dark" : "light"}`, { forced: true, scheme });
    const ground = rgb(await system(page, "Canvas"));
    const lines = await page.run(() => [...root.querySelectorAll(".link__line")].map((line) => getComputedStyle(line).stroke));
    assert.ok(lines.length > 10);
    for (const line of lines) assert.ok(contrast(rgb(line), ground) >= 3, `${line} on ${ground}`);
  });

  test(`what is faded keeps a name that is read, and outlines are seen, ${scheme}`, async () => {
    const page = await desk.visit("select=ae&highlight=chantiers-partenariaux,recherche-professions", { scheme });
    const [ground] = (await computed(page, ".cs", "backgroundColor")).map(rgb);
    for (const name of await computed(page, ".node__label--dimmed", "fill")) assert.ok(contrast(rgb(name), ground) >= 4.5, name);
    const strokes = await page.run(() => [...root.querySelectorAll(".hull, .network:not(.is-faded)")].map((line) => [getComputedStyle(line).stroke, Number(getComputedStyle(line).strokeOpacity) * Number(getComputedStyle(line).opacity)]));
    assert.ok(strokes.length > 2);
    for (const [stroke, opacity] of strokes) {
      const seen = contrast(over(rgb(stroke), opacity, ground), ground);
      assert.ok(seen >= 3, `${stroke} at ${opacity}: ${seen}`);
    }
  });

  test(`for who asks for more contrast, nothing is grey and what is faded is read, ${scheme}`, async () => {
    const page = await desk.visit("select=ae", { contrast: "more", scheme });
    const [ink] = await computed(page, ".cs", "color");
    const [ground] = await computed(page, ".cs", "backgroundColor");
    assert.deepEqual(await computed(page, ".panel__kind, .evidence, .legend__title", "color"), [ink]);
    assert.deepEqual(await computed(page, ".cs .button", "borderTopColor"), [ink]);
    assert.deepEqual(await computed(page, ".node__label--dimmed", "fill"), [ink]);
    const [faded] = (await computed(page, ".node .is-faded", "fillOpacity")).map(Number);
    const seen = contrast(over(rgb(ink), faded, rgb(ground)), rgb(ground));
    assert.ok(seen >= 4.5, `${seen}`);
    assert.deepEqual(await computed(page, ".network", "strokeOpacity"), ["1"]);
    await picture(page, `more-contrast-${scheme}`);
  });

  test(`the ring of the keyboard stands out on every ground, ${scheme}`, async () => {
    const page = await openState(desk, STATES["a collaboration's card open"], "fr", { scheme });
    const [paper] = (await computed(page, ".cs", "backgroundColor")).map(rgb);
    const hulls = await page.run(() => [...root.querySelectorAll(".hull")].map((hull) => [getComputedStyle(hull).fill, Number(getComputedStyle(hull).fillOpacity)]));
    assert.ok(hulls.length > 0);
    const mapGrounds = [paper, ...hulls.map(([fill, opacity]) => over(rgb(fill), opacity, paper))];
    const low = [];
    let stops = 0;
    for (; stops < 120; stops += 1) {
      await page.press("TAB");
      const stop = await page.run(() => {
        const active = root.activeElement;
        if (!active) return null;
        const halo = active.querySelector(".node__halo");
        const grounds = [];
        for (let around = active.parentElement; around; around = around.parentElement) grounds.push(getComputedStyle(around).backgroundColor);
        return { name: active.ariaLabel || active.textContent, ring: halo ? getComputedStyle(halo).stroke : getComputedStyle(active).outlineColor, isNode: !!halo, grounds };
      });
      if (!stop) break;
      const around = stop.grounds.map(channels).find(({ opacity }) => opacity === 1)?.rgb ?? paper;
      for (const ground of stop.isNode ? mapGrounds : [around]) {
        if (contrast(rgb(stop.ring), ground) < 3) low.push(`${stop.name}: ${stop.ring} on ${ground}`);
      }
    }
    assert.ok(stops > 20 && stops < 120);
    assert.deepEqual(low, []);
  });
}
