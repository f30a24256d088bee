// What a page of Chromium holds once nothing more can be collected: nodes, listeners, and the bytes of the map's memory.

/** Before the page runs: keeps the memory of each module of WebAssembly. */
export const WATCH_MEMORY = `
  window.memories = [];
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const made = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const result = await made.apply(WebAssembly, given);
      memories.push((result.instance ?? result).exports.memory);
      return result;
    };
  }
`;

export async function held(driver) {
  for (let times = 0; times < 3; times += 1) await driver.sendDevToolsCommand("HeapProfiler.collectGarbage", {});
  const { nodes, jsEventListeners: listeners, documents } = await driver.sendAndGetDevToolsCommand("Memory.getDOMCounters", {});
  const bytes = await driver.executeScript("return window.memories?.reduce((sum, memory) => sum + memory.buffer.byteLength, 0)");
  return { nodes, listeners, documents, bytes };
}
