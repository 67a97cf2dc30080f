// A diary under a passphrase, a sealed backup, no room left, a stop in another tab, a self-test, and the
// certificate: what only a real browser can show.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { app, go, hold, installed, open, place, started, stored, storedUntil, tap, walk, WELL, whole, word } from "./app.mjs";

const at = app();

const isText = (one) => typeof one === "string";

/** What the device keeps of the diary: the texts, and how many entries are no text. */
async function shelf(page) {
  const all = await stored(page);
  const texts = all.filter(isText);
  return { texts, sealed: all.length - texts.length };
}

const press = (page, what, more = "") => page.locator(`[data-do="${what}"]${more}`).first().click();
const message = (page, text) => page.locator("main p.note, main p.wrong", { hasText: text }).first().waitFor();

/** Writes a day. */
async function day(page, note) {
  await go(page, "/diary");
  await page.locator('input[name="pain-now"][value="4"]').check({ force: true });
  await page.locator("#note").fill(note);
  await page.locator('form[data-form="day"] button[type="submit"]').click();
}

async function type(page, form, ...passphrases) {
  const fields = page.locator(`form[data-form="${form}"] input[type="password"]`);
  for (const [n, passphrase] of passphrases.entries()) await fields.nth(n).fill(passphrase);
  await page.locator(`form[data-form="${form}"] button[type="submit"]`).click();
}

const unfold = (page) =>
  page.evaluate(() => document.querySelectorAll("main details").forEach((details) => (details.open = true)));

test("a diary goes under a passphrase, is asked for it after a reload, and comes out again", async () => {
  const { context, page, errors, close } = await at.device();
  await open(page, "/diary");
  await whole(page);
  await press(page, "diary-on");
  await day(page, "first words");
  await message(page, "Today is noted");
  await go(page, "/diary");
  await unfold(page);
  await type(page, "seal-diary", "three quiet herons", "three quiet heron");
  await message(page, "not the same");
  await type(page, "seal-diary", "three quiet herons", "three quiet herons");
  await message(page, "under your passphrase now");
  assert.deepEqual(await shelf(page), { texts: [], sealed: 1 });
  await day(page, "second words");
  await message(page, "Today is noted");
  assert.deepEqual(await shelf(page), { texts: [], sealed: 2 });
  // Nothing this page kept has her words or the passphrase in it.
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  assert.doesNotMatch(kept, /words|heron/);
  await page.reload();
  await started(page);
  await go(page, "/diary/past");
  await page.locator('form[data-form="open-diary"]').waitFor();
  assert.equal(await page.locator("main li.card").count(), 0);
  await type(page, "open-diary", "three loud herons");
  await message(page, "This is not the passphrase");
  await type(page, "open-diary", "three quiet herons");
  await page.locator("main li.card").nth(1).waitFor();
  assert.match(await page.locator("main").textContent(), /first words/);
  // Another tab asks, too, and what one of them writes the other one sees.
  const other = await context.newPage();
  await open(other, "/diary/past");
  await type(other, "open-diary", "three quiet herons");
  await other.locator("main li.card").nth(1).waitFor();
  await day(page, "third words");
  await other.locator("main li.card").nth(2).waitFor();
  await go(page, "/diary");
  await unfold(page);
  await press(page, "diary-bare");
  await message(page, "without a passphrase now");
  const all = await shelf(page);
  assert.equal(all.sealed, 0);
  assert.equal(all.texts.length, 3);
  assert.match(all.texts.join(), /first words/);
  await day(other, "fourth words");
  assert.equal((await storedUntil(page, (all) => all.length >= 4)).filter(isText).length, 4);
  assert.deepEqual(errors, []);
  await close();
});

test("the browser is asked to keep a diary for good, and not before there is one", async () => {
  const { context, page, close } = await at.device();
  await context.addInitScript(() => {
    globalThis.asked = 0;
    const { persist } = StorageManager.prototype;
    StorageManager.prototype.persist = function () {
      globalThis.asked++;
      return persist.call(this);
    };
  });
  await open(page, "/diary");
  await whole(page);
  assert.equal(await page.evaluate(() => globalThis.asked), 0);
  await press(page, "diary-on");
  await page.waitForFunction(() => globalThis.asked > 0);
  await close();
});

