// Keeps the app for when there is no network. FILES and VERSION are filled in when the site is built.
//
// Whatever is in the list comes from here and from nowhere else; a newer version is fetched as a
// whole beside it, and takes over only when she says so. No request is made for anything she does.

const VERSION = "@VERSION@";
const FILES = JSON.parse(`@FILES@`);
const ROUTES = JSON.parse(`@ROUTES@`);
const KEEP = `carrywell-${VERSION}`;
const COUNT = "carrywell-count";

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(KEEP).then((cache) => Promise.all(FILES.map((path) => keep(cache, path)))),
  );
});

async function keep(cache, path) {
  // What has a hash in its name may come from the browser's own cache; pages may not.
  const answer = await fetch(path, /\.[0-9a-f]{16}\./.test(path) ? {} : { cache: "reload" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  // Some hosts lead a page to another address of it, and what was led there cannot answer for a page.
  const { status, headers } = answer;
  await cache.put(path, answer.redirected ? new Response(answer.body, { status, headers }) : answer);
}

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith("carrywell-") && name !== KEEP && name !== COUNT) await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("message", (event) => {
  if (event.data === "take-over") self.skipWaiting();
  if (event.data === "requests") count(0).then((n) => event.ports[0].postMessage(n));
});

// How often something was not here and had to be asked for, since it was installed.
async function count(more) {
  const cache = await caches.open(COUNT);
  const n = Number((await (await cache.match("/count"))?.text()) ?? 0) + more;
  if (more) await cache.put("/count", new Response(String(n)));
  return n;
}

// A page as it is kept starts with the whole program, which is here, and never with the first one.
const page = (path) => {
  const bare = path.replace(/\/(index\.html)?$/, "") || "/home";
  for (const kept of [`/kept${bare}.html`, `${bare}/index.html`]) if (FILES.includes(kept)) return kept;
  if (ROUTES.some((route) => bare === route || bare.startsWith(`${route}/`))) return "/kept/check.html";
  return null;
};

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== self.location.origin || event.request.method !== "GET") return;
  event.respondWith(
    (async () => {
      const cache = await caches.open(KEEP);
      const wanted = event.request.mode === "navigate" ? page(url.pathname) : url.pathname;
      const kept = wanted && (await cache.match(wanted, { ignoreSearch: true }));
      if (kept) return kept;
      await count(1).catch(() => {});
      try {
        return await fetch(event.request);
      } catch {
        // A page that was never here, and no network: the emergency card rather than nothing.
        return (await cache.match("/kept/emergency.html")) ?? Response.error();
      }
    })(),
  );
});
