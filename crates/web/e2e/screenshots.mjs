// Pictures of the app for the documents: 390 by 844, small, made by the app itself.
//
// CARRYWELL=path node screenshots.mjs [folder]

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { go, launch, open, place, serve, device, walk, tap, screen, URGENT, WELL } from "./app.mjs";

const to = new URL(process.argv[2] ?? "../../../docs/screens/", import.meta.url);
/** Bytes of a picture at most; and of that of a whole sheet of paper, or of a larger window. */
const MOST = 40_000;
const MOST_OF_MORE = 90_000;
/** A sheet of A4 in pixels, and what the style sheet leaves free around it. */
const A4 = { width: 794, height: 1123 };
const MARGIN = "12mm";

const server = await serve();
const browser = await launch();

/** Five weeks of a diary that end yesterday: it gets better, with a flare in between. */
function fiveWeeks() {
  const folder = mkdtempSync(join(tmpdir(), "carrywell-weeks-"));
  const diary = ["--diary", join(folder, "diary.sqlite")];
  const run = (...words) => execFileSync(process.env.CARRYWELL, words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  try {
    for (let back = 35; back > 0; back--) {
      const on = new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
      const flare = back > 18 && back < 22;
      const now = flare ? 5 : Math.round(1 + back / 12);
      const words = ["--today", on, "--at", "20:00", "--pain-now", now, "--pain-worst", now + 1, "--flare", flare ? "yes" : "no"];
      if (back % 7 === 0) {
        for (const [name, score] of [["carry the shopping", 8 - back / 7], ["turn over in bed", 9 - back / 7]]) {
          words.push("--function", `${name}=${Math.round(score)}`);
        }
      }
      run("diary", "add", ...diary, ...words.map(String));
    }
    return run("diary", "export", ...diary);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the phone shows now, from this element on and so much above it. */
async function shoot(page, name, from, above = 72, most = MOST) {
  await page.evaluate(() => document.activeElement?.blur());
  await page.evaluate(([from, above]) => {
    scrollTo(0, 0);
    const top = from && document.querySelector(from).getBoundingClientRect().top;
    if (top) scrollTo({ top: top - above, behavior: "instant" });
  }, [from, above]);
  await take(page, name, most);
}

/** The page as it is printed: a whole sheet of paper. */
async function print(page, name) {
  const phone = page.viewportSize();
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize(A4);
  await page.evaluate((margin) => {
    scrollTo(0, 0);
    document.body.style.padding = margin;
  }, MARGIN);
  await take(page, name, MOST_OF_MORE);
  await page.evaluate(() => (document.body.style.padding = ""));
  await page.setViewportSize(phone);
  await page.emulateMedia({ media: "screen" });
}

/** What is in sight, as WebP as good as it may be within the limit. */
async function take(page, name, most) {
  await page.waitForTimeout(300);
  const tab = await page.context().newCDPSession(page);
  for (let quality = 85; quality > 20; quality -= 10) {
    const { data } = await tab.send("Page.captureScreenshot", { format: "webp", quality, optimizeForSpeed: false });
    const bytes = Buffer.from(data, "base64");
    if (bytes.length > most) continue;
    const file = new URL(`${name}.webp`, to);
    writeFileSync(file, bytes);
    console.log(`${basename(file.pathname)}: ${bytes.length} bytes, quality ${quality}`);
    return;
  }
  throw new Error(`${name} is more than ${most} bytes`);
}

mkdirSync(to, { recursive: true });
const backup = Buffer.from(fiveWeeks());
for (const scheme of ["light", "dark"]) {
  const shots = async (page, name, ...from) => {
    const wanted = scheme === "light" || ["home", "body-map", "result", "plan", "session"].includes(name);
    if (wanted) await shoot(page, scheme === "light" ? name : `${name}-dark`, ...from);
  };
  const { page, close } = await device(browser, server.base, { colorScheme: scheme });
  await open(page);
  await shots(page, "home");
  await go(page, "/check");
  await walk(page, WELL, async () => {
    const { values } = await screen(page);
    if (values.yes?.includes("low-back")) {
      await page.locator("#yes-low-back").check();
      await page.locator(".spot.on").first().waitFor();
      await shots(page, "body-map");
    }
    if (values.yes?.includes("collapse-or-fit")) await shots(page, "question");
  });
  await shots(page, "result");
  await go(page, "/plan");
  // A figure is drawn where it comes into sight.
  await page.locator("main [data-figure]").first().scrollIntoViewIfNeeded();
  await page.locator("main [data-figure] svg").first().waitFor({ state: "attached" });
  await shots(page, "plan", "article.item");
  await go(page, "/session");
  await page.locator('[data-do="session-start"]').click();
  // The first is how to get up; a movement that is counted comes after it.
  await page.locator("#skip-1 summary").click();
  await page.locator('#skip-1 [data-with="unsaid"]').click();
  await page.locator("#skip-2").waitFor();
  await page.locator("[data-figure] svg").first().waitFor({ state: "attached" });
  await shots(page, "session");
  await page.locator('[data-do="session-leave"]').click();
  await page.locator('form[data-form="session-over"] button').click();
  await go(page, "/diary");
  await page.locator('[data-do="diary-on"]').click();
  await go(page, "/diary/past");
  await page.locator('input[type="file"]').setInputFiles({ name: "diary.json", mimeType: "application/json", buffer: backup });
  await page.waitForFunction(() => document.querySelectorAll("main li.card").length > 9);
  await go(page, "/diary");
  await page.locator('input[name="pain-now"][value="2"]').check({ force: true });
  await page.locator('input[name="pain-worst"][value="3"]').check({ force: true });
  await shots(page, "diary", 'form[data-form="day"]');
  await page.locator('form[data-form="day"] button[type="submit"]').click();
  await page.waitForFunction(() => location.pathname === "/diary/trend");
  await shots(page, "trend", "main figure");
  await go(page, "/report");
  // From its title on, and nothing of what stands above it.
  await shots(page, "report", "main article.sheet", 12);
  if (scheme === "light") await print(page, "sheet");
  await go(page, "/night");
  await shots(page, "night");
  await go(page, "/ask");
  await page.locator("#q").fill("can I use a heating pad?");
  await page.locator('form[data-form="ask"] button').click();
  await page.locator("main h2").first().waitFor();
  await shots(page, "ask", "main #q");
  await go(page, "/topics/heat-pad");
  await shots(page, "topic");
  await go(page, "/answers");
  await page.locator('[data-do="restart"]').click();
  while ((await place(page)).startsWith("/check")) await tap(page, URGENT);
  await shots(page, "emergency");
  await close();
}
// Other windows, and other people: a small phone in high contrast, a tablet, text twice as large, a script
// that runs from right to left.
const OTHERS = [
  ["question-small-contrast", { viewport: { width: 320, height: 568 } }, (root) => (root.dataset.theme = "contrast")],
  ["question-tablet", { viewport: { width: 820, height: 1180 } }],
  ["question-large-text", {}, (root) => (root.style.fontSize = "200%")],
  ["question-right-to-left", {}, undefined, "?locale=qps-plocm"],
];
for (const [name, options, change = () => {}, query = ""] of OTHERS) {
  const { page, close } = await device(browser, server.base, options);
  await open(page, `/${query}`);
  await page.locator("html").evaluate(change);
  await go(page, "/check");
  let seen = false;
  while (!seen) {
    const { values } = await screen(page);
    seen = values.yes?.includes("collapse-or-fit") ?? false;
    if (seen) await shoot(page, name, undefined, 0, MOST_OF_MORE);
    else await tap(page, WELL);
  }
  await close();
}
await browser.close();
await server.stop();
