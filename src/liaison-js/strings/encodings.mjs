import { fatal } from "../errors/liaison-error.mjs";
import { Coding, HashAlgorithm } from "../generated/constants.g.mjs";
import { ByteBuffer } from "../values/byte-buffer.mjs";
import { isBlank } from "../values/number-text.mjs";
import { byteOfUnit, characterOfByte } from "./character-table.mjs";
import { digest, hmac, md5, sha1, sha256, sha384, sha512 } from "./digests.mjs";

/** @param {string} text */
export const toUtf8 = (text) => new ByteBuffer(new TextEncoder().encode(text)).toString();

/** @param {ByteBuffer} bytes */
export const fromUtf8ToAnsi = (bytes) => fromUtf8(bytes).replace(/[^]/g, (character) => characterOfByte(byteOfUnit(character.charCodeAt(0))));

/** Invalid bytes give a question mark each. @param {ByteBuffer} bytes */
export function fromUtf8(bytes) {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let [text, rest] = ["", bytes.bytes];
  while (rest.length > 0) {
    const length = rest[0] < 0x80 ? 1 : rest[0] < 0xe0 ? 2 : rest[0] < 0xf0 ? 3 : 4;
    let used = 1;
    try {
      text += decoder.decode(rest.subarray(0, length));
      used = length;
    } catch {
      text += "?";
    }

    rest = rest.subarray(used);
  }

  return text;
}

/** @param {string} text */
export function toUnicode(text) {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), true);
  return new ByteBuffer(bytes);
}

/** @param {ByteBuffer} bytes */
export const fromUnicode = (bytes) => new TextDecoder("utf-16le", { ignoreBOM: true }).decode(bytes.bytes);

/** @param {ByteBuffer} bytes @param {number} [group] @param {number} [perLine] */
export function toHexadecimal(bytes, group = 0, perLine = 0) {
  return Array.from(bytes.bytes, (byte, i) => {
    const between = i === 0 ? "" : perLine > 0 && i % perLine === 0 ? "\r\n" : group > 0 && i % group === 0 ? " " : "";
    return between + byte.toString(16).toUpperCase().padStart(2, "0");
  }).join("");
}

/** @param {string} text */
export function fromHexadecimal(text) {
  const digits = text.replace(/[^0-9a-f]/gi, "");
  return new ByteBuffer((digits.length % 2 === 0 ? digits : "0" + digits).match(/../g)?.map((pair) => parseInt(pair, 16)));
}

/** @param {string} text @returns {bigint} */
export function hexadecimalToInteger(text) {
  const digits = /^[0-9a-f]{1,16}/i.exec(text.trim())?.[0];
  return digits === undefined ? 0n : BigInt.asIntN(64, BigInt("0x" + digits));
}

/** @param {number | bigint} number @param {number} [digits] */
export function integerToHexadecimal(number, digits = typeof number === "bigint" ? 16 : 8) {
  const unsigned = typeof number === "bigint" ? BigInt.asUintN(64, number) : number >>> 0;
  return unsigned.toString(16).toUpperCase().padStart(digits, "0");
}

/** Bytes as a number, the lowest one first. @param {ByteBuffer} bytes @param {number} position @param {number} count @returns {bigint} */
export function toInteger(bytes, position, count) {
  let number = 0n;
  for (let i = Math.min(Math.max(count, 0), 8) - 1; i >= 0; i--) number = (number << 8n) | BigInt(bytes.byteAt(position + i));
  return BigInt.asIntN(64, number);
}

/** @type {ReadonlyMap<number, { algorithm: import("./digests.mjs").Digest, isKeyed?: boolean }>} */
const algorithms = new Map([
  [HashAlgorithm.md5, { algorithm: md5 }],
  [HashAlgorithm.sha1, { algorithm: sha1 }],
  [HashAlgorithm.sha256, { algorithm: sha256 }],
  [HashAlgorithm.sha384, { algorithm: sha384 }],
  [HashAlgorithm.sha512, { algorithm: sha512 }],
  [HashAlgorithm.hmacMd5, { algorithm: md5, isKeyed: true }],
  [HashAlgorithm.hmacSha1, { algorithm: sha1, isKeyed: true }],
  [HashAlgorithm.hmacSha256, { algorithm: sha256, isKeyed: true }],
  [HashAlgorithm.hmacSha384, { algorithm: sha384, isKeyed: true }],
  [HashAlgorithm.hmacSha512, { algorithm: sha512, isKeyed: true }],
]);

/** @param {number} algorithm @param {ByteBuffer} data @param {ByteBuffer} [key] */
export function hash(algorithm, data, key = new ByteBuffer()) {
  const chosen = algorithms.get(algorithm);
  if (chosen === undefined) throw fatal(100204, { value: algorithm });
  return new ByteBuffer(chosen.isKeyed ? hmac(chosen.algorithm, key.bytes, data.bytes) : digest(chosen.algorithm, data.bytes));
}

/** @param {ByteBuffer} data @param {string} password @param {number} [compression] @param {number} [coding] */
export function encrypt(data, password, compression = Coding.noCompression, coding = Coding.base64) {
  checkPlain(password, compression);
  return encode(data, coding);
}

/** @param {string} data @param {string} password @param {number} [compression] @param {number} [coding] */
export function decrypt(data, password, compression = Coding.noCompression, coding = Coding.base64) {
  checkPlain(password, compression);
  return decode(data, coding);
}

/** @param {string} password @param {number} compression */
function checkPlain(password, compression) {
  if (password !== "") throw fatal(5008, { function: "password" });
  if (compression !== Coding.noCompression) throw fatal(100204, { value: compression });
}

/** @param {ByteBuffer} data @param {number} [coding] */
export function encode(data, coding = Coding.base64) {
  switch (coding) {
    case Coding.base64:
    case Coding.base64NoLineBreak:
      return btoa(Array.from(data.bytes, (byte) => String.fromCharCode(byte)).join(""));
    case Coding.url:
      return encodeURIComponent(data.toString()).replace(/[!'()*]/g, (character) => "%" + character.charCodeAt(0).toString(16).toUpperCase());
    case Coding.none:
      return data.toString();
    default:
      throw fatal(100204, { value: coding });
  }
}

/** @param {string} data @param {number} [coding] */
export function decode(data, coding = Coding.base64) {
  switch (coding) {
    case Coding.base64:
    case Coding.base64NoLineBreak:
      return fromBase64(Array.from(data).filter((character) => !isBlank(character)).join(""));
    case Coding.url:
      return ByteBuffer.ofText(data.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => fromUtf8(fromHexadecimal(escaped))));
    case Coding.none:
      return ByteBuffer.ofText(data);
    default:
      throw fatal(100204, { value: coding });
  }
}

/** @param {string} digits */
function fromBase64(digits) {
  try {
    return digits.length % 4 === 0 ? new ByteBuffer(Array.from(atob(digits), (character) => character.charCodeAt(0))) : new ByteBuffer();
  } catch {
    return new ByteBuffer();
  }
}
