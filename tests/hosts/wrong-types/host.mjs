export const promise = "a server that does not know WebAssembly nor JSON by their types is enough";

export const headers = {
  ".wasm": { "content-type": "application/octet-stream" },
  ".json": { "content-type": "text/plain" },
};

// The glue tells the webmaster.
export const expected = ["instantiateStreaming"];
