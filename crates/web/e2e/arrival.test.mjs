// The small program that arrives first, and the whole one that takes over: nothing is lost between
// them, nothing is promised too early, and what is not there yet is waited for calmly.

import assert from "node:assert/strict";
import { test } from "node:test";
import { app, go, hold, installed, open, place, screen, started, tap, walk, whole, word, WELL } from "./app.mjs";

const at = app();

const ALONE = { ...WELL, "a-private-now": "yes" };

/** A device whose whole program, or another, is held back until `arrive()`. */
async function held(options, name = "whole") {
  const given = await at.device(options);
  return { ...given, arrive: await hold(given.context, name) };
}

const program = (page) => page.evaluate(() => document.documentElement.dataset.program ?? "first");

const isComing = (page) => page.getByRole("heading", { name: word("coming-title") }).waitFor();

test("the first question is answered before there is a program, and what is sent is not lost", async () => {
  const { page, errors, close, arrive } = await held({}, "first");
  await page.goto("/check");
  await page.waitForSelector("html[data-ready]", { state: "attached" });
  await page.locator('main form [name="a-pregnancy"][value="pregnant"]').check();
  await page.locator('main form [name="a-private-now"][value="no"]').check();
  await page.locator("main form .actions button.main").click();
  assert.equal(await place(page), "/check");
  arrive();
  await page.waitForFunction(() => location.pathname === "/check/1");
  await page.goBack();
  await page.locator('main form [name="a-pregnancy"][value="pregnant"]:checked').waitFor();
  await page.locator('main form [name="a-private-now"][value="no"]:checked').waitFor();
  assert.deepEqual(errors, []);
  await close();
});

test("what is picked before there is a program stays picked, and nothing is sent", async () => {
  const { page, errors, close, arrive } = await held({}, "first");
  await page.goto("/check");
  await page.locator('main form [name="a-pregnancy"][value="pregnant"]').check();
  arrive();
  await started(page);
  await page.locator('main form [name="a-pregnancy"][value="pregnant"]:checked').waitFor();
  assert.equal(await place(page), "/check/0");
  assert.equal(await page.locator("main .act.emergency").count(), 0, "the card is still under the question");
  assert.deepEqual(errors, []);
  await close();
});

test("a whole check can be answered before the rest has arrived, and her own words wait for it", async () => {
  const { page, errors, close, arrive } = await held();
  await open(page, "/check");
  const seen = new Set();
  while ((await screen(page)).form) {
    seen.add(await place(page));
    await tap(page);
  }
  assert.ok(seen.size > 8, `${seen.size} screens`);
  assert.equal(await program(page), "first");
  await isComing(page);
  assert.match(await place(page), /^\/check\/\d+$/);
  assert.ok(await page.locator("main .act.emergency").isVisible());
  // Nobody has to wait for the result.
  await page.locator('main a[href="/result"]').click();
  await page.locator("main .act.self-care").waitFor();
  assert.equal(await place(page), "/result");
  await page.goBack();
  await isComing(page);
  arrive();
  await page.locator("#note").waitFor();
  assert.equal(await program(page), "whole");
  await tap(page);
  assert.equal(await place(page), "/result");
  assert.deepEqual(errors, []);
  await close();
});

test("what comes after Check says that it is on its way, and opens by itself", async () => {
  const { page, errors, close, arrive } = await held();
  await open(page, "/");
  for (const path of ["/plan", "/ask", "/topics/heat-pad", "/certificate"]) {
    await go(page, path);
    await isComing(page);
    assert.equal(await place(page), path);
  }
  arrive();
  await page.getByRole("heading", { name: word("certificate-title") }).waitFor();
  assert.equal(await place(page), "/certificate");
  assert.deepEqual(errors, []);
  await close();
});

test("private answers go along, and are asked once", async () => {
  const first = await held();
  await open(first.page, "/check");
  const private_ = async (page) => (await page.locator("main .heading .note").count()) > 0;
  let n_private = 0;
  while ((await screen(first.page)).form) {
    n_private += (await private_(first.page)) ? 1 : 0;
    await tap(first.page, ALONE);
  }
  assert.ok(n_private > 0, "no private question was asked");
  first.arrive();
  await first.page.locator("#note").waitFor();
  await tap(first.page, ALONE);
  assert.equal(await place(first.page), "/result", "something was asked again");
  const result = await first.page.locator("main .act.full").innerText().catch(() => first.page.locator("main .act").first().innerText());
  await first.close();
  // The same by the whole program from the beginning.
  const other = await at.device();
  await open(other.page, "/");
  await whole(other.page);
  await go(other.page, "/check");
  await walk(other.page, ALONE);
  assert.equal(await other.page.locator("main .act").first().innerText(), result);
  await other.close();
});

test("the whole program never takes over in the middle of a form", async () => {
  const { page, close, arrive } = await held();
  await open(page, "/check");
  await page.locator('[name="way"][value="week"]').check();
  const before = await screen(page);
  arrive();
  await page.waitForTimeout(1500);
  assert.equal(await program(page), "first");
  assert.deepEqual(await screen(page), before);
  await tap(page);
  await go(page, "/more");
  assert.equal(await program(page), "whole");
  await page.goBack();
  assert.match(await place(page), /^\/check\/2$/);
  await close();
});

test("it is said to be ready for offline use only when everything is on the device", async () => {
  const { page, close, arrive } = await held();
  await open(page, "/more");
  await page.waitForTimeout(1000);
  assert.equal(await page.getByText(word("offline-ready")).count(), 0);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  arrive();
  await installed(page);
  await page.getByText(word("offline-ready")).waitFor();
  const kept = await page.evaluate(async () => {
    const names = [];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) names.push(new URL(request.url).pathname);
    }
    return names;
  });
  const { whole, guideline, more } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  for (const path of [whole, guideline, more]) assert.ok(kept.includes(path), `${path} is not kept`);
  await close();
});

test("without a network the rest is waited for, and arrives with it", async () => {
  const { context, page, close } = await at.device();
  await context.route(/\/(whole|more)\.[0-9a-f]+\./, (route) => route.abort());
  await open(page, "/");
  await go(page, "/plan");
  await isComing(page);
  await context.unroute(/\/(whole|more)\.[0-9a-f]+\./);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await whole(page);
  assert.equal(await place(page), "/plan");
  assert.equal(await page.getByRole("heading", { name: word("coming-title") }).count(), 0);
  await close();
});

test("whoever has answers already starts with the whole program", async () => {
  const { page, close } = await at.device({ serviceWorkers: "block" });
  await open(page, "/check");
  await tap(page);
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  await started(page);
  assert.equal(await program(page), "whole");
  assert.match(await place(page), /^\/check\/2$/);
  await close();
});
