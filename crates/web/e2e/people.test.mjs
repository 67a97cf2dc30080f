// Every worked person, in the browser's engine and in the terminal: the same, byte for byte.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "./app.mjs";

const folder = process.env.COMPARE;
const kinds = { js: "text/javascript", wasm: "application/wasm", json: "application/json", html: "text/html" };

test("every worked person has the same result in the browser and in the terminal", async (t) => {
  if (!folder) throw new Error("COMPARE names the folder that `cargo xtask browser` makes");
  const server = createServer(async (request, response) => {
    const name = request.url === "/" ? "index.html" : request.url.slice(1);
    const page = "<!doctype html><title>compare</title>";
    const body = name === "index.html" ? page : await readFile(join(folder, ...name.split("/"))).catch(() => null);
    if (body === null) response.statusCode = 404;
    response.setHeader("content-type", kinds[name.split(".").pop()] ?? "application/octet-stream");
    response.end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  t.after(() => server.close());
  const browser = await launch();
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const found = await page.evaluate(async () => {
    const program = async (name) => {
      const { default: init, Opening } = await import(`/${name}/web.js`);
      await init({ module_or_path: fetch(`/${name}/web_bg.wasm`) });
      const bundle = new Uint8Array(await (await fetch(`/${name}/guideline.bundle`)).arrayBuffer());
      return new Opening(bundle).app("2031-04-12");
    };
    const [first, whole] = [await program("first"), await program("whole")];
    const people = await (await fetch("/people.json")).json();
    const differ = [];
    let n_first = 0;
    for (const { name, on, answers, check, plan } of people) {
      if (whole.check_json(answers, on) !== check) differ.push(`${name}: check`);
      if (whole.plan_json(answers, on) !== plan) differ.push(`${name}: plan`);
      // The first program reads no notes and knows no activities, and is never given any.
      if (/"(note|wishes)"/.test(answers)) continue;
      n_first += 1;
      if (first.check_json(answers, on) !== check) differ.push(`${name}: check by the first program`);
    }
    const began = performance.now();
    for (const { on, answers } of people) whole.check_json(answers, on);
    return { n: people.length, n_first, differ, each: (performance.now() - began) / people.length };
  });
  assert.deepEqual(found.differ, []);
  const CASES = fileURLToPath(new URL("../../../guideline/cases", import.meta.url));
  assert.equal(found.n, readdirSync(CASES).filter((name) => name.endsWith(".toml")).length);
  assert.ok(found.n_first > 200, `${found.n_first} people by the first program`);
  t.diagnostic(`${found.n} people; reading, assessing and writing one took ${found.each.toFixed(2)} ms`);
});