test("what she has picked for a day outlives what other tabs write, and is gone when it is sent", async () => {
  const { context, page, close } = await at.device();
  await open(page, "/check");
  await walk(page);
  await whole(page);
  await go(page, "/diary");
  await press(page, "diary-on");
  const sign = page.locator('#signs input[name="yes"][value="bleeding-any"]');
  await sign.check({ force: true });
  await page.locator('input[name="pain-now"][value="6"]').check({ force: true });
  await page.locator("#note").fill("half a sentence");
  await page.locator("#title").click();
  // Another tab writes what this page shows, and the page is shown anew.
  const other = await context.newPage();
  await open(other, "/check");
  await walk(other);
  await whole(other);
  await go(other, "/diary");
  await other.locator("#done summary").click();
  await other.locator('#done input[name="done"]').first().check({ force: true });
  await other.locator('form[data-form="day"] button[type="submit"]').click();
  await message(other, "Today is noted");
  await page.locator("#done p.soft:not(.small)").waitFor({ state: "attached" });
  assert.ok(await sign.isChecked(), "a danger sign was unticked");
  assert.ok(await page.locator('input[name="pain-now"][value="6"]').isChecked());
  assert.equal(await page.locator("#note").inputValue(), "half a sentence");
  await page.locator('form[data-form="day"] button[type="submit"]').click();
  await page.locator("section.act.call-today, form#answers").first().waitFor();
  await go(page, "/plan");
  assert.equal(await page.locator("article.item").count(), 0, "a plan beside a danger sign");
  await close();
});

test("deleting everything in one tab empties the other, and nothing comes back from it", async () => {
  const { context, page, close } = await at.device();
  await open(page, "/check");
  await walk(page);
  await whole(page);
  const other = await context.newPage();
  await open(other, "/privacy");
  await whole(other);
  const again = page.waitForEvent("load");
  await press(other, "forget");
  await message(other, "deleted");
  await again;
  await started(page);
  await go(page, "/plan");
  assert.equal(await page.locator("article.item").count(), 0);
  const left = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
  assert.deepEqual(left, [0, 0]);
  await close();
});

test("a closed diary leaves Check as it is and shows no plan", async () => {
  const { page, close } = await at.device();
  await open(page, "/diary");
  await whole(page);
  await press(page, "diary-on");
  await unfold(page);
  await type(page, "seal-diary", "three quiet herons", "three quiet herons");
  await message(page, "under your passphrase now");
  await page.reload();
  await started(page);
  await go(page, "/check");
  await walk(page);
  assert.equal(await place(page), "/result");
  await go(page, "/plan");
  await page.locator('form[data-form="open-diary"]').waitFor();
  assert.equal(await page.locator("article.item").count(), 0);
  await type(page, "open-diary", "three quiet herons");
  await page.locator("article.item").first().waitFor();
  // The check that was done meanwhile is in the diary now.
  await storedUntil(page, (all) => all.length >= 1);
  assert.deepEqual(await shelf(page), { texts: [], sealed: 1 });
  await close();
});

test("a backup under a passphrase opens on another device with it, and with no other", async () => {
  const one = await at.device();
  await open(one.page, "/diary");
  await whole(one.page);
  await day(one.page, "für später, 後で, لاحقا");
  await go(one.page, "/diary/past");
  await unfold(one.page);
  const saving = one.page.waitForEvent("download");
  await type(one.page, "seal-backup", "three quiet herons", "three quiet herons");
  const saved = await saving;
  assert.match(saved.suggestedFilename(), /^carrywell-.*\.sealed$/);
  const file = await saved.path();
  const bytes = readFileSync(file);
  assert.equal(bytes.subarray(0, 24).toString(), "carrywell sealed diary 1");
  assert.ok(!bytes.includes("später"));
  const two = await at.device();
  await open(two.page, "/diary");
  await whole(two.page);
  await day(two.page, "already here");
  await go(two.page, "/diary/past");
  await two.page.locator('input[type="file"]').setInputFiles(file);
  await type(two.page, "open-backup", "three loud herons");
  await message(two.page, "not the passphrase");
  assert.equal(await two.page.locator("main li.card").count(), 1);
  await type(two.page, "open-backup", "three quiet herons");
  await two.page.locator("main li.card").nth(1).waitFor();
  assert.match(await two.page.locator("main").textContent(), /für später, 後で, لاحقا/);
  assert.match(await two.page.locator("main").textContent(), /already here/);
  // One that was harmed is said to be, and changes nothing.
  bytes[bytes.length - 1] ^= 1;
  await two.page.locator('input[type="file"]').setInputFiles({ name: "x.sealed", mimeType: "application/octet-stream", buffer: bytes });
  await type(two.page, "open-backup", "three quiet herons");
  await message(two.page, "has changed since");
  assert.equal(await two.page.locator("main li.card").count(), 2);
  await one.close();
  await two.close();
});

