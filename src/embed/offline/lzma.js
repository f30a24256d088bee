// Unpacks LZMA (the `.lzma` format of the LZMA SDK), which makes the program a quarter smaller than what browsers unpack by
// themselves. A decoder of its own: those on the registries bring their encoder along, or are no longer kept.

/** Probabilities are of 2048, and start at a half. */
const HALF = 1024;

/** Bits of the tables that do not depend on the file's own settings. */
const STATES = 12;
const POSITIONS = 16;

const probabilities = (count) => new Uint16Array(count).fill(HALF);

/** @param {Uint8Array} packed whose header says how long it becomes; @returns {Uint8Array} */
export function unpack(packed) {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const settings = packed[0];
  const literalBits = settings % 9;
  const placeBits = Math.floor(settings / 9) % 5;
  const positionMask = (1 << Math.floor(settings / 45)) - 1;
  const out = new Uint8Array(view.getUint32(5, true));
  const coder = rangeCoder(packed, 13);
  const { bit, tree, tail, plain } = coder;

  const isMatch = probabilities(STATES * POSITIONS);
  const isLong = probabilities(STATES * POSITIONS);
  const [isAgain, isOlder, isSecond, isThird] = Array.from({ length: 4 }, () => probabilities(STATES));
  const literals = probabilities(0x300 << (literalBits + placeBits));
  const slots = probabilities(4 * 64);
  const specials = probabilities(128);
  const aligned = probabilities(16);
  const matchLength = lengthsOf(coder);
  const againLength = lengthsOf(coder);

  /** One byte, foreseen from the one before it, and after a match from the one that the match would have gone on with. */
  const literal = (at, state, distance) => {
    const before = at > 0 ? out[at - 1] : 0;
    const base = 0x300 * (((at & ((1 << placeBits) - 1)) << literalBits) + (before >> (8 - literalBits)));
    let symbol = 1;
    if (state >= 7) {
      let foreseen = out[at - distance - 1];
      while (symbol < 0x100) {
        const expected = (foreseen >> 7) & 1;
        foreseen <<= 1;
        const found = bit(literals, base + ((1 + expected) << 8) + symbol);
        symbol = (symbol << 1) | found;
        if (found !== expected) break;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | bit(literals, base + symbol);
    return symbol & 0xff;
  };

  const distanceAfter = (length) => {
    const slot = tree(slots, 64 * Math.min(length, 3), 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) << bits;
    if (slot < 14) return base + tail(specials, base - slot, bits);
    return base + plain(bits - 4) * 16 + tail(aligned, 0, 4);
  };

  let state = 0;
  let distances = [0, 0, 0, 0];
  for (let at = 0; at < out.length; ) {
    const position = at & positionMask;
    const row = state * POSITIONS + position;
    if (!bit(isMatch, row)) {
      out[at] = literal(at, state, distances[0]);
      at += 1;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let length = 1;
    if (!bit(isAgain, state)) {
      length = 2 + matchLength(position);
      distances = [distanceAfter(length - 2), ...distances.slice(0, 3)];
      state = state < 7 ? 7 : 10;
    } else {
      const back = !bit(isOlder, state) ? 0 : !bit(isSecond, state) ? 1 : 2 + bit(isThird, state);
      const isOne = back === 0 && !bit(isLong, row);
      distances = [distances[back], ...distances.filter((_, at) => at !== back)];
      if (!isOne) length = 2 + againLength(position);
      state = isOne ? (state < 7 ? 9 : 11) : state < 7 ? 8 : 11;
    }
    const from = at - distances[0] - 1;
    if (from < 0) throw new RangeError("before the start");
    for (let step = 0; step < length && at < out.length; step += 1, at += 1) out[at] = out[from + step];
  }
  return out;
}

/** How long a match is, less two: short, middle or long lengths, each with a tree of its own. */
function lengthsOf({ bit, tree }) {
  const choice = probabilities(2);
  const short = probabilities(POSITIONS * 8);
  const middle = probabilities(POSITIONS * 8);
  const long = probabilities(256);
  return (position) => {
    if (!bit(choice, 0)) return tree(short, 8 * position, 3);
    if (!bit(choice, 1)) return 8 + tree(middle, 8 * position, 3);
    return 16 + tree(long, 0, 8);
  };
}

/** Reads bits of which each is more or less probable; `start` is where the first stands. */
function rangeCoder(packed, start) {
  let at = start + 1;
  let range = 0xffffffff;
  let code = 0;
  const more = () => {
    code = ((code << 8) | packed[at]) >>> 0;
    at += 1;
  };
  for (let count = 0; count < 4; count += 1) more();
  const widen = () => {
    if (range >= 0x1000000) return;
    range = (range << 8) >>> 0;
    more();
  };

  const bit = (table, index) => {
    const probability = table[index];
    const bound = (range >>> 11) * probability;
    const isOne = code >= bound;
    if (isOne) {
      range -= bound;
      code -= bound;
      table[index] -= probability >> 5;
    } else {
      range = bound;
      table[index] += (2 * HALF - probability) >> 5;
    }
    widen();
    return Number(isOne);
  };

  /** A number of so many bits, the first of which weighs most. */
  const tree = (table, base, bits) => {
    let node = 1;
    for (let count = 0; count < bits; count += 1) node = (node << 1) | bit(table, base + node);
    return node - (1 << bits);
  };

  /** The same, the first of which weighs least. */
  const tail = (table, base, bits) => {
    let [node, number] = [1, 0];
    for (let count = 0; count < bits; count += 1) {
      const found = bit(table, base + node);
      node = (node << 1) | found;
      number |= found << count;
    }
    return number;
  };

  /** Bits that are as probable as not. */
  const plain = (bits) => {
    let number = 0;
    for (let count = 0; count < bits; count += 1) {
      range >>>= 1;
      const isOne = code >= range;
      if (isOne) code -= range;
      number = number * 2 + Number(isOne);
      widen();
    }
    return number;
  };

  return { bit, tree, tail, plain };
}
