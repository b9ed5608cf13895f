import { createRequire } from "node:module";

const require = createRequire(new URL("../../peers/node/package.json", import.meta.url));
const { WebSocket, WebSocketServer } = require("ws");

// That of Node tells of failures otherwise than browsers, from version to version. This one throws errors that nobody listens to.
globalThis.WebSocket = class extends WebSocket {
  constructor(...parts) {
    super(...parts);
    this.on("error", () => {});
  }
};

/** Starts a server of this machine; it ends with the test. */
export async function serve(test, talk, port = 0) {
  const server = new WebSocketServer({ host: "127.0.0.1", port, handleProtocols: (protocols) => protocols.values().next().value });
  await new Promise((resolve, reject) => server.once("listening", resolve).once("error", reject));
  server.on("connection", talk);
  const stop = () =>
    new Promise((resolve) => {
      for (const client of server.clients) client.terminate();
      server.close(resolve);
    });
  test.after(stop);
  return { port: server.address().port, url: `ws://127.0.0.1:${server.address().port}/`, stop };
}

/** Keeps the events of a socket, and lets a test wait for them. */
export class Recorder {
  events = [];
  #waiting = [];

  procedure = (event, message) => {
    this.events.push([event, String(message)]);
    this.#waiting = this.#waiting.filter(({ condition, resolve }) => !condition(this.events) || resolve());
  };

  /** Waits until the events are as wanted. */
  until(condition) {
    return condition(this.events) ? Promise.resolve() : new Promise((resolve) => this.#waiting.push({ condition, resolve }));
  }

  untilEnd() {
    return this.until((events) => events.at(-1)?.[0] === 43);
  }
}
