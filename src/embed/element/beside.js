// A panel that has a place of its own beside the map or below it, and its keys.

/** The widget's own width, in pixels, from which there is room for the editor beside the map; else it is below. */
const BESIDE_PX = 736;

/**
 * Gives the panel a place of its own, beside the map or below it, until `signal` aborts: the map stays in sight, and answers.
 * Returns what opens it once it is drawn. In an article, which is as long as its story, it is a dialog as others are.
 */
export function openBeside(dialog, signal) {
  const frame = dialog.closest(".cs");
  const container = frame.parentElement;
  if (frame.dataset.view === "story") return () => {};
  const place = () => {
    container.dataset.editor = container.parentNode.host.clientWidth < BESIDE_PX ? "below" : "beside";
  };
  const sizes = new ResizeObserver(place);
  sizes.observe(container.parentNode.host);
  signal.addEventListener("abort", () => {
    sizes.disconnect();
    delete container.dataset.editor;
  });
  let isOpen = false;
  return () => {
    if (isOpen) return;
    isOpen = true;
    place();
    dialog.show();
  };
}

/** Handles the panel's keys: undo and redo of the draft instead of the field's own, moves in the list, the next entry after a name, and Escape. */
export function onKey(event, dialog) {
  const { key, altKey, shiftKey, target } = event;
  const isCommand = (event.ctrlKey || event.metaKey) && !altKey;
  const isInList = target.closest(".slides__list,.edit__entries") !== null;
  let press;
  if (isCommand && key.toLowerCase() === "z") press = shiftKey ? "redo" : "undo";
  if (isCommand && key.toLowerCase() === "y") press = "redo";
  if (isInList && altKey && key === "ArrowUp") press = "up";
  if (isInList && altKey && key === "ArrowDown") press = "down";
  // Name after name, without leaving the keyboard.
  if (key === "Enter" && !event.isComposing && target.matches('.edit__form [data-answer^="name."]') && target.value.trim()) press = "add";
  if (press) dialog.querySelector(`[data-press="${press}"]`).click();
  else if (key === "Escape" && !dialog.matches(":modal")) dialog.close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
