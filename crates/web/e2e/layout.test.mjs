// Room for everything: small phones, large text, landscape, right to left; and targets for a thumb.

import assert from "node:assert/strict";
import { test } from "node:test";
import { app, checked, everyScreen, go, nothing, place, walk, whole } from "./app.mjs";

const at = app();

/** CSS pixels a target has at least, either way. */
const LEAST = 48;

const SHAPES = {
  "a small phone": { width: 320, height: 640 },
  "a phone with text twice as large": { width: 390, height: 844, text: "200%" },
  "a small phone with text twice as large": { width: 320, height: 640, text: "200%" },
  "a phone on its side": { width: 640, height: 360 },
  "a tablet": { width: 820, height: 1180 },
};

/** What stands out of the page at its side. */
const wider = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = document.scrollingElement.scrollWidth - width;
    if (scrolls <= 0) return [];
    const out = [...document.querySelectorAll("body *")].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.right > width + 1 || box.left < -1) && !element.closest(".away, .skip");
    });
    return [`${scrolls} px too wide`, ...out.slice(-3).map((element) => element.outerHTML.slice(0, 100))];
  });

/** What is cut off inside of its own box. */
const cut = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("a, button, label, h1, h2, h3, summary, .tag, .tabs span")]
      .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      .filter((element) => !element.closest(".away, .skip"))
      .slice(0, 3)
      .map((element) => `cut off: ${element.outerHTML.slice(0, 100)}`),
  );

/** Words of headings that are broken though they would fit: those of four fifths of the window and more may be. */
const broken = (page) =>
  page.evaluate(() => {
    const found = [];
    const range = document.createRange();
    for (const heading of document.querySelectorAll("main :is(h1, h2, h3, .door b)")) {
      const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode;
        if (!node.parentElement.checkVisibility()) continue;
        // What the language of long text appends is no word.
        for (const { index, 0: word } of node.data.matchAll(/[^\s\-/~]+/g)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
          const width = boxes.reduce((sum, box) => sum + box.width, 0);
          if (new Set(boxes.map((box) => Math.round(box.top))).size > 1 && width < innerWidth * 0.8)
            found.push(`broken: ${word} in ${heading.outerHTML.slice(0, 100)}`);
        }
      }
    }
    return found.slice(0, 4);
  });

/** What is too small to be met with a thumb. A box or option is met by its label; links in a sentence stay as they are. */
const small = (page, least) =>
  page.evaluate((least) => {
    const met = new Set();
    for (const element of document.querySelectorAll("a[href], button, summary, select, textarea, input, svg [data-do]")) {
      const target = element.matches("[type=checkbox], [type=radio]") ? (element.closest("label") ?? element) : element;
      const style = getComputedStyle(target);
      if ((style.display === "inline" && !target.ownerSVGElement) || target.closest("[hidden]")) continue;
      if (!target.checkVisibility()) continue;
      met.add(target);
    }
    return [...met]
      .map((target) => [target, target.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0 && (box.width < least - 0.5 || box.height < least - 0.5))
      .slice(0, 4)
      .map(([target, box]) => `${box.width.toFixed(0)}x${box.height.toFixed(0)}: ${target.outerHTML.slice(0, 100)}`);
  }, least);

async function inEveryShape(page, where) {
  const found = [];
  const opened = () =>
    page.evaluate(() => document.querySelectorAll("main details").forEach((details) => (details.open = true)));
  for (const [shape, { text, ...size }] of Object.entries(SHAPES)) {
    await page.setViewportSize(size);
    await page.evaluate((to) => (document.documentElement.style.fontSize = to), text ?? "");
    await opened();
    for (const what of [...(await wider(page)), ...(await cut(page)), ...(await broken(page)), ...(await small(page, LEAST))]) {
      found.push({ where, what: `${shape}: ${what}` });
    }
  }
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
  await page.setViewportSize({ width: 390, height: 844 });
  return found;
}

for (const [name, query] of [["its own language", ""], ["long text", "?locale=qps-ploc"], ["right to left", "?locale=qps-plocm"]]) {
  test(`nothing is too wide, cut off or too small to tap on any screen in ${name}`, async () => {
    const { page, close } = await at.device();
    const found = [];
    await everyScreen(page, async (where) => found.push(...(await inEveryShape(page, where))), query);
    nothing(found);
    await close();
  });
}

/** Where the ways to stop are, and whether a thumb meets each there: it is in sight, and nothing lies over it. */
const ways = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".way")].map((way) => {
      const { left, top, right, bottom, width, height } = way.getBoundingClientRect();
      const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      const met = document.elementFromPoint(left + width / 2, top + height / 2);
      return { way: way.dataset.with, top: Math.round(top), bottom: Math.round(bottom), met: inside && way.contains(met) };
    }),
  );

/** How far down the end of the page is. */
const end = (page) => page.evaluate(() => document.scrollingElement.scrollHeight);

/** The ways to stop are met at each of these places of the page, on each of these phones. */
async function areMet(page, phones, downs) {
  for (const [width, height] of phones) {
    await page.setViewportSize({ width, height });
    for (const down of [...downs, await end(page)]) {
      await page.evaluate((top) => scrollTo({ top, behavior: "instant" }), down);
      const all = await ways(page);
      assert.equal(all.length, 5);
      assert.ok(all.every(({ met }) => met), `${width}x${height}, ${down} px down: ${told(all)}`);
    }
  }
}

const told = (all) => all.map(({ way, top, bottom, met }) => `${way} ${top} to ${bottom}${met ? "" : ", not met"}`).join("; ");
const larger = (page, to) => page.evaluate((to) => (document.documentElement.style.fontSize = to), to);

test("in a session the five ways to stop are in sight, with text twice as large on a small phone too", async () => {
  const { page, close } = await at.device();
  await checked(page);
  await whole(page);
  await go(page, "/session");
  await page.locator('[data-do="session-start"]').click();
  await page.locator(".now.going").waitFor();
  // What lies below the window comes a moment after it.
  await place(page);
  await areMet(page, [[390, 844], [320, 640], [640, 360]], [0, 150]);
  await page.setViewportSize({ width: 320, height: 640 });
  await larger(page, "200%");
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await areMet(page, [[320, 640], [320, 568]], [0, 200, 640]);
  await close();
});

test("by a timer and in the night the ways to stop are in sight too, and nothing lies over them", async () => {
  const { page, close } = await at.device();
  await checked(page);
  await whole(page);
  await go(page, "/plan");
  await page.locator('[data-do="fuller"]').click();
  await page.waitForFunction(() => location.pathname.startsWith("/check/"));
  await walk(page);
  const timer = async () => {
    await go(page, "/timer/heat-pack");
    await page.locator('[data-do="timer-start"]').click();
    await page.locator(".now .seconds").waitFor();
  };
  const night = async () => {
    await go(page, "/night/leg-cramp");
    await page.locator('form[data-form="night"] button:not([name])').click();
    await page.locator("main article.item").waitFor();
  };
  for (const there of [timer, night]) {
    await there();
    // What lies below the window comes a moment after it.
    await place(page);
    await areMet(page, [[390, 844], [320, 640], [640, 360]], [0, 150]);
    await larger(page, "200%");
    await areMet(page, [[390, 844], [320, 640]], [240, 640]);
    await larger(page, "");
  }
  await close();
});
