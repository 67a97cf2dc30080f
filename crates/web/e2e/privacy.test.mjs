// What is kept, what is asked for, and how everything goes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { app, checked, go, hold, installed, kept, open, place, tap, walk, PLACES, OUTCOMES, WELL } from "./app.mjs";

const at = app();

/** Alone, with something to say that nobody else may read. */
const ALONE = { ...WELL, "a-private-now": "yes" };

/** The place she is sent to when she leaves; a test has no network. */
const elsewhere = (context) =>
  context.route("https://www.wikipedia.org/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Elsewhere</title><h1>Elsewhere</h1>" }),
  );

/** The history of the tab, as the browser would list it. */
async function entries(page) {
  const tab = await page.context().newCDPSession(page);
  const { entries } = await tab.send("Page.getNavigationHistory");
  return entries.map(({ url, title }) => ({ url, title }));
}

async function isGone(page) {
  await page.waitForURL("https://www.wikipedia.org/");
  for (const { url, title } of await entries(page)) {
    assert.doesNotMatch(title, /Carrywell/, `${url} is in the history as ${title}`);
    assert.doesNotMatch(new URL(url).pathname, /check|result|answers|plan|ask|topics/, "the history tells where she was");
  }
}

for (const [how, leave] of [
  ["the button", (page) => page.locator('[data-do="leave"]').click()],
  ["Escape, three times", async (page) => { for (let n = 0; n < 3; n++) await page.keyboard.press("Escape"); }],
]) {
  test(`leaving by ${how} leaves no trace in history, storage or title`, async () => {
    const { context, page, close } = await at.device();
    await elsewhere(context);
    await open(page, "/");
    await go(page, "/check");
    for (let n = 0; n < 4; n++) await tap(page, ALONE);
    await leave(page);
    await isGone(page);
    // Whoever presses "back" afterwards does not see the app.
    await page.goBack().catch(() => {});
    await page.waitForURL("https://www.wikipedia.org/");
    const other = await context.newPage();
    await open(other, "/answers");
    assert.deepEqual(await kept(other), { local: {}, session: {}, cookie: "" });
    await close();
  });
}

test("whoever leaves before the program is there is gone at once, and it paints nothing after her", async () => {
  const { context, page, close } = await at.device();
  await elsewhere(context);
  const arrive = await hold(context, "first");
  await page.goto("/check");
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await page.locator('[data-do="leave"]').click();
  arrive();
  await isGone(page);
  await close();
});

test("the way to the content begins nothing anew", async () => {
  const { page, close } = await at.device();
  await open(page, "/check");
  while (!(await page.locator('main form input[name="yes"]').count())) await tap(page);
  const box = page.locator('main form input[name="yes"]').first();
  await box.check({ force: true });
  await page.locator("a.skip").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "title");
  assert.ok(await box.isChecked(), "what she had ticked is gone");
  await close();
});

test("leaving forgets pages that were loaded one after the other, too", async () => {
  const { context, page, close } = await at.device();
  await elsewhere(context);
  await open(page, "/");
  await open(page, "/check");
  for (let n = 0; n < 2; n++) await tap(page, ALONE);
  await open(page, "/check");
  await page.locator('[data-do="leave"]').click();
  await isGone(page);
  await page.goto("/exit-was-clean");
  assert.deepEqual((await kept(page)).session, {});
  await close();
});

test("private answers are never written down", async () => {
  const { page, close } = await at.device();
  await open(page, "/check");
  const private_ = [];
  const all = { ...ALONE, yes: [...ALONE.yes] };
  await walk(page, all, async () => {
    const [names, isPrivate] = await page.evaluate(() => [
      [...document.querySelectorAll("main form [name]")].map((field) => (field.name.startsWith("a-") ? field.name.slice(2) : field.value)),
      document.querySelector("main .heading .note") !== null,
    ]);
    if (isPrivate) private_.push(...names.filter((name) => name && name !== "1"));
    const written = JSON.stringify(await kept(page));
    for (const name of private_) assert.ok(!written.includes(`${name}=`), `${name} was kept`);
  });
  assert.ok(private_.length > 0, "no private question was asked of someone who is alone");
  assert.equal(await place(page), "/result");
  await page.locator('[data-do="keep"]').click();
  const written = JSON.stringify(await kept(page));
  assert.match(written, /carrywell.kept/);
  for (const name of private_) assert.ok(!written.includes(`${name}=`), `${name} was kept on the device`);
  await close();
});

test("answers live in the tab, and on the device only when she says so", async () => {
  const { context, page, close } = await at.device();
  await checked(page);
  assert.deepEqual((await kept(page)).local, {});
  const stranger = await open(await context.newPage(), "/plan");
  assert.equal(await stranger.locator("article.item").count(), 0, "another tab knows her answers");
  await page.locator('[data-do="keep"]').click();
  await open(stranger, "/plan");
  assert.ok((await stranger.locator("article.item").count()) > 0, "what she kept is not there in a new tab");
  await close();
});

test("delete everything leaves nothing on any shelf", async () => {
  const { page, close } = await at.device();
  await checked(page);
  await page.locator('[data-do="keep"]').click();
  await go(page, "/settings");
  await page.locator('[name="theme"][value="dark"]').check();
  await page.locator("#unit").fill("01234 567890");
  await page.locator("main form button.main").click();
  assert.equal(Object.keys((await kept(page)).local).length, 2);
  await go(page, "/privacy");
  await page.locator('[data-do="forget"]').click();
  await page.locator("main p.note").first().waitFor();
  assert.deepEqual(await kept(page), { local: {}, session: {}, cookie: "" });
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "auto");
  await page.reload();
  await page.waitForSelector("html[data-started]", { state: "attached" });
  assert.deepEqual(await kept(page), { local: {}, session: {}, cookie: "" });
  await go(page, "/plan");
  assert.equal(await page.locator("article.item").count(), 0);
  await close();
});

test("nothing is asked of anybody once the app is on the device", async () => {
  const { page, requests, errors, close } = await at.device();
  await open(page);
  await installed(page);
  await page.waitForLoadState("networkidle");
  const before = at.server.asked.length;
  await page.locator("main a.door.first").click();
  await walk(page);
  for (const path of [...PLACES, ...OUTCOMES, "/ask?q=heat+pad"].filter((path) => path !== "/nowhere")) {
    await go(page, path);
    // And as a page of its own.
    await open(page, path);
  }
  const foreign = requests.filter((url) => new URL(url).origin !== at.base);
  assert.deepEqual(foreign, [], "something was asked of another place");
  // Whether there is a newer version is the one thing the browser itself may ask.
  const asked = at.server.asked.slice(before).map((line) => JSON.parse(line).path).filter((path) => path !== "sw.js");
  assert.deepEqual(asked, [], "the server was asked again");
  await go(page, "/privacy");
  await page.waitForFunction(() => /^\d+$/.test(document.querySelector("#requests")?.textContent ?? ""));
  assert.equal(await page.locator("#requests").textContent(), "0");
  assert.deepEqual(errors, []);
  await close();
});

test("an address says nothing about what she answered", async () => {
  const { page, close } = await at.device();
  await open(page, "/check");
  await walk(page, WELL, async () => assert.match(await place(page), /^\/check\/\d+$/));
  assert.equal(await place(page), "/result");
  await close();
});
