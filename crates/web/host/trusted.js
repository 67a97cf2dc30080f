// Only here may text turn into elements, or into the address of a program, where the browser can hold
// others to it.

const { sealer, later } = document.documentElement.dataset;
const programs = ["/sw.js", import.meta.url, sealer, later];
const rules = {
  createHTML: (html) => html,
  createScriptURL: (url) => (programs.includes(url) ? url : ""),
};

export const trusted = window.trustedTypes?.createPolicy("carrywell", rules) ?? rules;
