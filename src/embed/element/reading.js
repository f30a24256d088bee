// What reads files: in a worker, this script carries out the page's requests; without one, the page uses its exports itself.

import initialise, { Desk, on_panic } from "./reader.js";
import { isWorker, serve } from "./serving.js";

export { default, Desk, on_panic } from "./reader.js";

if (isWorker) serve({ initialise, Desk, on_panic });
