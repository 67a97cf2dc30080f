// Only here may text turn into elements, or into the address of a program, where the browser can hold
// others to it.

const rules = {
  createHTML: (html) => html,
  createScriptURL: (url) => (url === "/sw.js" || url === import.meta.url ? url : ""),
};

export const trusted = window.trustedTypes?.createPolicy("carrywell", rules) ?? rules;
