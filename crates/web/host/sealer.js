// The worker that seals and opens. A passphrase takes some seconds and much memory to work out; the page
// goes on meanwhile. WASM and INTEGRITY are filled in when the site is built.
//
// Absent: what is sealed and why, the disk, any request but for its own program.

import init, { Drawer, new_lock, open_backup, seal_backup, secret } from "carrywell-seal";

const ready = init({ module_or_path: fetch(WASM, { integrity: INTEGRITY }) });
const bytes = (text) => new TextEncoder().encode(text);
const text = (bytes) => new TextDecoder().decode(bytes);
const chance = (n) => crypto.getRandomValues(new Uint8Array(n));
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
// The same letters can be typed as different ones.
const typed = (passphrase) => passphrase.normalize("NFC");

let drawer;
const done = {
  "seal-backup": (asked) => seal_backup(bytes(asked.text), typed(asked.passphrase), chance(40)),
  "open-backup": (asked) => text(open_backup(asked.bytes, typed(asked.passphrase))),
  lock: ({ passphrase }) => {
    const lock = new_lock(chance(16));
    return { lock, secret: secret(typed(passphrase), lock) };
  },
  secret: ({ passphrase, lock }) => ({ lock, secret: secret(typed(passphrase), lock) }),
  open: (asked) => {
    drawer = Drawer.open(asked.secret, asked.lock);
    return drawer.token();
  },
  // What is no text was sealed already.
  seal: ({ records }) =>
    records.map((record) => {
      const plain = bytes(record);
      return [drawer.name(plain), drawer.seal(plain, chance(24))];
    }),
  // What does not open is handed on as it is, to be set aside.
  records: ({ sealed }) =>
    sealed.map((one) => {
      if (typeof one === "string") return one;
      const record = drawer.record(one);
      return record ? text(record) : hex(one);
    }),
};

self.onmessage = async ({ data }) => {
  try {
    await ready;
    self.postMessage({ id: data.id, given: done[data.what](data) });
  } catch (error) {
    self.postMessage({ id: data.id, refused: typeof error === "string" ? error : String(error?.message ?? error) });
  }
};
