// The host: the browser's side of the app. It decides nothing.
//
// Every tap, form and navigation becomes one event (a kind and a form-encoded text), the program in
// WebAssembly answers with the page and a list of effects, and this file carries both out. There is
// one listener for each kind of event, on the document; no element has its own.
//
// On a first visit a small program starts, which knows Check and what it leads to. The whole one
// arrives behind it and takes over when nobody is in the middle of a form, with the conversation as it
// is. Then everything is put on the device, and from the next visit on the whole one starts at once.
//
// A program that faults is given up: the page stays, links are plain links again, and loading one begins anew
// with what was kept.
//
// Absent: rules, words, requests.

import { Idiomorph } from "idiomorph";
import { trusted } from "./trusted.js";
import { bytes, companion, first, pause, quiet, whole, zone } from "./program.js";

const page = document.getElementById("app");
const files = document.documentElement.dataset;
const SESSION = "carrywell.session";
const KEPT = "carrywell.kept";
const MEANWHILE = "carrywell.meanwhile"; // where a session or a timer stands, and the lock of the tab it is in
const CHOICES = "carrywell.choices";
const LEAVING = "carrywell.leaving";
const SHELF = "carrywell"; // the diary, and where tabs hear of each other

const parse = (html) => {
  const parsed = document.createElement("div");
  parsed.innerHTML = trusted.createHTML(html);
  return parsed;
};

let app;
let tools; // what the device can do besides showing pages, which comes with the whole program
let rest; // the whole program, when it has arrived and waits to take over
let needed = false; // whether she is where only the whole program can go on
let kept = { session: "", kept: "", meanwhile: "", choices: "" }; // what was to be kept, should nothing be
const facts = new Set(); // what the browser has told of itself
let steps = 0; // how many entries of the history are ours
let waiting; // a newer version that is ready
let taking = false; // whether she has asked for it
let shown = ""; // the page as it was last shown
let leaving = false;

// Storage may be closed to us. Then the session lives as long as the page does.
const stored = (store, key) => {
  try {
    return window[store].getItem(key) ?? "";
  } catch {
    return "";
  }
};
const store = (where, key, text) => {
  try {
    if (text === "") window[where].removeItem(key);
    else window[where].setItem(key, text);
    return true;
  } catch {
    return false;
  }
};

