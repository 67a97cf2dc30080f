// The app as it is met: the real binary serving, a real browser looking, and a person answering.
//
// A test file opens the app once and gives every test a device of its own, with empty storage.
// Screens are told apart by their forms and field names, never by their texts, so that a better
// sentence breaks nothing here.
//
// Environment: CARRYWELL is the path of the binary with the app in it; CHROMIUM that of the browser.
// Absent: assertions about a screen. They stand in the tests.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { after, before } from "node:test";
import { chromium } from "playwright-core";

/** What a browser needs to run here without a screen. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How a phone is held, and where. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  timezoneId: "Europe/London",
  locale: "en-GB",
  reducedMotion: "reduce",
};

/** Every place of the app that is not a question, and needs no answers to be looked at. */
export const PLACES = [
  "/",
  "/emergency",
  "/ask",
  "/night",
  "/self-test",
  "/diary",
  "/report",
  "/share",
  "/topics/heat-pad",
  "/more",
  "/settings",
  "/privacy",
  "/certificate",
  "/design",
  "/nowhere",
];

/** Places that show what came of her answers. */
export const OUTCOMES = [
  "/result",
  "/plan",
  "/plan/week",
  "/plan/left-out",
  "/answers",
  "/session",
  "/diary/past",
  "/diary/trend",
  "/report",
  "/share",
  "/share/helper",
  "/share/employer",
];

/** Starts the binary on a free port. `asked` grows by a line for each request that reaches it. */
export async function serve(port = 0) {
  const path = process.env.CARRYWELL;
  if (!path) throw new Error("CARRYWELL names no binary: build one with the app in it, and give its path");
  const child = spawn(path, ["serve", "--port", String(port), "--log", "json"], { stdio: ["ignore", "pipe", "pipe"] });
  const asked = [];
  createInterface({ input: child.stderr }).on("line", (line) => {
    if (line.includes('"path"')) asked.push(line);
  });
  const first = new Promise((given, refused) => {
    createInterface({ input: child.stdout }).once("line", given);
    child.once("exit", (code) => refused(new Error(`the server left with ${code}`)));
  });
  const base = (await first).trim().replace(/\/$/, "");
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill("SIGTERM");
    // It ends when its connections have; a browser keeps some open.
    const late = setTimeout(() => child.kill("SIGKILL"), 2000);
    await once(child, "exit");
    clearTimeout(late);
  };
  return { base, asked, stop };
}

/** Opens the browser. */
export const launch = (more = []) =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...FLAGS, ...more] });

/** The app for the tests of one file: `app.base`, `app.device(...)`. */
export function app() {
  const held = { devices: new Set() };
  before(async () => {
    [held.server, held.browser] = await Promise.all([serve(), launch()]);
    held.base = held.server.base;
  });
  after(async () => {
    await held.browser?.close();
    await held.server?.stop();
  });
  held.device = (options) => device(held.browser, held.base, options);
  return held;
}

/** A device that has never seen the app. `errors` and `requests` grow with what is seen of them. */
export async function device(browser, base, options = {}) {
  const context = await browser.newContext({ ...PHONE, baseURL: base, ...options });
  context.setDefaultTimeout(20_000);
  const errors = [];
  const requests = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  context.on("weberror", (error) => errors.push(String(error.error())));
  return { context, errors, requests, page: await context.newPage(), close: () => context.close() };
}

/** Opens an address and waits for the program. */
export async function open(page, path = "/") {
  await page.goto(path);
  await started(page);
  return page;
}

export const started = (page) => page.waitForSelector("html[data-started]", { state: "attached" });

/** Waits until the whole program has taken over from the first one. */
export const whole = (page) => page.waitForSelector('html[data-program="whole"]', { state: "attached" });

