// Keeps an eye on the memory of the map's module, which nothing else tells.

for (const name of ["instantiate", "instantiateStreaming"]) {
  const real = WebAssembly[name];
  WebAssembly[name] = async (...all) => {
    const result = await real.apply(WebAssembly, all);
    // The build gives it a name as short as the others.
    window.memory = Object.values((result.instance ?? result).exports).find((one) => one instanceof WebAssembly.Memory);
    return result;
  };
}
