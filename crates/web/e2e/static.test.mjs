// The files of the app on hosts that know nothing of it: one that has files and folders alone, as
// `python3 -m http.server`, and one that leaves `.html` out of every address, as many that are hired do.
//
// Environment: SITE is the folder that `cargo xtask site` made, target/site where it is not given.

import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { device, go, installed, launch, open, place, records, walk } from "./app.mjs";

const SITE = process.env.SITE ?? fileURLToPath(new URL("../../../target/site", import.meta.url));
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml" };
const is = (path) => statSync(path, { throwIfNoEntry: false });

/** Files and folders; the address of a folder ends with a slash. */
function plain(path) {
  const file = join(SITE, path);
  if (is(file)?.isDirectory()) return path.endsWith("/") ? { file: join(file, "index.html") } : { to: `${path}/` };
  return { file };
}

/** The same page under an address without an ending. */
function clean(path) {
  if (path.endsWith(".html")) return { to: path.replace(/(\/index)?\.html$/, "") || "/" };
  return { file: [path, `${path}/index.html`, `${path}.html`].map((path) => join(SITE, path)).find((file) => is(file)?.isFile()) };
}

async function host(find) {
  const server = createServer((asked, answer) => {
    const { file, to } = find(new URL(asked.url, "http://localhost").pathname);
    if (to) return answer.writeHead(301, { location: to }).end();
    if (!file || !is(file)?.isFile()) return answer.writeHead(404).end();
    answer.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(readFileSync(file));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const stop = () => (server.closeAllConnections(), new Promise((done) => server.close(done)));
  return { base: `http://127.0.0.1:${server.address().port}`, stop };
}

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

for (const [what, find] of [["knows files and folders alone", plain], ["leaves the endings out", clean]]) {
  test(`on a host that ${what} the app is put on the device, and starts there when the host is gone`, async () => {
    const { base, stop } = await host(find);
    const { context, page, errors, close } = await device(browser, base);
    try {
      await open(page, "/check");
      await installed(page);
      await page.close();
    } finally {
      await stop();
    }
    const later = await context.newPage();
    const headings = new Set();
    for (const path of ["/", "/emergency/", "/topics/heat-pad", "/plan/", "/plan/week", "/exit"]) {
      if (path === "/exit") {
        let referer = "none was sent";
        await later.route("https://www.wikipedia.org/**", (route) => {
          referer = route.request().headers().referer;
          return route.fulfill({ contentType: "text/html", body: "Elsewhere" });
        });
        await later.goto(path);
        await later.waitForURL("https://www.wikipedia.org/");
        assert.equal(referer, undefined, "the place she went to is told where she was");
        assert.equal(await later.evaluate(() => document.referrer), "");
      } else {
        await open(later, path);
        headings.add(await later.locator("main h1").textContent());
      }
    }
    assert.ok(headings.size > 3, `the same page again and again: ${[...headings]}`);
    await open(later, "/check");
    await walk(later);
    assert.equal(await place(later), "/result");
    await go(later, "/plan");
    assert.ok((await later.locator("article.item").count()) > 0);
    assert.deepEqual(errors, []);
    await close();
  });

  test(`on a host that ${what} every place and every answer is there without a script`, async () => {
    const { base, stop } = await host(find);
    for (const path of ["/", "/check", "/emergency", "/ask", "/plan", "/privacy", "/exit", ...records("topics").map((id) => `/topics/${id}`)]) {
      assert.equal((await fetch(base + path)).status, 200, path);
    }
    const { page, close } = await device(browser, base, { javaScriptEnabled: false });
    await page.goto("/ask");
    await page.locator('main a[href="/topics/heat-pad"]').click();
    assert.ok((await page.locator("main").innerText()).length > 400);
    await close();
    await stop();
  });
}
