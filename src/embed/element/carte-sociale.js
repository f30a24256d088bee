// Defines <carte-sociale>. Of several versions on one page, the first to come is the one that counts.

import { CarteSociale } from "./element.js";

if (!customElements.get("carte-sociale")) customElements.define("carte-sociale", CarteSociale);
