// The page that offers the map: the code with this site's own address, and the share panel.

import "./carte-sociale.js";

for (const code of document.querySelectorAll("code")) {
  code.textContent = code.textContent.replace(/src="([^"]+)"/, (_, name) => `src="${new URL(name, import.meta.url).href}"`);
}

const map = document.querySelector("carte-sociale");
const button = document.querySelector("button");
button.addEventListener("click", () => map.share());
map.ready.then(() => {
  button.hidden = false;
});
