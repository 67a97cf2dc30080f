// Do and Track: a session, a stop, a timer, a night, a diary that is kept, a page for the midwife.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { PHONE, app, go, installed, kept, open, place, started, stored, storedUntil, tap, walk, WELL, whole, word } from "./app.mjs";

const at = app();

const press = (page, what, more = "") => page.locator(`[data-do="${what}"]${more}`).first().click();

/** Answers whatever is open, and no to what a stop points to. */
async function answered(page) {
  while ((await place(page)).startsWith("/check")) {
    const before = await page.locator("main").textContent();
    const no = page.locator('form[data-form="confirm"] button[value="no"]');
    if (await no.count()) await no.click();
    else await tap(page);
    await page.waitForFunction((before) => document.querySelector("main").textContent !== before, before);
  }
}

async function planned(at, options) {
  const it = await at.device(options);
  await open(it.page, "/check");
  await walk(it.page);
  await whole(it.page);
  await go(it.page, "/session");
  return it;
}

test("a session counts, pauses, goes on at the same place after a reload, and is noted", async () => {
  const { page, errors, close } = await planned(at);
  await press(page, "session-start");
  await page.locator(".now .seconds").waitFor();
  const first = Number(await page.locator(".now .seconds").textContent());
  await page.waitForFunction((first) => Number(document.querySelector(".now .seconds")?.textContent) < first, first);
  for (let n = 0; n < 3; n++) await press(page, "session-rep");
  await press(page, "session-pause");
  await page.locator(".now.paused").waitFor();
  const before = await page.locator(".now .counts").textContent();
  const name = await page.locator("main h1").textContent();
  await page.reload();
  await page.locator(".now.paused").waitFor();
  assert.equal(await page.locator("main h1").textContent(), name);
  assert.equal(await page.locator(".now .counts").textContent(), before);
  await press(page, "session-go-on");
  await press(page, "session-leave");
  await page.locator('input[name="pain"][value="2"]').check({ force: true });
  await page.locator('input[name="effort"][value="right"]').check();
  await page.locator('form[data-form="session-over"] button').click();
  assert.equal(await place(page), "/diary");
  await go(page, "/diary/past");
  assert.equal(await page.locator("main li.card").count(), 1);
  assert.deepEqual(errors, []);
  await close();
});

for (const [how, keep] of [
  ["with a diary", ["/diary", "diary-on"]],
  ["once she asked to keep her place", ["/session", "keep"]],
]) test(`${how} a session goes on at the same place after its tab is closed, in one tab only`, async () => {
  const { context, page, errors, close } = await planned(at);
  const [where, does] = keep;
  await go(page, where);
  await press(page, does);
  await go(page, "/session");
  await press(page, "session-start");
  await page.locator(".now .seconds").waitFor();
  for (let n = 0; n < 3; n++) await press(page, "session-rep");
  await press(page, "session-pause");
  await page.locator(".now.paused").waitFor();
  const before = await page.locator(".now .counts").textContent();
  const name = await page.locator("main h1").textContent();
  await kept(page);
  const second = await context.newPage();
  await open(second);
  await whole(second);
  assert.equal(await second.locator('main a[href="/session"]').count(), 0, "it goes on in the first tab");
  await second.close();
  await page.close();
  const later = await context.newPage();
  await open(later);
  await whole(later);
  await later.locator('main a[href="/session"]').click();
  await later.locator(".now.paused").waitFor();
  assert.equal(await later.locator("main h1").textContent(), name);
  assert.equal(await later.locator(".now .counts").textContent(), before);
  await press(later, "session-go-on");
  await press(later, "session-leave");
  assert.equal((await kept(later)).local["carrywell.meanwhile"], undefined);
  assert.deepEqual(errors, []);
  await close();
});

