// A plain static host: the files of a folder and the pages of its folders, with brotli, on a free port. It is what is measured where
// only the files of `cargo xtask site` are there and no program that carries them.
//
// Absent: everything a server owes to strangers. Nobody but a measurement asks it.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  css: "text/css",
  wasm: "application/wasm",
  svg: "image/svg+xml",
  png: "image/png",
  webmanifest: "application/manifest+json",
};

/** Serves a folder. Each file is compressed once, before the first answer. */
export async function host(folder) {
  const headers = {};
  for (const line of readFileSync(join(folder, "_headers"), "utf8").split("\n")) {
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (name) headers[name] = value;
  }
  const files = new Map();
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    const bytes = readFileSync(path);
    const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    files.set(`/${relative(folder, path)}`, packed);
  }
  const server = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url, "http://localhost");
    const path = [pathname, `${pathname.replace(/\/$/, "")}/index.html`].find((path) => files.has(path));
    const found = path ?? "/404.html";
    answer.writeHead(path ? 200 : 404, {
      ...headers,
      "content-type": TYPES[found.split(".").pop()] ?? "application/octet-stream",
      "content-encoding": "br",
      "cache-control": /\.[0-9a-f]{16}\./.test(found) ? "public, max-age=31536000, immutable" : "no-cache",
    });
    answer.end(files.get(found));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    stop: () => (server.closeAllConnections(), new Promise((done) => server.close(done))),
  };
}