/** Letters in which nothing repeats, since some browsers keep texts compressed. */
function noise(n) {
  let out = "";
  for (let word = 1; out.length < n; word = (Math.imul(word, 1_664_525) + 1_013_904_223) >>> 0) out += word.toString(36);
  return out;
}

test("without room an entry is not acknowledged, is said, is not lost, and is kept when there is room", async () => {
  const { context, page, close } = await at.device();
  await open(page, "/diary");
  await whole(page);
  await installed(page);
  const tab = await context.newCDPSession(page);
  const origin = new URL(page.url()).origin;
  // The browser remembers for a while how much room there was, so there is a little from the start.
  const { usage } = await tab.send("Storage.getUsageAndQuota", { origin });
  await tab.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: usage + 300_000 });
  await press(page, "diary-on");
  await day(page, "first words");
  await message(page, "Today is noted");
  await day(page, `second words ${noise(1_000_000)}`);
  await page.locator("#unsaved").waitFor();
  assert.equal(await page.locator("main p.note", { hasText: "Today is noted" }).count(), 0);
  assert.equal((await shelf(page)).texts.length, 1);
  await go(page, "/diary/past");
  assert.match(await page.locator("main").textContent(), /second words/);
  const saving = page.waitForEvent("download");
  await press(page, "diary-save");
  assert.match(readFileSync(await (await saving).path(), "utf8"), /second words/);
  await press(page, "diary-retry");
  await page.waitForTimeout(300);
  await page.locator("#unsaved").waitFor();
  await tab.send("Storage.overrideQuotaForOrigin", { origin });
  await press(page, "diary-retry");
  await page.locator("#unsaved").waitFor({ state: "detached" });
  assert.equal((await shelf(page)).texts.length, 2);
  await close();
});

test("a stop without a diary counts in a tab that is open and in one that is opened later", async () => {
  const { context, page, close } = await at.device();
  await open(page, "/check");
  await walk(page);
  await whole(page);
  const other = await context.newPage();
  await open(other, "/check");
  await walk(other);
  await whole(other);
  await go(other, "/plan");
  await other.locator("article.item").first().waitFor();
  await go(page, "/session");
  await press(page, "session-start");
  await press(page, "session-stop", '[data-with="tightening"]');
  await other.locator("article.item").first().waitFor({ state: "detached" });
  const late = await context.newPage();
  await open(late, "/check");
  await whole(late);
  await late.locator(".act.call-today").first().waitFor();
  assert.deepEqual(await page.evaluate(async () => (await indexedDB.databases()).length), 0);
  await close();
});

/** What a tab tells the others when a session is stopped in it. */
async function told(context, page) {
  const ear = await context.newPage();
  await open(ear, "/more");
  const heard = ear.evaluate(
    () => new Promise((done) => (new BroadcastChannel("carrywell").onmessage = ({ data }) => data.record && done(data))),
  );
  // A page behind another one is painted when there is time for it.
  await page.bringToFront();
  await open(page, "/check");
  await walk(page);
  await whole(page);
  await go(page, "/session");
  await press(page, "session-start");
  await press(page, "session-stop", '[data-with="tightening"]');
  const stop = await heard;
  await ear.close();
  return stop;
}

/** Tells a stop as a tab does that is closed at once, so that nobody answers for it later. */
async function tell(context, ...messages) {
  const page = await context.newPage();
  await page.goto("/robots.txt");
  await page.evaluate((messages) => {
    const others = new BroadcastChannel("carrywell");
    for (const message of messages) others.postMessage(message);
  }, messages);
  await page.close();
}

test("a stop that is told before the program is there is no fault, and counts when it is", async () => {
  const one = await at.device();
  const stop = await told(one.context, one.page);
  await one.close();
  const { context, page, errors, close } = await at.device();
  const arrive = await hold(context, "first");
  await page.goto("/check");
  await page.waitForSelector("html[data-ready]", { state: "attached" });
  await tell(context, stop, "stops?", "written");
  await page.waitForTimeout(100);
  assert.equal(await page.locator("html[data-failed]").count(), 0);
  arrive();
  await started(page);
  await go(page, "/plan");
  await whole(page);
  await go(page, "/result");
  await page.locator(".act.call-today").first().waitFor();
  assert.deepEqual(errors, []);
  await close();
});

test("the first program shows no result that leaves her to herself after a stop in another tab", async () => {
  const one = await at.device();
  const stop = await told(one.context, one.page);
  await one.close();
  const { context, page, close } = await at.device();
  const arrive = await hold(context);
  try {
    await open(page, "/check");
    await tell(context, stop);
    await page.bringToFront();
    // Her own words wait for the whole program; she goes on to the result without them.
    while (await page.locator("main form[data-form]").count()) await tap(page);
    await go(page, "/result");
    assert.equal(await page.locator(".act.self-care, .act.book-appointment").count(), 0);
    assert.ok(await page.locator("main", { hasText: word("coming-title") }).isVisible());
  } finally {
    arrive();
  }
  await whole(page);
  await page.locator(".act.call-today").first().waitFor();
  await close();
});

