// A file of the web, as if a reader had chosen it.

/** The file at an address; `undefined` where there is none, and in the one file, which may ask for nothing. */
export async function fileAt(address) {
  if (document.querySelector("script#program[data-files]")) return;
  const response = await fetch(address).catch(() => {});
  if (!response?.ok) return;
  return new File([await response.arrayBuffer()], new URL(address).pathname.split("/").pop());
}
