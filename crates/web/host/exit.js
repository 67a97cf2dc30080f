// Leaves. What lies ahead in the history is cut off first, then this page is replaced.
history.pushState(null, "", location.pathname);
location.replace("https://www.wikipedia.org/");
