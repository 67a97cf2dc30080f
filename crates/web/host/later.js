// What only the whole program needs: its bindings, what the device does for it, and its part of the
// design. It arrives with that program and not before the first question. STYLE and INTEGRITY are filled
// in when the site is built.

export { device } from "./device.js";
export { default as init, Opening } from "carrywell-whole";

/** Resolves when the page is dressed for the screens that come after a check, or cannot be: plain, they can be read. */
export const dressed = () =>
  new Promise((done) => {
    if (document.querySelector(`link[href="${STYLE}"]`)) return done();
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.integrity = INTEGRITY;
    link.crossOrigin = "";
    link.onload = link.onerror = done;
    link.href = STYLE;
    document.head.append(link);
  });
