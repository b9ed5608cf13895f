import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import {
  ErreurDétectée, ErreurInfo, errCode, SocketConnecte, SocketEcrit, SocketErreur, SocketExiste, SocketFerme, SocketFermeture, SocketMessage, SocketOuverture, WebSocketClientConnecte, WebSocketClientConnecteSSL,
} from "../../../src/liaison-js/generated/fr.g.mjs";
import { ByteBuffer, settings } from "../../../src/liaison-js/index.mjs";
import { Recorder, serve } from "./server.mjs";

const limit = { timeout: 120_000 };
const echo = (client) => client.on("message", (data, isBinary) => client.send(data, { binary: isBinary }));
const kinds = (recorder) => recorder.events.map(([event]) => event);

test("A page exchanges text and bytes and closes", limit, async (t) => {
  const server = await serve(t, echo);
  const recorder = new Recorder();
  const messages = [];
  SocketConnecte("client", server.url, (event, message) => {
    if (event === SocketOuverture) {
      assert.equal(SocketEcrit("client", "Salut é"), true);
      assert.equal(SocketEcrit("client", new ByteBuffer([0x81, 5])), true);
    }

    if (event === SocketMessage && messages.push(message) === 2) SocketFerme("client");
    recorder.procedure(event, message);
  });
  assert.deepEqual(recorder.events, []);
  assert.equal(SocketExiste("client"), true);
  await recorder.untilEnd();
  assert.deepEqual(recorder.events, [[SocketOuverture, ""], [SocketMessage, "Salut é"], [SocketMessage, "\u0081\u0005"], [SocketFermeture, "1000"]]);
  assert.deepEqual([...messages[0].toBuffer().bytes.slice(-2)], [0xc3, 0xa9]);
  assert.equal(SocketExiste("client"), false);
});

test("What is written while connecting is sent in order after the opening has been served", limit, async (t) => {
  const received = [];
  const server = await serve(t, (client) => client.on("message", (data) => received.push(String(data)) === 3 && client.close(3001)));
  const recorder = new Recorder();
  SocketConnecte("queue", server.url, (event, message) => {
    if (event === SocketOuverture) SocketEcrit("queue", "c");
    recorder.procedure(event, message);
  });
  SocketEcrit("queue", "a");
  SocketEcrit("queue", "b");
  await recorder.untilEnd();
  assert.deepEqual(received, ["a", "b", "c"]);
  assert.deepEqual(recorder.events, [[SocketOuverture, ""], [SocketFermeture, "3001"]]);
});

test("An impossible address gives an error and a closing, and never an exception", limit, async () => {
  for (const url of ["ws://<AdresseIPServeur>:5001", "ws://user:pass@127.0.0.1/", "ws://", "wss://exa mple/"]) {
    const recorder = new Recorder();
    SocketConnecte("impossible", url, recorder.procedure);
    assert.equal(SocketExiste("impossible"), true);
    await recorder.untilEnd();
    assert.deepEqual(kinds(recorder), [SocketErreur, SocketFermeture], url);
    assert.deepEqual(recorder.events[1], [SocketFermeture, "1006"]);
    assert.equal(ErreurInfo(errCode), "100289");
  }
});

test("An attempt that is given up has one event: its closing", limit, async (t) => {
  const server = await serve(t, echo);
  for (const url of ["ws://<AdresseIPServeur>:5001", server.url, "ws://127.0.0.1:1/"]) {
    const recorder = new Recorder();
    SocketConnecte("given up", url, recorder.procedure);
    SocketFerme("given up");
    assert.equal(SocketExiste("given up"), true);
    await recorder.untilEnd();
    for (let i = 0; i < 20; i++) await setImmediate();
    assert.deepEqual(recorder.events, [[SocketFermeture, "1000"]], url);
  }
});

test("A refused connection gives an error and the closing 1006", limit, async () => {
  const recorder = new Recorder();
  WebSocketClientConnecte("refused", recorder.procedure, "127.0.0.1", 1);
  await recorder.untilEnd();
  assert.deepEqual(kinds(recorder), [SocketErreur, SocketFermeture]);
  assert.equal(recorder.events[1][1], "1006");
});

test("A connection that is cut gives one error, then the closing 1006", limit, async (t) => {
  const server = await serve(t, (client) => client.terminate());
  const recorder = new Recorder();
  SocketConnecte("cut", server.url, recorder.procedure);
  await recorder.untilEnd();
  assert.deepEqual(kinds(recorder).slice(-2), [SocketErreur, SocketFermeture]);
});

test("A name in use is refused, and the first socket goes on", limit, async (t) => {
  const server = await serve(t, echo);
  const [first, second] = [new Recorder(), new Recorder()];
  SocketConnecte("name", server.url, first.procedure);
  SocketConnecte("name", server.url, second.procedure);
  await second.untilEnd();
  assert.deepEqual(kinds(second), [SocketErreur, SocketFermeture]);
  assert.equal(ErreurInfo(errCode), "100201");
  await first.until((events) => events.length === 1);
  SocketFerme("name");
  await first.untilEnd();
  assert.deepEqual(kinds(first), [SocketOuverture, SocketFermeture]);
});

