import { Failure } from "../errors/failure.mjs";
import { fail, succeed } from "../errors/state.mjs";
import { CallbackEvent } from "../generated/constants.g.mjs";
import { settings } from "../settings.mjs";
import { ByteBuffer } from "../values/byte-buffer.mjs";
import { Message } from "../values/message.mjs";
import { Backoff, goodConnection } from "./backoff.mjs";
import { Heartbeat } from "./heartbeat.mjs";
import { sockets } from "./table.mjs";

// RFC 6455, section 7.4.1.
const normal = 1000;
const abnormal = 1006;
// Ends after which the same server may be there again.
const passing = [1001, 1005, abnormal, 1011, 1012, 1013, 1014];

/** @typedef {(event: number, message: Message) => void} Procedure */

/**
 * A named WebSocket of a page. Events come in their order, never from inside a call: an opening, messages, at most one error,
 * exactly one closing. While it connects, what is written waits.
 */
export class BrowserSocket {
  /** @type {WebSocket | null} */
  #socket = null;
  /** @type {(string | Uint8Array<ArrayBuffer>)[]} */
  #waiting = [];
  #waitingBytes = 0;
  #isOpen = false;
  #isClosing = false;
  #isLossTold = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {Heartbeat | undefined} */
  #heartbeat;
  #backoff = new Backoff();
  #openedAt = 0;

  /** @param {string} name @param {string} url @param {string[]} protocols @param {Procedure} procedure */
  constructor(name, url, protocols, procedure) {
    this.name = name;
    this.url = url;
    this.protocols = protocols;
    this.procedure = procedure;
  }

  /** Begins to connect; whatever happens is told later. */
  connect() {
    this.#isOpen = false;
    let socket;
    try {
      socket = new WebSocket(this.url, this.protocols);
    } catch (error) {
      // An address that no browser takes: no later attempt will be better.
      this.#timer = setTimeout(() => this.#finish(abnormal, this.#failure(100289, { url: this.url, detail: /** @type {Error} */ (error).message })));
      return;
    }

    this.#socket = socket;
    socket.binaryType = "arraybuffer";
    socket.onopen = () => this.#open(socket);
    socket.onmessage = ({ data }) => this.#receive(data);
    socket.onclose = ({ code }) => this.#end(code);
  }

  /** @param {string | ByteBuffer} message @returns {boolean} Whether it was taken. */
  write(message) {
    const data = typeof message === "string" ? message : Uint8Array.from(message.bytes);
    if (this.#isClosing) return fail(this.#failure(100032, { detail: this.url }, "Write"), false);
    if (this.#waitingBytes + (this.#socket?.bufferedAmount ?? 0) >= settings.sendQueueSize) return fail(this.#failure(100245, { size: settings.sendQueueSize }, "Write"), false);
    if (this.#isOpen) this.#socket?.send(data);
    else this.#keep(data);
    return succeed(true);
  }

  /** Closes it, or gives the attempt up. No event follows but the closing. */
  close() {
    if (this.#isClosing) return;
    this.#isClosing = true;
    this.#heartbeat?.stop();
    clearTimeout(this.#timer);
    if (!this.#isOpen) {
      this.#abandon();
      this.#timer = setTimeout(() => this.#finish(normal, null));
      return;
    }

    this.#timer = setTimeout(() => {
      this.#abandon();
      this.#finish(abnormal, null);
    }, settings.closeTimeout);
    this.#socket?.close(normal);
  }

  /** @param {WebSocket} socket */
  #open(socket) {
    this.#openedAt = performance.now();
    this.#isLossTold = false;
    this.#heartbeat = new Heartbeat(socket, () => {
      this.#abandon();
      this.#end(abnormal);
    });
    try {
      this.procedure(CallbackEvent.opening, new Message(""));
    } finally {
      this.#sendWaiting(socket);
    }
  }

  /** @param {WebSocket} socket */
  #sendWaiting(socket) {
    if (this.#socket !== socket || (this.#isClosing && !this.#isOpen)) return;
    this.#isOpen = true;
    for (const data of this.#waiting) socket.send(data);
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  /** @param {string | ArrayBuffer} data */
  #receive(data) {
    if (this.#isClosing) return;
    this.#heartbeat?.heard();
    this.procedure(CallbackEvent.message, new Message(typeof data === "string" ? data : new ByteBuffer(new Uint8Array(data))));
  }

  /** @param {number} code */
  #end(code) {
    this.#heartbeat?.stop();
    if (this.#openedAt > 0 && performance.now() - this.#openedAt >= goodConnection) this.#backoff.restart();
    this.#openedAt = 0;
    this.#isOpen = false;
    const failure = code === abnormal ? this.#failure(100032, { detail: this.url }) : null;
    if (this.#isClosing || !settings.reconnect || !passing.includes(code)) this.#finish(code, this.#isLossTold ? null : failure);
    else this.#comeBack(failure ?? this.#failure(100031, {}));
  }

  /** @param {Failure} failure */
  #comeBack(failure) {
    this.#timer = setTimeout(() => this.connect(), this.#backoff.next());
    if (this.#isLossTold) return;
    this.#isLossTold = true;
    this.#tell(failure);
  }

  /** @param {number} code @param {Failure | null} failure */
  #finish(code, failure) {
    clearTimeout(this.#timer);
    try {
      if (failure !== null && !this.#isClosing) this.#tell(failure);
    } finally {
      if (sockets.get(this.name) === this) sockets.delete(this.name);
      this.procedure(CallbackEvent.closing, new Message(String(code)));
    }
  }

  /** @param {Failure} failure */
  #tell(failure) {
    fail(failure, null);
    this.procedure(CallbackEvent.error, new Message(failure.message));
  }

  // What the browser still has to say about it is of no interest.
  #abandon() {
    const socket = this.#socket;
    this.#socket = null;
    if (socket === null) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  /** @param {string | Uint8Array<ArrayBuffer>} data */
  #keep(data) {
    this.#waiting.push(data);
    this.#waitingBytes += typeof data === "string" ? new TextEncoder().encode(data).length : data.length;
  }

  /** @param {number} code @param {Record<string, unknown>} values @param {string} [attempt] */
  #failure(code, values, attempt = "Connect") {
    return new Failure(code, attempt, { name: this.name, endpoint: this.url, ...values });
  }
}