test("each way to stop ends it at once, opens Check, hides the plan, and no session begins again", async () => {
  for (const way of ["it-hurts", "tightening", "dizzy-or-unwell", "bleeding-or-fluid", "baby"]) {
    const { page, close } = await planned(at);
    await press(page, "session-start");
    await press(page, "session-stop", `[data-with="${way}"]`);
    assert.match(await place(page), /^\/check\//, way);
    await page.locator(".act.call-today").first().waitFor();
    // She said so minutes before, and nothing is left to ask in private.
    assert.equal(await page.locator('main [name="a-private-now"]').count(), 0, `${way}: asked whether she is alone`);
    // No number of her unit is known: where it is, and one that can be rung.
    const told = page.locator(".act.call-today").first();
    assert.match(await told.textContent(), new RegExp(word("stop-no-number")), way);
    assert.match(await told.locator("a.ring").first().getAttribute("href"), /^tel:/, way);
    await go(page, "/plan");
    assert.equal(await page.locator("article.item").count(), 0, `${way}: a plan is shown`);
    await page.reload();
    await started(page);
    assert.equal(await page.locator("article.item").count(), 0, `${way}: a plan is shown after a reload`);
    await go(page, "/check");
    await answered(page);
    await go(page, "/session");
    assert.equal(await page.locator('[data-do="session-start"]').count(), 0, `${way}: another session`);
    await close();
  }
});

test("a day asks the danger signs again by keyboard, none is chosen, and a yes takes the plan away", async () => {
  const { page, errors, close } = await planned(at);
  await go(page, "/diary");
  assert.equal(await page.locator("#signs input:checked").count(), 0);
  // Nobody says "none" before the signs: they stand open above it.
  const [first, none] = await Promise.all(
    ['#signs input[name="yes"]', '#signs input[name="none"]'].map(async (field) => (await page.locator(field).first().boundingBox()).y),
  );
  assert.ok(first < none);
  await page.locator('#signs input[name="yes"][value="bleeding-any"]').focus();
  await page.keyboard.press("Space");
  await page.locator('form[data-form="day"] button[type="submit"]').click();
  await page.waitForFunction(() => location.pathname === "/result");
  await page.locator(".act.call-today, .act.emergency").first().waitFor();
  await go(page, "/plan");
  assert.equal(await page.locator("article.item").count(), 0, "a plan is shown");
  assert.deepEqual(errors, []);
  await close();
});

test("the entry of a day is kept after three taps: pain now, none of these signs, save", async () => {
  const { page, errors, close } = await planned(at, { hasTouch: true });
  await go(page, "/diary");
  await press(page, "diary-on");
  await go(page, "/plan");
  await go(page, "/diary");
  await page.evaluate(() => {
    globalThis.taps = 0;
    addEventListener("pointerdown", ({ isTrusted }) => (globalThis.taps += isTrusted ? 1 : 0), true);
  });
  await page.locator('label:has(input[name="pain-now"][value="3"])').tap();
  await page.locator('#signs label:has(input[name="none"])').tap();
  await page.locator('form[data-form="day"] button[type="submit"]').tap();
  await page.waitForFunction(() => location.pathname === "/diary/trend");
  // Four would be the most that is little.
  assert.equal(await page.evaluate(() => globalThis.taps), 3);
  await storedUntil(page, (all) => all.some((entry) => entry.includes('"pain-now":3') && entry.includes("bleeding-any")));
  assert.deepEqual(errors, []);
  await close();
});

test("the week is saved as a calendar file with her own appointment in it, and the card can be copied", async () => {
  const { page, errors, close } = await planned(at);
  await go(page, "/share");
  await page.locator("#own-day").fill(`${new Date().getFullYear() + 1}-05-02`);
  await page.locator("#own-time").fill("10:30");
  await page.locator("#own-title").fill("Midwife");
  await page.locator('form[data-form="appointment"] button[type="submit"]').click();
  await page.locator("#own li").first().waitFor();
  await press(page, "share-discreet");
  const download = page.waitForEvent("download");
  await page.locator('form[data-form="calendar"] button[type="submit"]').click();
  const file = await download;
  assert.match(file.suggestedFilename(), /\.ics$/);
  const text = readFileSync(await file.path(), "utf8");
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(text, /T103000\r\nSUMMARY:Midwife\r\n/);
  assert.doesNotMatch(text, /exercise/i);
  await go(page, "/share/helper");
  await page.locator("article.sheet").waitFor();
  assert.equal(await page.locator('[data-do="copy"]').count(), 1);
  assert.deepEqual(errors, []);
  await close();
});

test("whether a measure helped is asked where it is ticked, and nowhere else", async () => {
  const { page, errors, close } = await planned(at);
  // A short plan, before what it asks besides, offers no measure.
  await go(page, "/plan");
  if (!(await page.locator('main a[href^="/timer/"]').count())) {
    await press(page, "fuller");
    await walk(page);
  }
  await go(page, "/diary");
  await page.locator("#done summary").click();
  const measure = page.locator("#done li:has(.helped)").first();
  await measure.waitFor();
  assert.equal(await measure.locator(".helped").isVisible(), false);
  await measure.locator('input[name="done"]').check({ force: true });
  await measure.locator(".helped").waitFor({ state: "visible" });
  await measure.locator('.helped input[value="yes"]').check({ force: true });
  await page.locator('form[data-form="day"] button[type="submit"]').click();
  await page.waitForFunction(() => location.pathname === "/diary/trend");
  await go(page, "/diary/past");
  assert.match(await page.locator("main").textContent(), /it helped/);
  assert.deepEqual(errors, []);
  await close();
});

test("a diary is kept only when she asks, survives a reload without a network, and can be deleted", async () => {
  const { context, page, errors, close } = await at.device();
  await open(page, "/diary");
  await whole(page);
  await installed(page);
  await page.locator('input[name="pain-now"][value="4"]').check({ force: true });
  await page.locator("#note").fill("first words");
  await page.locator('form[data-form="day"] button[type="submit"]').click();
  assert.equal(await stored(page), false);
  await go(page, "/diary");
  await press(page, "diary-on");
  await page.waitForFunction(async () => (await indexedDB.databases()).length > 0);
  await page.locator('input[name="pain-now"][value="3"]').check({ force: true });
  await page.locator('form[data-form="day"] button[type="submit"]').click();
  await page.waitForFunction(() => location.pathname === "/diary/trend");
  assert.equal((await storedUntil(page, (all) => all.length >= 2)).length, 2);
  await context.setOffline(true);
  await page.reload();
  await page.waitForSelector("html[data-started]", { state: "attached" });
  await go(page, "/diary/past");
  await page.locator("main li.card").nth(1).waitFor();
  assert.match(await page.locator("main").textContent(), /first words/);
  await go(page, "/privacy");
  await press(page, "forget");
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 0);
  assert.deepEqual(errors, []);
  await close();
});

