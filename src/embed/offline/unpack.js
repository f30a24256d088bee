// Unpacks the program, which `src/cli/pack/squeeze.rs` packed a third smaller than what browsers unpack by themselves.

import { foresight } from "./foresight.js";

/** After so many bytes the page is let be for a moment: a still map that cannot be scrolled would look broken. */
const AT_ONCE = 0x8000;

/** @param {Uint8Array} packed behind the number of bytes that it becomes; @returns {Promise<Uint8Array>} */
export async function unpack(packed) {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const out = new Uint8Array(view.getUint32(0));
  const { probability, learn } = foresight(out);
  let [low, high, code, at] = [0, 0xffffffff, view.getUint32(4), 8];
  const read = (bytes) => {
    for (let bits = bytes * 8; bits > 0; bits -= 1) {
      const middle = low + Math.floor((high - low) / 4096) * probability();
      const isOne = code <= middle;
      if (isOne) high = middle;
      else low = middle + 1;
      learn(Number(isOne));
      while ((low ^ high) >>> 24 === 0) {
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
        code = ((code << 8) | packed[at++]) >>> 0;
      }
    }
  };
  for (let left = out.length; left > 0; left -= AT_ONCE) {
    read(Math.min(left, AT_ONCE));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return out;
}
