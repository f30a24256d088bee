import { application, bundled } from "../../browser/support/application.mjs";

export const promise = "an application of Vue sets attributes, hears events, and takes the map away and brings it back";

export const files = { "app.js": bundled(new URL("app.js", import.meta.url)) };

export const keeps = application;
