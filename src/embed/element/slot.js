// What stands in an element while there is no map: what the page wrote inside it, with what went wrong above it.

/** Before there is a widget: a box of its own, that holds what the page wrote inside the element. */
const SLOT = ":host{display:block}:host([hidden]){display:none}p,ul{font:1rem/1.5 system-ui,sans-serif;margin:1rem}";

/** Shows what the page wrote inside the element, below `notice` if there is one. */
export function showSlot(root, notice) {
  const style = new CSSStyleSheet();
  // With bad news above it, a still map of our own pages shows its list too.
  style.replaceSync(notice ? `${SLOT}:host{--cs-list:block}` : SLOT);
  root.adoptedStyleSheets = [style];
  root.replaceChildren(...(notice ? [notice] : []), document.createElement("slot"));
}

/** What went wrong, in one sentence, and each of its details. */
export function noticeOf(problem, language) {
  const notice = document.createElement("div");
  notice.setAttribute("role", "alert");
  notice.lang = /^en\b/i.test(language) ? "en" : "fr";
  notice.append(line("p", problem.say(language)));
  if (problem.details.length > 0) {
    const list = document.createElement("ul");
    list.append(...problem.details.map((detail) => line("li", detail)));
    notice.append(list);
  }
  return notice;
}

function line(tag, words) {
  const line = document.createElement(tag);
  line.textContent = words;
  return line;
}
