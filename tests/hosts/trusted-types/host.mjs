import assert from "node:assert/strict";

export const promise = "no text ever becomes markup";

export const headers = {
  ".html": { "content-security-policy": "require-trusted-types-for 'script'; trusted-types 'none'" },
};

// The test tries it.
export const expected = ["trusted-types-sink"];

export async function keeps(page) {
  assert.deepEqual(await page.driver.executeScript("return window.complaints.splice(0)"), []);
  const isEnforced = await page.driver.executeScript("try { document.createElement('p').innerHTML = '<b>'; return false } catch { return true }");
  assert.equal(isEnforced, await page.driver.executeScript("return 'trustedTypes' in window"), "the policy is at work where the engine knows it");
}