test("a danger sign in one tab takes plan and session away in the other at once, and in one opened later", async () => {
  for (const withDiary of [false, true]) {
    const { context, page, errors, close } = await planned(at);
    if (withDiary) {
      await go(page, "/diary");
      await press(page, "diary-on");
    }
    const other = await context.newPage();
    await open(other, "/check");
    await walk(other);
    await whole(other);
    await go(other, "/session");
    await press(other, "session-start");
    await other.locator(".now").waitFor();
    await go(page, "/diary");
    await page.locator("#note").fill("I am bleeding a little");
    await page.locator('form[data-form="day"] button[type="submit"]').click();
    await other.locator(".now").waitFor({ state: "detached" });
    assert.equal(await other.locator('[data-do="session-start"]').count(), 0);
    await go(other, "/plan");
    assert.equal(await other.locator("article.item").count(), 0, "a plan is shown");
    const later = await context.newPage();
    await open(later);
    await later.waitForFunction(() => Object.values(sessionStorage).some((kept) => kept.includes("bleeding a little")));
    assert.deepEqual(errors, []);
    await close();
  }
});

test("two tabs write one diary, and nothing is lost or twice", async () => {
  const { context, page, close } = await at.device();
  await open(page, "/diary");
  await whole(page);
  await press(page, "diary-on");
  const other = await context.newPage();
  await open(other, "/diary");
  await whole(other);
  for (let n = 0; n < 5; n++) {
    for (const tab of [page, other]) {
      await go(tab, "/diary");
      await tab.locator(`input[name="pain-now"][value="${n}"]`).check({ force: true });
      await tab.locator('form[data-form="day"] button[type="submit"]').click();
      await tab.waitForFunction(() => location.pathname === "/diary/trend");
    }
  }
  const all = await storedUntil(page, (all) => all.length >= 10);
  assert.equal(all.length, 10);
  await go(other, "/diary/past");
  await other.locator("main li.card").nth(9).waitFor();
  assert.equal(await other.locator("main li.card").count(), 10);
  await close();
});

test("an entry that is harmed is set aside, offered as a file, and hides no other", async () => {
  const { page, close } = await at.device();
  await open(page, "/diary");
  await whole(page);
  await press(page, "diary-on");
  await page.locator('input[name="pain-now"][value="4"]').check({ force: true });
  await page.locator('form[data-form="day"] button[type="submit"]').click();
  const [entry] = await storedUntil(page, (all) => all.length >= 1);
  const harmed = {
    half: entry.slice(0, entry.length / 2),
    "another pain": entry.replace('"pain-now":4', '"pain-now":3'),
    "of a later version": entry.replace('"shape":1', '"shape":99'),
  };
  await page.evaluate(
    (harmed) =>
      new Promise((done) => {
        const open = indexedDB.open("carrywell");
        open.onsuccess = () => {
          const at = open.result.transaction("entries", "readwrite");
          for (const [name, record] of Object.entries(harmed)) at.objectStore("entries").put(record, name);
          at.oncomplete = () => {
            open.result.close();
            done();
          };
        };
      }),
    harmed,
  );
  await page.reload();
  await page.waitForSelector("html[data-started]", { state: "attached" });
  await go(page, "/diary");
  const saving = page.waitForEvent("download");
  await press(page, "diary-rescue");
  const saved = await saving;
  assert.match(saved.suggestedFilename(), /set-aside/);
  const aside = readFileSync(await saved.path(), "utf8");
  for (const [what, record] of Object.entries(harmed)) assert.ok(record !== entry && aside.includes(record), what);
  await go(page, "/diary/past");
  assert.equal(await page.locator("main li.card").count(), 1);
  await close();
});

