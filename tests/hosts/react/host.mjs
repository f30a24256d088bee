import { application, bundled } from "../../browser/support/application.mjs";

export const promise = "an application of React sets attributes, hears events, and takes the map away and brings it back";

export const files = { "app.js": bundled(new URL("app.jsx", import.meta.url)) };

export const keeps = application;