test("Mistakes in the arguments are exceptions", limit, () => {
  const procedure = () => {};
  assert.throws(() => SocketConnecte("", "ws://localhost", procedure), { code: 100202 });
  assert.throws(() => WebSocketClientConnecte("a", procedure, "localhost", 70000), { code: 100203 });
  assert.throws(() => WebSocketClientConnecte("a", procedure, "localhost", 80, "/a\r\nb"), { code: 100205 });
  assert.throws(() => SocketConnecte("a", "ws://localhost", procedure, "a b"), { code: 100205 });
  assert.throws(() => SocketEcrit("nobody", "x"), { code: 100200 });
  assert.throws(() => SocketFerme("nobody"), { code: 100200 });
  assert.equal(SocketExiste("a"), false);
});

test("Address, port, path and sub-protocols go to the server", limit, async (t) => {
  const seen = [];
  const server = await serve(t, (client, request) => {
    seen.push([request.url, request.headers["sec-websocket-protocol"]]);
    client.close(1001);
  });
  for (const [address, port, path, protocols] of [["127.0.0.1", server.port, "chat?x=1", "json, xml,json"], [`ws://127.0.0.1:${server.port}/a/b`, undefined, "", ""]]) {
    const recorder = new Recorder();
    WebSocketClientConnecte("parts", recorder.procedure, address, port, path, protocols);
    await recorder.untilEnd();
    assert.deepEqual(recorder.events.at(-1), [SocketFermeture, "1001"]);
  }

  assert.deepEqual(seen.map(([url]) => url), ["/chat?x=1", "/a/b"]);
  assert.deepEqual(seen[0][1].split(/, ?/), ["json", "xml"]);
});

test("An address of the other kind of connection is impossible", limit, async () => {
  const recorder = new Recorder();
  WebSocketClientConnecteSSL("other", recorder.procedure, "ws://127.0.0.1");
  await recorder.untilEnd();
  assert.deepEqual(kinds(recorder), [SocketErreur, SocketFermeture]);
});

test("More than the queue holds is refused", limit, async (t) => {
  const server = await serve(t, echo);
  const recorder = new Recorder();
  SocketConnecte("full", server.url, recorder.procedure);
  assert.equal(SocketEcrit("full", "x".repeat(256 * 1024)), true);
  assert.equal(SocketEcrit("full", "y"), false);
  assert.deepEqual([ErreurDétectée(), ErreurInfo(errCode)], [true, "100245"]);
  SocketFerme("full");
  await recorder.untilEnd();
});

test("A lost connection is made again, one error tells of the loss, and what was written meanwhile arrives", limit, async (t) => {
  const before = { ...settings };
  t.after(() => Object.assign(settings, before));
  Object.assign(settings, { reconnect: true, reconnectPause: 10 });
  const received = [];
  const first = await serve(t, (client) => client.on("message", (data) => received.push(String(data))));
  const recorder = new Recorder();
  SocketConnecte("again", first.url, recorder.procedure);
  await recorder.until((events) => events.length === 1);
  await first.stop();
  await recorder.until((events) => events.length === 2);
  SocketEcrit("again", "meanwhile");
  await serve(t, (client) => client.on("message", (data) => (received.push(String(data)), client.close(1000))), first.port);
  await recorder.untilEnd();
  assert.deepEqual(kinds(recorder), [SocketOuverture, SocketErreur, SocketOuverture, SocketFermeture]);
  assert.deepEqual(received, ["meanwhile"]);
});

test("A silent connection is tested, and lost when nobody answers", limit, async (t) => {
  // The clock is made by hand: a machine that is busy would lose the connection sooner.
  t.mock.timers.enable({ apis: ["setTimeout"] });
  settings.heartbeat = { text: "?", seconds: 20 };
  t.after(() => (settings.heartbeat = null));
  const asked = new Recorder();
  const server = await serve(t, (client) =>
    client.on("message", (text) => {
      asked.procedure(SocketMessage, text);
      if (asked.events.length < 3) client.send("!");
    }),
  );
  const recorder = new Recorder();
  SocketConnecte("silent", server.url, recorder.procedure);
  for (const answered of [1, 2, 3]) {
    await recorder.until((events) => events.length === answered);
    t.mock.timers.tick(19_999);
    assert.equal(asked.events.length, answered - 1);
    t.mock.timers.tick(1);
    await asked.until((events) => events.length === answered);
  }

  t.mock.timers.tick(20_000);
  await recorder.untilEnd();
  assert.deepEqual(kinds(recorder), [SocketOuverture, SocketMessage, SocketMessage, SocketErreur, SocketFermeture]);
  assert.deepEqual(asked.events.map(([, text]) => text), ["?", "?", "?"]);
});
