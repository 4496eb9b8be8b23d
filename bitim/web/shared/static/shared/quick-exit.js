// The quick exit at once: the page goes blank, the session ends, and "back" does not return to this page.
"use strict";

const form = document.getElementById("quick-exit");
let presses = [];

function leave() {
  document.documentElement.hidden = true;
  if (navigator.sendBeacon(form.action)) {
    location.replace(form.dataset.leaveTo);
  } else {
    form.submit();
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  leave();
});

// Escape, three times within two seconds.
addEventListener("keydown", (event) => {
  if (event.repeat) return;
  presses = event.key === "Escape" ? [...presses.slice(-2), event.timeStamp] : [];
  if (presses.length === 3 && event.timeStamp - presses[0] < 2000) leave();
});

// A page that the browser kept in memory may show answers of a session that has ended.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
