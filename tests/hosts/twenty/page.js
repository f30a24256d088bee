// Twenty maps, every other one in English.

const main = document.querySelector("main");
for (let count = 0; count < 20; count += 1) {
  const map = document.createElement("carte-sociale");
  map.setAttribute("loading", "eager");
  map.lang = count % 2 === 0 ? "fr" : "en";
  main.append(map);
}
