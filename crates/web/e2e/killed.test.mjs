// The browser is killed at any moment while a diary is written: what the app has acknowledged is there when
// it is opened again, and nothing is there twice.

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

// A thousand take about an hour: KILLS=1000.
const KILLS = Number(process.env.KILLS ?? 10);
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
  const page = await context.newPage();
  const kill = async () => {
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
    await held.close().catch(() => undefined);
  };
  return { page, kill };
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

test("a browser that is killed at any moment has kept what it acknowledged, once", async () => {
  const folder = mkdtempSync(join(tmpdir(), "carrywell-killed-"));
  const acknowledged = [];
  try {
    // After the last kill it is only looked at.
    for (let round = 0; round <= KILLS; round++) {
      const { page, kill } = await browser(folder);
      page.on("console", (message) => {
        const [said, note] = message.text().split(" ");
        if (said === "kept") acknowledged.push(note);
      });
      await open(page, `${server.base}/diary`);
      await whole(page);
      if (round === 0) {
        await page.locator('[data-do="diary-on"]').first().click();
        await page.locator("main p.note").first().waitFor();
      } else {
        const there = (await stored(page)).map((record) => JSON.parse(record).entry.day.note);
        assert.equal(new Set(there).size, there.length, "an entry is there twice");
        const lost = acknowledged.filter((note) => !there.includes(note));
        assert.deepEqual(lost, [], "an acknowledged entry is lost");
        await go(page, "/diary/past");
        if (there.length) await page.locator("main li.card").first().waitFor();
      }
      if (round < KILLS) {
        await page.evaluate(writeOn, { round, kept: word("day-done") });
        const known = acknowledged.length;
        for (let n = 0; n < 1000 && acknowledged.length === known; n++) await pause(10);
        // Each time at another moment of the second that it goes on writing; the rest is left to the machine.
        await pause((round * 377) % 1000);
      }
      await kill();
    }
    assert.ok(acknowledged.length >= KILLS, `only ${acknowledged.length} were acknowledged at all`);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
