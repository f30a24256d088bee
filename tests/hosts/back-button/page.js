// Notes how the page was shown: afresh, or as it was left.

addEventListener("pageshow", (event) => {
  window.isAsLeft = event.persisted;
});
