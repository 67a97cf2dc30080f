// What a linter finds in the scripts of the page and of its tests: a name that nobody defines, a name that
// nobody uses, a check that is always true. Formatting is not its business. It is run from `crates/web`.
import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    files: ["host/*.js"],
    ignores: ["host/sw.js", "host/sealer.js", "host/rehearsal.js"],
    languageOptions: { globals: globals.browser },
  },
  { files: ["host/sw.js"], languageOptions: { globals: globals.serviceworker } },
  { files: ["host/rehearsal.js"], languageOptions: { globals: globals.worker } },
  // The two names are filled in where the app is put together.
  {
    files: ["host/sealer.js"],
    languageOptions: { globals: { ...globals.worker, WASM: "readonly", INTEGRITY: "readonly" } },
  },
  { files: ["host/later.js"], languageOptions: { globals: { ...globals.browser, STYLE: "readonly", INTEGRITY: "readonly" } } },
  { files: ["e2e/**"], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
];
