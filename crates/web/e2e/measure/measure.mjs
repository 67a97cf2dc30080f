// Figures of the app in a real browser. They are printed and written into docs/performance.md by
// hand; nothing here passes or fails, because a clock on a shared machine proves nothing.
//
// CARRYWELL=path node measure.mjs [--no-lighthouse]
// SITE=target/site node measure.mjs [--no-lighthouse]   the files alone, sent by a plain host
// COMPARE=target/web/compare beside either              assesses every worked person without a note or wishes, too

import { loadavg } from "node:os";
import { join } from "node:path";
import { host } from "./host.mjs";
import { nineMonths } from "./months.mjs";
import { answer, device, go, installed, launch, open, screen, serve, walk, WELL, whole, word } from "../app.mjs";

const ROUNDS = 3;
/** Lighthouse's slow 4G, applied by the browser: bytes per second, and milliseconds. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;

const server = await (process.env.SITE ? host(process.env.SITE) : serve());
const browser = await launch(["--enable-blink-features=ForceEagerMeasureMemory"]);
const print = (what, value) => console.log(`${what}: ${value}`);
const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const spread = (values) => `${middle(values).toFixed(0)} ms (${values.map((v) => v.toFixed(0)).join(", ")})`;

async function slow(page) {
  const tab = await page.context().newCDPSession(page);
  await tab.send("Network.enable");
  await tab.send("Network.emulateNetworkConditions", SLOW_4G);
  await tab.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return tab;
}

/** Notes when the program has started and painted, and what took long until then. */
const watch = () => {
  globalThis.seen = { blocked: 0, taps: [] };
  const when = (name) =>
    new MutationObserver((_, observer) => {
      if (!document.documentElement?.dataset[name]) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => (globalThis.seen[name] = performance.now())));
    }).observe(document, { attributes: true, subtree: true, attributeFilter: [`data-${name}`] });
  when("ready");
  when("started");
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.seen.blocked += Math.max(0, entry.duration - 50);
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.seen.lcp = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    // As the browser itself counts an interaction: the longest of the events that one tap is made of.
    for (const { interactionId, duration, processingEnd, startTime } of list.getEntries()) {
      if (!interactionId) continue;
      const work = processingEnd - startTime;
      const tap = globalThis.seen.taps.find((tap) => tap.interactionId === interactionId);
      if (!tap) globalThis.seen.taps.push({ interactionId, duration, work, on: location.pathname });
      else if (duration > tap.duration) Object.assign(tap, { duration, work });
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
};
/** Keeps how long each call into the program takes, and the program's memory. */
const inside = () => {
  globalThis.inside = { calls: [], memory: undefined };
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (program, imports) => {
    const made = await instantiate.call(WebAssembly, program, imports);
    const instance = made.instance ?? made;
    const exports = {};
    for (const [name, value] of Object.entries(instance.exports)) {
      if (value instanceof WebAssembly.Memory) globalThis.inside.memory = value;
      exports[name] =
        typeof value !== "function" || name.startsWith("__")
          ? value
          : (...given) => {
              const [, at, length] = given;
              const { memory } = globalThis.inside;
              const event = name === "app_event" ? new TextDecoder().decode(new Uint8Array(memory.buffer, at, length)) : "";
              const from = performance.now();
              const answer = value(...given);
              globalThis.inside.calls.push({ name, event, took: performance.now() - from });
              return answer;
            };
    }
    return { instance: { exports }, module: made.module ?? program };
  };
};
/** Taps where something is, as a finger does: a test's own click listens in, and that costs time, too. */
const finger = async (page, selector) => {
  const at = await page.evaluate((selector) => {
    const found = document.querySelector(selector);
    const target = found.closest("label") ?? found;
    target.scrollIntoView({ block: "center", behavior: "instant" });
    const { x, y, width, height } = target.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  }, selector);
  await page.waitForTimeout(200);
  await page.mouse.click(...at);
  await page.waitForTimeout(200);
};
/** A check from its first question to its last, and what comes of it. */
const tapped = async (page) => {
  while (new URL(page.url()).pathname.startsWith("/check")) {
    const asked = await screen(page);
    const { picks, texts } = answer(asked, WELL);
    for (const [name, value] of picks) await finger(page, `main form [name="${name}"][value="${value}"]`);
    for (const [name, text] of texts) await page.locator(`main form [name="${name}"]`).fill(text);
    await finger(page, "main form .actions button.main");
    await page.waitForFunction((path) => location.pathname !== path, asked.path);
  }
  for (const next of ['main a[href="/plan"]', "main summary", 'a[href="/plan/week"]', 'nav a[href="/ask"]', 'main a[href^="/topics/"]', 'nav a[href="/more"]', 'nav a[href="/check"]']) {
    await finger(page, next);
  }
};
const started = async (page) => {
  await page.waitForFunction(() => globalThis.seen?.started);
  return page.evaluate(() => globalThis.seen);
};

print("load of the machine", loadavg().map((n) => n.toFixed(1)).join(" "));
print("browser", browser.version());

