import { until } from "selenium-webdriver";

export const promise = "names that old libraries add to every object do no harm";

export async function enter(driver) {
  await driver.wait(until.titleIs("Une page remise au propre"), 20_000);
}
