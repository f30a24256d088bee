// Input on the map: mouse, wheel and touch, at points of the screen.

import { Origin } from "selenium-webdriver";

/** Drags with the mouse from one point to another, in steps as a hand does. */
export async function drag(page, from, to, steps = 8) {
  const move = (share) => ({ x: Math.round(from.x + (to.x - from.x) * share), y: Math.round(from.y + (to.y - from.y) * share), duration: 10, origin: Origin.VIEWPORT });
  const actions = page.driver.actions({ async: true }).move(move(0)).press();
  for (let step = 1; step <= steps; step += 1) actions.move(move(step / steps));
  await actions.release().perform();
  // The last steps of what follows are too small to be drawn: the page is quiet between them.
  await page.settled(30);
}

/** Turns the wheel at a point; with `ctrl`, holding the Control key. */
export async function wheel(page, at, deltaY, ctrl = false) {
  await page.driver.sendAndGetDevToolsCommand("Input.dispatchMouseEvent", { type: "mouseMoved", x: at.x, y: at.y });
  await page.driver.sendAndGetDevToolsCommand("Input.dispatchMouseEvent", { type: "mouseWheel", x: at.x, y: at.y, deltaX: 0, deltaY, modifiers: ctrl ? 2 : 0 });
  await page.settled();
}

/**
 * Puts fingers down, moves them and lifts them. Each finger is its path: a list of points, all of one length.
 * `holdMs` is how long they rest before moving, by the clock of the events.
 */
export async function touch(page, fingers, { holdMs = 0 } = {}) {
  // The events have their own timestamps, so that a long press need not be waited for.
  let time = Date.now() / 1000;
  const send = (type, touchPoints) => page.driver.sendAndGetDevToolsCommand("Input.dispatchTouchEvent", { type, touchPoints, timestamp: time });
  const at = (step) => fingers.map((path, id) => ({ x: Math.round(path[step].x), y: Math.round(path[step].y), id }));
  await send("touchStart", at(0));
  time += holdMs / 1000;
  for (let step = 1; step < fingers[0].length; step += 1) {
    time += 0.016;
    await send("touchMove", at(step));
  }
  await send("touchEnd", []);
  await page.settled(holdMs > 0 ? 30 : undefined);
}

/** A straight path of a finger. */
export const path = (from, to, steps = 8) => Array.from({ length: steps + 1 }, (_, step) => ({ x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps }));

/** The point of the map's own world under a point of the screen, and the map's scale. */
export const under = (page, at) =>
  page.run(
    (x, y) => {
      const matrix = root.querySelector(".stage > svg > g").getScreenCTM();
      const world = new DOMPoint(x, y).matrixTransform(matrix.inverse());
      return { x: world.x, y: world.y, scale: matrix.a };
    },
    at.x,
    at.y,
  );

/** Middle of the stage, on the screen. */
export const middle = (page) =>
  page.run(() => {
    const box = root.querySelector(".stage > svg").getBoundingClientRect();
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  });
