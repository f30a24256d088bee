import assert from "node:assert/strict";

export const promise = "nothing of the page changes, neither its look nor its names nor its address";

export async function keeps(page, site) {
  const look = await site.driver.executeScript(`
    const style = (selector) => { const { color, backgroundColor, fontSize } = getComputedStyle(document.querySelector(selector)); return [color, backgroundColor, fontSize]; };
    return { body: style("body")[1], title: style("h1")[0], size: style("p")[2], lang: document.documentElement.lang, hash: location.hash,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      // The last one is the driver's own.
      names: Object.getOwnPropertyNames(window).filter((name) => !window.namesBefore.has(name) && !["namesBefore", "ret_nodes"].includes(name) && !/^\\d+$/.test(name)) };
  `);
  assert.deepEqual(look, { body: "rgb(255, 250, 205)", title: "rgb(128, 0, 0)", size: "18px", lang: "fr", hash: "", sheets: 1, names: [] });
  assert.equal(await site.driver.executeScript("return document.cookie + localStorage.length + sessionStorage.length"), "00");
}
