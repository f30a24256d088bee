// Defines <carte-sociale>: fetches the style, the data and the widget, and hands them to one another.
//
// The class is written in JavaScript because Rust cannot extend HTMLElement; everything else is in the widget.
//   src      address of the JSON file
//   lang     fr or en; else the nearest ancestor's lang, else French
//   address  present: the reading is kept in the page's address, after the #

import initialise, { Widget } from "./widget.js";

const here = (name) => new URL(name, import.meta.url);

/** What cannot be said by the widget, because the widget is what failed. */
const FAILED = {
  fr: "La carte n’a pas pu démarrer :",
  en: "The map could not start:",
};

let shared;

/** The compiled widget and its style sheet, fetched once for all the elements of the page. */
function parts() {
  shared ??= Promise.all([initialise({ module_or_path: here("widget_bg.wasm") }), sheet()]).then(([, style]) => style);
  return shared;
}

async function sheet() {
  const style = new CSSStyleSheet();
  style.replaceSync(await text(here("widget.css")));
  return style;
}

async function text(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname ?? address} (${response.status})`);
  return response.text();
}

class CarteSociale extends HTMLElement {
  #widget;
  #isStarting = false;

  connectedCallback() {
    if (this.#widget || this.#isStarting) return;
    this.#isStarting = true;
    this.#start()
      .catch((error) => this.#fail(error))
      .finally(() => {
        this.#isStarting = false;
      });
  }

  disconnectedCallback() {
    this.#widget?.free();
    this.#widget = undefined;
    this.shadowRoot?.replaceChildren();
  }

  async #start() {
    const [style, data] = await Promise.all([parts(), text(new URL(this.getAttribute("src"), document.baseURI))]);
    // The element may have left the page while its parts were on their way.
    if (!this.isConnected) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    const container = document.createElement("div");
    root.replaceChildren(container);
    this.#widget = new Widget(container, data, this.#language, this.hasAttribute("address"));
  }

  get #language() {
    return this.closest("[lang]")?.lang ?? "fr";
  }

  #fail(error) {
    const words = FAILED[this.#language.startsWith("en") ? "en" : "fr"];
    const message = document.createElement("p");
    message.setAttribute("role", "alert");
    message.textContent = `${words} ${error.message ?? error}`;
    // Without a shadow root, what the page wrote inside the element stays on screen; the reason joins it.
    (this.shadowRoot ?? this).append(message);
  }
}

if (!customElements.get("carte-sociale")) customElements.define("carte-sociale", CarteSociale);
