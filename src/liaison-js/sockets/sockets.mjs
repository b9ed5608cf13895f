import { fatal } from "../errors/liaison-error.mjs";
import { ByteBuffer } from "../values/byte-buffer.mjs";
import { Message } from "../values/message.mjs";
import { toText } from "../values/conversion.mjs";
import { open } from "./opening.mjs";
import { checkName, find, sockets } from "./table.mjs";

/**
 * Connects to a WebSocket server.
 *
 * @param {string} name
 * @param {string} url
 * @param {any} procedure Gets the events.
 * @param {string} [protocols] Separated by commas.
 */
export function connect(name, url, procedure, protocols = "") {
  checkName(name, "Connect");
  open(name, /^wss?:/i.test(url) ? url : "", url, procedure, protocols);
}

/** Sends a message: bytes of a buffer, else text. @param {string} name @param {any} message @param {any[]} address @returns {boolean} @throws 100200: no socket has this name. */
export function write(name, message, ...address) {
  const socket = find(name, "Write");
  if (address.length > 0) throw fatal(100206, { name, kind: "WebSocket" }, "Write");
  return socket.write(message instanceof ByteBuffer ? message : message instanceof Message ? message.toString() : toText(message));
}

/** Whether a socket has this name. @param {string} name */
export const exist = (name) => sockets.has(name);

/** Closes a socket; its closing is told later. @param {string} name @throws 100200: no socket has this name. */
export const close = (name) => find(name, "Close").close();
