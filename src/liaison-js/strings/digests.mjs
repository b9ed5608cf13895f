/**
 * Digests that answer at once: those of the browser (SubtleCrypto) answer later, and programs do not wait.
 *
 * @typedef {object} Digest
 * @property {number} block Bytes of a block.
 * @property {number} size Bytes of the digest.
 * @property {boolean} isLittleEndian
 * @property {() => any[]} start The state in front of the first block.
 * @property {(state: any[], words: DataView) => void} mix Takes a block into the state.
 */

/** RFC 1321. @type {Digest} */
export const md5 = {
  block: 64,
  size: 16,
  isLittleEndian: true,
  start: () => [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476],
  mix(state, words) {
    let [a, b, c, d] = state;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const mixed = round === 0 ? (b & c) | (~b & d) : round === 1 ? (d & b) | (~d & c) : round === 2 ? b ^ c ^ d : c ^ (b | ~d);
      const place = round === 0 ? i : round === 1 ? (5 * i + 1) % 16 : round === 2 ? (3 * i + 5) % 16 : (7 * i) % 16;
      const sum = (a + mixed + Math.floor(Math.abs(Math.sin(i + 1)) * 4294967296) + words.getInt32(4 * place, true)) | 0;
      const turn = md5Turns[round][i % 4];
      [a, d, c, b] = [d, c, b, (b + ((sum << turn) | (sum >>> (32 - turn)))) | 0];
    }

    [a, b, c, d].forEach((word, i) => (state[i] = (state[i] + word) | 0));
  },
};

const md5Turns = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];

/** RFC 3174. @type {Digest} */
export const sha1 = {
  block: 64,
  size: 20,
  isLittleEndian: false,
  start: () => [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0],
  mix(state, words) {
    const schedule = Array.from({ length: 16 }, (_, i) => words.getInt32(4 * i));
    for (let i = 16; i < 80; i++) schedule.push(left(schedule[i - 3] ^ schedule[i - 8] ^ schedule[i - 14] ^ schedule[i - 16], 1));
    let [a, b, c, d, e] = state;
    for (let i = 0; i < 80; i++) {
      const mixed = i < 20 ? ((b & c) | (~b & d)) + 0x5a827999 : i < 40 ? (b ^ c ^ d) + 0x6ed9eba1 : i < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc : (b ^ c ^ d) + 0xca62c1d6;
      [a, b, c, d, e] = [(left(a, 5) + mixed + e + schedule[i]) | 0, a, left(b, 30), c, d];
    }

    [a, b, c, d, e].forEach((word, i) => (state[i] = (state[i] + word) | 0));
  },
};

/** RFC 6234. @type {Digest} */
export const sha256 = {
  block: 64,
  size: 32,
  isLittleEndian: false,
  start: () => roots(8, 2).map((root) => Number(BigInt.asIntN(32, root >> 32n))),
  mix(state, words) {
    const schedule = Array.from({ length: 16 }, (_, i) => words.getInt32(4 * i));
    for (let i = 16; i < 64; i++) {
      const [one, two] = [schedule[i - 15], schedule[i - 2]];
      schedule.push((schedule[i - 16] + (right(one, 7) ^ right(one, 18) ^ (one >>> 3)) + schedule[i - 7] + (right(two, 17) ^ right(two, 19) ^ (two >>> 10))) | 0);
    }

    const constants = roots(80, 3);
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const one = h + (right(e, 6) ^ right(e, 11) ^ right(e, 25)) + ((e & f) ^ (~e & g)) + Number(constants[i] >> 32n) + schedule[i];
      const two = (right(a, 2) ^ right(a, 13) ^ right(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
    }

    [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = (state[i] + word) | 0));
  },
};

