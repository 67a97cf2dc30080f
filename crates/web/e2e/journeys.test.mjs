// The journeys: Check, Result, Plan, a fuller plan, Ask, a topic; by tap and by keyboard alone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { app, checked, go, installed, kept, open, place, screen, answer, tap, tree, walk, word, PLACES, WELL } from "./app.mjs";

const at = app();

const focused = (page) => page.evaluate(() => document.activeElement?.id ?? "");

/** What holds for the accessibility tree of every screen. */
async function wellFormed(page) {
  const told = await tree(page);
  const count = (role) => told.match(new RegExp(`^- ${role}\\b`, "gm"))?.length ?? 0;
  assert.equal(count("banner"), 1, told);
  assert.equal(count("main"), 1, told);
  assert.equal(told.match(/^ *- heading .*\[level=1\]/gm)?.length, 1, told);
  const nameless = told.match(/^ *- (link|button|radio|checkbox|textbox|combobox|searchbox|group)( \[.*\])?:?$/gm);
  // A closed `details` is a group whose name is its summary.
  assert.deepEqual(nameless?.filter((line) => !/group:$/.test(line)) ?? [], [], told);
  return told;
}

test("check, result, plan, fuller plan, ask and topic are reached by tap", async () => {
  const { page, errors, close } = await at.device();
  await open(page);
  await wellFormed(page);
  await page.locator("main a.door.first").click();
  const n = await walk(page, WELL, async () => {
    const told = await wellFormed(page);
    assert.match(told, /progressbar/);
    assert.match(told, new RegExp(`link "${word("back")}"`));
    assert.match(told, new RegExp(`button "${word("leave-link")}"`));
  });
  // Twelve screens for a healthy person; one more where her own words come before what reads them.
  assert.ok(n.length >= 8 && n.length <= 13, `${n.length} screens`);
  assert.equal(await place(page), "/result");
  assert.match(await wellFormed(page), new RegExp(`main:\\n +- heading .*\\[level=1\\]`));
  await page.locator('main a.main[href="/plan"]').click();
  assert.equal(await place(page), "/plan");
  const plan = await wellFormed(page);
  assert.match(plan, new RegExp(`navigation "${word("plan-parts")}"`));
  const few = await page.locator("article.item").count();
  assert.ok(few > 0, "nothing in the plan");
  await page.locator('[data-do="fuller"]').click();
  const more = await walk(page);
  assert.ok(more.length > 0, "nothing more was asked");
  assert.equal(await place(page), "/plan");
  assert.ok((await page.locator("article.item").count()) > few, "the fuller plan has no more in it");
  await page.locator('.tabs a[href="/ask"]').click();
  await page.locator("#q").pressSequentially("heat pad");
  assert.match(await tree(page, "main"), /searchbox/);
  const found = page.locator('main .found a[href^="/topics/"]').first();
  await found.waitFor();
  await found.click();
  assert.match(await place(page), /^\/topics\//);
  await wellFormed(page);
  assert.deepEqual(errors, []);
  await close();
});

/** Goes on with Tab until the focus is there. */
async function reach(page, selector, most = 260) {
  for (let n = 0; n < most; n++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`${selector} cannot be reached with Tab at ${await place(page)}`);
}

async function typed(page) {
  const asked = await screen(page);
  const { picks, texts } = answer(asked, WELL);
  for (const [name, value] of picks) {
    const own = `[name="${name}"]`;
    if (asked.radios.includes(name)) {
      await reach(page, own);
      await page.keyboard.press("Space");
      for (let n = 0; n < 14; n++) {
        if (await page.evaluate((wanted) => document.activeElement.value === wanted, value)) break;
        await page.keyboard.press("ArrowDown");
      }
    } else {
      await reach(page, `${own}[value="${value}"]`);
      await page.keyboard.press("Space");
    }
    const chosen = await page.locator(`main form ${own}[value="${value}"]`).isChecked();
    assert.ok(chosen, `${name}=${value} was not picked by keyboard`);
  }
  for (const [name, text] of texts) {
    await reach(page, `[name="${name}"]`);
    await page.keyboard.type(text);
  }
  await reach(page, ".actions button.main");
  await page.keyboard.press("Enter");
  await page.waitForFunction((path) => location.pathname !== path, asked.path);
  assert.equal(await focused(page), "title", "the focus is not at the new screen's heading");
}

test("the same journey needs nothing but a keyboard", async () => {
  const { page, close } = await at.device();
  await open(page);
  await page.keyboard.press("Tab");
  assert.ok(await page.locator("a.skip").evaluate((link) => link === document.activeElement), "the first stop is not the way to the content");
  await reach(page, 'main a[href="/check"]');
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.pathname === "/check/0");
  while ((await place(page)).startsWith("/check")) await typed(page);
  assert.equal(await place(page), "/result");
  await reach(page, 'main a[href="/plan"]');
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "title");
  await reach(page, "main summary");
  await page.keyboard.press("Enter");
  assert.ok(await page.locator("main details").first().evaluate((details) => details.open));
  await reach(page, '[data-do="fuller"]');
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.pathname.startsWith("/check/"));
  while ((await place(page)).startsWith("/check")) await typed(page);
  assert.equal(await place(page), "/plan");
  await reach(page, '.tabs a[href="/ask"]');
  await page.keyboard.press("Enter");
  await reach(page, "#q");
  await page.keyboard.type("heat pad");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => history.state?.asked === "heat pad");
  await reach(page, 'main a[href^="/topics/"]');
  await page.keyboard.press("Enter");
  assert.match(await place(page), /^\/topics\//);
  assert.equal(await focused(page), "title");
  await close();
});

