// Emergencies: shown at once, with the number of the region, and no plan while one stands.

import assert from "node:assert/strict";
import { test } from "node:test";
import { app, checked, go, guideline, open, place, screen, URGENT } from "./app.mjs";

const at = app();

/** The emergency numbers of a region, as its file has them. */
const numbers = (region) => JSON.parse(/^emergency\s*=\s*(\[.*\])$/m.exec(guideline(`regions/${region}.toml`))[1]);

for (const [timezoneId, region] of [["Europe/London", "uk"], ["America/New_York", "us"], ["Europe/Dublin", "ireland"]]) {
  test(`a yes to a sign is an emergency at once, and the number is the one of ${region}`, async () => {
    const { page, errors, close } = await at.device({ timezoneId });
    const seen = await checked(page, URGENT);
    assert.ok(seen.at(-1).values.yes.includes("collapse-or-fit"), "more was asked after the sign");
    assert.equal(await place(page), "/result");
    const card = page.locator("main .act.emergency");
    assert.ok(await card.locator("h1").isVisible());
    assert.deepEqual(
      await card.locator("a.ring").evaluateAll((links, n) => links.slice(0, n).map((link) => link.getAttribute("href")), numbers(region).length),
      numbers(region).map((number) => `tel:${number}`),
    );
    assert.ok(await card.locator("a.ring").first().evaluate((link) => link.getBoundingClientRect().bottom <= innerHeight), "the number is below the first screen");
    assert.equal(await page.locator('main a[href="/plan"]').count(), 0, "a plan is offered");
    assert.deepEqual(errors, []);
    await close();
  });
}

test("there is no plan while an emergency stands, wherever she goes", async () => {
  const { page, close } = await at.device();
  await checked(page, URGENT);
  for (const path of ["/plan", "/plan/week", "/plan/left-out"]) {
    await go(page, path);
    assert.equal(await page.locator("article.item, .day, nav.seg").count(), 0, path);
    assert.ok(await page.locator("main .act.emergency").isVisible(), path);
    await page.goto(path);
    await page.waitForSelector("html[data-started]", { state: "attached" });
    assert.equal(await page.locator("article.item, .day, nav.seg").count(), 0, `${path} after a reload`);
  }
  await close();
});

test("the emergency signs are one tap away on every screen of the check", async () => {
  const { page, close } = await at.device();
  await open(page, "/check");
  assert.equal((await screen(page)).path, "/check/0");
  await page.locator("header a.urgent").click();
  assert.equal(await place(page), "/emergency");
  assert.ok((await page.locator(".act.emergency li").count()) > 10);
  assert.equal(await page.locator(".act.emergency a.ring").first().getAttribute("href"), "tel:999");
  await close();
});
