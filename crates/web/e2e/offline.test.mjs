// Without a network: everything, cold start included.

import assert from "node:assert/strict";
import { test } from "node:test";
import { app, go, installed, open, place, walk, PLACES, WELL } from "./app.mjs";

const at = app();

test("after the first load the whole journey works without a network, from a cold start", async () => {
  const { context, page, errors, close } = await at.device();
  await open(page);
  await installed(page);
  await page.close();
  await context.setOffline(true);
  const later = await context.newPage();
  await open(later, "/");
  await later.locator("main a.door.first").click();
  await walk(later);
  assert.equal(await place(later), "/result");
  await go(later, "/plan");
  assert.ok((await later.locator("article.item").count()) > 0);
  await later.locator('[data-do="fuller"]').click();
  await later.waitForFunction(() => location.pathname.startsWith("/check/"));
  await walk(later);
  await go(later, "/ask?q=heat+pad");
  await later.locator('main a[href^="/topics/"]').first().click();
  assert.match(await place(later), /^\/topics\//);
  assert.deepEqual(errors, []);
  await close();
});

test("every place can be opened directly without a network", async () => {
  const { context, page, close } = await at.device();
  await open(page);
  await installed(page);
  await context.setOffline(true);
  const headings = new Set();
  for (const path of [...PLACES, "/check", "/plan", "/plan/week", "/result", "/answers"]) {
    await open(page, path);
    const heading = await page.locator("main h1").textContent();
    assert.ok(heading.trim(), path);
    headings.add(heading);
  }
  assert.ok(headings.size > PLACES.length, `the same page again and again: ${[...headings]}`);
  await close();
});

test("the app says that it is ready, and what it is called when it is installed", async () => {
  const { page, close } = await at.device();
  await open(page, "/more");
  await installed(page);
  await page.locator("main p.soft").waitFor();
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector('link[rel="manifest"]');
    return (await fetch(link.href)).json();
  });
  assert.equal(manifest.display, "standalone");
  for (const icon of manifest.icons) assert.equal((await page.request.get(icon.src)).status(), 200, icon.src);
  await close();
});

test("answers of a check survive a cold start without a network when she kept them", async () => {
  const { context, page, close } = await at.device();
  await open(page, "/check");
  await installed(page);
  await walk(page, WELL);
  await page.locator('[data-do="keep"]').click();
  await page.close();
  await context.setOffline(true);
  const later = await open(await context.newPage(), "/plan");
  assert.ok((await later.locator("article.item").count()) > 0);
  await close();
});
