// The host of the widget: dispatches its events, loads layouts and panels, and has their effects carried out.

import { COMPARE_PANELS, EDITOR_PANELS, FILES_PANELS } from "./contract.js";
import { asked, canvas, companionStyle, element as script, frame, hulls, reading } from "./parts.js";
import { Failure } from "./failure.js";
import { adopt } from "./sheet.js";
import { inSlices } from "./slices.js";

/** The app beside the script, the target of links from a page that does not keep the reading in its own address. */
const APP = new URL("../", import.meta.url).href;

/** How much the search for a layout does between two looks at the clock. */
const SLICE = 50_000;

/**
 * @param {object} element what the element provides: `tell`, `complain` and `strand`, its `root`, its `widget`, the sessions that
 *   it `opened` for panels, `edited` for those of the editor, `brought` for those of files and `compared` for those of editions, each with its instance, a promise of its `data` as JSON text, their `source` (their address, unless they are
 *   the bundled ones) or whether they are `here` in the page, whether the `address` of the page is its own, its `picture`, the panel shown `beside` a dialog, how to `renew` an edited map, to
 *   `retell` an edited story and to `translate`, to `replace` the map and return to the `previous` one if it `hasPrevious`,
 *   the files that were `dropped` on it, the address of the edition that is `published` to compare it with, the size of its `stage`, whether it `isDark`, how it `present`s and `print`s, and the `equipment` that a reader's input needs
 */
export function hostOf(element) {
  /** What carries out the effects of panels, loaded with the first of them. */
  let page;
  const sessionOf = (kind) => {
    if (EDITOR_PANELS.includes(kind)) return element.edited();
    if (COMPARE_PANELS.includes(kind)) return element.compared();
    return FILES_PANELS.includes(kind) ? element.brought() : element.opened();
  };
  /** What computes hulls and territories, once it is loaded, and a promise of that. */
  let outlines, outlining;
  const outliner = () =>
    (outlining ??= hulls().then((instance) => {
      outlines = instance;
      element.widget()?.outlined();
    }, element.complain));
  const outline = (call) => {
    void outliner();
    try {
      return outlines?.run(call);
    } catch (error) {
      // The widget is still in its call.
      queueMicrotask(() => element.complain(error));
    }
  };
  return {
    tell(name, detail) {
      const told = {};
      for (let at = 0; at + 1 < detail.length; at += 2) told[detail[at]] = detail[at + 1];
      if (told.slide) told.slide = Number(told.slide);
      element.tell(name, told);
    },

    async arrange(format) {
      try {
        const { session, instance } = await element.opened();
        const search = instance.guarded(session.search(format));
        try {
          // Given up once the map is gone.
          if (await inSlices(() => search.step(SLICE), () => !element.widget())) return search.found();
        } finally {
          search.free();
        }
      } catch (error) {
        element.strand(error);
        throw error;
      }
    },

    async paint(stage) {
      try {
        // Their regions are seen with them.
        const [{ Layers }] = await Promise.all([canvas(), outliner()]);
        return new Layers(stage);
      } catch (error) {
        // The widget draws elements then.
        element.complain(error);
        throw error;
      }
    },

    async panel(kind, place) {
      try {
        const [{ session, instance }, { author, edit, opening, pageOf }, style, data] = await Promise.all([sessionOf(kind), asked(), companionStyle(), element.data()]);
        page ??= pageOf(element);
        const { root } = element;
        const [shown, { width, height }] = [element.widget().shown(), element.stage()];
        adopt(root, style);
        const addresses = [linkOf(element), script, frame, element.source ?? ""];
        const panel = instance.guarded(session.panel(kind, place, shown, addresses), () => element.complain(new Failure("panic")));
        panel.set_stage(width, height, element.isDark(), self !== top && self.origin === "null");
        if (kind === "slides") author(panel, { element, data, resolve: (text) => instance.run(({ resolve }) => resolve(text)) });
        if (kind === "edit" || kind === "begin") await edit(panel, { element, kind, data });
        if (kind === "open" || COMPARE_PANELS.includes(kind)) opening(panel, { element, kind, place, reading });
        if (!place.closest("dialog") && kind !== "compared") element.beside(panel);
        return panel;
      } catch (error) {
        // Another view than the map stays away; a dialog says why.
        // The slide says itself what it cannot show.
        if (kind !== "compared") element[place.closest("dialog") ? "warn" : "complain"](error);
        throw error;
      }
    },

    async walk(...press) {
      try {
        const { session } = await element.opened();
        const widget = element.widget();
        const arrival = widget && session.step(widget.shown(), widget.here, ...press);
        if (arrival) widget.arrive(arrival);
      } catch (error) {
        element.complain(error);
      }
    },

    translate(tag, lacksTexts) {
      element.translate(tag, lacksTexts);
    },

    prepare() {
      void element.equipment.ready();
    },

    respond(...request) {
      return element.equipment.call("respond", request);
    },

    move(motion) {
      return element.equipment.call("move", [motion]);
    },

    present() {
      element.present();
    },

    hull(...request) {
      return outline(({ hull }) => hull(...request));
    },

    territories(ground) {
      return outline(({ territories }) => territories(ground));
    },

    async hear(panel, { type, target }) {
      const { answer, press } = target.closest("[data-answer],[data-press]")?.dataset ?? {};
      try {
        if (type === "input" && answer) panel.on_input(answer, target.type === "checkbox" ? `${target.checked}` : target.value);
        // The card that a dialog links to is beside the map.
        if (type === "click" && target.closest("dialog [data-command^=open]")) page.close();
        if (type === "click" && press) {
          const done = await Promise.all(panel.on_click(press).run(page));
          panel.effects_finished(done.every(Boolean));
        }
        panel.draw();
      } catch (error) {
        element.complain(error);
        throw error;
      }
    },
  };
}

/** The target of a link to a reading: this page when it keeps the reading, else one that does, with the same data. */
function linkOf({ address, here, source }) {
  if (address) return location.href.split("#")[0];
  if (here) return "";
  return source ? `${frame}#src=${encodeURIComponent(source)}` : APP;
}
