// Once the map is drawn, it goes into the document of the frame; `back()` brings it back.

const map = document.querySelector("carte-sociale");
await map.ready;
map.addEventListener("carte-error", ({ detail }) => (window.code = detail.code));
document.querySelector("iframe").contentDocument.body.append(map);
window.reason = await map.ready.catch(({ code }) => code);
window.said = map.shadowRoot.querySelector("[role=alert]").textContent;
window.back = () => document.body.append(map);
