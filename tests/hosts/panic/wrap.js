// Wraps the instances that the page makes: `instances()` counts them; `breaks(name)` makes the export `name` panic in each that has it;
// `corrupts(name)` overwrites the memory of that one.

{
  const instances = [];
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (module, imports) => {
    const exports = { ...(await instantiate(module, imports)).exports };
    instances.push(exports);
    return { instance: { exports }, module };
  };
  window.instances = () => instances.length;
  window.corrupts = (name) => {
    const exports = instances.findLast((exports) => name in exports);
    const memory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
    new Uint8Array(memory.buffer).fill(0xff);
  };
  window.breaks = (name) => {
    for (const exports of instances) if (name in exports) exports[name] = () => exports.panic_on_purpose();
  };
}
