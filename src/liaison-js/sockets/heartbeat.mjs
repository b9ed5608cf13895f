import { settings } from "../settings.mjs";

/** Tests a silent connection: a browser tells its pages of no pings and of no silent loss. */
export class Heartbeat {
  #socket;
  #lose;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {WebSocket} socket @param {() => void} lose Called when an answer does not come. */
  constructor(socket, lose) {
    this.#socket = socket;
    this.#lose = lose;
    this.heard();
  }

  /** Something came: the silence begins anew. */
  heard() {
    this.stop();
    if (settings.heartbeat !== null) this.#timer = setTimeout(() => this.#test(), settings.heartbeat.seconds * 1000);
  }

  stop() {
    clearTimeout(this.#timer);
  }

  #test() {
    if (settings.heartbeat === null) return;
    this.#socket.send(settings.heartbeat.text);
    this.#timer = setTimeout(this.#lose, settings.heartbeat.seconds * 1000);
  }
}
