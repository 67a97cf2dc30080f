// When something does not work: the emergency signs are readable, and the page says what happened.

import assert from "node:assert/strict";
import { test } from "node:test";
import { app, checked, go, open, place, records, tap, walk, word } from "./app.mjs";

const at = app();

/** The first page that needs the program, loaded without waiting for it. */
const load = (page, path = "/check") => page.goto(path, { waitUntil: "load" });

async function signsAreReadable(page, path) {
  const card = page.locator("main .act.emergency");
  assert.ok(await card.isVisible(), `${path} has no emergency card`);
  assert.ok((await card.locator("li").count()) > 10, `${path} names no signs`);
  assert.match(await card.locator("a.ring").first().getAttribute("href"), /^tel:\d+$/);
}

async function saysSo(page) {
  const told = page.locator("#failed, #late").filter({ visible: true });
  await told.first().waitFor({ timeout: 15_000 });
  assert.ok((await told.first().innerText()).trim().length > 40);
}

const BROKEN = {
  "the program is not there": (context) => context.route(/\.wasm$/, (route) => route.abort()),
  "the program is refused": async (context) => {
    await context.route(/\/(check)?$/, async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replaceAll("'wasm-unsafe-eval'", "");
      const headers = { ...answer.headers() };
      delete headers["content-length"];
      delete headers["content-encoding"];
      headers["content-security-policy"] = headers["content-security-policy"].replaceAll("'wasm-unsafe-eval'", "");
      await route.fulfill({ status: 200, headers, body });
    });
  },
  "WebAssembly is unknown": (context) => context.addInitScript(() => delete globalThis.WebAssembly),
  "the script is not there": (context) => context.route(/\/app\.[0-9a-f]+\.js$/, (route) => route.abort()),
  "the script was changed on the way": (context) =>
    context.route(/\/app\.[0-9a-f]+\.js$/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `${await answer.text()};void 0` });
    }),
  "the guideline is not there": (context) => context.route(/\.bundle$/, (route) => route.fulfill({ status: 404, body: "" })),
  "the guideline was damaged on the way": (context) =>
    context.route(/\.bundle$/, async (route) => {
      const answer = await route.fetch();
      const body = await answer.body();
      body[body.length >> 1] ^= 1;
      await route.fulfill({ response: answer, body });
    }),
};

for (const [what, make] of Object.entries(BROKEN)) {
  test(`when ${what}, the signs are readable and the page says what happened`, async () => {
    const { context, page, close } = await at.device({ serviceWorkers: "block" });
    await make(context);
    const both = ["/check", "/"].map(async (path, n) => {
      const shown = n ? await context.newPage() : page;
      await load(shown, path);
      await signsAreReadable(shown, path);
      await saysSo(shown);
      await signsAreReadable(shown, path);
    });
    await Promise.all(both);
    await close();
  });
}

test("on every page that needs the script, a script that does not come is told, and the signs are there or one tap away", async () => {
  const { context, close } = await at.device({ serviceWorkers: "block" });
  await context.route(/\/app\.[0-9a-f]+\.js$/, (route) => route.abort());
  const needs = ["result", "answers", "plan", "session", "timer", "self-test", "night", "diary", "report", "share", "ask", "settings", "privacy"];
  await Promise.all(needs.map(async (name) => {
    const page = await context.newPage();
    await load(page, `/${name}`);
    await saysSo(page);
    if (!["ask", "settings", "privacy"].includes(name)) await signsAreReadable(page, name);
    else assert.ok(await page.locator('a.urgent[href="/emergency"]').isVisible(), `${name} leads to no signs`);
  }));
  await close();
});

test("without a script no page sends what is typed into it", async () => {
  const { page, requests, close } = await at.device({ javaScriptEnabled: false });
  await page.goto("/settings");
  await page.locator("#unit").fill("01234 567890");
  await page.locator("#unit").press("Enter");
  await page.locator("main form button.main").click({ force: true });
  await page.waitForTimeout(300);
  assert.equal(await place(page), "/settings");
  assert.ok(await page.locator("noscript").first().isVisible(), "nothing says why");
  assert.deepEqual(requests.filter((url) => url.includes("567890")), []);
  await close();
});