/** Waits until the app is kept on the device and answers for it. */
export const installed = (page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

/** Holds a program back, the whole one or another, from a page or a whole device. Lets it come when called. */
export async function hold(where, name = "whole") {
  let arrive;
  const here = new Promise((done) => (arrive = done));
  await where.route(new RegExp(`/${name}\\.[0-9a-f]+\\.wasm$`), async (route) => {
    await here;
    await route.continue();
  });
  return arrive;
}

/** The entries that the device keeps, as it keeps them: texts, or bytes where they are sealed. Nothing where
    there is no diary; to open one would make it. */
export const stored = (page) =>
  page.evaluate(
    async () =>
      (await indexedDB.databases()).length > 0 &&
      new Promise((done, failed) => {
        const open = indexedDB.open("carrywell");
        open.onerror = () => failed(open.error);
        open.onsuccess = () => {
          const ask = open.result.transaction("entries").objectStore("entries").getAll();
          ask.onsuccess = () => {
            open.result.close();
            done(ask.result);
          };
        };
      }),
  );

/** Waits until the entries that the device keeps are enough, and gives them. */
export async function storedUntil(page, enough) {
  let all = [];
  for (let n = 0; n < 60 && !enough(all); n++) {
    await page.waitForTimeout(50);
    all = (await stored(page)) || [];
  }
  assert.ok(enough(all), `the device keeps ${all.length} entries`);
  return all;
}

/** Where she is. */
export const place = async (page) => {
  await settled(page);
  return page.evaluate(() => location.pathname + location.search);
};

/** Waits until what follows a page, its address among it, has followed: that is after it is painted. Where
    scripts are off nothing follows, and nothing answers. */
const settled = (page) => {
  const followed = page.evaluate(() => {
    const frame = () => new Promise((done) => (document.hidden ? done() : requestAnimationFrame(done)));
    // What lies below the window comes last.
    return frame().then(frame).then(() => new Promise((done) => setTimeout(done, 60)));
  });
  const long = new Promise((done) => setTimeout(done, 2000));
  return Promise.race([followed.catch(() => undefined), long]);
};

/** Goes somewhere as a link does, without loading a page. */
export async function go(page, path) {
  await page.evaluate((to) => {
    const link = document.createElement("a");
    link.href = to;
    document.body.append(link);
    link.click();
    link.remove();
    // The address follows the page, after it is painted; on a busy machine later. Where she is sent
    // somewhere else, or to no place at all, it never becomes this one, and half a second must do.
    return new Promise((done) => {
      const latest = performance.now() + 500;
      const look = () => (location.pathname === to || performance.now() > latest ? setTimeout(done) : requestAnimationFrame(look));
      requestAnimationFrame(look);
    });
  }, path);
  await settled(page);
}

/** What someone at 31+3 with an ordinary backache says; everything else is no. */
export const WELL = {
  "a-pregnancy": "pregnant",
  "a-private-now": "no",
  "a-pain-now": "3",
  "a-pain-worst": "5",
  weeks: "31",
  days: "3",
  yes: ["low-back", "mechanical-back-pain-only"],
  note: "",
};

/** Someone with an emergency sign. */
export const URGENT = { ...WELL, yes: [...WELL.yes, "collapse-or-fit"] };

/** What a screen of the check is: its form, and the names of its fields. */
export const screen = async (page) => {
  await settled(page);
  return page.evaluate(() => {
    const form = document.querySelector("main form");
    const fields = [...(form?.elements ?? [])];
    const values = {};
    for (const field of fields) if (field.name) (values[field.name] ??= []).push(field.value);
    return {
      path: location.pathname,
      form: form?.dataset.form ?? "",
      values,
      radios: [...new Set(fields.filter((field) => field.type === "radio").map((field) => field.name))],
    };
  });
};

/** What is said to a screen: the boxes and options to pick, and the texts to write. */
export function answer(asked, said) {
  const picks = [];
  const texts = [];
  const { values } = asked;
  // The week may stand on a screen with other questions, and so may her own words.
  if (values.way) {
    picks.push(["way", "week"]);
    texts.push(["weeks", said.weeks], ["days", said.days]);
  }
  if (values.note && asked.form !== "note" && said.note) texts.push(["note", said.note]);
  if (asked.form === "dating") {
    return { picks, texts };
  } else if (asked.form === "note") {
    if (said.note) texts.push(["note", said.note]);
  } else if (values.yes) {
    for (const feature of said.yes) if (values.yes.includes(feature)) picks.push(["yes", feature]);
  } else {
    for (const name of asked.radios.filter((name) => name !== "way")) {
      const known = said[name] ?? (values[name].includes("no") ? "no" : values[name][0]);
      picks.push([name, known]);
    }
    for (const name of Object.keys(values)) {
      if (name.startsWith("a-") && !asked.radios.includes(name) && said[name]) texts.push([name, said[name]]);
    }
  }
  return { picks, texts };
}

const field = (name, value) => `main form [name="${name}"][value="${value}"]`;

/** Answers the screen she is at by tap, and waits for the next. */
export async function tap(page, said = WELL) {
  const asked = await screen(page);
  const { picks, texts } = answer(asked, said);
  for (const [name, value] of picks) await page.locator(field(name, value)).check();
  for (const [name, text] of texts) await page.locator(`main form [name="${name}"]`).fill(text);
  // Asked whether that is what she wrote, she says no.
  await page.locator(asked.form === "confirm" ? field("answer", "no") : "main form .actions button.main").click();
  await page.waitForFunction((path) => location.pathname !== path, asked.path);
  return asked;
}

/** Answers until the address no longer is a question. Gives the screens she saw. */
export async function walk(page, said = WELL, each = async () => {}) {
  const seen = [];
  while ((await place(page)).startsWith("/check")) {
    if (seen.length > 60) throw new Error("the check does not end");
    await each(page, seen.length);
    seen.push(await tap(page, said));
  }
  return seen;
}

/** A device with a finished check, at the result. */
export async function checked(page, said = WELL) {
  await open(page, "/check");
  return walk(page, said);
}

/** The page as a screen reader is told it. */
export const tree = (page, of = "body") => page.locator(of).ariaSnapshot();

/** Everything the page could have kept. */
export const kept = async (page) => {
  await settled(page);
  return page.evaluate(() => ({ local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie }));
};

const WORDS = readFileSync(new URL("../../wording/locale/en.ftl", import.meta.url), "utf8");

/** A word of the interface, as the app says it. */
export function word(key) {
  const found = new RegExp(`^${key} = (.+)$`, "m").exec(WORDS);
  if (!found) throw new Error(`locale/en.ftl has no \`${key}\``);
  return found[1];
}

/** A text of the guideline's folder. */
export const guideline = (path) => readFileSync(new URL(`../../../guideline/${path}`, import.meta.url), "utf8");

/** What stands in one of its folders, by id. */
export const records = (folder) =>
  readdirSync(new URL(`../../../guideline/${folder}/`, import.meta.url))
    .filter((name) => name.endsWith(".toml"))
    .map((name) => name.slice(0, -5));

/** Holds the page's clock while it is looked at, however long that takes. What counts goes on from there. */
async function still(page, look) {
  await page.evaluate(() => {
    const at = performance.now();
    performance.now = () => at;
    globalThis.goOn = () => {
      delete performance.now;
      const lost = performance.now() - at;
      performance.now = () => Performance.prototype.now.call(performance) - lost;
    };
  });
  await look();
  await page.evaluate(() => globalThis.goOn());
}

/** Looks at what goes on by the clock: a session, one that pauses, how it went, a timer; and at help in the night. */
async function everythingDone(page, look) {
  const press = (what) => page.locator(`[data-do="${what}"]`).first().click();
  await go(page, "/session");
  await press("session-start");
  await page.locator(".now .seconds").waitFor();
  await press("session-rep");
  await page.locator("main [data-figure] svg").first().waitFor({ state: "attached" });
  await still(page, () => look("/session, going"));
  await page.locator(".now.going").waitFor();
  await press("session-pause");
  await page.locator(".now.paused").waitFor();
  await look("/session, paused");
  await press("session-leave");
  await page.locator('form[data-form="session-over"]').waitFor();
  await look("/session, over");
  await page.locator('form[data-form="session-over"] button[type="submit"]').click();
  await page.waitForFunction(() => location.pathname === "/diary");
  await go(page, "/plan");
  const timer = "/timer/heat-pack";
  await page.locator(`main a[href="${timer}"]`).waitFor({ state: "attached" });
  await go(page, timer);
  await look(timer);
  await press("timer-start");
  await page.locator(".now .seconds").waitFor();
  // What was on for less than a second was no use, and nothing is asked of it.
  await page.waitForTimeout(1500);
  await still(page, () => look(`${timer}, going`));
  await press("timer-off");
  await page.locator("#helped").waitFor();
  await still(page, () => look(`${timer}, off`));
  for (const night of await nights(page)) {
    await go(page, night);
    await page.locator('form[data-form="night"]').waitFor();
    await look(`${night}, asked`);
    await page.locator('form[data-form="night"] button:not([name])').click();
    await page.locator("main article.item").waitFor();
    await look(`${night}, help`);
  }
}

/** What may wake her, each with its address. */
async function nights(page) {
  await go(page, "/night");
  return page.locator('main a[href^="/night/"]').evaluateAll((links) => links.map((link) => link.getAttribute("href")));
}

/** Begins a check anew. */
async function anew(page) {
  await go(page, "/answers");
  await page.locator('[data-do="restart"]').click();
  await page.waitForFunction(() => location.pathname === "/check/0");
}

/** Looks at what an ordinary check does not show: private questions, her own words asked back, other results. */
async function everythingRare(page, look) {
  await anew(page);
  const seen = [];
  await walk(page, { ...WELL, "a-private-now": "yes", note: "There was some blood when I wiped" }, async () => {
    for (const [name, mark] of [["private", 'main .note a[href^="tel:"]'], ["her words", 'form[data-form="confirm"]']]) {
      if (seen.includes(name) || (await page.locator(mark).count()) === 0) continue;
      seen.push(name);
      await look(`/check, ${name}`);
    }
  });
  assert.deepEqual(seen, ["private", "her words"]);
  await anew(page);
  await tap(page);
  await go(page, "/result");
  assert.ok(await page.locator(".act.incomplete").isVisible());
  await look("/result, incomplete");
  for (const [level, sign] of [["call-today", "movements-reduced"], ["book-appointment", "pain-limits-daily-life"]]) {
    await anew(page);
    await walk(page, { ...WELL, yes: [...WELL.yes, sign] });
    assert.ok(await page.locator(`.act.${level}`).isVisible());
    await look(`/result, ${level}`);
  }
}

/**
 * Leads through every screen: the places, the check with its fuller and its private questions, each result
 * there is, and what is done by the clock or in the night. `look` is called at each with a name for it.
 */
export async function everyScreen(page, look, query = "") {
  await open(page, `/${query}`);
  await whole(page);
  for (const path of PLACES) {
    await go(page, path);
    await look(path);
  }
  await go(page, "/ask?q=heat+pad");
  await look("/ask?q=heat+pad");
  await go(page, "/plan");
  await look("/plan before a check");
  await go(page, "/check");
  // How long it has hurt decides whether she may do a self-test.
  await walk(page, { ...WELL, "a-pain-days": "4" }, async () => look(await place(page)));
  for (const path of OUTCOMES) {
    await go(page, path);
    await look(path);
  }
  await go(page, "/plan");
  await page.locator('[data-do="fuller"]').click();
  await page.waitForFunction(() => location.pathname.startsWith("/check/"));
  await walk(page, WELL, async () => look(await place(page)));
  await look("/plan, fuller");
  const test = await page.locator('main a[href^="/self-test/"]').first().getAttribute("href");
  for (const step of ["", "/1", "/5"]) {
    await go(page, `${test}${step}`);
    await look(`${test}${step}`);
  }
  assert.ok(await page.locator('form[data-form="self-test"]').isVisible(), "what was found is not asked");
  await go(page, "/topics/heat-pad");
  await look("/topics/heat-pad for her");
  await everythingDone(page, look);
  await everythingRare(page, look);
  await anew(page);
  await walk(page, URGENT);
  await look("/result, emergency");
  await go(page, "/plan");
  await look("/plan, emergency");
}

/** Fails if anything was found: each finding once, with the screens it was found on. */
export function nothing(found) {
  const screens = new Map();
  for (const { where, what } of found) screens.set(what, (screens.get(what) ?? new Set()).add(where));
  const lines = [...screens].map(([what, where]) => {
    const some = [...where].slice(0, 3).join(", ");
    return `${what}\n    on ${some}${where.size > 3 ? ` and ${where.size - 3} more` : ""}`;
  });
  assert.ok(lines.length === 0, `${lines.length} findings\n  ${lines.slice(0, 40).join("\n  ")}`);
}
