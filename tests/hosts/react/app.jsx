// A small application that shows the map, names what is selected, changes its language and takes it away.

import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

function App() {
  const [selected, setSelected] = useState("");
  const [language, setLanguage] = useState("fr");
  const [isShown, setShown] = useState(true);
  const [hidden, setHidden] = useState("external");
  return (
    <main>
      <h1>Nos partenaires</h1>
      <p id="selected">{selected}</p>
      <button id="language" onClick={() => setLanguage(language === "fr" ? "en" : "fr")}>{language}</button>
      <button id="hide" onClick={() => setHidden("external network")}>Sans les réseaux</button>
      <button id="show" onClick={() => setShown(!isShown)}>{isShown ? "Cacher" : "Montrer"}</button>
      {isShown && (
        <carte-sociale lang={language} hide={hidden} loading="eager" oncarte-select={(event) => setSelected(event.detail.organisation ?? "")}>
          <p>La carte des organisations.</p>
        </carte-sociale>
      )}
    </main>
  );
}

createRoot(document.getElementById("app")).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
