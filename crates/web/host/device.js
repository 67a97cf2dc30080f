// What the device can do besides showing pages: keep time, stay awake, speak, ring, keep a diary, save a
// file, draw figures. Each does what an effect says and tells what came of it. It decides nothing.
//
// Absent: what is kept and why, words, requests.

const SHELF = "carrywell";
const ENTRIES = "entries";
const LOOK = 200; // milliseconds between two looks at the clock

export function device({ send, draw, page }) {
  // Time. What went by is measured by a clock that only goes forward.
  let ticking;
  let last = 0;
  const clock = (on) => {
    if (on && !ticking) {
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

  // What is said last is heard: a count that comes too late helps nobody.
  const speak = (text) => {
    const voice = window.speechSynthesis;
    if (!voice) return;
    voice.cancel();
    if (!text) return;
    const said = new SpeechSynthesisUtterance(text);
    said.lang = document.documentElement.lang || "en";
    voice.speak(said);
  };

  // Time is up: three tones and a tremble.
  const ring = () => {
    navigator.vibrate?.([300, 150, 300, 150, 300]);
    try {
      const sound = new AudioContext();
      for (const at of [0, 0.35, 0.7]) {
        const tone = sound.createOscillator();
        const loud = sound.createGain();
        tone.frequency.value = 660;
        loud.gain.value = 0.2;
        tone.connect(loud).connect(sound.destination);
        tone.start(sound.currentTime + at);
        tone.stop(sound.currentTime + at + 0.25);
      }
      setTimeout(() => sound.close(), 2000);
    } catch {
      // A device without sound still trembles, and the page says it.
    }
  };

  // The diary. An entry is told as written when the device says that it is on the disk.
  let shelf;
  const opened = () =>
    (shelf ??= new Promise((done, failed) => {
      const open = indexedDB.open(SHELF, 1);
      open.onupgradeneeded = () => open.result.createObjectStore(ENTRIES);
      open.onsuccess = () => {
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
  const others = window.BroadcastChannel ? new BroadcastChannel(SHELF) : undefined;
  if (others) others.onmessage = () => read();
  const write = async (name, record) => {
    try {
      const entries = await opened();
      await new Promise((done, failed) => {
        const change = entries.transaction(ENTRIES, "readwrite", { durability: "strict" });
        change.objectStore(ENTRIES).put(record, name);
        change.oncomplete = done;
        change.onerror = change.onabort = () => failed(change.error);
      });
      others?.postMessage("written");
      send("written");
    } catch (error) {
      console.warn(error);
      send("write-refused");
    }
  };
  const read = async () => {
    try {
      navigator.storage?.persist?.();
      const entries = await opened();
      const all = await new Promise((done, failed) => {
        const ask = entries.transaction(ENTRIES).objectStore(ENTRIES).getAll();
        ask.onsuccess = () => done(ask.result);
        ask.onerror = () => failed(ask.error);
      });
      send("diary", { records: all.join("\n") });
    } catch (error) {
      console.warn(error);
      send("write-refused");
    }
  };
  // How many things are left after everything was to go.
  const forget = async () => {
    try {
      (await shelf)?.close();
      shelf = undefined;
      await new Promise((done, failed) => {
        const gone = indexedDB.deleteDatabase(SHELF);
        gone.onsuccess = done;
        gone.onerror = gone.onblocked = () => failed(gone.error ?? new Error("blocked"));
      });
      const left = (await indexedDB.databases?.()) ?? [];
      return left.length;
    } catch (error) {
      console.warn(error);
      return 1;
    }
  };

  const save = (name, text) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  document.addEventListener("change", async (event) => {
    const chosen = event.target.matches?.("input[type=file][data-file]") && event.target.files[0];
    if (!chosen) return;
    const text = await chosen.text();
    event.target.value = "";
    send("file", { text });
  });

  // Figures are drawn where they come into sight, once for each movement and week.
  const drawn = new WeakMap();
  const sight = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        if (!isIntersecting) continue;
        const { figure, week } = target.dataset;
        if (drawn.get(target) === `${figure} ${week}`) continue;
        drawn.set(target, `${figure} ${week}`);
        draw(target, figure, Number(week));
      }
    },
    { rootMargin: "200px" },
  );
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
    else if (kind === "speak") speak(text);
    else if (kind === "ring") ring();
    else if (kind === "write") write(...pair(text));
    else if (kind === "read") read();
    else if (kind === "save") save(...pair(text));
    else return false;
    return true;
  };
  return { run, forget, figures };
}