/** RFC 6234. @type {Digest} */
export const sha512 = {
  block: 128,
  size: 64,
  isLittleEndian: false,
  start: () => roots(8, 2),
  mix(state, words) {
    const schedule = Array.from({ length: 16 }, (_, i) => words.getBigUint64(8 * i));
    for (let i = 16; i < 80; i++) {
      const [one, two] = [schedule[i - 15], schedule[i - 2]];
      schedule.push(long(schedule[i - 16] + (turned(one, 1n) ^ turned(one, 8n) ^ (one >> 7n)) + schedule[i - 7] + (turned(two, 19n) ^ turned(two, 61n) ^ (two >> 6n))));
    }

    const constants = roots(80, 3);
    /** @type {bigint[]} */
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 80; i++) {
      const one = h + (turned(e, 14n) ^ turned(e, 18n) ^ turned(e, 41n)) + ((e & f) ^ (long(~e) & g)) + constants[i] + schedule[i];
      const two = (turned(a, 28n) ^ turned(a, 34n) ^ turned(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
      [a, b, c, d, e, f, g, h] = [long(one + two), a, b, c, long(d + one), e, f, g];
    }

    [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = long(state[i] + word)));
  },
};

/** RFC 6234: SHA-512 from the roots of other primes, cut. @type {Digest} */
export const sha384 = { ...sha512, size: 48, start: () => roots(16, 2).slice(8) };

/** @param {Digest} algorithm @param {Uint8Array} data @returns {Uint8Array} */
export function digest(algorithm, data) {
  const { block, size, isLittleEndian } = algorithm;
  const padded = new Uint8Array(Math.ceil((data.length + 1 + block / 8) / block) * block);
  padded.set(data);
  padded[data.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(data.length) * 8n, isLittleEndian);
  const state = algorithm.start();
  for (let start = 0; start < padded.length; start += block) algorithm.mix(state, new DataView(padded.buffer, start, block));
  const result = new DataView(new ArrayBuffer(state.length * (block / 16)));
  state.forEach((word, i) => (block === 128 ? result.setBigUint64(8 * i, word) : result.setInt32(4 * i, word, isLittleEndian)));
  return new Uint8Array(result.buffer, 0, size);
}

/** RFC 2104. @param {Digest} algorithm @param {Uint8Array} key @param {Uint8Array} data */
export function hmac(algorithm, key, data) {
  const block = new Uint8Array(algorithm.block);
  block.set(key.length > algorithm.block ? digest(algorithm, key) : key);
  const inner = digest(algorithm, joined(block.map((byte) => byte ^ 0x36), data));
  return digest(algorithm, joined(block.map((byte) => byte ^ 0x5c), inner));
}

/** @param {number} word @param {number} count */
const left = (word, count) => (word << count) | (word >>> (32 - count));

/** @param {number} word @param {number} count */
const right = (word, count) => left(word, 32 - count);

/** @param {bigint} word */
const long = (word) => BigInt.asUintN(64, word);

/** @param {bigint} word @param {bigint} count */
const turned = (word, count) => (word >> count) | long(word << (64n - count));

/** @type {Map<string, bigint[]>} */
const kept = new Map();

/** The first 64 bits behind the point of the square or cube roots of the first primes. @param {number} count @param {2 | 3} degree */
function roots(count, degree) {
  const key = `${count} ${degree}`;
  const known = kept.get(key);
  if (known !== undefined) return [...known];
  const found = [];
  for (let number = 2; found.length < count; number++) {
    let divisor = 2;
    while (divisor * divisor <= number && number % divisor !== 0) divisor++;
    if (divisor * divisor > number) found.push(long(root(BigInt(number) << BigInt(64 * degree), BigInt(degree))));
  }

  kept.set(key, found);
  return [...found];
}

/** The whole part of a root. @param {bigint} number @param {bigint} degree */
function root(number, degree) {
  let [low, high] = [0n, 1n << 80n];
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= number) low = middle;
    else high = middle;
  }

  return low;
}

/** @param {Uint8Array} first @param {Uint8Array} second */
function joined(first, second) {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