const today = () => {
  const now = new Date();
  const two = (n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const here = () => location.pathname + location.search;

// The place as the program is told it: with the question, which is kept beside the address.
const place = () => {
  const asked = history.state?.asked;
  return asked ? `${location.pathname}?${new URLSearchParams({ q: asked })}` : here();
};

// When it is, and chance for what is written now.
const now = () => {
  const time = new Date();
  const chance = crypto.getRandomValues(new Uint8Array(16));
  return {
    today: today(),
    minute: String(time.getHours() * 60 + time.getMinutes()),
    clock: String(Math.floor(time.getTime() / 1000)),
    chance: Array.from(chance, (byte) => byte.toString(16).padStart(2, "0")).join(""),
  };
};

const encoded = (fields) => new URLSearchParams({ ...now(), ...fields }).toString();
let turns = 0; // how often something has happened, or was looked ahead of
let heard; // the fields of the form she is in, if the last event told of them
const told = (kind, fields = {}) => {
  turns++;
  heard = kind === "edit" && fields.fields;
  return orGiveUp(() => app.event(kind, encoded(fields)));
};

// After a fault nothing that the program would say can be relied on, nor a page that is half shown. What it
// refuses in words is an answer.
function orGiveUp(work) {
  try {
    return work();
  } catch (error) {
    if (typeof error !== "string") giveUp(error);
    throw error;
  }
}
function giveUp(error) {
  app = rest = undefined;
  tools?.run("clock", "off");
  failed(error);
}

// What was going on in a tab that is closed now. Where nobody can tell whether it is, nothing.
async function leftOff() {
  const text = stored("localStorage", MEANWHILE);
  if (!text) return "";
  const { held } = (await navigator.locks?.query().catch(() => {})) ?? {};
  return !held || held.some(({ name }) => name === MEANWHILE) ? "" : text;
}

function send(kind, fields) {
  // Nothing is kept any more of someone who is leaving.
  if (leaving || !app) return;
  write();
  theirs = kind === "form" ? SENT : TOLD;
  // Between two screens nothing is lost: what the whole program asks of the browser first is done, only
  // its page is not shown.
  if (rest && (kind === "go" || kind === "came")) takeOver((answer) => answer.slice(0, answer.indexOf("\n\n") + 2));
  act(told(kind, fields));
}

// Other tabs speak whether or not a program is there to hear them. What they say waits for the whole one;
// of a stop or a danger sign the first one is told that there was one.
const others = window.BroadcastChannel ? new BroadcastChannel(SHELF) : undefined;
const said = [];
// A diary on this device may tell of a stop, too, even where the browser ended before it had noted that she
// wants one.
const hasDiary = (async () => (await indexedDB.databases())?.some(({ name }) => name === SHELF))().catch(() => false);
if (others) {
  others.onmessage = ({ data }) => {
    if (data === "forgotten") return emptied();
    if (tools) return tools.hear(data);
    said.push(data);
    if (data?.record && files.started) send("heard");
  };
  // What was told before this page was opened counts here from the first result on.
  others.postMessage("stops?");
}

// Another tab has deleted everything: nothing of this one may come back.
function emptied() {
  later.splice(0);
  leaving = true;
  store("sessionStorage", SESSION, "");
  location.reload();
}

// The whole program is there, and with it what the device does for it.
function equip() {
  document.documentElement.dataset.program = "whole";
  hasDiary.then((has) => has && tools.find());
  tools = companion.device({
    send,
    page,
    others,
    SHELF,
    MEANWHILE,
    store,
    sealer: () => trusted.createScriptURL(files.sealer),
    draw: (place, id, week) => app && place.replaceChildren(...parse(orGiveUp(() => app.figure(id, week))).childNodes),
  });
}

// News of the browser, which a program that takes over must hear, too.
function tell(fact) {
  facts.add(fact);
  send(fact);
}

// What a program is told first.
const start = (more) =>
  told("start", { to: place(), ...kept, zone: zone(), ...more });

// The whole program goes on where the first one stands.
function takeOver(shorten = (answer) => answer) {
  settle();
  const answer = orGiveUp(() => {
    const handed = app.hand_on();
    app.free();
    [app, rest] = [rest, undefined];
    for (const fact of facts) told(fact);
    const answer = start({ handed });
    equip();
    return answer;
  });
  act(shorten(answer));
  for (const message of said.splice(0)) tools.hear(message);
  fetchFigures();
}

// What looks the same is the same, but for a field of a form that is told what she picks: there the
// program knows better. In any other form what she has picked is hers until she sends it.
const TOLD = "form[data-live] :is(input, select, textarea), [type=password]";
// What was sent is known to the program as well.
const SENT = "input, select, textarea";
let theirs = TOLD; // the fields that take what the page says
const same = (old, fresh) =>
  old.isEqualNode(fresh) && !(old instanceof Element && (old.matches(theirs) || old.querySelector(theirs)));

// How much of another screen comes with its first paint: what the window shows at once. A plan is forty
// times as long, and nobody waits for what is below. It ends before something that stands for itself, and
// never within a word that is set apart: the parser closes what is open, but takes such a word for open on.
const DENSE = 150; // square pixels that a character of HTML fills at least, with what it stands for
const WIDE = 640; // pixels beyond which a line gets no longer
const OWN = /<(li|section|article|details|fieldset)\b/g;
const END = "</main>";
let below = ""; // the page whose end comes after that paint

function top(html) {
  // However small the window is, where she is stands in it.
  OWN.lastIndex = Math.max((innerHeight * Math.min(innerWidth, WIDE)) / DENSE, html.indexOf('id="title"'));
  const from = OWN.exec(html)?.index ?? html.length;
  const to = html.lastIndexOf(END);
  return from < to ? html.slice(0, from) + html.slice(to) : html;
}
function complete() {
  if (!below) return;
  const fresh = parse(below);
  below = "";
  // It is the same page, so what is there already stays as she has made it meanwhile.
  orGiveUp(() => morphed(fresh, (old, fresh) => old.isEqualNode(fresh)));
  finished();
}

function show(html, before, isAnother) {
  if (isAnother && before) turned(html, before);
  else morphed(parse(html), same);
  finished();
}
function finished() {
  dates(page);
  tools?.figures();
}

// Another screen: nothing of the one before is kept but the frame around it, as far as it reads the same.
const cut = (html) => {
  const [from, to] = [html.indexOf("<main"), html.lastIndexOf(END)];
  return [html.slice(0, from), html.slice(from, to), html.slice(to)];
};
function turned(html, before) {
  const [head, inside, tail] = cut(html);
  const [oldHead, , oldTail] = cut(before);
  if (head !== oldHead) return page.replaceChildren(...parse(html).childNodes);
  const main = document.getElementById("main");
  // Where the browser has to move the focus itself, from what is taken away, it lays out the page once more. A
  // link of the frame, which stays, loses it as well: it goes to the title.
  document.activeElement?.matches("a, button") && document.activeElement.blur();
  main.replaceChildren(...(ahead.get(inside) ?? parse(inside).firstElementChild).childNodes);
  if (tail !== oldTail) main.nextElementSibling.replaceWith(parse(tail).firstElementChild);
}

function morphed(fresh, stays) {
  Idiomorph.morph(page, fresh.childNodes, {
    morphStyle: "innerHTML",
    // Only of a field: of anything else the library would leave the children as they are, too.
    ignoreActiveValue: document.activeElement?.matches("textarea, input:not([type=radio], [type=checkbox])") ?? false,
    callbacks: {
      // A figure moves on undisturbed until another takes its place.
      beforeNodeMorphed: (old, fresh) => {
        if (stays(old, fresh)) return false;
        return !(old.dataset?.figure && old.dataset.figure === fresh.dataset?.figure && old.dataset.week === fresh.dataset.week);
      },
      // What she has opened stays open, and a field she is in stays as she left it.
      beforeAttributeUpdated: (name, node) =>
        !(name === "open" && node instanceof HTMLDetailsElement && !node.dataset.force),
    },
  });
}

// Days are written as people here write them. To find out how takes the browser longer than to write one.
const formats = {};
const dated = (weekday) =>
  (formats[weekday] ??= new Intl.DateTimeFormat(undefined, { weekday, day: "numeric", month: "long" }));
function dates(of) {
  for (const time of of.querySelectorAll("time[datetime]")) {
    const day = new Date(`${time.dateTime}T12:00`);
    if (!Number.isNaN(day.valueOf())) {
      time.textContent = dated(time.dataset.weekday).format(day);
    }
  }
}

let shownAt = ""; // the address of the page that was last shown
function act(answer) {
  if (leaving) return;
  // Effects first come as lines of `kind<TAB>text`, then an empty line, then the page.
  const end = answer.indexOf("\n\n");
  const effects = answer.slice(0, end).split("\n").filter(Boolean);
  const html = answer.slice(end + 2);
  // What has not changed is left alone, a field she is filling in above all.
  if (html && html !== shown) {
    const before = shown;
    shown = html;
    const fromTop = effects.includes("top\t");
    const isAnother = effects.includes("focus\ttitle") && (fromTop || shownAt !== location.pathname);
    const first = isAnother && fromTop ? top(html) : html;
    below = first === html ? "" : html;
    orGiveUp(() => show(first, before, isAnother));
    ahead.clear();
  }
  shownAt = location.pathname;
  for (const effect of effects) {
    const tab = effect.indexOf("\t");
    const kind = effect.slice(0, tab);
    const text = effect.slice(tab + 1).replace(/\\(.)/g, (_, letter) => (letter === "n" ? "\n" : letter));
    if (LATER.has(kind)) {
      later.push([kind, text]);
      continue;
    }
    if (LAST.has(kind)) settle();
    run(kind, text);
  }
  if (!later.length && !below) lookAhead();
  else coming ||= afterPaint();
}

// What the likeliest taps come to is worked out while nobody waits, as far as to what the window shows first:
// a question answered as it stands, where the page says she will go next, and the places that are always in sight.
const ahead = new Map(); // by its HTML, until the page changes in any way
async function lookAhead() {
  const turn = ++turns;
  await quiet();
  if (turn !== turns || !begun() || leaving || below) return;
  const form = page.querySelector("main form[data-form]");
  const button = form?.querySelector(".main[type=submit]");
  const links = Array.from(page.querySelectorAll("[data-next], nav.tabs a:not([aria-current])"), ({ pathname }) => ["go", { to: pathname }]);
  if (button) links.unshift(["form", { form: form.dataset.form, fields: fieldsOf(form, button) }]);
  for (const [kind, fields] of links) {
    const answer = orGiveUp(() => app.foresee(kind, encoded(fields)));
    await quiet();
    if (turn !== turns || !begun()) return;
    const [, inside] = cut(top(answer.slice(answer.indexOf("\n\n") + 2)));
    if (inside) ahead.set(inside, parse(inside).firstElementChild);
  }
  // And how days are written here, the first of which would cost as much as a page.
  await quiet();
  if (turn !== turns) return;
  for (const weekday of ["long", undefined]) dated(weekday);
}

// What nobody sees waits until the page is painted, in its order, and never beyond the next event: an
// entry of the history alone takes the browser longer than a question takes us.
const LATER = new Set(["push", "replace", "asked", "title", "session", "keep", "meanwhile", "choices"]);
// Nothing comes after these that came before them.
const LAST = new Set(["leave", "forget", "print"]);
const later = [];
let coming = false; // whether the time for them is
function settle() {
  complete();
  write();
}
function write() {
  for (const [kind, text] of later.splice(0)) run(kind, text);
}
const SHOWN = 30; // milliseconds from a picture that is drawn to one that is seen, on a slow device
function afterPaint() {
  const painted = () => {
    coming = false;
    write();
    if (!below) return lookAhead();
    setTimeout(() => {
      complete();
      lookAhead();
    }, SHOWN);
  };
  if (document.hidden) setTimeout(painted);
  else requestAnimationFrame(() => setTimeout(painted));
  return true;
}

function run(kind, text) {
  switch (kind) {
    case "push":
      history.pushState({ step: ++steps }, "", text);
      shownAt = location.pathname;
      break;
    case "replace":
      history.replaceState({ step: steps }, "", text);
      shownAt = location.pathname;
      break;
    case "asked":
      history.replaceState({ step: steps, asked: text }, "");
      break;
    case "title":
      document.title = text;
      break;
    case "top":
      window.scrollTo({ top: 0, behavior: "instant" });
      break;
    case "focus": {
      if (!document.getElementById(text)) complete();
      const target = document.getElementById(text);
      target?.focus({ preventScroll: text === "title" });
      break;
    }
    case "say": {
      // A screen reader speaks what changes here; the same text twice must change too.
      const live = document.getElementById("live");
      live.textContent = live.textContent === text ? `${text}\u00a0` : text;
      break;
    }
    case "session":
      kept.session = text;
      store("sessionStorage", SESSION, text);
      break;
    case "keep":
      kept.kept = store("localStorage", KEPT, text) ? text : "";
      if (text && !kept.kept) tell("storage-refused");
      break;
    case "choices":
      kept.choices = text;
      store("localStorage", CHOICES, text);
      break;
    case "rest":
      needed = true;
      if (rest) arrived();
      else fetchRest();
      break;
    case "look": {
      const look = new URLSearchParams(text);
      for (const name of ["theme", "dir", "lang"]) {
        const value = look.get(name);
        if (name === "theme") document.documentElement.dataset.theme = value ?? "auto";
        else if (value) document.documentElement[name] = value;
      }
      break;
    }
    case "copy":
      navigator.clipboard?.writeText(text).then(
        () => send("copied"),
        () => send("copy-refused"),
      );
      break;
    case "print":
      window.print();
      break;
    case "forget":
      forget();
      break;
    case "requests":
      countRequests();
      break;
    case "update":
      taking = true;
      waiting?.postMessage("take-over");
      break;
    case "leave":
      leave();
      break;
    default:
      tools?.run(kind, text);
  }
}

// Everything this page could have kept, on every shelf the browser has.
async function forget() {
  kept = { session: "", kept: "", meanwhile: "", choices: "" };
  store("sessionStorage", SESSION, "");
  store("localStorage", KEPT, "");
  store("localStorage", MEANWHILE, "");
  store("localStorage", CHOICES, "");
  let left;
  try {
    await tools?.close();
    await new Promise((done, failed) => {
      const gone = indexedDB.deleteDatabase(SHELF);
      gone.onsuccess = done;
      gone.onerror = gone.onblocked = () => failed(gone.error ?? new Error("blocked"));
    });
    left = ((await indexedDB.databases?.()) ?? []).length;
  } catch (error) {
    console.warn(error);
    left = 1;
  }
  try {
    left += window.localStorage.length + window.sessionStorage.length;
  } catch {
    // What is closed to us holds nothing of ours.
  }
  others?.postMessage("forgotten");
  send("forgotten", { left: String(left) });
}

// Quick exit: nothing of this visit stays in the list behind the back button. Where the way back
// leads through pages that were loaded before this one, the first of them goes on with it.
function leave() {
  settle();
  leaving = true;
  store("sessionStorage", SESSION, "");
  store("localStorage", MEANWHILE, "");
  page.replaceChildren();
  document.title = "\u00a0";
  const marked = store("sessionStorage", LEAVING, "yes");
  const back = (marked ? window.navigation?.currentEntry?.index : undefined) ?? history.state?.step ?? 0;
  if (back > 0) {
    addEventListener("popstate", gone, { once: true });
    history.go(-back);
  } else {
    gone();
  }
}

function gone() {
  store("sessionStorage", LEAVING, "");
  location.replace("/exit");
}

function countRequests() {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return;
  const channel = new MessageChannel();
  channel.port1.onmessage = (message) => send("requests", { n: String(message.data) });
  worker.postMessage("requests", [channel.port2]);
}

const fieldsOf = (form, submitter) => {
  // All of it counts, also what is not painted yet.
  complete();
  const data = new FormData(form);
  const fields = new URLSearchParams();
  for (const [name, value] of data) fields.append(name, typeof value === "string" ? value : "");
  if (submitter?.name) fields.append(submitter.name, submitter.value);
  return fields.toString();
};

const ours = (link) =>
  link.origin === location.origin && !link.hasAttribute("download") && !link.dataset.plain &&
  (!link.target || link.target === "_self");

function listen() {
  // A second tap in the same place was meant for the screen before, not for the one that is there now.
  document.addEventListener(
    "click",
    (event) => {
      if (event.detail > 1 && event.target instanceof Element && event.target.closest("button, a[href]")) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    true,
  );
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const target = event.target instanceof Element ? event.target : null;
    const act = target?.closest("[data-do]");
    if (!begun()) {
      if (act?.dataset.do === "leave") leave();
      else if (act && isGivenUp()) toNote();
      return;
    }
    if (act) {
      event.preventDefault();
      send("do", { what: act.dataset.do, with: act.dataset.with ?? "" });
      return;
    }
    const link = target?.closest("a[href]");
    if (!link || !ours(link)) return;
    event.preventDefault();
    // A place on this page is no other page, so nothing of it is begun anew.
    if (!link.hash || link.pathname + link.search !== here()) send("go", { to: link.pathname + link.search });
    if (!link.hash) return;
    settle();
    document.querySelector(link.hash)?.scrollIntoView();
    if (link.hash === "#main") run("focus", "title");
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.dataset.form || !(begun() || early || files.failed)) return;
    event.preventDefault();
    // What she has answered stays on the device, whether or not there is a program to take it.
    if (isGivenUp()) return toNote();
    const sent = { form: form.dataset.form, fields: fieldsOf(form, event.submitter) };
    if (!early) return send("form", sent);
    early.sent = sent;
    event.submitter?.setAttribute("data-pressed", "");
  });
  const live = (event) => {
    const form = event.target.form;
    if (early) return change();
    if (!begun()) return;
    if (form?.dataset.live !== event.type && form?.dataset.live !== "both") return lookAhead();
    // A field that is left tells once more what was heard of it while she wrote.
    const fields = fieldsOf(form);
    if (fields === heard) return;
    send("edit", { form: form.dataset.form, name: event.target.name, fields });
    // The program may have answered with other fields than those.
    heard = form.isConnected && fieldsOf(form);
  };
  document.addEventListener("input", live);
  document.addEventListener("change", live);
  addEventListener("popstate", () => {
    // What was to be written into the entry that she has left is not for this one.
    later.splice(0, later.length, ...later.filter(([kind]) => !["push", "asked", "replace"].includes(kind)));
    settle();
    steps = history.state?.step ?? 0;
    if (leaving) return;
    // Without a program the page would stay the one that it was.
    if (isGivenUp()) return location.reload();
    if (begun()) send("came", { to: place() });
  });
  addEventListener("pagehide", settle);
  // A night may pass between two looks at the page.
  document.addEventListener("visibilitychange", () => {
    if (begun() && document.visibilityState === "visible") send("seen");
  });
  addEventListener("keydown", (event) => {
    // Three times Escape leaves, wherever she is. Each may also have closed something, so they count only
    // close together.
    if (event.key !== "Escape" || event.repeat) return;
    escapes = [...escapes.filter((at) => event.timeStamp - at < ESCAPES_WITHIN), event.timeStamp];
    if (escapes.length === 3) away();
  });
}
const ESCAPES_WITHIN = 2000; // milliseconds
let escapes = [];
// What goes on ends before she goes, if there is a program to end it.
const away = () => (begun() ? send("do", { what: "leave", with: "" }) : leave());
// Until the first page of the program is shown, links are links and nothing else is ours.
const begun = () => Boolean(app && files.started);
// Where it has stopped, links are that again, and only they lead on.
const isGivenUp = () => Boolean(!app && files.started);

