// How probable the next bit of the program is, from all that came before: the same whole numbers, in the same steps, as
// `src/cli/pack/foresight.rs`, which says what they mean and whose method it is.

const CERTAIN = 4096;
const TABLE_BITS = 21;
const CONTEXTS = 9;
const INPUTS = CONTEXTS + 1;
const RECENT_BITS = 18;
const LEAST_MATCH = 5;
const LONGEST_MATCH = 63;
/** How fast the weights learn. */
const RATE = 20 / 2 ** 30;

const { imul } = Math;

function hash(value) {
  const turned = imul(value + 1, 0x2c1b3c6d);
  return imul(turned ^ (turned >>> 15), 0x85ebca6b);
}

/** The logistic curve, and its inverse. */
function curves() {
  const [squashed, stretched] = [new Int32Array(4096), new Float64Array(CERTAIN)];
  for (let step = 0, power = 1; step < 2048; step += 1, power *= 0.9961013694701175) {
    squashed[2048 + step] = CERTAIN / (1 + power);
    squashed[2048 - step] = CERTAIN - squashed[2048 + step];
  }
  for (let probability = 0, at = 0; probability < CERTAIN; probability += 1) {
    while (at < 4095 && squashed[at] < probability) at += 1;
    stretched[probability] = at - 2048;
  }
  return { squashed, stretched };
}

/** A sum of weighed inputs, within the curve. */
const cut = (sum) => (sum > 2047 ? 2047 : sum < -2047 ? -2047 : sum | 0);

/** What a slot holds once it was told a bit: the more often it was, the less its probability moves. */
function slotsAfter(bit) {
  return Uint16Array.from({ length: 65536 }, (_, slot) => {
    const [probability, count] = [(slot & 0xfff0) + 8, slot & 15];
    const moved = probability + (((bit * 65536 - probability) * Math.floor(40960 / (10 * count + 16))) >> 12);
    return (Math.max(16, Math.min(0xffef, moved)) & 0xfff0) | Math.min(15, count + 1);
  });
}

/** @param {Uint8Array} history where each byte is written once it is known */
export function foresight(history) {
  const { squashed, stretched } = curves();
  const told = [slotsAfter(0), slotsAfter(1)];
  const slots = new Uint16Array(CONTEXTS << TABLE_BITS).fill(0x8000);
  const contexts = new Int32Array(CONTEXTS);
  const bases = new Int32Array(CONTEXTS);
  const inputs = new Float64Array(INPUTS);
  const [byPart, byLast] = [256, 3 * 256].map((rows) => new Float64Array(rows * INPUTS).fill(0.3));
  const recent = new Int32Array(1 << RECENT_BITS);
  const trust = new Int32Array(LONGEST_MATCH + 1).fill(0xc000);
  let [now, part, nibble, last, older, word] = [0, 1, 1, 0, 0, 0];
  let [matched, length, expected] = [0, 0, -1];
  let [rowByPart, rowByLast, outcomeByPart, outcomeByLast] = [0, 0, 0, 0];

  const look = () => {
    contexts[1] = hash(last & 0xff);
    contexts[2] = hash(last & 0xffff);
    contexts[3] = hash(last & 0xffffff);
    contexts[4] = hash((last >>> 8) & 0xffff);
    contexts[5] = hash((last & 0xffff) | ((last >>> 24) << 16));
    contexts[6] = hash(last >>> 16);
    contexts[7] = hash((last & 0xff) | ((last >>> 8) & 0xff00) | ((older & 0xff) << 16));
    contexts[8] = hash(word);
    const key = hash(last ^ imul(older & 0xffff, 0x1234567)) >>> (32 - RECENT_BITS);
    if (length === 0) {
      matched = recent[key];
      while (length < LONGEST_MATCH && matched > length && history[matched - 1 - length] === history[now - 1 - length]) length += 1;
      if (length < LEAST_MATCH) length = 0;
    }
    recent[key] = now;
  };
  /** The sixteen slots of each context for the four bits to come: they lie together, as a processor reads them. */
  const settle = () => {
    const turned = imul(part, 0x9e3779b1);
    for (let index = 0; index < CONTEXTS; index += 1) bases[index] = (index << TABLE_BITS) | ((imul(contexts[index] + turned, 0x2c1b3c6d) >>> (32 - TABLE_BITS)) & ~15);
  };
  contexts[0] = hash(0);
  look();
  settle();

  return {
    probability() {
      const known = 31 - Math.clz32(part);
      const foreseen = history[matched] | 256;
      expected = length > 0 && foreseen >> (8 - known) === part ? (foreseen >> (7 - known)) & 1 : -1;
      rowByPart = part * INPUTS;
      rowByLast = ((expected < 0 ? 0 : length > 15 ? 2 : 1) * 256 + (last & 255)) * INPUTS;
      let [one, other] = [0, 0];
      for (let index = 0; index < INPUTS; index += 1) {
        const input = index < CONTEXTS ? stretched[slots[bases[index] | nibble] >> 4] : expected < 0 ? 0 : (2 * expected - 1) * stretched[trust[length] >> 4];
        inputs[index] = input;
        one += input * byPart[rowByPart + index];
        other += input * byLast[rowByLast + index];
      }
      one = cut(one);
      other = cut(other);
      outcomeByPart = squashed[one + 2048];
      outcomeByLast = squashed[other + 2048];
      const together = squashed[((one + other) >> 1) + 2048];
      return together < 1 ? 1 : together > CERTAIN - 1 ? CERTAIN - 1 : together;
    },

    learn(bit) {
      const errorByPart = (bit * CERTAIN - outcomeByPart) * RATE;
      const errorByLast = (bit * CERTAIN - outcomeByLast) * RATE;
      for (let index = 0; index < INPUTS; index += 1) {
        byPart[rowByPart + index] += inputs[index] * errorByPart;
        byLast[rowByLast + index] += inputs[index] * errorByLast;
      }
      const after = told[bit];
      for (let index = 0; index < CONTEXTS; index += 1) {
        const place = bases[index] | nibble;
        slots[place] = after[slots[place]];
      }
      if (expected >= 0) trust[length] += expected === bit ? (0xffff - trust[length]) >> 6 : -(trust[length] >> 6);
      part = (part << 1) | bit;
      nibble = (nibble << 1) | bit;
      if (nibble < 16) return;
      nibble = 1;
      if (part < 256) return settle();
      const byte = part & 255;
      part = 1;
      length = length > 0 && history[matched] === byte ? Math.min(LONGEST_MATCH, length + 1) : 0;
      matched += 1;
      history[now++] = byte;
      older = (older << 8) | (last >>> 24);
      last = (last << 8) | byte;
      const isOfWord = byte > 127 || (byte >= 48 && byte <= 57) || ((byte | 32) >= 97 && (byte | 32) <= 122);
      word = isOfWord ? (imul(word, 0x2f0b4c47) + byte + 1) | 0 : 0;
      look();
      settle();
    },
  };
}
