// Only here may text turn into elements, or into the address of a program, where the browser can hold
// others to it.

const workers = ["/sw.js", import.meta.url, document.documentElement.dataset.sealer];
const rules = {
  createHTML: (html) => html,
  createScriptURL: (url) => (workers.includes(url) ? url : ""),
};

export const trusted = window.trustedTypes?.createPolicy("carrywell", rules) ?? rules;
