// What the device can do besides showing pages: keep time, stay awake, speak, ring, keep a diary (under a
// passphrase if she wants), save a file, tell other tabs of what holds a plan back, draw figures. Each does what an effect says and tells what came of it. It decides nothing.
//
// Absent: what is kept and why, words, requests.

const ENTRIES = "entries";
const LOCK = "lock";
const SEALED = "carrywell sealed diary "; // what a sealed backup begins with
const ROW = "CWSEALED"; // what a sealed entry begins with in a file that has many
const LOOK = 200; // milliseconds between two looks at the clock

export function device({ send, draw, page, sealer, others, store, SHELF, MEANWHILE }) {
  // Time. What went by is measured by a clock that only goes forward.
  let ticking;
  let last = 0;
  const clock = (on) => {
    if (on && !ticking) {
      listen();
      last = performance.now();
      ticking = setInterval(() => {
        const now = performance.now();
        const ms = Math.round(now - last);
        last = now;
        send("tick", { ms: String(ms) });
      }, LOOK);
    } else if (!on && ticking) {
      clearInterval(ticking);
      ticking = undefined;
    }
  };

  // The screen stays awake while she follows. A device that cannot is no reason to stop.
  let lock;
  let wanted = false;
  const stay = async () => {
    try {
      if (wanted && !lock) {
        lock = await navigator.wakeLock?.request("screen");
        lock?.addEventListener("release", () => (lock = undefined));
      }
    } catch {
      lock = undefined;
    }
  };
  const awake = (on) => {
    wanted = on;
    if (on) stay();
    else lock?.release().catch(() => {});
  };
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && stay());

  // What is said last is heard: a count that comes too late helps nobody. But a count never cuts a sentence off.
  let inSentence = false;
  const speak = (text) => {
    const voice = window.speechSynthesis;
    const isCount = /^\d+$/.test(text);
    if (!voice || (isCount && inSentence && voice.speaking)) return;
    inSentence = !isCount;
    voice.cancel();
    if (!text) return;
    const said = new SpeechSynthesisUtterance(text);
    said.lang = document.documentElement.lang || "en";
    voice.speak(said);
  };

  // Some devices let nothing sound later but what was got ready with a tap, such as the one that starts a timer.
  let sound;
  const listen = () => {
    try {
      sound ??= new AudioContext();
      sound.resume().catch(() => {});
    } catch {
      sound = undefined;
    }
  };

  // Time is up: three tones and a tremble.
  const ring = () => {
    navigator.vibrate?.([300, 150, 300, 150, 300]);
    listen();
    try {
      for (const at of [0, 0.35, 0.7]) {
        const tone = sound.createOscillator();
        const loud = sound.createGain();
        tone.frequency.value = 660;
        loud.gain.value = 0.2;
        tone.connect(loud).connect(sound.destination);
        tone.start(sound.currentTime + at);
        tone.stop(sound.currentTime + at + 0.25);
      }
    } catch {
      // A device without sound still trembles, and the page says it.
    }
  };

  /** How long the browser may take to open the diary, in milliseconds. */
  const PATIENCE = 10_000;
  // The diary. An entry is told as written when the device says that it is on the disk.
  let shelf;
  const opened = () =>
    (shelf ??= new Promise((done, failed) => {
      const open = indexedDB.open(SHELF, 2);
      // Some browsers never answer. Then she is asked whether to go on without it.
      let late = false;
      const patience = setTimeout(() => {
        late = true;
        failed(new Error("no answer"));
      }, PATIENCE);
      open.onupgradeneeded = () => {
        for (const store of [ENTRIES, LOCK]) {
          if (!open.result.objectStoreNames.contains(store)) open.result.createObjectStore(store);
        }
      };
      open.onsuccess = () => {
        clearTimeout(patience);
        if (late) return open.result.close();
        // Another tab that deletes everything is not held up by this one.
        open.result.onversionchange = () => {
          open.result.close();
          shelf = undefined;
        };
        done(open.result);
      };
      open.onerror = () => failed(open.error);
      open.onblocked = () => failed(new Error("blocked"));
    }).catch((error) => {
      shelf = undefined;
      throw error;
    }));
  // One change of the shelf, whole or not at all. `change` is given the entries and the lock.
  const change = async (mode, change) => {
    const at = (await opened()).transaction([ENTRIES, LOCK], mode, { durability: "strict" });
    return new Promise((done, failed) => {
      let given;
      at.oncomplete = () => done(given);
      at.onerror = at.onabort = () => failed(at.error ?? new Error("refused"));
      const lock = at.objectStore(LOCK).get(LOCK);
      lock.onsuccess = () => change(at, at.objectStore(ENTRIES), lock.result, (value) => (given = value));
    });
  };

  // Passphrases are worked out and entries sealed in a worker, which holds the key as long as the diary
  // is open here. What the key was worked out with went with another worker.
  const hire = () => {
    const worker = new Worker(sealer());
    const open = new Map();
    let n = 0;
    worker.onmessage = ({ data }) => {
      const { done, failed } = open.get(data.id);
      open.delete(data.id);
      if ("refused" in data) failed(new Error(data.refused));
      else done(data.given);
    };
    worker.onerror = (event) => {
      for (const { failed } of open.values()) failed(new Error(event.message ?? "the worker does not start"));
    };
    const ask = (what, fields) =>
      new Promise((done, failed) => {
        open.set(++n, { done, failed });
        worker.postMessage({ id: n, what, ...fields });
      });
    return { ask, end: () => worker.terminate() };
  };
  const once = async (what, fields) => {
    const worker = hire();
    try {
      return await worker.ask(what, fields);
    } finally {
      worker.end();
    }
  };
  let drawer; // the worker that has the key, and the token of the lock it fits
  const closeDrawer = () => {
    drawer?.worker.end();
    drawer = undefined;
  };
  const openDrawer = async ({ lock, secret }) => {
    const worker = hire();
    return { worker, token: await worker.ask("open", { lock, secret }) };
  };
  const same = (a, b) => Boolean(a && b) && a.length === b.length && a.every((byte, at) => byte === b[at]);
  const why = (error) => String(error?.message ?? error);

  // As long as a session or a timer goes on in this tab it is in no other one: a lock says so, which goes
  // with the tab however it ends.
  let release;
  const meanwhile = (text) => {
    // Where no lock tells the tabs apart it is not kept either.
    if (!navigator.locks) text = "";
    store("localStorage", MEANWHILE, text);
    if (!text) {
      release?.();
      release = undefined;
    } else if (!release) {
      const held = new Promise((done) => (release = done));
      navigator.locks?.request(MEANWHILE, () => held).catch(() => {});
    }
  };

  const told = new Map(); // what holds a plan back and was told, here or elsewhere, and its day
  const day = () => new Date().toDateString();
  const hear = (data) => {
    if (data === "written") read();
    else if (data === "stops?") {
      for (const [record, of] of told) if (of === day()) others.postMessage({ record, day: of });
    } else if (data?.record) {
      told.set(data.record, data.day);
      send("heard", { record: data.record });
    }
  };
  const tell = (record) => {
    told.set(record, day());
    others?.postMessage({ record, day: day() });
  };
  // What is written with one step goes onto the disk together, whole or not at all.
  const waiting = [];
  let writing = Promise.resolve();
  const write = (pair) => {
    waiting.push(pair);
    if (waiting.length === 1) queueMicrotask(() => (writing = writeAll(waiting.splice(0))));
  };
  // What was written before it is closed is kept first.
  const closeDiary = () => queueMicrotask(() => writing.then(closeDrawer));
  const writeAll = async (pairs) => {
    try {
      const records = pairs.map(([, record]) => record);
      const sealed = drawer ? await drawer.worker.ask("seal", { records }) : pairs;
      await change("readwrite", (at, entries, lock) => {
        // Another tab has put it under a passphrase meanwhile, or has taken it off.
        if (drawer ? !same(lock?.token, drawer.token) : lock) return at.abort();
        for (const [name, bytes] of sealed) entries.put(bytes, name);
      });
      others?.postMessage("written");
      send("written", { names: pairs.map(([name]) => name).join(" ") });
    } catch (error) {
      console.warn(error);
      send("write-refused");
      const locked = await change("readonly", (at, entries, lock, give) => give(lock)).catch(() => {});
      if (drawer ? !same(locked?.token, drawer.token) : locked) read();
    }
  };
  const read = async () => {
    try {
      navigator.storage?.persist?.();
      const [all, lock] = await change("readonly", (at, entries, lock, give) => {
        const ask = entries.getAll();
        ask.onsuccess = () => give([ask.result, lock]);
      });
      if (drawer && !same(lock?.token, drawer.token)) closeDrawer();
      if (lock && !drawer) return send("diary-closed");
      const records = lock ? await drawer.worker.ask("records", { sealed: all }) : all;
      send("diary", { records: records.join("\n"), sealed: lock ? "yes" : "" });
    } catch (error) {
      console.warn(error);
      send("diary-refused");
    }
  };
  // A diary that does not open, as one that a later version of the app made, is saved as it is: texts as they
  // are, and sealed entries with their lock, so that the passphrase opens them as it opens a sealed backup.
  const rescue = async (name) => {
    try {
      const [all, known] = await new Promise((done, failed) => {
        const open = indexedDB.open(SHELF);
        open.onerror = () => failed(open.error);
        open.onblocked = () => failed(new Error("blocked"));
        open.onsuccess = () => {
          const stores = [ENTRIES, LOCK].filter((name) => open.result.objectStoreNames.contains(name));
          const at = open.result.transaction(stores);
          const [entries, lock] = stores.map((name) => (name === LOCK ? at.objectStore(name).get(LOCK) : at.objectStore(name).getAll()));
          at.oncomplete = () => {
            open.result.close();
            done([entries.result, lock?.result]);
          };
          at.onerror = at.onabort = () => failed(at.error ?? new Error("refused"));
        };
      });
      const texts = all.filter((entry) => typeof entry === "string");
      const sealed = all.filter((entry) => typeof entry !== "string").map((entry) => new Uint8Array(entry));
      const isOurs = known?.lock instanceof Uint8Array && known.token instanceof Uint8Array;
      // Of a lock that is none of ours nobody here knows how it is written down.
      if (!isOurs) return save(name, [...texts, ...sealed.map((entry) => btoa(String.fromCharCode(...entry)))].join("\n"));
      const length = ({ length: n }) => new Uint8Array([n, n >> 8, n >> 16, n >> 24]);
      const rows = sealed.flatMap((entry) => [ROW, known.lock, length(entry), entry]);
      save(name.replace(/\.txt$/, ".sealed"), `${SEALED}2\n`, known.lock, known.token, ...rows, texts.join("\n"));
    } catch (error) {
      console.warn(error);
      send("rescue-refused");
    }
  };
  // Reads what is kept unless it has been: the browser may have ended before it noted that there is a diary.
  const find = () => shelf || read();
  // Everything goes under a passphrase at once, or nothing does; what came meanwhile begins it anew.
  const sealDiary = async (passphrase) => {
    try {
      const { lock, secret } = await once("lock", { passphrase });
      const next = await openDrawer({ lock, secret });
      for (let done = false; !done; ) {
        const [names, all] = await change("readonly", (at, entries, known, give) => {
          const keys = entries.getAllKeys();
          const values = entries.getAll();
          values.onsuccess = () => give([keys.result, values.result]);
        });
        const sealed = await next.worker.ask("seal", { records: all });
        done = await change("readwrite", (at, entries, known, give) => {
          const keys = entries.getAllKeys();
          keys.onsuccess = () => {
            if (known || keys.result.join() !== names.join()) return give(Boolean(known));
            entries.clear();
            for (const [name, bytes] of sealed) entries.put(bytes, name);
            at.objectStore(LOCK).put({ lock, token: next.token }, LOCK);
            give(true);
          };
        });
      }
      closeDrawer();
      drawer = next;
      others?.postMessage("written");
      await read();
    } catch (error) {
      console.warn(error);
      send("seal-refused", { why: why(error) });
    }
  };
  const openDiary = async (passphrase) => {
    try {
      const known = await change("readonly", (at, entries, lock, give) => give(lock));
      if (known) {
        const next = await openDrawer(await once("secret", { passphrase, lock: known.lock }));
        if (!same(next.token, known.token)) {
          next.worker.end();
          return send("seal-refused");
        }
        closeDrawer();
        drawer = next;
      }
      await read();
    } catch (error) {
      console.warn(error);
      send("seal-refused", { why: why(error) });
    }
  };
  const bareDiary = async () => {
    try {
      for (let done = false; !done && drawer; ) {
        const [names, all] = await change("readonly", (at, entries, known, give) => {
          const keys = entries.getAllKeys();
          const values = entries.getAll();
          values.onsuccess = () => give([keys.result, values.result]);
        });
        const records = await drawer.worker.ask("records", { sealed: all });
        done = await change("readwrite", (at, entries, known, give) => {
          const keys = entries.getAllKeys();
          keys.onsuccess = () => {
            if (keys.result.join() !== names.join()) return give(false);
            entries.clear();
            names.forEach((name, at) => entries.put(records[at], name));
            at.objectStore(LOCK).delete(LOCK);
            give(true);
          };
        });
      }
      closeDrawer();
      others?.postMessage("written");
      await read();
    } catch (error) {
      console.warn(error);
      send("seal-refused", { why: why(error) });
    }
  };
  // Lets go of everything, before it is deleted.
  const close = async () => {
    closeDrawer();
    told.clear();
    meanwhile("");
    (await shelf)?.close();
    shelf = undefined;
  };

  const save = (name, ...parts) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(parts, { type: "application/octet-stream" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  document.addEventListener("change", (event) => {
    const file = event.target.matches?.("input[type=file][data-file]") && event.target.files[0];
    if (!file) return;
    chosen = file;
    send("file-chosen", { bytes: String(file.size) });
    event.target.value = "";
  });
  let chosen; // a file, until it is read
  // What is said of it is painted first.
  const readFile = async () => {
    const file = chosen;
    await new Promise((done) => setTimeout(done, 50));
    // What cannot be read is told as what has nothing in it.
    const bytes = new Uint8Array(await file.arrayBuffer().catch(() => []));
    held = undefined;
    const text = new TextDecoder().decode(bytes);
    if (!text.startsWith(SEALED)) return send("file", { text });
    held = bytes;
    send("file-sealed");
  };
  let held; // a sealed backup that was chosen and waits for its passphrase
  const sealBackup = async ({ passphrase, name, text }) => {
    try {
      save(name, await once("seal-backup", { passphrase, text }));
      send("backup-sealed");
    } catch (error) {
      send("seal-refused", { why: why(error) });
    }
  };
  const openBackup = async (passphrase) => {
    try {
      const text = await once("open-backup", { passphrase, bytes: held });
      held = undefined;
      send("file", { text });
    } catch (error) {
      send("seal-refused", { why: why(error) });
    }
  };

  // Figures are drawn where they come into sight, once for each movement and week.
  const drawn = new WeakMap();
  const drawIn = (place) => {
    const { figure, week } = place.dataset;
    if (drawn.get(place) === `${figure} ${week}`) return;
    drawn.set(place, `${figure} ${week}`);
    draw(place, figure, Number(week));
  };
  const sight = new IntersectionObserver(
    (seen) => seen.forEach(({ target, isIntersecting }) => isIntersecting && drawIn(target)),
    { rootMargin: "200px" },
  );
  // On paper nothing comes into sight.
  addEventListener("beforeprint", () => page.querySelectorAll("[data-figure]").forEach(drawIn));
  const figures = () => {
    for (const place of page.querySelectorAll("[data-figure]")) {
      // Looked at again, because what is drawn in it may be another one's by now.
      sight.unobserve(place);
      sight.observe(place);
    }
  };

  const pair = (text) => {
    const at = text.indexOf(" ");
    return [text.slice(0, at), text.slice(at + 1)];
  };
  const run = (kind, text) => {
    if (kind === "clock") clock(text === "on");
    else if (kind === "awake") awake(text === "on");
    else if (kind === "meanwhile") meanwhile(text);
    else if (kind === "speak") speak(text);
    else if (kind === "ring") ring();
    else if (kind === "write") write(pair(text));
    else if (kind === "read") read();
    else if (kind === "rescue") rescue(text);
    else if (kind === "save") save(...pair(text));
    else if (kind === "tell") tell(text);
    else if (kind === "seal-backup") sealBackup(Object.fromEntries(new URLSearchParams(text)));
    else if (kind === "read-file") readFile();
    else if (kind === "open-backup") openBackup(text);
    else if (kind === "seal-diary") sealDiary(text);
    else if (kind === "open-diary") openDiary(text);
    else if (kind === "close-diary") closeDiary();
    else if (kind === "bare-diary") bareDiary();
    else return false;
    return true;
  };
  return { run, hear, find, close, figures };
}
