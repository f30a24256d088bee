// Bytes as text that a page holds, seven bits a sign: the signs of ASCII, each for its own number, but for those that a
// page or a mail would change or take for markup. Letters of Latin-1 stand for these, so that UTF-8 needs two bytes for four
// of 128 signs and one for each other.

/** The signs that do not survive, each with the letter in its place. */
const SPARED = { "\0": "À", "\n": "Á", "\r": "Â", "<": "Ã" };

/** The bytes behind `signs`. */
export function bytesOf(signs) {
  const values = Array.from({ length: 256 }, (_, value) => value);
  for (const [sign, letter] of Object.entries(SPARED)) values[letter.charCodeAt()] = sign.charCodeAt();
  // What fills up the last sign is less than a byte.
  const bytes = new Uint8Array(Math.floor((signs.length * 7) / 8));
  let [held, count, at] = [0, 0, 0];
  for (let step = 0; step < signs.length; step += 1) {
    held = ((held << 7) | values[signs.charCodeAt(step)]) & 0x7fff;
    count += 7;
    if (count < 8) continue;
    count -= 8;
    bytes[at++] = held >> count;
  }
  return bytes;
}

/** The signs for `bytes`. */
export function signsOf(bytes) {
  let signs = "";
  let [held, count] = [0, 0];
  const write = (value) => (signs += SPARED[String.fromCharCode(value)] ?? String.fromCharCode(value));
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0x7fff;
    for (count += 8; count >= 7; ) write((held >> (count -= 7)) & 127);
  }
  if (count > 0) write((held << (7 - count)) & 127);
  return signs;
}
