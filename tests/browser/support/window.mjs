// The window of a browser that has no developer tools to pretend another device with.

/** Makes the page's own area `size` large, whatever the browser draws around it. */
export async function resize(driver, { width, height }) {
  const inner = () => driver.executeScript("return [innerWidth, innerHeight]");
  const outer = await driver.manage().window().getRect();
  const [innerWidth, innerHeight] = await inner();
  await driver.manage().window().setRect({ x: 0, y: 0, width: outer.width + width - innerWidth, height: outer.height + height - innerHeight });
  // A window takes its size when it pleases.
  await driver.wait(async () => String(await inner()) === `${width},${height}`, 5000, `never: a window of ${width} × ${height}`);
}
