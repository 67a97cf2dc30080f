// The browser, or the tab alone, is killed at any moment while a diary is written: what the app has
// acknowledged is there when it is opened again, and nothing is there twice.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { FLAGS, go, open, serve, stored, whole, word } from "./app.mjs";

// A thousand of the first take three quarters of an hour, of the second half of that; in runs of KILLS=100 a
// diary does not grow too long to be read.
const KILLS = Number(process.env.KILLS ?? 10);
const TABS = Number(process.env.KILLS ?? 30);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

let server;
before(async () => {
  server = await serve();
});
after(() => server?.stop());

/** A browser of its own that keeps what it has in a folder, and can be killed. */
async function browser(folder) {
  const words = [...FLAGS, "--headless=new", "--remote-debugging-port=0", `--user-data-dir=${folder}`];
  const child = spawn(process.env.CHROMIUM ?? "/usr/bin/chromium", words, { stdio: ["ignore", "ignore", "pipe"] });
  const address = await new Promise((given, refused) => {
    createInterface({ input: child.stderr }).on("line", (line) => {
      const found = /DevTools listening on (\S+)/.exec(line);
      if (found) given(found[1]);
    });
    child.once("exit", (code) => refused(new Error(`the browser left with ${code}`)));
  });
  const held = await chromium.connectOverCDP(address);
  const [context] = held.contexts();
  context.setDefaultTimeout(20_000);
  const kill = async () => {
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
    await held.close().catch(() => undefined);
  };
  const all = await held.newBrowserCDPSession();
  // As a phone does that needs the memory: whatever draws a page or works beside it is gone, the browser is not.
  const killTabs = async (page) => {
    const gone = page.waitForEvent("crash");
    const { processInfo } = await all.send("SystemInfo.getProcessInfo");
    for (const { type, id } of processInfo) if (type === "renderer") process.kill(id, "SIGKILL");
    await gone;
    await page.close();
  };
  // A process that waited for the next page is killed with the others, and the browser may not know it yet.
  const newPage = () => context.newPage().catch(() => context.newPage());
  return { newPage, kill, killTabs };
}

/** Opens the diary, the first time by beginning one; else whatever was acknowledged must be there, once. */
async function looked(page, isFirst, acknowledged) {
  page.on("console", (message) => {
    const [said, note] = message.text().split(" ");
    if (said === "kept") acknowledged.push(note);
  });
  await open(page, `${server.base}/diary`);
  await whole(page);
  if (isFirst) {
    await page.locator('[data-do="diary-on"]').first().click();
    await page.locator("main p.note").first().waitFor();
    return;
  }
  const there = (await stored(page)).map((record) => JSON.parse(record).entry.day.note);
  assert.equal(new Set(there).size, there.length, "an entry is there twice");
  const lost = acknowledged.filter((note) => !there.includes(note));
  assert.deepEqual(lost, [], "an acknowledged entry is lost");
  await go(page, "/diary/past");
  if (there.length) await page.locator("main li.card").first().waitFor();
}

/** Lets it write until it has acknowledged something, and then to any moment of the second that follows. */
async function written(page, round, acknowledged, most) {
  await page.evaluate(writeOn, { round, kept: word("day-done") });
  const known = acknowledged.length;
  for (let n = 0; n < 1000 && acknowledged.length === known; n++) await pause(10);
  // The rest is left to the machine.
  await pause((round * 377) % most);
}

/** Writes one entry after the other, as she would, and says of each when the app says that it is kept. */
function writeOn({ round, kept }) {
  const until = (found) =>
    new Promise((done) => {
      const look = () => (found() ? done() : setTimeout(look, 2));
      look();
    });
  const on = async () => {
    for (let n = 0; ; n++) {
      const link = document.createElement("a");
      link.href = "/diary";
      document.body.append(link);
      link.click();
      link.remove();
      const form = () => document.querySelector('main form[data-form="day"]');
      // The end of a long page comes right after its first paint.
      await until(() => form()?.elements.note);
      form().elements.note.value = `${round}-${n}`;
      form().querySelector('button[type="submit"]').click();
      await until(() => [...document.querySelectorAll("main p.note")].some((note) => note.textContent === kept));
      console.log(`kept ${round}-${n}`);
    }
  };
  void on();
}

const folder = () => mkdtempSync(join(tmpdir(), "carrywell-killed-"));
// What the browser began goes on for a moment after it is killed, and may write once more. Each time the folder
// is read again: the library's own retries would only try the folders that it has already found full.
async function away(folder) {
  for (let n = 1; ; n++) {
    try {
      return rmSync(folder, { recursive: true, force: true });
    } catch (err) {
      if (n === 50) throw err;
      await pause(200);
    }
  }
}

test("a browser that is killed at any moment has kept what it acknowledged, once", async () => {
  const to = folder();
  const acknowledged = [];
  try {
    // After the last kill it is only looked at.
    for (let round = 0; round <= KILLS; round++) {
      const { newPage, kill } = await browser(to);
      const page = await newPage();
      await looked(page, round === 0, acknowledged);
      if (round < KILLS) await written(page, round, acknowledged, 1000);
      await kill();
    }
    assert.ok(acknowledged.length >= KILLS, `only ${acknowledged.length} were acknowledged at all`);
  } finally {
    await away(to);
  }
});

test("a tab that is killed at any moment has kept what it acknowledged, once", async () => {
  const to = folder();
  const acknowledged = [];
  const { newPage, kill, killTabs } = await browser(to);
  try {
    for (let round = 0; round <= TABS; round++) {
      const page = await newPage();
      await looked(page, round === 0, acknowledged);
      if (round === TABS) break;
      await written(page, round, acknowledged, 300);
      await killTabs(page);
    }
    assert.ok(acknowledged.length >= TABS, `only ${acknowledged.length} were acknowledged at all`);
  } finally {
    await kill();
    await away(to);
  }
});
