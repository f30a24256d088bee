// A line at the bottom of the window, with one button: the app's messages. It stands where no organisation is drawn: over the
// line below the map, or, where the legend is beside the map, over the end of the legend.

const STYLE = `
.app-notice {
  position: fixed;
  inset-block-end: max(0.25rem, env(safe-area-inset-bottom));
  inset-inline: 0.5rem;
  z-index: 2147483647;
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 0.25rem 0.75rem;
  box-sizing: border-box;
  padding: 0.125rem 0.25rem 0.125rem 0.75rem;
  font-size: 0.9375rem;
  line-height: 1.2;
  border: 1px solid #55626c;
  border-radius: 0.5rem;
  background: #1f2d38;
  color: #fff;
}
.app-notice button {
  min-block-size: 2.75rem;
  padding: 0.25rem 1rem;
  border: 0;
  border-radius: 0.375rem;
  background: #fff;
  color: #1f2d38;
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
.app-notice button:focus-visible {
  outline: 3px solid #8cc2f0;
  outline-offset: 2px;
}
@media (width >= 50em) and (height >= 30em) {
  .app-notice {
    inset-inline-start: auto;
    inline-size: clamp(14.5rem, 20vw, 24rem);
    flex-wrap: wrap;
    padding-block: 0.5rem;
  }
}
@media print {
  .app-notice { display: none; }
}
`;

/**
 * Shows a message in the language of the page, and follows that language; replaces the former message.
 *
 * @param {Record<string, [string, string]>} words by language, the message, and the label of its button
 * @param {() => void} deed the action of the button
 * @returns {() => void} removes the line
 */
export function line(words, deed) {
  document.querySelector(".app-notice")?.remove();
  if (!line.sheet) {
    line.sheet = new CSSStyleSheet();
    line.sheet.replaceSync(STYLE);
    document.adoptedStyleSheets.push(line.sheet);
  }
  const [notice, said, button] = ["div", "span", "button"].map((tag) => document.createElement(tag));
  notice.className = "app-notice";
  notice.setAttribute("role", "status");
  button.type = "button";
  button.addEventListener("click", deed);
  notice.append(said, button);
  const speak = () => {
    const [news, act] = words[document.documentElement.lang.split("-")[0]] ?? words.fr;
    said.textContent = news;
    button.textContent = act;
  };
  const watch = new MutationObserver(speak);
  watch.observe(document.documentElement, { attributeFilter: ["lang"] });
  document.body.append(notice);
  // The live region must exist before its text.
  speak();
  return () => {
    watch.disconnect();
    notice.remove();
  };
}