test("a page without a card of its own leads to the signs when the program is not there", async () => {
  const { context, page, close } = await at.device({ serviceWorkers: "block" });
  await context.route(/\.wasm$/, (route) => route.abort());
  for (const path of ["/ask", "/topics/heat-pad", "/settings"]) {
    await load(page, path);
    await saysSo(page);
    await page.locator('#failed a[href="/emergency"]').click();
    await page.waitForURL("**/emergency");
    await signsAreReadable(page, "/emergency");
  }
  await close();
});

/** Makes a function of the program fault as soon as `faulty` is set to its name. */
const faulty = (context) =>
  context.addInitScript(() => {
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (module, imports) => {
      const instance = await instantiate(module, imports);
      const exports = { ...instance.exports };
      for (const name of ["app_event", "app_foresee"]) {
        exports[name] = (...given) => {
          if (globalThis.faulty === name) throw new WebAssembly.RuntimeError("unreachable");
          return instance.exports[name](...given);
        };
      }
      return { instance: { exports }, module };
    };
  });

for (const [when, name] of [["takes an answer", "app_event"], ["works out what comes next", "app_foresee"]]) {
  test(`when the program stops as it ${when}, she is told, nothing is sent, and loading the page goes on`, async () => {
    const { context, page, close } = await at.device({ serviceWorkers: "block" });
    const methods = new Set();
    context.on("request", (request) => methods.add(request.method()));
    await faulty(context);
    await open(page, "/check");
    for (let n = 0; n < 3; n++) await tap(page);
    const before = await place(page);
    await page.evaluate((name) => (globalThis.faulty = name), name);
    const on = page.locator("main form .actions button.main");
    await page.locator("main form input").first().check({ force: true });
    if (name === "app_event") await on.click();
    const note = page.locator("#failed");
    await note.waitFor();
    assert.equal(await note.getAttribute("role"), "alert");
    assert.ok((await note.innerText()).includes(word("failed")));
    // Wherever she is on the page, and whatever she presses, she sees why nothing happens.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await on.click({ force: true });
    await page.waitForFunction(() => Math.abs(document.getElementById("failed").getBoundingClientRect().top) < 80);
    assert.equal(await place(page), before);
    await page.locator("a.urgent").click();
    await page.waitForURL("**/emergency");
    await signsAreReadable(page, "/emergency");
    await open(page, "/check");
    assert.equal(await place(page), before, "what she had answered is gone");
    await walk(page);
    assert.equal(await place(page), "/result");
    assert.deepEqual([...methods], ["GET"]);
    await close();
  });
}

test("what goes wrong beside the program does not stop the app", async () => {
  const { page, close } = await at.device();
  await open(page, "/check");
  await tap(page);
  await page.evaluate(() => {
    Promise.reject(new Error("nobody waits for this"));
    setTimeout(() => { throw new Error("nor for this"); });
  });
  await page.waitForTimeout(100);
  assert.ok(await page.locator("#failed").isHidden());
  await walk(page);
  assert.equal(await place(page), "/result");
  await close();
});

test("without its style the page can be read and the check answered", async () => {
  const { context, page, close } = await at.device({ serviceWorkers: "block" });
  await context.route(/\.css$/, (route) => route.abort());
  await checked(page);
  assert.equal(await place(page), "/result");
  await close();
});

test("with storage blocked the check works, and she is told that nothing lasts", async () => {
  const { context, page, close } = await at.device();
  await context.addInitScript(() => {
    for (const store of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, store, { get() { throw new DOMException("blocked", "SecurityError"); } });
    }
  });
  await open(page, "/emergency");
  await signsAreReadable(page, "/emergency");
  await go(page, "/check");
  await walk(page);
  assert.equal(await place(page), "/result");
  await page.getByText(word("storage-off")).waitFor();
  await go(page, "/plan");
  assert.ok((await page.locator("article.item").count()) > 0);
  await close();
});