/** Waits until it is said what came of a file, not only that it is being read. */
const taken = (page) => page.locator("main p.note", { hasNotText: word("diary-taking-in") }).first().waitFor();

test("a backup goes out as one file and comes back on another device", async () => {
  const one = await at.device();
  await open(one.page, "/settings");
  await one.page.locator("#unit").fill("0117 496 0000");
  await one.page.locator('form[data-form="settings"] button[type="submit"]').click();
  await go(one.page, "/diary");
  await whole(one.page);
  await one.page.locator('input[name="pain-now"][value="4"]').check({ force: true });
  await one.page.locator("#note").fill("für später, 後で, لاحقا");
  await one.page.locator('form[data-form="day"] button[type="submit"]').click();
  await go(one.page, "/diary/past");
  const saving = one.page.waitForEvent("download");
  await press(one.page, "diary-save");
  const file = await (await saving).path();
  const two = await at.device();
  await open(two.page, "/diary/past");
  await whole(two.page);
  for (let n = 0; n < 2; n++) {
    await two.page.locator('input[type="file"]').setInputFiles(file);
    await taken(two.page);
  }
  assert.equal(await two.page.locator("main li.card").count(), 1);
  assert.match(await two.page.locator("main").textContent(), /für später, 後で, لاحقا/);
  // Her settings, too, once she says so.
  assert.match(await two.page.locator("#settings-offered").textContent(), /0117 496 0000/);
  await two.page.locator('#settings-offered [data-with="yes"]').click();
  await two.page.locator("#settings-offered").waitFor({ state: "detached" });
  await go(two.page, "/settings");
  assert.equal(await two.page.locator("#unit").inputValue(), "0117 496 0000");
  await go(two.page, "/diary/past");
  await two.page.locator('input[type="file"]').setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("no diary") });
  await taken(two.page);
  assert.equal(await two.page.locator("main li.card").count(), 1);
  await one.close();
  await two.close();
});

test("a check in the diary is read again after its tab is closed: the page for the midwife has its week and result", async () => {
  const { context, page, errors, close } = await at.device();
  await open(page, "/diary");
  await whole(page);
  await press(page, "diary-on");
  await go(page, "/check");
  await walk(page);
  const title = (await page.locator("main h1").textContent()).trim();
  await go(page, "/report");
  const text = () => page.locator("main").textContent();
  const week = /(\d+\+\d)/.exec(await text())[1];
  assert.ok((await text()).includes(title), title);
  await kept(page);
  await page.close();
  const later = await context.newPage();
  await open(later, "/report");
  await whole(later);
  await later.locator("main", { hasText: week }).waitFor();
  assert.ok((await later.locator("main").textContent()).includes(title), title);
  assert.deepEqual(errors, []);
  await close();
});

