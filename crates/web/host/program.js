// How a program arrives: fetched, compared with what it must be, compiled beside the page, and rehearsed
// in a worker, so that nothing here holds the page up.
//
// A rehearsal that fails, or a browser without workers, costs time and nothing else.
// Absent: what the programs do.

import { trusted } from "./trusted.js";
import initFirst, { Opening as OpeningFirst } from "carrywell-first";

const files = document.documentElement.dataset;
const SOON = 500; // milliseconds until what nobody waits for
const PATIENCE = 1000; // milliseconds a rehearsal may hold up what it is to speed up

const file = async (name) => {
  const answer = await fetch(files[name], { integrity: files[`${name}Integrity`] });
  if (!answer.ok) throw new Error(`the ${name}: ${answer.status}`);
  return answer;
};

export const bytes = async (name) => new Uint8Array(await (await file(name)).arrayBuffer());

// From the bytes and not from the stream: what must be compared with its hash arrives as a whole anyway,
// and from a stream the browser would read all of it where the page is drawn.
const compiled = async (name) => WebAssembly.compile(await bytes(name));

/** What only the whole program needs of this side: its bindings, and what the device does for it. */
export let companion;

// As a part of the page, so that it is compared with its hash, too; after that it is there to be imported.
// It is fetched before, because a browser remembers of a script that it could not be had.
async function fetchCompanion() {
  await bytes("later");
  await new Promise((done, failed) => {
    const script = document.createElement("script");
    script.type = "module";
    script.integrity = files.laterIntegrity;
    script.crossOrigin = "";
    script.onload = done;
    script.onerror = () => failed(new Error("the later script"));
    script.src = trusted.createScriptURL(files.later);
    document.head.append(script);
  });
  const later = await import(files.later);
  await later.dressed();
  companion = later;
}

const now = () => {};

// Between two pieces of work the browser may do what cannot wait.
export const pause = () => window.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));

// A moment in which nobody waits for the page.
export const quiet = () => new Promise((done) => (window.requestIdleCallback ?? setTimeout)(done));

// When there is something to be seen. A page in the background is not painted and need not wait.
const painted = () =>
  new Promise((done) => {
    if (document.hidden) done();
    new PerformanceObserver(done).observe({ type: "paint", buffered: true });
    setTimeout(done, SOON);
  });

let stage; // the worker
let told; // where the worker says this device is

/** The time zone of the device. Asking for it takes the browser longer than a whole question takes us. */
export const zone = () => told ?? Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";

// Whoever has everything on the device waits for the program alone: the rehearsal comes after it.
const isHere = () => Boolean(navigator.serviceWorker?.controller);

/** Resolves when the worker has opened what the page is about to open, or does not come to it. */
function rehearsed(name, module, guideline, today) {
  return new Promise((done) => {
    setTimeout(done, PATIENCE);
    if (!stage) return done();
    stage.addEventListener("message", ({ data }) => {
      if (data.name !== name) return;
      told = data.zone;
      done();
      if (data.done && name === "whole") stage = stage?.terminate();
    });
    stage.addEventListener("error", done);
    stage.postMessage({ name, module, guideline, today, later: files.later });
  });
}

let beginning; // the guideline as far as a check needs it

/** The program that arrives first, and opens on a page that is there already. */
export async function first(today) {
  await painted();
  begin();
  const [guideline, module] = await Promise.all([bytes("guideline"), compiled("first")]);
  beginning = guideline;
  await rehearsed("first", module, guideline, today);
  await initFirst({ module_or_path: module });
  return opened(OpeningFirst, guideline, today, pause);
}

/** The whole program; behind another one it waits for a quiet moment. */
export async function whole(today, behind) {
  const here = !behind && isHere();
  if (!behind && !here) {
    await painted();
    begin();
  }
  const [start, more, module] = await Promise.all([
    beginning ?? bytes("guideline"),
    bytes("more"),
    compiled("whole"),
    companion ?? fetchCompanion(),
  ]);
  const guideline = new Uint8Array(start.length + more.length);
  guideline.set(start);
  guideline.set(more, start.length);
  const rehearsal = () => rehearsed("whole", module, guideline, today);
  if (here) setTimeout(() => quiet().then(begin).then(rehearsal), SOON);
  else await rehearsal();
  await companion.init({ module_or_path: module });
  return opened(companion.Opening, guideline, today, here ? now : behind ? quiet : pause);
}

// A piece at a time; in between the browser does what cannot wait.
async function opened(Opening, guideline, today, between) {
  await between();
  const opening = new Opening(guideline);
  do await between();
  while (opening.go_on());
  await between();
  return opening.app(today);
}

function begin() {
  try {
    stage = new Worker(trusted.createScriptURL(import.meta.url), { type: "module" });
    stage.addEventListener("error", (event) => (event.preventDefault(), (stage = undefined)));
  } catch (error) {
    console.warn(error);
  }
}
