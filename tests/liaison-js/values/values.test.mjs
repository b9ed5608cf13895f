import assert from "node:assert/strict";
import { test } from "node:test";
import * as fr from "../../../src/liaison-js/generated/fr.g.mjs";
import {
  add, areAlike, areEqual, AssociativeArray, ByteBuffer, Decimal, DynamicArray, JsonTree, LiaisonError, Message, moduloOfValues, multiply, noMember, shown, Structure, toBoolean, toBuffer, toInt32, toInt64, toText, wrap, wrongCount,
} from "../../../src/liaison-js/index.mjs";

test("Numbers are shown with 15 digits, and with an exponent when they are very large or small", () => {
  for (const [number, text] of [[0.1 + 0.2, "0.3"], [7 / 2, "3.5"], [1e20, "1e20"], [1e15, "1e15"], [999999999999999, "999999999999999"], [1e-5, "0.00001"], [1.5e-6, "1.5e-6"], [-0, "0"], [-2.5, "-2.5"]])
    assert.equal(shown(number), text);
});

test("Text becomes the number it begins with", () => {
  for (const [text, number] of [["12 pommes", 12], [" -3.9", -3], ["x", 0], ["", 0], ["1e3", 1000], [".5", 0], ["4000000000", -294967296]]) assert.equal(toInt32(text), number);
  assert.equal(toInt64("9223372036854775807"), 9223372036854775807n);
  assert.equal(wrap(200, 8), -56);
  assert.equal(wrap(65537, 16, true), 1);
});

test("Sums of numbers are numbers, and with a text on either side texts", () => {
  assert.equal(add(4, 4), 8);
  assert.equal(add("x ", 4), "x 4");
  assert.equal(add(4, " jours"), "4 jours");
  assert.equal(add(9007199254740991, 2), 9007199254740993n);
  assert.equal(multiply("3", 2), 6);
  assert.equal(moduloOfValues(-7, 3), -1);
});

test("Values of two kinds are compared as numbers, and reals but for a millionth", () => {
  assert.ok(areEqual("12", 12) && areEqual(0.1 + 0.2, 0.3) && areEqual(null, undefined) && areEqual(5n, 5));
  assert.ok(!areEqual("a", "A") && !areEqual(5, 6));
  assert.ok(areAlike(" Abc", "abc ", "flexible") && areAlike("É-t é", "ete", "veryFlexible"));
});

test("Empty, zero and Null are false", () => {
  for (const value of ["", "0", 0, 0n, null, new ByteBuffer(), Decimal.parse("0.00")]) assert.equal(toBoolean(value), false);
  for (const value of ["a", "00", -1, new ByteBuffer([0]), {}]) assert.equal(toBoolean(value), true);
});

test("Amounts keep their decimals", () => {
  assert.equal(Decimal.parse("1.10").plus(Decimal.from(2)).toString(), "3.1");
  assert.equal(Decimal.parse("10").dividedBy(Decimal.parse("4")).toString(), "2.5");
  assert.equal(Decimal.parse("0.1").times(Decimal.parse("0.2")).toString(), "0.02");
  assert.equal(Decimal.parse("2.345").toFixed(2), "2.35");
  assert.equal(Decimal.parse("-7").modulo(Decimal.parse("3")).toString(), "-1");
});

test("A buffer grows where it is written, and its text is its bytes", () => {
  const buffer = new ByteBuffer();
  buffer.setSliceAt(1, fr.Caract(0x81));
  buffer.setSliceAt(2, fr.Caract(5));
  assert.equal(fr.BufferVersHexa(buffer), "8105");
  buffer.setSliceAt(4, "A");
  assert.equal(fr.BufferVersHexa(buffer), "81050041");
  buffer.setSlice(2, 3, "xyz");
  assert.equal(fr.BufferVersHexa(buffer), "8178797A41");
  assert.equal(toText(buffer), "\u0081xyzA");
  const all = new ByteBuffer(Uint8Array.from({ length: 256 }, (_, i) => i));
  assert.deepEqual(toBuffer(toText(all)).bytes, all.bytes);
});

test("A received text has its UTF-8 bytes, received bytes their characters", () => {
  assert.deepEqual([...toBuffer(new Message("é")).bytes], [0xc3, 0xa9]);
  assert.equal(toText(new Message(new ByteBuffer([0xe9]))), "é");
});

test("A subscript outside an array is an exception that says so", () => {
  const array = DynamicArray.of(() => 0, [1, 2]);
  assert.throws(() => array.get(3), (error) => error instanceof LiaisonError && error.code === 5002 && /3.*2/.test(error.message));
  const growing = new DynamicArray(() => "", 0, 2);
  growing.set(3, "x");
  assert.deepEqual([...growing], ["", "", "x"]);
});

test("An assignment copies structures and what is in them", () => {
  class Point extends Structure {
    x = 1;
    t = new DynamicArray(() => 0);
  }

  const one = new Point();
  const other = one.copy();
  other.x = 2;
  other.t.add(5);
  assert.deepEqual([one.x, one.t.count, other.x, other.t.count], [1, 0, 2, 1]);
});

test("Reading a missing key gives the default and creates nothing", () => {
  const array = new AssociativeArray(() => 0);
  assert.equal(array.get("a"), 0);
  assert.equal(array.count, 0);
  array.set(1, 5);
  assert.equal(array.get("1"), 5);
});

test("JSON is built by writing, and found without regard to case", () => {
  const json = new JsonTree();
  json.member("a").setMember("b", JsonTree.of(1));
  json.member("t").set(2, JsonTree.of("y"));
  assert.equal(toText(json), '{"a":{"b":1},"t":[null,"y"]}');
  assert.equal(json.member("A").exists, true);
  assert.equal(json.member("z").exists, false);
  assert.throws(() => JsonTree.parse("{"), { code: 5005 });
});

test("A member that is missing is told with the type of the value", () => {
  class Held extends Structure {}
  for (const [value, type] of [[true, "boolean"], [1, "integer"], [1n, "integer"], [1.5, "number"], ["a", "string"], [new ByteBuffer(), "Buffer"], [new DynamicArray(() => 0), "array"], [() => 1, "procedure"], [new Held(), "Held"]])
    assert.throws(() => noMember(value, "M"), { code: 5013, message: `Evaluation: ${type} has no member M` });
  assert.throws(() => noMember(null, "M"), { code: 5004 });
  assert.throws(() => JsonTree.of(new Held(), "M"), { code: 5013 });
  assert.throws(() => toText(new Held()), { code: 5005 });
  assert.throws(() => wrongCount("M", 1, 2, 3), { code: 5014, message: /1 to 2 arguments, 3/ });
  assert.equal(shown(new Held()), "Held");
});

test("A copy of an array copies its elements as it is told", () => {
  const array = DynamicArray.of(() => null, [{ n: 1 }]);
  const [shared, copied] = [array.copy(), array.copy((element) => ({ ...element }))];
  array.get(1).n = 9;
  assert.deepEqual([shared.get(1).n, copied.get(1).n], [9, 1]);
});
