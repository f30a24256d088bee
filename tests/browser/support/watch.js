// The first script of a watched page: records errors of the page or its scripts, in browsers whose drivers report none.

window.complaints = [];
{
  const note = (kind, what) => window.complaints.push(`${kind}: ${what}`);
  // A file that fails to load fires an error event that only capture sees.
  addEventListener("error", (event) => note("error", event.message ?? `${event.target.localName} ${event.target.src ?? event.target.href}`), true);
  addEventListener("unhandledrejection", (event) => note("rejection", event.reason?.message ?? event.reason));
  addEventListener("securitypolicyviolation", (event) => note("policy", `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`), true);
  for (const level of ["error", "warn"]) {
    const real = console[level];
    console[level] = (...all) => {
      note(level, all.map(String).join(" "));
      real.apply(console, all);
    };
  }
}