test("when storage closes in the middle, keeping says so and loses nothing", async () => {
  const { page, close } = await at.device();
  await checked(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  });
  await page.locator('[data-do="keep"]').click();
  await page.getByText(word("keep-refused")).first().waitFor();
  await go(page, "/plan");
  assert.ok((await page.locator("article.item").count()) > 0);
  await close();
});

test("when the app cannot be kept for offline use it works all the same, and says so", async () => {
  const { context, page, close } = await at.device();
  await context.route("**/sw.js", (route) => route.fulfill({ status: 500, body: "" }));
  await context.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new TypeError("the script of the worker is broken"));
  });
  await checked(page);
  assert.equal(await place(page), "/result");
  for (const path of ["/", "/more"]) {
    await go(page, path);
    await page.getByText(word("worker-off")).waitFor();
  }
  await go(page, "/emergency");
  await signsAreReadable(page, "/emergency");
  await close();
});

for (const [year, time] of [[1970, 0], [2090, Date.UTC(2090, 5, 1)]]) {
  test(`with the clock at ${year} the signs, the check and the day shown hold together`, async () => {
    const { context, page, errors, close } = await at.device();
    await context.addInitScript((now) => {
      const Real = Date;
      globalThis.Date = class extends Real {
        constructor(...given) {
          super(...(given.length ? given : [now]));
        }
        static now() { return now; }
      };
    }, time);
    // The week is counted from that day, so each page that hangs on it says what day that is.
    const warns = async () => {
      const note = page.locator('main .note.warn[role="status"]');
      assert.match(await note.innerText(), new RegExp(`\\b${year}-`));
      assert.ok(await note.locator('a[href="/emergency"]').isVisible());
    };
    await open(page, "/emergency");
    await signsAreReadable(page, "/emergency");
    assert.equal(await page.locator('main [role="status"]').count(), 0, "the signs hang on no day");
    await go(page, "/");
    await warns();
    await signsAreReadable(page, "/");
    await go(page, "/check");
    await warns();
    await page.locator('[name="a-pregnancy"][value="pregnant"]').check();
    await page.locator('[name="a-private-now"][value="no"]').check();
    // A due date of today does not fit that clock, and she is told.
    await page.locator('[name="way"][value="edd"]').check();
    await page.locator("#edd").fill("2026-12-24");
    await page.locator(".actions button.main").click();
    await page.locator("#wrong").waitFor();
    assert.match(await page.locator("#wrong").innerText(), new RegExp(`\\b${year}-`));
    await walk(page);
    assert.equal(await place(page), "/result");
    await warns();
    assert.match(await page.locator("main .act").first().innerText(), new RegExp(`31\\+3\\D+${year}-`));
    await go(page, "/plan");
    await warns();
    assert.ok((await page.locator("article.item").count()) > 0);
    const day = await page.locator(".heading time").getAttribute("datetime");
    assert.equal(day.slice(0, 4), String(year), "the plan does not say for which day it is");
    assert.deepEqual(errors, []);
    await close();
  });
}

test("without JavaScript the signs and every answer can be read", async () => {
  const { page, close } = await at.device({ javaScriptEnabled: false });
  for (const path of ["/", "/check", "/emergency", "/plan", "/result"]) {
    await page.goto(path);
    await signsAreReadable(page, path);
  }
  for (const path of ["/check", "/plan"]) {
    await page.goto(path);
    assert.ok((await page.locator("body").innerText()).includes(word("no-script")), `${path} does not say why nothing starts`);
  }
  await page.goto("/ask");
  assert.equal(await page.locator('main a[href^="/topics/"]').count(), records("topics").length);
  await page.goto("/topics/heat-pad");
  assert.ok((await page.locator("main").innerText()).length > 400);
  await close();
});

test("a press on the search without JavaScript leads to all questions", async () => {
  const { page, close } = await at.device({ javaScriptEnabled: false });
  await page.goto("/ask");
  await page.locator("#q").fill("heat pad");
  await page.locator("main form button").click();
  assert.match(await place(page).catch(() => page.url()), /\/ask/);
  assert.ok((await page.locator('main a[href^="/topics/"]').count()) > 10);
  await close();
});
