// Every state of the page in French, opened on a laptop.

import { everyState } from "./support/screens.mjs";

everyState("fr");
