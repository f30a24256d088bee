// Every state of the page in English, opened on a phone.

import { everyState } from "./support/screens.mjs";

const isPhone = ([screen]) => screen.startsWith("phone");
everyState("en", (screens) => [...screens.filter(isPhone), ...screens.filter((one) => !isPhone(one))]);
