// Keeps an eye on the memory of the map's module, which nothing else tells.

for (const name of ["instantiate", "instantiateStreaming"]) {
  const real = WebAssembly[name];
  WebAssembly[name] = async (...all) => {
    const result = await real.apply(WebAssembly, all);
    window.memory = (result.instance ?? result).exports.memory;
    return result;
  };
}
