// Opens the dialog.

document.querySelector("button").addEventListener("click", () => document.querySelector("dialog").showModal());