/** Reaches it with Tab, and presses it. */
async function press(page, selector) {
  await reach(page, selector);
  await page.keyboard.press("Enter");
}

test("night, a session, the diary and the page for the midwife need neither a network nor more than a keyboard", async () => {
  const { context, page, errors, close } = await at.device();
  await open(page);
  await installed(page);
  await page.close();
  await context.setOffline(true);
  const later = await open(await context.newPage(), "/");

  // Night: three presses to one thing to do now, danger signs first.
  await press(later, 'main a[href="/night"]');
  await press(later, 'main a[href="/night/leg-cramp"]');
  await press(later, 'form[data-form="night"] button:not([name])');
  await later.locator("main article.item").waitFor();

  // Do.
  await press(later, 'header a[href="/"]');
  await press(later, "main a.door.first");
  while ((await place(later)).startsWith("/check")) await typed(later);
  await press(later, 'main a[href="/plan"]');
  await press(later, 'main a[href="/session"]');
  await press(later, '[data-do="session-start"]');
  await later.locator(".now").waitFor();
  await press(later, '[data-do="session-pause"]');
  await later.locator(".now.paused").waitFor();
  await press(later, '[data-do="session-go-on"]');
  await later.locator(".now.going").waitFor();
  const over = later.locator('form[data-form="session-over"]');
  for (let n = 1; n < 40 && !(await over.count()); n++) {
    await press(later, `#skip-${n} summary`);
    await press(later, `#skip-${n} [data-with="unsaid"]`);
    await later.locator(`#skip-${n + 1}, form[data-form="session-over"]`).first().waitFor({ state: "attached" });
  }
  await reach(later, '[name="pain"]');
  await later.keyboard.press("Space");
  await later.keyboard.press("ArrowRight");
  await reach(later, '[name="effort"]');
  await later.keyboard.press("Space");
  await press(later, 'form[data-form="session-over"] button[type="submit"]');
  await over.waitFor({ state: "detached" });

  // Track: a day in the diary, kept on the device, and what has come of it.
  await press(later, '.tabs a[href="/diary"]');
  await press(later, '[data-do="diary-on"]');
  await reach(later, '[name="pain-now"]');
  await later.keyboard.press("Space");
  await reach(later, "#note");
  await later.keyboard.type("better after the walk");
  await press(later, 'form[data-form="day"] button[type="submit"]');
  await later.waitForFunction(() => location.pathname === "/diary/trend");

  // Share: her question on the page for the midwife.
  await press(later, 'main a[href="/report"]');
  await reach(later, "#questions");
  await later.keyboard.type("May I swim?");
  await press(later, 'form[data-form="questions"] button[type="submit"]');
  await later.locator("main .sheet", { hasText: "May I swim?" }).waitFor();
  assert.match(await later.locator("main .sheet").textContent(), /better after the walk/);
  await reach(later, '[data-do="print"]');
  assert.deepEqual(errors, []);

  // The diary is there after a cold start, still without a network.
  await later.close();
  const cold = await open(await context.newPage(), "/diary/past");
  await cold.locator("main li.card", { hasText: "better after the walk" }).waitFor();
  await close();
});

