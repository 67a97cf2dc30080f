// The static pages and what they are sent with: valid HTML, closed headers, a quiet console.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { HtmlValidate } from "html-validate";
import { app, everyScreen, nothing, records } from "./app.mjs";

const at = app();

const STATIC = [
  "/", "/check", "/result", "/answers", "/plan", "/session", "/timer", "/self-test", "/night", "/diary", "/report",
  "/share", "/ask", "/emergency", "/more", "/settings", "/privacy", "/certificate", "/design", "/exit", "/nowhere",
];

test("every static page is valid HTML, each topic's too", async () => {
  const checker = new HtmlValidate({
    extends: ["html-validate:recommended"],
    // A link that dials says whom it rings, too; that sentence must be able to break on a small phone.
    rules: { "tel-non-breaking": "off" },
  });
  const found = [];
  const topics = records("topics");
  assert.ok(topics.length > 50);
  for (const path of [...STATIC, ...topics.map((id) => `/topics/${id}`)]) {
    const answer = await fetch(at.base + path);
    assert.equal(answer.status, path === "/nowhere" ? 404 : 200, path);
    const report = await checker.validateString(await answer.text(), path);
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column } of messages) found.push({ where: `${path}:${line}:${column}`, what: `${ruleId}: ${message}` });
    }
  }
  nothing(found);
});

test("every topic is a page of its own, with a title, a description and its question as structured data", async () => {
  const titles = new Set();
  for (const id of records("topics")) {
    const html = await (await fetch(`${at.base}/topics/${id}`)).text();
    const title = /<title>(.*?)<\/title>/s.exec(html)?.[1];
    assert.ok(title && !titles.has(title), `${id}: ${title}`);
    titles.add(title);
    assert.match(html, /<meta name="description" content="[^"]{20,}"/, id);
    const told = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)[1]);
    assert.equal(told["@type"], "FAQPage");
    assert.ok(told.mainEntity[0].acceptedAnswer.text.length > 40, id);
  }
});

test("every answer of the server is closed to everybody else", async () => {
  const html = await (await fetch(at.base)).text();
  const files = [...html.matchAll(/(?:href|src|data-first|data-whole|data-guideline|data-more)="(\/[^"]*\.[a-z]+)"/g)].map((found) => found[1]);
  assert.ok(files.length >= 5);
  for (const path of ["/", "/check", "/topics/heat-pad", "/nowhere", "/sw.js", ...files]) {
    const { headers } = await fetch(at.base + path);
    const policy = headers.get("content-security-policy");
    assert.match(policy, /default-src 'none'/, path);
    assert.match(policy, /connect-src 'self'/, path);
    assert.match(policy, /frame-ancestors 'none'/, path);
    assert.doesNotMatch(policy.replaceAll("'wasm-unsafe-eval'", ""), /unsafe|\*|data:text|https?:/, path);
    assert.equal(headers.get("referrer-policy"), "no-referrer", path);
    assert.equal(headers.get("x-content-type-options"), "nosniff", path);
    assert.equal(headers.get("cross-origin-opener-policy"), "same-origin", path);
    assert.equal(headers.get("cross-origin-embedder-policy"), "require-corp", path);
    assert.equal(headers.get("cross-origin-resource-policy"), "same-origin", path);
    assert.match(headers.get("permissions-policy"), /geolocation=\(\)/, path);
    assert.equal(headers.get("set-cookie"), null, path);
  }
});

test("no page has a script, a style or a handler written into it", async () => {
  for (const path of [...STATIC, "/topics/heat-pad"]) {
    const html = await (await fetch(at.base + path)).text();
    assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|javascript:/i, path);
    for (const [script] of html.matchAll(/<script[^>]*>/g)) assert.match(script, /integrity="sha|application\/ld\+json/, path);
    assert.doesNotMatch(html, /(src|href)="https?:\/\/[^"]*\.(js|css|woff2?)/, path);
  }
});

test("what is loaded is what was built", async () => {
  const html = await (await fetch(at.base)).text();
  for (const name of ["data-first", "data-whole", "data-guideline", "data-more"]) {
    assert.match(html, new RegExp(`${name}-integrity="sha(256|384|512)-`));
  }
});

test("the console stays quiet on every screen", async () => {
  const { page, context, errors, close } = await at.device();
  const found = [];
  const warnings = [];
  context.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  await everyScreen(page, async (where) => {
    for (const what of [...errors.splice(0), ...warnings.splice(0)]) found.push({ where, what });
  });
  nothing(found);
  await close();
});

test("the headers for other hosts are those of the server", async () => {
  const site = process.env.SITE ?? fileURLToPath(new URL("../../../target/site", import.meta.url));
  const lines = readFileSync(join(site, "_headers"), "utf8").split("\n").filter((line) => line.startsWith("  "));
  const { headers } = await fetch(`${at.base}/`);
  const differ = lines.map((line) => line.trim().split(/: (.*)/)).filter(([name, value]) => headers.get(name) !== value);
  // A page on another host has its policy in the page as well, and trusts no type but the app's own.
  assert.deepEqual(differ.map(([name]) => name), ["Content-Security-Policy"]);
  assert.equal(lines.length, 7);
});
