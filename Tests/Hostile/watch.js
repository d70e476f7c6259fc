// Runs in every page before anything else: whatever hostile text gets to run is counted.
window.zhunCalls = [];
window.zhunViolations = [];
for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
  window[name] = (...words) => void window.zhunCalls.push(`${name}(${words.join()})`);
}
document.addEventListener("securitypolicyviolation", (event) => {
  window.zhunViolations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample || ""}`);
});
