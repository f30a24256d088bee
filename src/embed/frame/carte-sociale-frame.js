// On the page that holds the frame: gives each frame of a map the height it requests. Without this script the height
// in the frame's attribute stays.
//
//   <script src="…/embed/carte-sociale-frame.js" defer></script>

(() => {
  const LEAST_PX = 200;
  const MOST_PX = 4000;
  /** Smaller changes are not worth a shift of the page. */
  const TREMOR_PX = 4;

  /** Height requested by each frame, applied at the next animation frame: a flood of messages costs nothing more. */
  const asked = new Map();
  let isWaiting = false;

  addEventListener("message", ({ data, origin, source }) => {
    if (data?.source !== "carte-sociale" || data.version !== 1 || data.type !== "height") return;
    const { height } = data;
    if (typeof height !== "number" || !Number.isFinite(height)) return;
    const frame = [...document.querySelectorAll("iframe")].find((frame) => frame.contentWindow === source);
    if (!frame || !isOurs(frame, origin)) return;
    asked.set(frame, Math.round(Math.min(MOST_PX, Math.max(LEAST_PX, height))));
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(give);
  });

  /** Whether the message comes from the origin of the frame's address: a frame may have navigated since. */
  function isOurs(frame, origin) {
    let address;
    try {
      address = new URL(frame.src, document.baseURI);
    } catch {
      return false;
    }
    if (!address.pathname.endsWith("/iframe.html")) return false;
    // A sandbox without allow-same-origin has an opaque origin.
    const isSandboxed = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
    return isSandboxed ? origin === "null" : origin === address.origin;
  }

  function give() {
    isWaiting = false;
    for (const [frame, height] of asked) {
      if (frame.isConnected && Math.abs(frame.clientHeight - height) > TREMOR_PX) frame.height = String(height);
    }
    asked.clear();
  }
})();
