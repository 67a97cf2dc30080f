// Pictures of the app for the documents: 390 by 844, small, made by the app itself.
//
// CARRYWELL=path node screenshots.mjs [folder]

import { mkdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { go, launch, open, place, serve, device, walk, tap, screen, URGENT, WELL } from "./app.mjs";

const to = new URL(process.argv[2] ?? "../../../docs/screens/", import.meta.url);
/** Bytes of a picture at most. */
const MOST = 40_000;

const server = await serve();
const browser = await launch();

/** What the phone shows now, as WebP as good as it may be within the limit. */
async function shoot(page, name) {
  await page.evaluate(() => {
    document.activeElement?.blur();
    scrollTo(0, 0);
  });
  const tab = await page.context().newCDPSession(page);
  for (let quality = 85; quality > 20; quality -= 10) {
    const { data } = await tab.send("Page.captureScreenshot", { format: "webp", quality, optimizeForSpeed: false });
    const bytes = Buffer.from(data, "base64");
    if (bytes.length > MOST) continue;
    const file = new URL(`${name}.webp`, to);
    writeFileSync(file, bytes);
    console.log(`${basename(file.pathname)}: ${bytes.length} bytes, quality ${quality}`);
    return;
  }
  throw new Error(`${name} is more than ${MOST} bytes`);
}

mkdirSync(to, { recursive: true });
for (const scheme of ["light", "dark"]) {
  const shots = async (page, name) => {
    const wanted = scheme === "light" || ["home", "body-map", "result", "plan", "session"].includes(name);
    if (wanted) await shoot(page, scheme === "light" ? name : `${name}-dark`);
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
  await shots(page, "plan");
  await go(page, "/session");
  await page.locator('[data-do="session-start"]').click();
  await page.locator("[data-figure] svg").first().waitFor({ state: "attached" });
  await shots(page, "session");
  await page.locator('[data-do="session-leave"]').click();
  await page.locator('form[data-form="session-over"] button').click();
  for (const [now, worst] of [[6, 7], [4, 6], [3, 5]]) {
    await go(page, "/diary");
    await page.locator(`input[name="pain-now"][value="${now}"]`).check({ force: true });
    await page.locator(`input[name="pain-worst"][value="${worst}"]`).check({ force: true });
    await page.locator('form[data-form="day"] button[type="submit"]').click();
    await page.waitForFunction(() => location.pathname === "/diary/trend");
  }
  await shots(page, "trend");
  await go(page, "/diary");
  await shots(page, "diary");
  await go(page, "/report");
  await shots(page, "report");
  await go(page, "/night");
  await shots(page, "night");
  await go(page, "/ask");
  await page.locator("#q").fill("heat");
  await page.locator("main .found a").first().waitFor();
  await shots(page, "ask");
  await go(page, "/topics/heat-pad");
  await shots(page, "topic");
  await go(page, "/answers");
  await page.locator('[data-do="restart"]').click();
  while ((await place(page)).startsWith("/check")) await tap(page, URGENT);
  await shots(page, "emergency");
  await close();
}
await browser.close();
await server.stop();