const first = { answerable: [], answered: [], lcp: [], blocked: [] };
for (let n = 0; n < ROUNDS; n++) {
  const { context, page, close } = await device(browser, server.base);
  await context.addInitScript(watch);
  await slow(page);
  await page.goto("/check");
  const seen = await started(page);
  first.answerable.push(seen.ready ?? seen.started);
  first.answered.push(seen.started);
  first.lcp.push(seen.lcp ?? 0);
  first.blocked.push(seen.blocked);
  await close();
}
print(`first question answerable, ${SLOWER}x slower, slow 4G`, spread(first.answerable));
print(`an answer is answered from then on, the same`, spread(first.answered));
print(`largest paint of /check, the same`, spread(first.lcp));
print(`main thread blocked until then, the same`, spread(first.blocked));

const offline = [];
const taps = [];
{
  const { context, page, close } = await device(browser, server.base);
  await context.addInitScript(watch);
  await context.addInitScript(inside);
  await open(page);
  await installed(page);
  await context.setOffline(true);
  for (let n = 0; n < ROUNDS; n++) {
    const again = await context.newPage();
    await again.goto("/check");
    offline.push((await started(again)).started);
    await again.close();
  }
  const tab = await context.newCDPSession(page);
  await tab.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await go(page, "/check");
  await tapped(page);
  taps.push(...(await page.evaluate(() => globalThis.seen.taps)));
  await tab.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const memory = await page.evaluate(async () => [
    (await performance.measureUserAgentSpecificMemory?.())?.bytes,
    globalThis.inside.memory?.buffer.byteLength,
  ]);
  const [script, program] = memory.map((bytes) => (bytes ? `${(bytes / 1e6).toFixed(1)} MB` : "not given"));
  print("memory after a check and a plan", `page and script ${script}, the program's own ${program}`);
  await close();
}
print("load again, offline", spread(offline));

{
  // No phone is as high as two figures that move are apart; so the page is made as high as they need.
  const { page, close } = await device(browser, server.base, { reducedMotion: "no-preference" });
  await open(page, "/check");
  await walk(page);
  await whole(page);
  await go(page, "/plan");
  const moving = () => page.locator("main [data-figure]:has(animate)").count();
  for (let height = 844; (await moving()) < 2 && height < 9000; height += 400) {
    await page.setViewportSize({ width: 390, height });
    await page.waitForTimeout(500);
  }
  const { height } = page.viewportSize();
  const tab = await page.context().newCDPSession(page);
  await tab.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const frames = () =>
    page.evaluate(
      () =>
        new Promise((done) => {
          const at = [];
          const frame = (now) => {
            at.push(now);
            if (now - at[0] < 5000) return requestAnimationFrame(frame);
            const gaps = at.slice(1).map((now, n) => now - at[n]);
            done([gaps.length / ((now - at[0]) / 1000), Math.max(...gaps)]);
          };
          requestAnimationFrame(frame);
        }),
    );
  const told = ([a_second, longest]) => `${a_second.toFixed(1)} a second, the longest took ${longest.toFixed(0)} ms`;
  print(`frames with ${await moving()} figures that move on /plan, 390x${height}, ${SLOWER}x slower`, told(await frames()));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator("main [data-figure]:has(animate)").first().scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  print(`frames with one of them in sight, 390x844, the same`, told(await frames()));
  await close();
}

{
  const { context, page, close } = await device(browser, server.base);
  // When an entry is on the disk the browser says so: it is what the app waits for, too.
  await context.addInitScript(() => {
    globalThis.noted = {};
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (stores, mode, ...more) {
      const change = transaction.call(this, stores, mode, ...more);
      if (mode === "readwrite") change.addEventListener("complete", () => (globalThis.noted.kept ??= performance.now()));
      return change;
    };
    addEventListener("click", ({ timeStamp }) => (globalThis.noted = { tapped: timeStamp }), true);
  });
  await open(page, "/check");
  await walk(page);
  await whole(page);
  await go(page, "/diary");
  await page.locator('[data-do="diary-on"]').click();
  const tab = await context.newCDPSession(page);
  await tab.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const times = { said: [], kept: [] };
  for (let n = 0; n < ROUNDS; n++) {
    await go(page, "/diary");
    await finger(page, `main input[name="pain-now"][value="${n}"]`);
    await finger(page, '#signs input[name="none"]');
    await page.evaluate((said) => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector("main").textContent.includes(said)) return;
        observer.disconnect();
        const { noted } = globalThis;
        requestAnimationFrame(() => setTimeout(() => (noted.said = performance.now())));
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    }, word("day-done"));
    await finger(page, 'form[data-form="day"] button[type="submit"]');
    await page.waitForFunction(() => globalThis.noted.kept && globalThis.noted.said);
    const { tapped, kept, said } = await page.evaluate(() => globalThis.noted);
    times.said.push(said - tapped);
    times.kept.push(kept - tapped);
  }
  print(`entry of a day, from the tap to the page that says it is noted, ${SLOWER}x slower`, spread(times.said));
  print(`from the tap until it is on the disk, the same`, spread(times.kept));
  await close();
}

