// Every screen against axe-core: light, dark, high contrast, long text, right to left.

import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { app, checked, everyScreen, nothing, started, URGENT } from "./app.mjs";

const at = app();

/** What axe finds, one for each element. */
async function violations(page, where) {
  // No frames here; the other mode opens a page of its own for each run.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => ({ where, what: `${id}: ${node.target} ${node.html.slice(0, 120)}` })));
}

const theme = (page, name) => page.evaluate((to) => (document.documentElement.dataset.theme = to), name);

/** The schemes that need no other page: each is put on, and axe looks. */
async function inEveryScheme(page, where) {
  const found = [];
  for (const scheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme: scheme });
    found.push(...(await violations(page, `${where}, ${scheme}`)));
  }
  await theme(page, "contrast");
  found.push(...(await violations(page, `${where}, contrast`)));
  await theme(page, "auto");
  await page.emulateMedia({ colorScheme: "light" });
  return found;
}

test("axe finds nothing on any screen, in light, dark and high contrast", async () => {
  const { page, errors, close } = await at.device();
  const found = [];
  await everyScreen(page, async (where) => found.push(...(await inEveryScheme(page, where))));
  nothing(found);
  assert.deepEqual(errors, []);
  await close();
});

for (const [locale, dir] of [["qps-ploc", "ltr"], ["qps-plocm", "rtl"]]) {
  test(`axe finds nothing on any screen in ${locale}`, async () => {
    const { page, errors, close } = await at.device();
    const found = [];
    await everyScreen(page, async (where) => found.push(...(await violations(page, where))), `?locale=${locale}`);
    assert.equal(await page.evaluate(() => document.documentElement.dir), dir);
    nothing(found);
    assert.deepEqual(errors, []);
    await close();
  });
}

test("axe finds nothing on a page whose program failed", async () => {
  const { context, page, close } = await at.device({ serviceWorkers: "block" });
  await context.route(/\.wasm$/, (route) => route.abort());
  for (const path of ["/", "/check", "/ask"]) {
    await page.goto(path);
    await page.locator("#failed").waitFor();
    nothing(await violations(page, path));
  }
  await close();
});

test("axe finds nothing when a form says what is wrong, or everything is opened", async () => {
  const { page, close } = await at.device();
  await page.goto("/check");
  await started(page);
  await page.locator("main form button.main").click();
  await page.locator("#wrong").waitFor();
  nothing(await violations(page, "wrong"));
  await checked(page, URGENT);
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  nothing(await inEveryScheme(page, "opened"));
  await close();
});
