// Runs before anything is drawn, so that the large print somebody has chosen does not flash up late.
try {
  document.documentElement.toggleAttribute("data-elder", localStorage.getItem("zhun.elder") === "yes");
} catch {
  // Storage can be forbidden: the page then starts as it does without a script.
}
