// What only the whole program needs: its bindings, and what the device does for it. It arrives with that
// program and not before the first question.

export { device } from "./device.js";
export { default as init, Opening } from "carrywell-whole";
