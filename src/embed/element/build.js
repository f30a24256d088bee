// Markup that the companion wrote, made in a document. Its form is told in src/markup/transfer.rs: pieces that say how long
// they are, so that no text can be taken for an element.

const NAMESPACES = { h: "http://www.w3.org/1999/xhtml", s: "http://www.w3.org/2000/svg" };

/** The elements that `text` tells, made in `document`. */
export function build(document, text) {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  const whole = document.createDocumentFragment();
  let at = 0;
  let parent = whole;
  let name = "";
  while (at < bytes.length) {
    const colon = bytes.indexOf(58, at);
    const [kind, length] = [String.fromCharCode(bytes[at]), Number(decoder.decode(bytes.subarray(at + 1, colon)))];
    at = colon + 1 + length;
    const said = decoder.decode(bytes.subarray(colon + 1, at));
    if (kind in NAMESPACES) parent = parent.appendChild(document.createElementNS(NAMESPACES[kind], said));
    else if (kind === "a") name = said;
    else if (kind === "=") parent.setAttribute(name, said);
    else if (kind === "t") parent.append(said);
    else parent = parent.parentNode;
  }
  return whole;
}
