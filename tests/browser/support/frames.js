// In the page: random steps on frames and their messages, against a model of what docs/embed.md promises of the script around a
// frame, and of the page in it. Returns the first broken promise.

window.frameModel = (() => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const LEAST = 200;
  const MOST = 4000;

  /** Numbers, the same for the same seed, and what is chosen by them. */
  function chance(seed) {
    let state = seed;
    const random = (count) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * count);
    };
    return { random, one: (all) => all[random(all.length)] };
  }

  const height = (height) => ({ source: "carte-sociale", version: 1, type: "height", height });
  const JUNK = [null, 0, "height", [], {}, height("900"), height(NaN), height(Infinity), height(null), height({}), height([900]), height(true), { ...height(900), version: 2 }, { ...height(900), source: "other" }, { ...height(900), type: "link" }, { message: "height", value: 900, secret: "a" }, { ...height(undefined), value: 900 }];

  /**
   * The page around: frames of the map, others, and their messages. `sites` are the addresses of two sites: each has the puppets
   * `embed/iframe.html` and `other.html`, which say to their parent what it tells them to.
   */
  async function around({ seed, steps, sites: [site, elsewhere] }) {
    const { random, one } = chance(seed);
    /** Whose frames count: those of a page of the map that is still there, each from the site that its address names. */
    const KINDS = {
      map: { src: `${site}embed/iframe.html`, isMap: true },
      reading: { src: `${site}embed/iframe.html#select=flac#?secret=Ab1`, isMap: true },
      elsewhere: { src: `${elsewhere}embed/iframe.html`, isMap: true },
      sandboxed: { src: `${site}embed/iframe.html`, sandbox: "allow-scripts", isMap: true },
      withOrigin: { src: `${site}embed/iframe.html`, sandbox: "allow-scripts allow-same-origin", isMap: true },
      other: { src: `${site}other.html`, isMap: false },
      // What such a frame shows comes from another site than its address says: it went there by itself.
      gone: { src: `${site}embed/iframe.html`, goes: `${elsewhere}other.html`, isMap: false },
    };
    const log = [];
    const frames = [];
    const expect = (is, rule, ...seen) => {
      if (!is) throw new Error(`${rule}: ${JSON.stringify(seen)} after ${log.slice(-6).join("; ")}`);
    };
    /** Has a frame say these, in one task; they have come when it says that they have. */
    const say = (one, messages) =>
      new Promise((done) => {
        const over = `over ${Math.random()}`;
        addEventListener("message", function listen({ data }) {
          if (data !== over) return;
          removeEventListener("message", listen);
          done();
        });
        one.element.contentWindow.postMessage([...messages, over], "*");
      });
    const loaded = (element, act) => {
      const promise = new Promise((done) => element.addEventListener("load", done, { once: true }));
      act();
      return promise;
    };
    const add = async (name) => {
      const kind = KINDS[name];
      const element = document.createElement("iframe");
      element.width = 400;
      element.height = 300;
      if (kind.sandbox) element.setAttribute("sandbox", kind.sandbox);
      element.src = kind.src;
      await loaded(element, () => document.body.append(element));
      const added = { name, kind, element, px: 300 };
      frames.push(added);
      if (kind.goes) await loaded(element, () => element.contentWindow.postMessage({ go: kind.goes }, "*"));
    };
    /** The heights that these messages may leave a frame with: the last that counts is given, those before it perhaps in between. */
    const model = (it, messages) => {
      const counted = messages.filter((message) => message?.source === "carte-sociale" && message.version === 1 && message.type === "height" && Number.isFinite(message.height));
      if (!it.kind.isMap || counted.length === 0) return;
      const asked = counted.map(({ height }) => Math.round(Math.min(MOST, Math.max(LEAST, height))));
      // A change that nobody sees is none.
      const given = (now, px) => (Math.abs(px - now) > 4 ? px : now);
      const between = asked.slice(0, -1).reduce((all, px) => [...all, ...all.map((now) => given(now, px))], [it.px]);
      it.may = between.map((now) => given(now, asked.at(-1)));
    };
    const some = (it) => (random(3) ? height(one([it.px + random(15) - 7, 600, 640.4, 900, 199, 4001, -5, 1e12, 250 + random(900), 0])) : one(JUNK));
    const STEPS = {
      async say() {
        const it = one(frames);
        const messages = Array.from({ length: 1 + random(4) }, () => some(it));
        log.push(`${it.name} says ${JSON.stringify(messages)}`);
        await say(it, messages);
        model(it, messages);
      },
      async both() {
        log.push("all say at once");
        const said = frames.map((it) => [it, [some(it)]]);
        await Promise.all(said.map(([it, messages]) => say(it, messages)));
        for (const [it, messages] of said) model(it, messages);
      },
      async forged() {
        const it = one(frames);
        log.push(`forged for ${it.name}`);
        const fields = one([{ source: window, origin: location.origin }, { source: it.element.contentWindow, origin: "https://example.org" }, { source: null, origin: new URL(it.kind.src).origin }, {}]);
        dispatchEvent(new MessageEvent("message", { ...fields, data: height(700) }));
      },
      async page() {
        const it = one(frames);
        it.px = 210 + random(600);
        log.push(`the page makes ${it.name} ${it.px} high`);
        it.element.height = it.px;
      },
      async leave() {
        if (frames.length < 3) return;
        const [it] = frames.splice(random(frames.length), 1);
        log.push(`${it.name} says and leaves`);
        it.element.contentWindow.postMessage([height(800)], "*");
        it.element.remove();
      },
      async come() {
        if (frames.length > 8) return;
        const name = one(Object.keys(KINDS));
        log.push(`${name} comes`);
        await add(name);
      },
    };
    const names = Object.entries({ say: 10, both: 3, forged: 2, page: 2, leave: 1, come: 1 }).flatMap(([name, weight]) => Array(weight).fill(name));
    try {
      for (const name of Object.keys(KINDS)) await add(name);
      for (let step = 0; step < steps; step += 1) {
        await STEPS[one(names)]();
        await frame();
        await frame();
        for (const it of frames) {
          const { clientHeight, clientWidth } = it.element;
          expect((it.may ?? [it.px]).includes(clientHeight) && clientWidth === 400, `${it.name} is ${it.may ?? it.px} px high`, clientHeight, clientWidth);
          [it.px, it.may] = [clientHeight, undefined];
        }
      }
      return { steps };
    } catch (error) {
      return { error: error.message };
    } finally {
      for (const { element } of frames) element.remove();
    }
  }

  /**
   * The page in the frame, at `site`: it tells its height and nothing else, to the page around, in its words and in WordPress's if it
   * has a secret; whoever else asks has no answer.
   */
  async function within({ seed, steps, site }) {
    const { random, one } = chance(seed);
    const log = [];
    const expect = (is, rule, ...seen) => {
      if (!is) throw new Error(`${rule}: ${JSON.stringify(seen)} after ${log.slice(-6).join("; ")}`);
    };
    const sibling = document.createElement("iframe");
    sibling.src = `${site}other.html`;
    const element = document.createElement("iframe");
    const heard = [];
    const listen = ({ source, data }) => source === element.contentWindow && heard.push(data);
    addEventListener("message", listen);
    /** The height that it told for each width: the same each time. */
    const told = new Map();
    let secret;
    /** Waits until nothing has come for some frames. */
    const quiet = async () => {
      for (let still = 0, count = -1; still < 5; still = count === heard.length ? still + 1 : 0, count = heard.length) await frame();
    };
    const STEPS = {
      async open() {
        secret = one([undefined, "Ab12", "x".repeat(64)]);
        const hash = one(["", "#lang=en", "#select=flac", "#&&=%", "#controls=none&reading=<b>", `#${"a=b&".repeat(500)}`]);
        log.push(`open ${hash.slice(0, 20)} ${secret}`);
        element.width = one([280, 700, 1000]);
        element.height = 600;
        element.remove();
        const loaded = new Promise((done) => element.addEventListener("load", done, { once: true }));
        element.src = `${site}embed/iframe.html?${random(1e6)}${hash}${secret ? `${hash && ""}#?secret=${secret}` : ""}`;
        document.body.append(element);
        // Before it can listen.
        if (random(2)) element.contentWindow.postMessage({ message: "ready", secret }, "*");
        await loaded;
        if (random(2)) await element.contentDocument.querySelector("carte-sociale").ready;
        return true;
      },
      async resize() {
        const width = one([280, 320, 500, 700, 999, 1000, 1001, 1300, 1500]);
        log.push(`width ${width}`);
        const isNew = element.clientWidth !== width;
        element.width = width;
        element.height = one([300, 600, 900]);
        // A map that becomes higher may say so again.
        return isNew || undefined;
      },
      async ready() {
        log.push("ready");
        element.contentWindow.postMessage({ message: "ready", secret: one([secret, "other", undefined]) }, "*");
        return true;
      },
      async junk() {
        const message = one([...JUNK, { message: "Ready" }, { ready: true }]);
        log.push(`junk ${JSON.stringify(message)}`);
        element.contentWindow.postMessage(message, "*");
        return false;
      },
      async sibling() {
        log.push("a sibling asks");
        sibling.contentWindow.postMessage({ ask: { message: "ready", secret } }, "*");
        return false;
      },
    };
    const names = Object.entries({ open: 1, resize: 6, ready: 4, junk: 4, sibling: 2 }).flatMap(([name, weight]) => Array(weight).fill(name));
    try {
      await new Promise((done) => {
        sibling.onload = done;
        document.body.append(sibling);
      });
      for (let step = 0; step < steps; step += 1) {
        heard.length = 0;
        const isTold = await STEPS[step ? one(names) : "open"]();
        await quiet();
        expect(isTold === undefined || (heard.length > 0) === isTold, "a height comes when the size changes or the page around asks, and only then", heard.length, isTold);
        for (const data of heard) {
          const { height, value, ...rest } = data;
          const words = JSON.stringify(rest);
          const ours = '{"source":"carte-sociale","version":1,"type":"height"}';
          expect(words === ours || (secret && words === JSON.stringify({ message: "height", secret })), "it says its height only, and its secret to who knows it", data);
          expect(Number.isInteger(height ?? value) && (height ?? value) >= LEAST && (height ?? value) <= MOST, "a height is within bounds", data);
        }
        const last = heard.findLast(({ type }) => type === "height")?.height;
        if (last === undefined) continue;
        const width = element.clientWidth;
        expect((told.get(width) ?? last) === last, "the same width, the same height", width, told.get(width), last);
        told.set(width, last);
        if (secret) expect(heard.findLast(({ message }) => message === "height")?.value === last, "WordPress hears the same", heard);
      }
      const map = element.contentDocument.querySelector("carte-sociale");
      await map.ready;
      expect(map.shadowRoot.querySelectorAll(".node").length > 15, "the map is there");
      return { steps, heights: [...told].map((pair) => pair.join("→")).sort().join(" ") };
    } catch (error) {
      return { error: error.message };
    } finally {
      removeEventListener("message", listen);
      element.remove();
      sibling.remove();
    }
  }

  return { around, within };
})();
