// Defines <carte-sociale>. Of several versions on one page, the first to load is used.

import { CarteSociale } from "./element.js";

if (!customElements.get("carte-sociale")) customElements.define("carte-sociale", CarteSociale);
