// A worker that does once, beside the page, what the page does next. A browser compiles a function when
// it is first called and keeps it with the program, which both have in common: whatever was called
// here does not hold up a tap there.
//
// Nothing comes back from here but that it is done, and the time zone: no answer and no page.
// Absent: anything about her.

import initFirst, { Opening as OpeningFirst } from "carrywell-first";

addEventListener("message", async ({ data: { name, module, guideline, today, later } }) => {
  let zone;
  const told = (done) => postMessage({ name, zone, done });
  try {
    zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
    const { init, Opening } = name === "first" ? { init: initFirst, Opening: OpeningFirst } : await import(later);
    await init({ module_or_path: module });
    const app = new Opening(guideline).app(today);
    app.event("start", `to=%2Fcheck&today=${today}`);
    told(false);
    app.rehearse();
    app.free();
  } catch (error) {
    console.warn(error);
  }
  told(true);
});