async function worker() {
  // A page that did not come safely is kept by no browser.
  if (!("serviceWorker" in navigator) || !window.isSecureContext) return tell("worker-refused");
  try {
    const registration = await navigator.serviceWorker.register(trusted.createScriptURL("/sw.js"));
    const offer = () => {
      waiting = registration.waiting;
      if (waiting && navigator.serviceWorker.controller) tell("update-ready");
    };
    offer();
    registration.addEventListener("updatefound", () =>
      registration.installing?.addEventListener("statechange", offer),
    );
    navigator.serviceWorker.addEventListener("controllerchange", () => {
      if (taking) location.reload();
    });
    if (navigator.serviceWorker.controller) tell("offline-ready");
    else navigator.serviceWorker.ready.then(() => tell("offline-ready"));
  } catch {
    tell("worker-refused");
  }
}

// The drawn movements come last: everything else can be done without them.
let movements;
async function fetchFigures() {
  try {
    movements ??= await bytes("figures");
    await quiet();
    if (tools && app) act(orGiveUp(() => app.figures(movements)));
    if (tools && files.certificate) send("certificate", { text: new TextDecoder().decode(await bytes("certificate")) });
  } catch (error) {
    console.warn(error);
  }
}

let fetching = false;

// The whole program, behind the first one; again when there is a network, if there was none.
async function fetchRest() {
  if (fetching || rest || !files.first || tools || files.failed) return;
  fetching = true;
  try {
    rest = await whole(today(), true);
  } catch (error) {
    console.warn(error);
    return;
  } finally {
    fetching = false;
  }
  arrived();
}