test("a backup of many entries is said to be taken in when all of it is on the device", async () => {
  const folder = mkdtempSync(join(tmpdir(), "carrywell-many-"));
  const diary = ["--diary", join(folder, "diary.sqlite")];
  const run = (...words) => execFileSync(process.env.CARRYWELL, words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  for (let n = 0; n < 60; n++) run("diary", "add", ...diary, "--today", "2021-04-12", "--note", `entry ${n}`);
  const buffer = Buffer.from(run("diary", "export", ...diary));
  rmSync(folder, { recursive: true });
  const { page, errors, close } = await at.device();
  await open(page, "/diary");
  await whole(page);
  await press(page, "diary-on");
  await go(page, "/diary/past");
  await page.locator('input[type="file"]').setInputFiles({ name: "diary.json", mimeType: "application/json", buffer });
  await page.locator("main p.note", { hasText: "60" }).waitFor();
  // The moment it is said, whatever becomes of the page.
  assert.equal((await stored(page)).length, 60);
  assert.deepEqual(errors, []);
  await close();
});

test("of a long diary the newest entries are shown, the earlier ones when asked, and a file too large for a page is refused in words", async () => {
  const entry = (n) =>
    JSON.stringify({ shape: 1, id: String(n).padStart(32, "0"), at: `2021-04-12 ${String(8 + Math.floor(n / 60)).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}`, entry: { day: { note: `entry ${n}` } } });
  const file = (entries) => ({
    name: "diary.json",
    mimeType: "application/json",
    buffer: Buffer.from(`{"schema":"carrywell/diary/1","written":"2021-04-12","entries":[\n${entries.join(",\n")}\n]}`),
  });
  const { page, errors, close } = await at.device();
  await open(page, "/diary");
  await whole(page);
  await press(page, "diary-on");
  await go(page, "/diary/past");
  const cards = () => page.locator("main li.card").count();
  await page.locator('input[type="file"]').setInputFiles(file(Array.from({ length: 130 }, (_, n) => entry(n))));
  await page.locator("main p.note", { hasText: "130" }).waitFor();
  assert.equal(await cards(), 60);
  assert.match(await page.locator("main li.card").first().textContent(), /entry 129/);
  await press(page, "diary-earlier");
  assert.equal(await cards(), 120);
  await press(page, "diary-earlier");
  assert.equal(await cards(), 130);
  assert.equal(await page.locator('[data-do="diary-earlier"]').count(), 0);
  const large = file([entry(500), `${entry(501).slice(0, -4)}${"long ".repeat(2_000_000)}"}}}`]);
  await page.locator('input[type="file"]').setInputFiles(large);
  await page.locator("main p.note", { hasText: "MB" }).waitFor();
  assert.equal((await stored(page)).length, 130);
  assert.deepEqual(errors, []);
  await close();
});

/** A backup of two good weeks that end today: mild pain, and every other day a session, done whole. */
function twoGoodWeeks() {
  const folder = mkdtempSync(join(tmpdir(), "carrywell-weeks-"));
  const diary = ["--diary", join(folder, "diary.sqlite")];
  const run = (...words) => execFileSync(process.env.CARRYWELL, words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  // The day as the device has it, written year first.
  const days = new Intl.DateTimeFormat("en-CA", { timeZone: PHONE.timezoneId });
  for (let ago = 13; ago >= 0; ago--) {
    const day = days.format(Date.now() - ago * 86_400_000);
    run("diary", "add", ...diary, "--today", day, "--at", "08:00", "--pain-now", "2", "--worse-this-morning", "no");
    if (ago % 2 === 0) continue;
    const person = join(folder, `${day}.toml`);
    const answers = `pregnancy = "pregnant"\nscan = { on = "${day}", ga = "31+3" }\nlow-back = "yes"\npain-now = 3\npain-worst = 5\npain-days = 4\nmechanical-back-pain-only = "yes"\n`;
    writeFileSync(person, `on = "${day}"\nregion = "uk"\nnone-of-these = ["all"]\n\n[answers]\n${answers}`);
    run("session", person, ...diary, "--today", day, "--fast", "--at", "18:00", "--json");
  }
  const buffer = Buffer.from(run("diary", "export", ...diary));
  rmSync(folder, { recursive: true });
  return buffer;
}

test("after two good weeks a change is offered, changes the plan when it is taken, and is undone", async () => {
  const { page, errors, close } = await at.device();
  await open(page, "/diary");
  await whole(page);
  await press(page, "diary-on");
  await go(page, "/diary/past");
  await page.locator('input[type="file"]').setInputFiles({ name: "diary.json", mimeType: "application/json", buffer: twoGoodWeeks() });
  await page.locator("main p.note", { hasText: "21" }).waitFor();
  await go(page, "/check");
  await walk(page);
  const [higher] = word("plan-level").replace("{ $level }", "2").split("{");
  const higherOnes = async () => {
    await go(page, "/plan");
    await page.locator("main article.item").first().waitFor();
    return (await page.locator("main").textContent()).split(higher).length - 1;
  };
  const trend = async () => {
    await go(page, "/diary/trend");
    await page.locator("main figure svg").waitFor();
  };
  assert.equal(await higherOnes(), 0);
  await trend();
  assert.equal(await page.locator("main figure svg title").count(), 1);
  assert.equal(await page.locator('[data-do="diary-take"]').count(), 1);
  await press(page, "diary-take");
  await page.locator('[data-do="diary-undo"]').waitFor();
  assert.equal(await page.locator('[data-do="diary-take"]').count(), 0);
  // What was taken in, the check, and the choice.
  assert.equal((await storedUntil(page, (all) => all.length >= 23)).length, 23);
  assert.equal(await higherOnes(), 1);
  await trend();
  await press(page, "diary-undo");
  await page.locator('[data-do="diary-take"]').waitFor();
  assert.equal(await higherOnes(), 0);
  assert.deepEqual(errors, []);
  await close();
});

test("from the first page three taps lead to help in the night, danger signs first", async () => {
  const { page, errors, close } = await at.device();
  await page.addInitScript(() => {
    window.spoken = [];
    speechSynthesis.speak = ({ text }) => window.spoken.push(text);
  });
  await open(page);
  await whole(page);
  await page.locator('main a[href="/night"]').click();
  await page.locator('main a[href="/night/leg-cramp"]').click();
  await page.locator('form[data-form="night"] button:not([name])').click();
  await page.locator("main article.item").waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  // The first step is read out and written.
  const first = await page.locator("main article.item ol li").first().textContent();
  assert.deepEqual(await page.evaluate(() => window.spoken), [first]);
  await press(page, "session-night-voice");
  await page.locator('[data-do="session-night-voice"][aria-pressed="false"]').waitFor();
  assert.deepEqual(errors, []);
  await close();
});

test("a danger sign in the night leads to what it asks, and to no exercise", async () => {
  const { page, close } = await at.device();
  await open(page, "/night/leg-cramp");
  await whole(page);
  await page.locator('form[data-form="night"] input[value="one-leg-swollen"]').check();
  await page.locator('form[data-form="night"] button:not([name])').click();
  await page.waitForFunction(() => !location.pathname.startsWith("/night"));
  assert.equal(await page.locator("article.item").count(), 0);
  await go(page, "/plan");
  assert.equal(await page.locator("article.item").count(), 0);
  await close();
});

test("a measure has a timer that counts and can be ended", async () => {
  const { page, close } = await planned(at);
  await go(page, "/plan");
  const link = page.locator('main a[href^="/timer/"]').first();
  if ((await link.count()) === 0) {
    await press(page, "fuller");
    await walk(page);
    await go(page, "/plan");
  }
  await page.locator('main a[href^="/timer/"]').first().click();
  await press(page, "timer-start");
  await page.locator(".now .seconds").waitFor();
  const first = await page.locator(".now .seconds").textContent();
  await page.waitForFunction((first) => document.querySelector(".now .seconds")?.textContent !== first, first);
  await page.waitForTimeout(1500);
  await page.reload();
  await whole(page);
  await page.locator('[data-do="timer-halt"]').waitFor();
  const seconds = (text) => text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  assert.ok(seconds(await page.locator(".now .seconds").textContent()) < seconds(first), "time goes by while a page is loaded");
  await press(page, "timer-off");
  await go(page, "/diary/past");
  assert.equal(await page.locator("main li.card").count(), 1);
  await close();
});

test("a timer whose time is up trembles and sounds, also where the device makes no sound or no tremble", async () => {
  for (const broken of ["", "sound", "tremble"]) {
    const { page, errors, close } = await at.device();
    await page.addInitScript((broken) => {
      globalThis.rung = { trembles: [], tones: 0 };
      navigator.vibrate = broken === "tremble" ? undefined : (pattern) => globalThis.rung.trembles.push(pattern);
      if (broken === "sound") globalThis.AudioContext = undefined;
      const { start } = OscillatorNode.prototype;
      OscillatorNode.prototype.start = function (...when) {
        // Nobody hears what a browser holds back because no tap has allowed it.
        if (this.context.state === "running") globalThis.rung.tones += 1;
        return start.apply(this, when);
      };
    }, broken);
    await open(page, "/check");
    await walk(page);
    await whole(page);
    await go(page, "/plan");
    await press(page, "fuller");
    await walk(page);
    await go(page, "/timer/heat-pack");
    await press(page, "timer-start");
    await page.locator(".now .seconds").waitFor();
    await page.waitForTimeout(500);
    assert.deepEqual(await page.evaluate(() => globalThis.rung), { trembles: [], tones: 0 }, "it rings while it is on");
    // A quarter of an hour goes by at once, as when a device slept.
    await page.evaluate(() => {
      const { now } = Performance.prototype;
      performance.now = () => now.call(performance) + 16 * 60_000;
    });
    await page.waitForFunction(() => globalThis.rung.trembles.length + globalThis.rung.tones > 0);
    const { trembles, tones } = await page.evaluate(() => globalThis.rung);
    assert.equal(trembles.length, broken === "tremble" ? 0 : 1, broken);
    assert.equal(tones, broken === "sound" ? 0 : 3, broken);
    await page.locator("#helped").waitFor();
    assert.deepEqual(errors, []);
    await close();
  }
});

test("a plan, a result and an answer are printed with all that can be opened, and the plan with its figures", async () => {
  const { page, close } = await at.device();
  await open(page, "/check");
  await walk(page);
  await whole(page);
  for (const path of ["/plan", "/result", "/topics/heat-pad"]) {
    await go(page, path);
    await page.emulateMedia({ media: "print" });
    const [n, closed] = await page.evaluate(() => {
      const all = [...document.querySelectorAll("main details:not(.no-print)")];
      const inside = ({ children }) => [...children].filter((child) => !child.matches("summary"));
      return [all.length, all.filter((details) => inside(details).some((child) => !child.checkVisibility())).length];
    });
    assert.ok(n > 0, `${path} has nothing to open`);
    assert.equal(closed, 0, `${path}: ${closed} of ${n} stay closed on paper`);
    await page.emulateMedia({ media: null });
  }
  await go(page, "/plan");
  await page.locator("main [data-figure]").first().scrollIntoViewIfNeeded();
  await page.locator("main [data-figure] svg").first().waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  const places = page.locator("main [data-figure]");
  const drawn = places.filter({ has: page.locator("svg") });
  assert.ok((await drawn.count()) < (await places.count()), "all of them came into sight, and nothing is tested");
  await page.pdf();
  assert.equal(await drawn.count(), await places.count(), "a figure is missing on paper");
  await close();
});

test("the page for the midwife is one printed page with her words on it", async () => {
  const { page, close } = await at.device();
  await open(page, "/check");
  await walk(page);
  await whole(page);
  await go(page, "/report");
  await page.locator("#questions").fill("May I swim?");
  await page.locator('form[data-form="questions"] button').click();
  await page.locator("main .sheet").waitFor();
  assert.match(await page.locator("main .sheet").textContent(), /May I swim\?/);
  for (const format of ["A4", "Letter"]) {
    const pdf = (await page.pdf({ format })).toString("latin1");
    const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
    assert.equal(pages.length, 1, `${format}: ${pages.length} pages`);
  }
  await close();
});

test("also with six weeks of a diary the page for the midwife is one printed page, and what is missing is counted", async () => {
  const folder = mkdtempSync(join(tmpdir(), "carrywell-weeks-"));
  const run = (...words) => execFileSync(process.env.CARRYWELL, words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const day = (back) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  const told = "after the stairs and the shopping it pulled low on the left, in the evening with my feet up it was better, ";
  for (let back = 42; back > 0; back--) {
    const words = ["--pain-now", String(back % 7), "--pain-worst", "6", "--function", `stairs=${back % 9}`, "--function", "shopping=4"];
    run("diary", "add", "--diary", join(folder, "d.sqlite"), "--today", day(back), ...words, "--note", `${told}${told}day ${back}`);
  }
  const buffer = Buffer.from(run("diary", "export", "--diary", join(folder, "d.sqlite")));
  rmSync(folder, { recursive: true });
  const { page, errors, close } = await at.device();
  await open(page, "/check");
  await walk(page, { ...WELL, note: "it hurts most when I carry my first child" });
  await whole(page);
  await go(page, "/plan");
  await press(page, "fuller");
  await walk(page);
  await go(page, "/diary/past");
  await page.locator('input[type="file"]').setInputFiles({ name: "diary.json", mimeType: "application/json", buffer });
  await page.locator("main li.card").nth(41).waitFor();
  await go(page, "/report");
  await page.locator("#questions").fill("May I swim?");
  await page.locator('form[data-form="questions"] button').click();
  await page.locator("main .sheet").waitFor();
  assert.equal(await page.locator("main .sheet .bodies svg").count(), 2);
  assert.equal(await page.locator("main .sheet .pictures .only-print svg title").count(), 1);
  await page.emulateMedia({ media: "print" });
  // What a sheet has within its margins of 12 mm, at 96 pixels an inch.
  for (const [format, width, height] of [
    ["A4", 703, 1032],
    ["Letter", 725, 965],
  ]) {
    const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString("latin1");
    assert.equal((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length, 1, format);
    await page.setViewportSize({ width, height });
    const taken = await page.evaluate(() => document.querySelector("main .sheet").getBoundingClientRect().bottom);
    assert.ok(taken <= height, `${format}: ${taken} of ${height} pixels`);
    assert.ok(taken > height * 0.7, `${format}: a third of it is empty: ${taken} of ${height} pixels`);
  }
  assert.match(await page.locator("main .sheet p.only-print").innerText(), /Name and date of birth/);
  const paper = await page.locator("main .sheet div.only-print:not(.days-drawn)").innerText();
  for (const stands of [/May I swim\?/, /carry my first child/, /and \d+ more/, /[Uu]nreviewed/, /asked, all answered no/]) assert.match(paper, stands);
  assert.deepEqual(errors, []);
  await close();
});

test("figures are drawn in the plan, with a text for whoever does not see them", async () => {
  const { page, close } = await planned(at);
  await go(page, "/plan");
  await page.locator("[data-figure]").first().scrollIntoViewIfNeeded();
  const figure = page.locator("[data-figure] svg").first();
  await figure.waitFor({ state: "attached" });
  assert.ok((await figure.getAttribute("role")) === "img" || (await figure.locator("title").count()) > 0);
  await close();
});

test("figures move where motion is welcome, and stand still where it is not", async () => {
  for (const reducedMotion of ["no-preference", "reduce"]) {
    const { page, close } = await planned(at, { reducedMotion });
    await press(page, "session-start");
    await page.locator(".now .seconds").waitFor();
    const figure = page.locator("main [data-figure] svg").first();
    await figure.waitFor({ state: "attached" });
    // A shape is looked at as it is drawn, not as it is written: what moves has another one after a moment.
    const shapes = () =>
      figure.evaluate((svg) =>
        Array.from(svg.querySelectorAll("path"), (path) => {
          const { x, y, width, height } = path.getBoundingClientRect();
          return [x, y, width, height].map((n) => n.toFixed(2)).join(" ");
        }).join("; "),
      );
    const seen = new Set();
    // A movement rests between two of its positions, some for seconds.
    const moves = reducedMotion !== "reduce";
    for (let n = 0; n < (moves ? 120 : 12) && seen.size < 4; n++) {
      seen.add(await shapes());
      await page.waitForTimeout(250);
    }
    if (moves) assert.ok(seen.size > 3, `${seen.size} pictures in half a minute`);
    else assert.equal(seen.size, 1, "it moves all the same");
    await close();
  }
});

test("a session is spoken in the language of the app, silent after one tap, and keeps the screen awake until it is left", async () => {
  const it = await at.device();
  const { page, errors, close } = it;
  await page.addInitScript(() => {
    globalThis.told = { spoken: [], asked: 0, held: 0 };
    speechSynthesis.speak = ({ text, lang }) => globalThis.told.spoken.push([lang, text]);
    const request = async () => {
      const lock = new EventTarget();
      lock.release = async () => {
        globalThis.told.held -= 1;
        lock.dispatchEvent(new Event("release"));
      };
      globalThis.told.asked += 1;
      globalThis.told.held += 1;
      return lock;
    };
    Object.defineProperty(Navigator.prototype, "wakeLock", { get: () => ({ request }) });
  });
  const told = () => page.evaluate(() => globalThis.told);
  await open(page, "/check");
  await walk(page);
  await whole(page);
  await go(page, "/session");
  assert.deepEqual(await told(), { spoken: [], asked: 0, held: 0 }, "before it begins");
  await press(page, "session-start");
  await page.waitForFunction(() => globalThis.told.held === 1 && globalThis.told.spoken.length > 0);
  const lang = await page.evaluate(() => document.documentElement.lang);
  const { spoken } = await told();
  assert.ok(spoken.every(([of, text]) => of === lang && /\w{3}/.test(text)), JSON.stringify(spoken));

  // One tap, and nothing more is said aloud; the page goes on counting, and says it in writing.
  await press(page, "session-silent");
  await page.locator('[data-do="session-silent"][aria-pressed="false"]').waitFor();
  const before = (await told()).spoken.length;
  await page.locator("#skip-1 summary").click();
  await press(page, "session-skip", '[data-with="tired"]');
  await page.locator("#skip-2").waitFor();
  await page.waitForTimeout(1500);
  assert.equal((await told()).spoken.length, before, "it speaks on");
  assert.notEqual(await page.locator("#live").textContent(), "");
  await press(page, "session-leave");
  await page.waitForFunction(() => globalThis.told.held === 0);
  assert.deepEqual(errors, []);
  await close();
});

test("a session goes by keyboard alone, from its start to what is noted of it", async () => {
  const { page, close } = await planned(at);
  await go(page, "/diary");
  await press(page, "diary-on");
  await go(page, "/session");
  /** Goes on with Tab until this has the focus, and presses Enter there. */
  const enter = async (selector, key = "Enter") => {
    for (let n = 0; n < 80; n++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return page.keyboard.press(key);
    }
    assert.fail(`${selector} is not reached by Tab`);
  };
  await enter('[data-do="session-start"]');
  await page.locator(".now.going").waitFor();
  await enter('[data-do="session-pause"]');
  await page.locator(".now.paused").waitFor();
  await enter('[data-do="session-go-on"]');
  await page.locator(".now.going").waitFor();
  await enter("#skip-1 summary");
  await enter('[data-do="session-skip"][data-with="tired"]');
  // The next one is another, and nothing of it is left out yet.
  await page.locator("#skip-2:not([open])").waitFor();
  await enter('[data-do="session-leave"]');
  await enter('input[name="effort"]', "Space");
  await enter('form[data-form="session-over"] button');
  await page.waitForFunction(() => location.pathname === "/diary");
  const all = await storedUntil(page, (all) => all.some((record) => /"effort":"/.test(record)));
  assert.ok(all.some((record) => /"skipped":"tired"/.test(record)), all.join("\n"));
  await close();
});
