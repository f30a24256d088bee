// Bytes as signs that survive any mail and any server, five for four bytes: the signs of ASCII but those that mean
// something in HTML or in a script.

const ALPHABET = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter((sign) => !"\"$&'-<>\\`".includes(sign));

/** The bytes behind `signs`. */
export function bytesOf(signs) {
  const values = new Uint8Array(128);
  for (const [value, sign] of ALPHABET.entries()) values[sign.charCodeAt(0)] = value;
  // What is missing of the last five signs stands for the highest: it is cut off again.
  const count = Math.floor((signs.length * 4) / 5);
  const view = new DataView(new ArrayBuffer(4 * Math.ceil(signs.length / 5)));
  for (let at = 0; at < signs.length; at += 5) {
    let number = 0;
    for (let step = at; step < at + 5; step += 1) number = number * 85 + (step < signs.length ? values[signs.charCodeAt(step)] : 84);
    view.setUint32((at / 5) * 4, number);
  }
  return new Uint8Array(view.buffer, 0, count);
}

/** The signs for `bytes`. */
export function signsOf(bytes) {
  const padded = new Uint8Array(4 * Math.ceil(bytes.length / 4));
  padded.set(bytes);
  const view = new DataView(padded.buffer);
  let signs = "";
  for (let at = 0; at < padded.length; at += 4) {
    let number = view.getUint32(at);
    let five = "";
    for (let step = 0; step < 5; step += 1) {
      five = ALPHABET[number % 85] + five;
      number = Math.floor(number / 85);
    }
    signs += five;
  }
  return signs.slice(0, Math.ceil((bytes.length * 5) / 4));
}