test("a tab that is opened after a stop shows no result that leaves her to herself before it knows of it", async () => {
  // With a service worker the whole program is on the device, and is there at once.
  const { context, page, close } = await at.device({ serviceWorkers: "block" });
  await open(page, "/check");
  await walk(page);
  await whole(page);
  await go(page, "/session");
  await press(page, "session-start");
  await press(page, "session-stop", '[data-with="tightening"]');
  const late = await context.newPage();
  const arrive = await hold(late);
  try {
    await open(late, "/check");
    // The tab with the stop answers while she is still being asked.
    while (await late.locator("main form[data-form]").count()) await tap(late);
    await go(late, "/result");
    assert.equal(await late.locator(".act.self-care, .act.book-appointment").count(), 0);
    assert.ok(await late.locator("main", { hasText: word("coming-title") }).isVisible());
  } finally {
    arrive();
  }
  await whole(late);
  await late.locator(".act.call-today").first().waitFor();
  await close();
});

/** Someone with a diary on the device who has stopped her session of today. */
async function stoppedWithDiary(page) {
  await open(page, "/diary");
  await whole(page);
  await press(page, "diary-on");
  await go(page, "/check");
  await walk(page);
  await go(page, "/session");
  await press(page, "session-start");
  await press(page, "session-stop", '[data-with="tightening"]');
  // The check is an entry, too; it is the stop that must be there.
  await storedUntil(page, (all) => all.some((record) => record.includes("tightening")));
}

test("a diary is found again where the browser ended before it had noted that she wants one", async () => {
  const { context, page, close } = await at.device({ serviceWorkers: "block" });
  await stoppedWithDiary(page);
  await page.evaluate(() => localStorage.clear());
  await page.close();
  const late = await context.newPage();
  const arrive = await hold(late);
  try {
    await open(late, "/check");
    while (await late.locator("main form[data-form]").count()) await tap(late);
    await go(late, "/result");
    assert.equal(await late.locator(".act.self-care, .act.book-appointment").count(), 0);
  } finally {
    arrive();
  }
  await whole(late);
  await late.locator(".act.call-today").first().waitFor();
  await go(late, "/diary/past");
  await late.locator("main li.card").first().waitFor();
  assert.match(await late.evaluate(() => JSON.stringify({ ...localStorage })), /diary/);
  await close();
});

/** Leaves the diary as a later version of the app would. */
async function leaveAsLater(context) {
  const later = await context.newPage();
  await later.goto("/robots.txt");
  await later.evaluate(
    () =>
      new Promise((done, failed) => {
        const open = indexedDB.open("carrywell", 99);
        open.onerror = () => failed(open.error);
        open.onsuccess = () => {
          open.result.close();
          done();
        };
      }),
  );
  await later.close();
}

test("a diary that does not open is kept, can be saved as it is, and no plan stands before it is read", async () => {
  const { context, page, close } = await at.device();
  await stoppedWithDiary(page);
  await page.close();
  await leaveAsLater(context);
  const late = await context.newPage();
  await open(late, "/check");
  await whole(late);
  if ((await place(late)).startsWith("/check")) await walk(late);
  await go(late, "/plan");
  await late.locator('[data-do="diary-again"]').waitFor();
  assert.equal(await late.locator("article.item").count(), 0);
  await go(late, "/session");
  assert.equal(await late.locator('[data-do="session-start"]').count(), 0);
  await go(late, "/plan");
  const saving = late.waitForEvent("download");
  await press(late, "diary-rescue");
  assert.match(readFileSync(await (await saving).path(), "utf8"), /tightening/);
  assert.ok((await stored(late)).some((record) => record.includes("tightening")), "it is there as it was");
  await close();
});

