// A worker that does once, beside the page, what the page does next. A browser compiles a function when
// it is first called and keeps it with the program, which both have in common: whatever was called
// here does not hold up a tap there.
//
// Nothing comes back from here but that it is done: no answer and no page.
// Absent: anything about her.

import initFirst, { App as First } from "carrywell-first";
import initWhole, { App as Whole } from "carrywell-whole";

addEventListener("message", async ({ data: { name, module, guideline, today } }) => {
  const t = [performance.timeOrigin, performance.now()];
  try {
    const [init, App] = name === "first" ? [initFirst, First] : [initWhole, Whole];
    await init({ module_or_path: module });
    t.push(performance.now());
    const app = new App(guideline, today);
    t.push(performance.now());
    app.event("start", `to=%2Fcheck&today=${today}`);
    t.push(performance.now());
    postMessage({ name, opened: true });
    console.log(app.rehearse());
    t.push(performance.now());
    console.log(name, t.map(Math.round).join(" "));
    app.free();
  } catch (error) {
    console.warn(error);
  }
  postMessage({ name, opened: true, done: true });
});
