// The downloads of a page, intercepted.

/** In the page: keeps each file instead of downloading it. */
export const CATCH = `
  window.files = [];
  const made = new Map();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const address = createObjectURL.call(URL, blob);
    made.set(address, blob);
    return address;
  };
  HTMLAnchorElement.prototype.click = function () {
    window.files.push({ name: this.download, blob: made.get(this.href) });
  };
`;

/** The number of downloads. */
export const countOf = (driver) => driver.executeScript("return window.files.length");

/** The last one: its name, its type, its size, its first bytes and its text. */
export const lastOf = (driver) =>
  driver.executeAsyncScript(`
    const done = arguments[0];
    const { name, blob } = window.files.at(-1);
    blob.arrayBuffer().then((buffer) => {
      const bytes = new Uint8Array(buffer);
      done({ name, type: blob.type, size: bytes.length, head: [...bytes.slice(0, 24)], text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) });
    });
  `);
