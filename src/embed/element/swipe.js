// A horizontal swipe of one finger.

/** The least distance of a swipe, and its longest time. */
const LEAST_PX = 50;
const MOST_MS = 700;

/** Calls `turn("next")` or `turn("previous")` for each swipe on `target`, until `signal` aborts. */
export function onSwipe(target, turn, signal) {
  let from;
  const start = ({ touches: [touch, other], timeStamp }) => {
    from = touch && !other ? { x: touch.clientX, y: touch.clientY, at: timeStamp } : undefined;
  };
  const end = ({ changedTouches: [touch], timeStamp }) => {
    const before = from;
    from = undefined;
    if (!before || !touch || timeStamp - before.at > MOST_MS) return;
    const [across, along] = [touch.clientX - before.x, touch.clientY - before.y];
    if (Math.abs(across) >= LEAST_PX && Math.abs(across) > 2 * Math.abs(along)) turn(across < 0 ? "next" : "previous");
  };
  target.addEventListener("touchstart", start, { passive: true, signal });
  target.addEventListener("touchend", end, { passive: true, signal });
}