test("a diary under a passphrase that does not open is saved with its lock, and the passphrase opens the file", async () => {
  const one = await at.device();
  await open(one.page, "/diary");
  await whole(one.page);
  await press(one.page, "diary-on");
  await unfold(one.page);
  await type(one.page, "seal-diary", "three quiet herons", "three quiet herons");
  await message(one.page, "under your passphrase now");
  for (const [n, note] of ["first words", "für später, 後で, لاحقا"].entries()) {
    await day(one.page, note);
    await storedUntil(one.page, (all) => all.length === n + 1);
  }
  await one.page.close();
  await leaveAsLater(one.context);
  const late = await one.context.newPage();
  await open(late, "/diary");
  await whole(late);
  await late.locator('[data-do="diary-rescue"]').waitFor();
  const saving = late.waitForEvent("download");
  await press(late, "diary-rescue");
  const saved = await saving;
  assert.match(saved.suggestedFilename(), /\.sealed$/);
  const file = await saved.path();
  const bytes = readFileSync(file);
  assert.equal(bytes.subarray(0, 24).toString(), "carrywell sealed diary 2");
  assert.doesNotMatch(bytes.toString("latin1"), /words|pain-now/);
  // On another device the right passphrase gives the entries back, and in the terminal, too.
  const two = await at.device();
  await open(two.page, "/diary/past");
  await whole(two.page);
  await two.page.locator('input[type="file"]').setInputFiles(file);
  await type(two.page, "open-backup", "three loud herons");
  await message(two.page, "not the passphrase");
  await type(two.page, "open-backup", "three quiet herons");
  await two.page.locator("main li.card").nth(1).waitFor();
  const read = await two.page.locator("main").textContent();
  for (const note of ["first words", "für später, 後で, لاحقا"]) assert.ok(read.includes(note), note);
  const folder = mkdtempSync(join(tmpdir(), "carrywell-"));
  const here = ["--diary", join(folder, "diary.sqlite")];
  const run = (...args) => execFileSync(process.env.CARRYWELL, ["diary", ...args, ...here], { input: "three quiet herons\n", encoding: "utf8" });
  run("import", file, "--passphrase-file", "-");
  assert.match(run("show"), /für später, 後で, لاحقا/);
  rmSync(folder, { recursive: true });
  await one.close();
  await two.close();
});

test("where the browser never opens the diary, she is asked whether to go on without it", async () => {
  const { context, page, close } = await at.device();
  await open(page, "/diary");
  await whole(page);
  await press(page, "diary-on");
  await page.close();
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => ({});
    // Nobody waits for as long as she would.
    const { setTimeout } = globalThis;
    globalThis.setTimeout = (work, ms, ...more) => setTimeout(work, ms === 10_000 ? 50 : ms, ...more);
  });
  const late = await context.newPage();
  await open(late, "/check");
  await whole(late);
  await walk(late);
  await go(late, "/plan");
  await late.locator('[data-do="diary-without"]').waitFor();
  assert.equal(await late.locator("article.item").count(), 0);
  await press(late, "diary-without");
  await late.locator("article.item").first().waitFor();
  await close();
});

test("a self-test goes step by step with a way to stop on each, and may add a pattern", async () => {
  const { page, errors, close } = await at.device();
  // How long it has hurt decides whether she may stand on one leg.
  const well = { ...WELL, "a-pain-days": "4" };
  await open(page, "/check");
  await walk(page, well);
  await whole(page);
  await go(page, "/plan");
  if ((await page.locator('main a[href^="/self-test/"]').count()) === 0) {
    await press(page, "fuller");
    await page.waitForFunction(() => location.pathname.startsWith("/check/"));
    await walk(page);
  }
  await page.locator('main a[href^="/self-test/"]').first().click();
  await page.locator("main a.button.main").click();
  while (!(await page.locator('form[data-form="self-test"]').count())) {
    await page.locator('[data-do="self-test-stop"]').waitFor();
    await page.locator('[data-do="session-stop"]').first().waitFor();
    const before = await place(page);
    await page.locator("main a.button.main").click();
    await page.waitForFunction((before) => location.pathname !== before, before);
  }
  for (const side of ["right", "left"]) await page.locator(`input[name="${side}"]`).first().check({ force: true });
  await page.locator('form[data-form="self-test"] button').click();
  await press(page, "self-test-take");
  await page.waitForFunction(() => !location.pathname.startsWith("/self-test"));
  if ((await place(page)).startsWith("/check")) await walk(page);
  await go(page, "/plan");
  await page.locator("article.item").first().waitFor();
  assert.deepEqual(errors, []);
  await close();
});

test("the certificate that comes with the app is shown, also before the program has started", async () => {
  const { page, close } = await at.device();
  await open(page, "/more");
  await whole(page);
  await go(page, "/certificate");
  await page.locator("li.family").nth(20).waitFor();
  assert.match(await page.locator("main").textContent(), /10¹⁵⁶/);
  await close();
  const still = await at.device({ javaScriptEnabled: false });
  await still.page.goto("/certificate");
  assert.ok((await still.page.locator("li.family").count()) > 20);
  await still.close();
});
