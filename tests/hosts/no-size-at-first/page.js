// Shows the tab.

document.querySelector("button").addEventListener("click", () => document.getElementById("tab").classList.add("is-open"));