// It takes over at once where she waits for it or where there is no form she could be in the middle
// of, and else with the next screen.
function arrived() {
  if (leaving || !app) return;
  if (!needed && page.querySelector("form")) return worker();
  const waited = needed;
  needed = false;
  takeOver();
  if (waited) run("focus", "title");
  worker();
}

// The first question is in the page already. What she picks there before the program is here is kept,
// and what she sends is answered as soon as it is.
let early;
function ready() {
  const form = document.querySelector("#early form");
  if (!form) return;
  early = { form };
  form.querySelector("[type=submit]").disabled = false;
  document.documentElement.dataset.ready = "yes";
}
// What she corrects after she sent it is not sent as it was: she sends it again.
function change() {
  early.sent = undefined;
  early.form.querySelector("[data-pressed]")?.removeAttribute("data-pressed");
}
function takeEarly(answer) {
  const { form, sent } = early ?? {};
  const fields = form && fieldsOf(form);
  early = undefined;
  act(answer);
  if (fields) send("edit", { form: form.dataset.form, name: "", fields });
  if (sent) send("form", sent);
  settle();
}

async function begin() {
  if (stored("sessionStorage", LEAVING)) return gone();
  steps = history.state?.step ?? 0;
  kept = {
    session: stored("sessionStorage", SESSION),
    kept: stored("localStorage", KEPT),
    meanwhile: await leftOff(),
    choices: stored("localStorage", CHOICES),
  };
  // Answers of before are read by the whole program.
  const small = files.first && !kept.session && !kept.kept && !kept.meanwhile;
  if (small) ready();
  else document.documentElement.dataset.resumes = "yes";
  listen();
  app = await (small ? first(today()) : whole(today()));
  await pause();
  const answer = start();
  await pause();
  if (!small) equip();
  takeEarly(answer);
  document.documentElement.dataset.started = "yes";
  if (tools) said.splice(0).forEach(tools.hear);
  else if (said.some((message) => message?.record)) send("heard");
  hasDiary.then((has) => has && !tools && send("heard"));
  document.getElementById("late")?.remove();
  const closed = ["sessionStorage", "localStorage"].some((where) => !store(where, "carrywell.tried", "1"));
  for (const where of ["sessionStorage", "localStorage"]) store(where, "carrywell.tried", "");
  if (closed) tell("storage-refused");
  if (!small) fetchFigures();
  if (small) fetchRest();
  else worker();
}

// The emergency card is in the page already, or one link away, and needs none of this. She is told. Whatever
// else goes wrong somewhere in the browser is no reason to say that the app has stopped.
function failed(error) {
  if (files.failed) return;
  document.documentElement.dataset.failed = "yes";
  document.getElementById("late")?.remove();
  console.error(error);
  const note = document.getElementById("failed");
  if (!note) return;
  note.hidden = false;
  // She may be far down a page that has worked until now; in one that she reads she stays where she is.
  if (files.started) toNote();
}
const toNote = () => document.getElementById("failed").scrollIntoView({ behavior: "instant" });
// A page that comes back from the browser's memory does not start again.
addEventListener("pageshow", (event) => event.persisted && stored("sessionStorage", LEAVING) && gone());
addEventListener("online", () => fetchRest());
begin().catch(failed);
