// The drafts that an earlier visit left, offered when the map opens.

import { freeDrafts } from "./drafts.js";
import { openDraft } from "./edit.js";
import { inLanguage } from "./failure.js";
import { barOf } from "./opening.js";

/** The most drafts that are offered at once. */
const OFFERED = 3;

const TEXTS = [
  { found: "Une carte que vous modifiiez n’est pas enregistrée\u00a0; elle est gardée dans ce navigateur.", go: "Continuer\u00a0: ", later: "Plus tard" },
  { found: "A map that you were editing is not saved; this browser keeps it.", go: "Continue: ", later: "Later" },
  { found: "Un mapa que estaba modificando no se ha guardado; este navegador lo conserva.", go: "Continuar: ", later: "Más tarde" },
];

/** Puts a bar below the map where there are drafts: a button for each, with the name of its map and when it was last written. */
export async function offerDrafts(root, frame) {
  const drafts = await freeDrafts(root.host);
  if (drafts.length === 0 || !frame.isConnected || root.querySelector(".dialog[open]")) return;
  const [{ found, go, later }, lang] = inLanguage(TEXTS, frame.lang);
  const buttons = drafts.slice(0, OFFERED).map((draft) => {
    const when = new Date(draft.time).toLocaleString(lang, { dateStyle: "medium", timeStyle: "short" });
    const open = (bar) => {
      bar.remove();
      openDraft(root, { draft });
    };
    return [`${go}${[draft.label, when].filter(Boolean).join(", ")}`, open];
  });
  const bar = barOf(found, lang, [...buttons, [later]]);
  bar.classList.add("replaced--drafts");
  frame.append(bar);
}
