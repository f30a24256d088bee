// The drafts that an earlier visit left, offered when the map opens.

import { freeDrafts } from "./drafts.js";
import { openDraft, wasOpened } from "./edit.js";
import { inLanguage } from "./failure.js";
import { barOf } from "./opening.js";

/** The most drafts that are offered at once. */
const OFFERED = 3;

const TEXTS = [
  { found: "Ce navigateur garde une carte que vous n’avez pas enregistrée.", go: "Continuer\u00a0: ", later: "Plus tard" },
  { found: "This browser keeps a map that you have not saved.", go: "Continue: ", later: "Later" },
  { found: "Este navegador guarda un mapa que usted no ha guardado en un archivo.", go: "Continuar: ", later: "Más tarde" },
];

/** Puts a bar below the map where there are drafts: a button for each, with the name of its map and when it was last written. */
export async function offerDrafts(root, frame) {
  const drafts = await freeDrafts(root.host);
  if (drafts.length === 0 || !frame.isConnected || wasOpened(root.host)) return;
  const [{ found, go, later }, lang] = inLanguage(TEXTS, frame.lang);
  const buttons = drafts.slice(0, OFFERED).map((draft) => {
    const when = new Date(draft.time).toLocaleString(lang, { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });
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
