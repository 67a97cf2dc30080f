// Things that hang on a moment: a second tap, a newer version, a question that is gone back from.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { app, go, installed, open, place, screen, tap, walk, whole, WELL } from "./app.mjs";

const at = app();

test("a second tap in the same place does not answer the next question", async () => {
  const { page, close } = await at.device();
  await open(page, "/check");
  const first = await screen(page);
  await tap(page);
  // A screen that can be answered with one press.
  while (!(await page.locator('main form button[name="none"]').count())) await tap(page, WELL);
  const before = await place(page);
  assert.notEqual(before, first.path);
  const button = await page.locator('main form button[name="none"]').boundingBox();
  const [x, y] = [button.x + button.width / 2, button.y + button.height / 2];
  await page.mouse.click(x, y, { clickCount: 2, delay: 5 });
  await page.waitForFunction((path) => location.pathname !== path, before);
  await page.waitForTimeout(300);
  const [from, to] = [before, await place(page)].map((path) => Number(path.split("/").at(-1)));
  assert.equal(to, from + 1, "one press, one answer");
  // A press of its own is one again.
  await tap(page);
  await close();
});

/** The app as somebody else serves it, who has a newer version once `renew()` was called. */
async function renewed(t) {
  let version = "";
  const server = createServer(async (request, response) => {
    const answer = await fetch(at.base + request.url, { headers: { accept: request.headers.accept ?? "*/*" } });
    let body = Buffer.from(await answer.arrayBuffer());
    if (request.url === "/sw.js" && version) body = Buffer.from(body.toString().replace(/[0-9a-f]{12}/, version));
    for (const [name, value] of answer.headers) {
      if (!/^(content-(encoding|length)|connection|transfer-encoding|keep-alive|date|etag)$/.test(name)) response.setHeader(name, value);
    }
    response.writeHead(answer.status).end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  t.after(() => server.close());
  t.after(() => server.closeAllConnections());
  return { base: `http://127.0.0.1:${server.address().port}`, renew: () => (version = "0123456789ab") };
}

test("a newer version is offered, and taking it loads the page again with her answers", async (t) => {
  const { base, renew } = await renewed(t);
  const { page, close } = await at.device({ baseURL: base });
  await open(page, "/check");
  await tap(page);
  await installed(page);
  const [name] = await page.evaluate(() => caches.keys());
  assert.match(name, /^carrywell-[0-9a-f]{12}$/);
  renew();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  const take = page.locator('[data-do="update"]');
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration()).waiting);
  for (const path of ["/check", "/", "/more"]) {
    await go(page, path);
    assert.equal(await take.count(), 0, `it is offered in the middle of a check, on ${path}`);
  }
  await go(page, "/check");
  await walk(page);
  for (const path of ["/", "/more"]) {
    await go(page, path);
    await take.waitFor();
  }
  await page.evaluate(() => (globalThis.before = true));
  const loaded = page.waitForEvent("load");
  await take.click();
  await loaded;
  await whole(page);
  assert.equal(await page.evaluate(() => globalThis.before), undefined, "the page was not loaded again");
  await go(page, "/answers");
  assert.ok((await page.locator("main ol li").count()) >= 1, "her answers are gone");
  const names = await page.evaluate(() => caches.keys());
  assert.ok(names.includes("carrywell-0123456789ab") && !names.includes(name), `${names}`);
  await close();
});

test("what she asks is not in the address, and back leads through her questions", async () => {
  const { page, requests, close } = await at.device();
  await open(page, "/");
  await whole(page);
  await go(page, "/ask");
  const ask = async (text) => {
    await page.locator("#q").fill(text);
    await page.locator('form[data-form="ask"] button').click();
    await page.locator("main section h2").first().waitFor();
    assert.equal(await place(page), "/ask");
  };
  await ask("heat pad");
  const heat = await page.locator("main").innerText();
  await ask("swimming");
  assert.notEqual(await page.locator("main").innerText(), heat);
  assert.equal(await place(page), "/ask");
  await page.goBack();
  await page.waitForFunction(() => document.querySelector("#q")?.value === "heat pad");
  assert.equal(await page.locator("main").innerText(), heat);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector("#q")?.value === "");
  assert.equal(await place(page), "/ask");
  await page.goForward();
  await page.waitForFunction(() => document.querySelector("#q")?.value === "heat pad");
  await page.reload();
  await whole(page);
  assert.equal(await page.locator("#q").inputValue(), "heat pad");
  // An address from elsewhere is understood, and cleaned.
  await go(page, "/ask?q=lifting");
  await page.waitForFunction(() => document.querySelector("#q")?.value === "lifting");
  assert.equal(await place(page), "/ask");
  assert.ok(requests.every((url) => !/heat|swim/.test(url)), "a question was asked of the server");
  await close();
});
