// One file in two places: on the page it is the host, in a worker the rehearsal of what the page is
// about to do. So the worker costs no byte and no request of its own.

if (globalThis.document) import("./app.js");
else import("./rehearsal.js");