if (process.env.CARRYWELL) {
  const backup = Buffer.from(nineMonths());
  const { context, page, close } = await device(browser, server.base);
  await context.addInitScript(inside);
  await open(page, "/check");
  await walk(page);
  await whole(page);
  await go(page, "/diary");
  await page.locator('[data-do="diary-on"]').click();
  await go(page, "/diary/past");
  await page.locator('input[type="file"]').setInputFiles({ name: "diary.json", mimeType: "application/json", buffer: backup });
  await page.waitForFunction(() => document.querySelectorAll("main li.card").length > 9);
  const tab = await context.newCDPSession(page);
  await tab.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const replayed = [];
  for (let n = 0; n < ROUNDS; n++) {
    await page.goto("/plan");
    await page.waitForFunction(() => document.querySelector("article.item"));
    await page.waitForTimeout(1500);
    const calls = await page.evaluate(() => globalThis.inside.calls);
    replayed.push(calls.find(({ event }) => event === "diary").took);
  }
  print(`nine months of a diary read, weighed and planned, ${SLOWER}x slower`, spread(replayed));
  await close();
}
const durations = taps.map((tap) => tap.duration);
const longest = taps.toSorted((a, b) => b.duration - a.duration).slice(0, 4);
print(
  `tap to paint, ${SLOWER}x slower, ${taps.length} taps that took 16 ms or more`,
  `${middle(durations)} ms; ${durations.filter((ms) => ms > 50).length} of them over 50 ms, longest ${longest.map((tap) => `${tap.duration} ms on ${tap.on}`).join(", ")}; work alone ${middle(taps.map((tap) => tap.work)).toFixed(0)} ms`,
);
if (process.env.COMPARE) {
  const page = await browser.newPage();
  const KINDS = { js: "text/javascript", wasm: "application/wasm", json: "application/json" };
  await page.route("http://compare.test/**", (asked) => {
    const { pathname } = new URL(asked.request().url());
    if (pathname === "/") return asked.fulfill({ contentType: "text/html", body: "<!doctype html><title>compare</title>" });
    const contentType = KINDS[pathname.split(".").pop()] ?? "application/octet-stream";
    return asked.fulfill({ path: join(process.env.COMPARE, pathname), contentType });
  });
  await page.goto("http://compare.test/");
  for (const name of ["first", "whole"]) {
    const took = await page.evaluate(async (name) => {
      const { default: init, Opening } = await import(`/${name}/web.js`);
      await init({ module_or_path: await (await fetch(`/${name}/web_bg.wasm`)).arrayBuffer() });
      const opening = new Opening(new Uint8Array(await (await fetch(`/${name}/guideline.bundle`)).arrayBuffer()));
      while (opening.go_on());
      const app = opening.app("2031-04-12");
      const people = (await (await fetch("/people.json")).json()).filter(({ answers }) => !/"(note|wishes)"/.test(answers));
      const often = (person, times) => {
        const from = performance.now();
        app.assess_often(person.answers, person.on, times);
        return performance.now() - from;
      };
      // First so that the browser has compiled it for speed; then each without what reading the file takes.
      for (const person of people) often(person, 100);
      const TIMES = 2000;
      return people.map((person) => {
        const reading = Math.min(...Array.from({ length: 5 }, () => often(person, 0)));
        return ((often(person, TIMES) - reading) / TIMES) * 1000;
      });
    }, name);
    const slowest = took.toSorted((a, b) => b - a);
    print(
      `assess one of ${took.length} worked people, the ${name} program`,
      `${middle(took).toFixed(1)} µs; ${took.filter((µs) => µs > 5).length} took longer than 5, the longest ${slowest[0].toFixed(1)}`,
    );
  }
  await page.close();
}
await browser.close();

if (!process.argv.includes("--no-lighthouse")) {
  const { default: lighthouse } = await import("lighthouse");
  const { launch: launchChrome } = await import("chrome-launcher");
  const chrome = await launchChrome({
    chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  });
  for (const path of ["/", "/check", "/ask", "/topics/heat-pad"]) {
    const { lhr } = await lighthouse(server.base + path, { port: chrome.port, logLevel: "silent" });
    const scores = Object.values(lhr.categories).map(({ id, score }) => `${id} ${Math.round(score * 100)}`);
    print(`Lighthouse ${lhr.lighthouseVersion} ${path}`, `${scores.join(", ")}; the machine's own index ${lhr.environment.benchmarkIndex}`);
    const audits = ["largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "total-byte-weight"];
    print("  ", audits.map((id) => `${id} ${lhr.audits[id].displayValue}`).join(", "));
    const lost = Object.values(lhr.categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 0.9).map(({ id }) => `${id} (${lhr.audits[id].displayValue ?? lhr.audits[id].title})`),
    );
    if (lost.length) print("   points lost by", [...new Set(lost)].join(", "));
  }
  chrome.kill();
}
await server.stop();
