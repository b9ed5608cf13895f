import assert from "node:assert/strict";
import { createHash, createHmac } from "node:crypto";
import { test } from "node:test";
import * as fr from "../../../src/liaison-js/generated/fr.g.mjs";
import * as en from "../../../src/liaison-js/generated/en.g.mjs";
import { ByteBuffer, DynamicArray, settings } from "../../../src/liaison-js/index.mjs";

test("The values that the language pins are these", () => {
  assert.equal(fr.Asc(fr.Caract(129)), 129);
  assert.deepEqual([fr.Asc("€"), fr.Asc("é"), fr.Asc("")], [128, 233, 0]);
  assert.deepEqual([fr.OUBinaire(0x80, fr.ETBinaire(1, 15)), fr.OUExclusifBinaire(0x61, 0x37)], [129, 86]);
  assert.deepEqual([fr.EntierVersHexa(300), fr.Droite(fr.EntierVersHexa(300), 4), fr.HexaVersEntier("012C")], ["0000012C", "012C", 300n]);
  assert.equal(fr.BufferVersHexa(fr.HexaVersBuffer("01 2C")), "012C");
  assert.equal(fr.ChaîneConstruit("%1 et %2, %%1", "a", "%1"), "a et %1, %1");
  assert.equal(fr.ChaîneConstruit("%12", "a"), "a2");
  assert.equal(fr.ChaîneOccurrence("x\r\n\r\n", "\r\n\r\n"), 1);
  assert.equal(fr.ExtraitChaîne("P: chat, JSON", 2, ":"), " chat, JSON");
  assert.equal(fr.Majuscule(fr.SansEspace(" json ")), "JSON");
  assert.deepEqual([fr.Taille(fr.ChaîneVersUTF8("é")), fr.UTF8VersAnsi(ByteBuffer.ofText(fr.ChaîneVersUTF8("é")))], [2, "é"]);
  const digest = fr.HashChaîne(fr.HA_SHA_160, ByteBuffer.ofText("dGhlIHNhbXBsZSBub25jZQ==258EAFA5-E914-47DA-95CA-C5AB0DC85B11"));
  assert.equal(fr.Crypte(digest, "", fr.compresseAucun, fr.encodeBASE64), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
});

test("Every digest is that of another implementation", () => {
  const names = [["MD5_128", "md5"], ["SHA_160", "sha1"], ["SHA_256", "sha256"], ["SHA_384", "sha384"], ["SHA_512", "sha512"]];
  for (const length of [0, 1, 55, 56, 63, 64, 111, 112, 128, 1000]) {
    const data = Uint8Array.from({ length }, (_, i) => i * 7);
    for (const [ours, theirs] of names) {
      assert.equal(fr.BufferVersHexa(fr[`HashChaîne`](fr[`HA_${ours}`], new ByteBuffer(data))).toLowerCase(), createHash(theirs).update(data).digest("hex"));
      const key = Uint8Array.from({ length: length % 200 }, (_, i) => i);
      assert.equal(fr.BufferVersHexa(fr.HashChaîne(fr[`HA_HMAC_${ours}`], new ByteBuffer(data), new ByteBuffer(key))).toLowerCase(), createHmac(theirs, key).update(data).digest("hex"));
    }
  }
});

test("Both languages have the same functions and constants", () => {
  assert.equal(Object.keys(fr).length, Object.keys(en).length);
  assert.equal(fr.Gauche, en.Left);
  assert.equal(fr.SocketOuverture, en.SocketOpening);
});

test("Places are found forwards, backwards and without regard to case", () => {
  assert.equal(fr.Position("abcabc", "c"), 3);
  assert.equal(fr.Position("abcabc", "c", 4), 6);
  assert.equal(fr.Position("abcabc", "a", undefined, fr.DepuisFin), 4);
  assert.equal(fr.Position("ABC", "b", 1, fr.SansCasse), 2);
  assert.equal(fr.Position("un uns un", "un", 2, fr.MotComplet), 8);
  assert.equal(fr.Remplace("a-b-c", "-", "+"), "a+b+c");
  assert.equal(fr.ExtraitChaîne("a,b;c", 3, DynamicArray.of(() => "", [",", ";"])), "c");
  assert.equal(fr.ExtraitChaîne("a", 2), "\0");
  assert.equal(fr.ExtraitChaîneEntre("<a><b>", 2, "<", ">"), "b");
});

test("Numbers are written by formats", () => {
  for (const [number, format, text] of [[3.14159, "0.2f", "3.14"], [5, "03d", "005"], [-5, "05d", "-0005"], [255, "x", "ff"], [1234567.891, "S.2f", "1 234 567.89"], [2.5, ",1f", "2,5"], [7, "-3d", "7  "], [7, "+d", "+7"], [9007199254740993n, "+d", "+9007199254740993"]])
    assert.equal(fr.NumériqueVersChaîne(number, format), text, format);
});

test("The kind of a number is that of the values of .NET", () => {
  for (const [number, kind] of [[4, fr.wlEntier], [2147483648, fr.wlEntier_8], [5n, fr.wlEntier_8], [2.5, fr.wlRéel]]) assert.equal(fr.TypeVar(number), kind, String(number));
});

test("Characters are those of one byte, or in Unicode mode of one unit", () => {
  settings.unicodeStrings = true;
  try {
    assert.equal(fr.Caract(0x20ac), "€");
    assert.equal(fr.Asc("€"), 0x20ac);
  } finally {
    settings.unicodeStrings = false;
  }
});

test("Invalid UTF-8 gives a question mark for each byte", () => {
  assert.equal(fr.UTF8VersChaîne(new ByteBuffer([0x61, 0xff, 0xc3, 0xa9, 0xc3])), "a?é?");
});

test("Dates are written and read by masks, and counted", () => {
  assert.equal(fr.DateVersChaîne("20240315", "JJ/MM/AAAA"), "15/03/2024");
  assert.equal(fr.HeureVersChaîne("10300500"), "10:30:05");
  assert.equal(fr.ChaîneVersDate("15/03/24", "DD/MM/YY"), "20240315");
  assert.equal(fr.DateValide("20240230"), false);
  assert.equal(fr.DateDifférence("20240228", "20240301"), 2);
  assert.equal(fr.DateHeureDifférence("20240101120000000", "20240102130000000"), "+000000101000000");
  assert.equal(fr.EpochVersDateHeure(0n), "19700101000000000");
  assert.equal(fr.DateHeureVersEpoch("20240101000000000"), 1704067200n);
});
