// What libraries of another age leave on every object, and worse.

Object.prototype.each = function () {};
Object.prototype.note = "everywhere";
Object.prototype.__count = 3;
Array.prototype.last = function () {
  return this[this.length - 1];
};
String.prototype.strip = function () {
  return this.trim();
};
Function.prototype.bindTo = function (self) {
  return this.bind(self);
};

// The drivers of browsers cannot read objects such as these: once a card is open, they are made clean, and the title says so.
addEventListener("carte-ready", (event) => event.target.select("flac"));
addEventListener("carte-select", () => {
  for (const name of ["each", "note", "__count"]) delete Object.prototype[name];
  document.title = "Une page remise au propre";
});
