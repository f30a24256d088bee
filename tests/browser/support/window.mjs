// The window of a browser without developer tools to emulate another device.

/** Sets the size of the page's own area, whatever the browser draws around it. */
export async function resize(driver, { width, height }) {
  const inner = () => driver.executeScript("return [innerWidth, innerHeight]");
  const outer = await driver.manage().window().getRect();
  const [innerWidth, innerHeight] = await inner();
  await driver.manage().window().setRect({ x: 0, y: 0, width: outer.width + width - innerWidth, height: outer.height + height - innerHeight });
  // A window is resized asynchronously.
  await driver.wait(async () => String(await inner()) === `${width},${height}`, 5000, `never: a window of ${width} × ${height}`);
}