test("back and forward lead through the questions and keep the answers", async () => {
  const { page, close } = await at.device();
  await open(page, "/");
  await go(page, "/check");
  await tap(page);
  await tap(page);
  const path = await place(page);
  await page.goBack();
  assert.equal(await place(page), "/check/2");
  assert.ok(await page.locator("#yes-low-back").isChecked(), "the answer is gone");
  await page.goBack();
  assert.equal(await page.locator("#weeks").inputValue(), "31");
  await page.goForward();
  await page.goForward();
  assert.equal(await place(page), path);
  for (let n = 0; n < 3; n++) await page.goBack();
  assert.equal(await place(page), "/");
  await close();
});

test("a reload in the middle of the check loses nothing", async () => {
  const { page, close } = await at.device();
  await open(page, "/check");
  for (let n = 0; n < 3; n++) await tap(page);
  const before = [await place(page), await page.locator("main h1").textContent()];
  await page.reload();
  await page.waitForSelector("html[data-started]", { state: "attached" });
  assert.deepEqual([await place(page), await page.locator("main h1").textContent()], before);
  await page.locator(".actions a.back").click();
  assert.equal(await place(page), "/check/3");
  await go(page, "/check/2");
  assert.ok(await page.locator("#yes-low-back").isChecked());
  await close();
});

test("a link to a later question leads to the first on a device that never answered", async () => {
  const { page, close } = await at.device();
  await open(page, "/check/5");
  assert.equal(await place(page), "/check/0");
  await page.locator('[name="a-pregnancy"]').first().waitFor();
  await close();
});

test("a link to a result or a plan shows neither on a device that never answered", async () => {
  const { page, close } = await at.device();
  for (const path of ["/plan", "/plan/week", "/plan/left-out"]) {
    await open(page, path);
    await page.locator('main a[href="/check"]').waitFor();
    assert.equal(await page.locator("article.item, .day, nav.seg").count(), 0);
  }
  await open(page, "/result");
  assert.equal(await page.locator('main a[href="/plan"]').count(), 0);
  await close();
});

test("an earlier answer is changed, and the rest stands", async () => {
  const { page, close } = await at.device();
  await checked(page);
  await page.locator('main a[href="/answers"]').click();
  await page.locator('main a[href="/check/2"]').click();
  await page.locator("#yes-low-back").uncheck();
  await page.locator("#yes-upper-back").check();
  await page.locator(".actions button.main").click();
  await page.waitForFunction(() => location.pathname !== "/check/2");
  await walk(page);
  assert.equal(await place(page), "/result");
  const { session } = await kept(page);
  assert.match(session["carrywell.session"], /low-back=no upper-back=yes/);
  assert.match(session["carrywell.session"], /pain-now=3/);
  await close();
});

test("a tap on the body map and a tap on the list are the same", async () => {
  const { page, close } = await at.device();
  await open(page, "/check");
  await tap(page);
  const box = page.locator("#yes-low-back");
  await page.locator('[data-do="spot"][data-with="low-back"]').click();
  assert.ok(await box.isChecked());
  await page.locator('[data-do="spot"][data-with="low-back"]').click();
  assert.ok(!(await box.isChecked()));
  await box.check();
  await page.locator('.spot.on:has(+ .tick + [data-with="low-back"])').waitFor();
  await page.locator("#unsure-low-back").check();
  assert.ok(!(await box.isChecked()), "sure and not sure at once");
  await close();
});

test("a field that makes no sense says so, and the focus goes there", async () => {
  const { page, close } = await at.device();
  await open(page, "/check");
  await page.locator('[name="a-pregnancy"][value="pregnant"]').check();
  await page.locator('[name="a-private-now"][value="no"]').check();
  await page.locator('[name="way"][value="week"]').check();
  await page.locator("#weeks").fill("77");
  await page.locator(".actions button.main").click();
  await page.locator("#wrong").waitFor();
  assert.equal(await focused(page), "wrong");
  assert.equal(await page.locator("#weeks").inputValue(), "77");
  await close();
});

test("every place has a screen of its own, and only a place that is none says so", async () => {
  const { page, close } = await at.device();
  await open(page);
  const headings = new Set();
  let heading = "";
  for (const path of PLACES) {
    await go(page, path);
    // On a busy machine the screen before is still there for a moment.
    const another = (before) => document.querySelector("main h1")?.textContent !== before;
    await page.waitForFunction(another, heading);
    heading = await page.locator("main h1").textContent();
    assert.equal(heading === word("missing-title"), path === "/nowhere", path);
    headings.add(heading);
  }
  assert.equal(headings.size, PLACES.length);
  await close();
});
