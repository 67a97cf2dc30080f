// Every screen against axe-core: light, dark, high contrast, long text, right to left.

import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { app, checked, everyScreen, go, nothing, started, URGENT, whole } from "./app.mjs";

const at = app();

/** The rules whose answer depends on colours. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** What axe finds, one for each element, by all rules, some rules, or all but some. */
async function violations(page, where, { only, without } = {}) {
  // No frames here; the other mode opens a page of its own for each run.
  // Of what passes, which is nearly everything, only the first element of each rule is described.
  const builder = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  if (only) builder.withRules(only);
  if (without) builder.disableRules(without);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => ({ where, what: `${id}: ${node.target} ${node.html.slice(0, 120)}` })));
}

const theme = (page, name) => page.evaluate((to) => (document.documentElement.dataset.theme = to), name);

/** The schemes that need no other page: each is put on, and axe looks. */
async function inEveryScheme(page, where) {
  // Some screens have a scheme of their own, as help in the night, which is dark.
  const own = await page.evaluate(() => document.documentElement.dataset.theme ?? "auto");
  const found = await violations(page, `${where}, light`);
  await page.emulateMedia({ colorScheme: "dark" });
  found.push(...(await violations(page, `${where}, dark`, { only: COLOURS })));
  await theme(page, "contrast");
  found.push(...(await violations(page, `${where}, contrast`, { only: COLOURS })));
  await theme(page, own);
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
    // The colours are those of the test above, and looking at them takes longest.
    const look = async (where) => found.push(...(await violations(page, where, { without: COLOURS })));
    await everyScreen(page, look, `?locale=${locale}`);
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

test("axe finds nothing where a passphrase is asked for", async () => {
  const { page, close } = await at.device();
  const opened = () =>
    page.evaluate(() => document.querySelectorAll("main details").forEach((details) => (details.open = true)));
  await page.goto("/diary");
  await started(page);
  await whole(page);
  await page.locator('[data-do="diary-on"]').click();
  await go(page, "/diary/past");
  await opened();
  await page.locator('form[data-form="seal-backup"] button').click();
  await page.locator("#wrong").waitFor();
  nothing(await inEveryScheme(page, "backup"));
  await go(page, "/diary");
  await opened();
  for (const n of [0, 1]) await page.locator('form[data-form="seal-diary"] input').nth(n).fill("three quiet herons");
  await page.locator('form[data-form="seal-diary"] button').click();
  await page.locator('[data-do="diary-close"]').waitFor({ state: "attached" });
  await opened();
  nothing(await inEveryScheme(page, "sealed"));
  await page.locator('[data-do="diary-close"]').click();
  await page.locator('form[data-form="open-diary"]').waitFor();
  nothing(await inEveryScheme(page, "closed"));
  await close();
});
