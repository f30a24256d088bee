// In the page: random steps on an element, against a model of what docs/embed.md promises. Returns the first broken promise.
//
// The model knows whether the element is in the page, its attributes, whether its data are a map, and what is selected, as far as
// the steps say so: an attribute that changes the reading makes the selection unknown.

window.runModel = async ({ seed, steps, ids, collaborations, data }) => {
  let state = seed;
  const random = (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  const one = (all) => all[random(all.length)];
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const places = [...document.querySelectorAll("main > div")];
  const VALUES = {
    theme: ["dark", "light", "auto", "pink", ""],
    lang: ["fr", "en", "iu", ""],
    view: ["map", "list", "auto", "nowhere"],
    controls: ["all", "none", "-legend", "legend card", "bells"],
    gestures: ["free", "none", "cooperative", "wild"],
    hide: ["", "external", "funding network", "bells"],
    collaboration: [...collaborations, "nobody"],
    slide: ["1", "3", "999", "-1", "x"],
    reading: ["", "select=ae", "hide-roles=network", "&&=%", "at=2,0.5,0.5"],
    focus: ["ae", "flac,2", "nobody", "flac,all,hide"],
    autoplay: ["5", "x"],
    loading: ["eager", "lazy"],
  };
  const AS_PROPERTY = ["theme", "view", "controls", "gestures", "hide", "collaboration", "slide", "autoplay"];
  /** Attributes that leave the selection as it is. */
  const QUIET = ["theme", "gestures", "autoplay", "loading", "lang", "controls"];

  const map = document.createElement("carte-sociale");
  const model = { isIn: false, attributes: new Map(), isMap: true, selected: undefined };
  const heard = [];
  for (const name of ["ready", "select", "slide", "reading", "error"]) map.addEventListener(`carte-${name}`, ({ detail }) => heard.push({ name, ...detail }));
  const log = [];
  const fail = (rule, ...seen) => {
    throw new Error(`${rule}: ${JSON.stringify(seen)} after ${log.slice(-8).join("; ")}`);
  };
  const expect = (is, rule, ...seen) => is || fail(rule, ...seen);
  const settled = (promise) => Promise.race([promise.then((value) => ({ value }), (error) => ({ error })), pause(15_000).then(() => ({}))]);
  /** Waits for the map, or for the failure of its data. */
  const drawn = async () => {
    const { value, error } = await settled(map.ready);
    if (model.isMap) expect(value === map && map.shadowRoot.querySelectorAll(".cs").length === 1, "a map in the page is drawn", String(error?.code), map.shadowRoot?.textContent.slice(0, 80));
    else expect(error?.code === "data" && error.message.length > 10, "data that are no map reject", value?.localName, error?.code);
  };

  const STEPS = {
    async attribute() {
      const name = one(Object.keys(VALUES));
      const value = random(4) ? one(VALUES[name]) : null;
      log.push(`${name}=${value}`);
      if (value === null) map.removeAttribute(name);
      else if (AS_PROPERTY.includes(name) && random(2)) map[name] = value;
      else map.setAttribute(name, value);
      if (value === null) model.attributes.delete(name);
      else model.attributes.set(name, value);
      if (!QUIET.includes(name)) model.selected = undefined;
    },
    async select() {
      const id = one([...ids, ...ids, ...collaborations, "nobody", null, undefined, 5]);
      log.push(`select(${id})`);
      const isDrawn = model.isIn && model.isMap && random(2);
      if (isDrawn) await drawn();
      const before = map.reading;
      const answer = map.select(id);
      const isKnown = id === null || id === undefined || ids.includes(id) || collaborations.includes(id);
      if (!isDrawn) return (model.selected = undefined);
      expect(answer === isKnown, "select says whether there is one", id, answer);
      if (!isKnown) expect(map.reading === before, "an unknown identifier changes nothing", before, map.reading);
      if (!isKnown) return;
      const part = new RegExp(`(^|&)select(-collaboration)?=${id}(&|$)`);
      expect(id ? part.test(map.reading) : !/(^|&)select/.test(map.reading), "select is in the reading", id, map.reading);
      const known = model.selected;
      model.selected = id ?? null;
      if (known === undefined || known === model.selected) return;
      heard.length = 0;
      await frame();
      await frame();
      const told = [...seen, ...heard].findLast(({ name }) => name === "select");
      expect(told && (told.organisation ?? told.collaboration ?? null) === model.selected, "carte-select tells it", model.selected, told);
    },
    async highlight() {
      const chosen = [one([...collaborations, "nobody"]), one(collaborations)];
      log.push(`highlight(${chosen})`);
      if (!model.isIn || !model.isMap) return void expect(typeof map.highlight(...chosen) === "boolean", "highlight is a boolean");
      await drawn();
      const answer = map.highlight(...chosen);
      expect(answer === (!chosen.includes("nobody") && chosen[0] !== chosen[1]) || chosen[0] === chosen[1], "highlight says whether all exist", chosen, answer);
    },
    async slides() {
      log.push("slides");
      map.next();
      map.previous();
      map.next();
      map.fit();
      model.selected = undefined;
    },
    async reading() {
      log.push("reading");
      if (!model.isIn || !model.isMap) return;
      await drawn();
      map.reading = `select=${ids[0]}`;
      const given = map.reading;
      map.reading = given;
      expect(map.reading === given && given.includes(`select=${ids[0]}`), "a reading is kept as it was given", given, map.reading);
      model.selected = undefined;
    },
    async move() {
      log.push("move");
      if (model.isIn) one(places).append(map);
    },
    async leave() {
      log.push("leave");
      map.remove();
      model.isIn = false;
      model.selected = undefined;
      if (random(2)) return;
      await pause(80);
      expect(!map.shadowRoot?.childElementCount, "an element that left keeps nothing", map.shadowRoot?.childElementCount);
      expect([map.select(ids[0]), map.highlight(collaborations[0])].join() === "false,false", "out of the page, methods do nothing");
      const { error } = await settled(map.toSvg());
      expect(error?.code === "gone" && error.message, "out of the page, promises are rejected", error?.code);
    },
    async enter() {
      log.push("enter");
      if (!model.isIn) one(places).append(map);
      model.isIn = true;
    },
    async data() {
      model.isMap = random(4) > 0;
      log.push(`data ${model.isMap}`);
      map.data = model.isMap ? one([data, JSON.stringify(data), null, undefined]) : one(['{"version": 1}', "", 5, { version: 2n }, () => 1]);
      model.selected = undefined;
    },
    async picture() {
      log.push("picture");
      if (!model.isIn) return;
      const { value, error } = await settled(map.toSvg());
      if (model.isMap) expect(String(value).startsWith("<"), "a picture is drawn", error?.code, error?.message);
      else expect(error?.code === "data", "without a map there is no picture", error?.code);
    },
    async wait() {
      log.push("wait");
      if (model.isIn && random(2)) await drawn();
      else await frame();
    },
  };
  const WEIGHTS = { attribute: 6, select: 6, highlight: 2, slides: 2, reading: 1, move: 2, leave: 1, enter: 3, data: 1, picture: 1, wait: 2 };
  const names = Object.entries(WEIGHTS).flatMap(([name, weight]) => Array(weight).fill(name));
  /** The events of this step, before those that it waits for. */
  let seen = [];

  map.loading = "eager";
  model.attributes.set("loading", "eager");
  try {
    for (let step = 0; step < steps; step += 1) {
      seen = heard.splice(0);
      await STEPS[one(names)]();
      for (const name of AS_PROPERTY) expect(map[name] === (model.attributes.get(name) ?? ""), `the property ${name} is its attribute`, map[name], model.attributes.get(name));
      expect(map.loading === (model.attributes.get("loading") === "eager" ? "eager" : "lazy"), "loading is lazy or eager", map.loading);
      expect(map.ready instanceof Promise && typeof map.reading === "string", "ready is a promise, reading a text");
      if (map.shadowRoot) expect(map.shadowRoot.querySelectorAll(".cs").length <= 1, "there is one map at most");
      for (const { name, code, message } of heard) if (name === "error") expect(["attribute", "data"].includes(code) && message, "an error has a code and a sentence", code, message);
    }
    if (!model.isIn) await STEPS.enter();
    map.loading = "eager";
    model.isMap = true;
    map.data = data;
    await drawn();
    return { steps, nodes: map.shadowRoot.querySelectorAll(".cs").length };
  } catch (error) {
    return { error: error.message };
  } finally {
    map.remove();
  }
};
