import assert from "node:assert/strict";
import { test } from "node:test";
import { settings } from "../../../src/liaison-js/index.mjs";
import { Backoff } from "../../../src/liaison-js/sockets/backoff.mjs";

const isAbout = (pause, wanted) => assert.ok(pause >= wanted * 0.8 && pause <= wanted * 1.2, `${pause} ms instead of about ${wanted}`);

test("Pauses double up to a minute and begin anew after a good connection", () => {
  const backoff = new Backoff();
  for (const seconds of [1, 2, 4, 8, 16, 32, 60, 60]) isAbout(backoff.next(), seconds * 1000);
  for (let i = 0; i < 2000; i++) backoff.next();
  isAbout(backoff.next(), 60_000);
  backoff.restart();
  isAbout(backoff.next(), 1000);
});

test("A page sets the first pause", (t) => {
  const before = settings.reconnectPause;
  t.after(() => (settings.reconnectPause = before));
  settings.reconnectPause = 10;
  const backoff = new Backoff();
  for (const pause of [10, 20, 40]) isAbout(backoff.next(), pause);
});
