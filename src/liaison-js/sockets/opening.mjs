import { Failure } from "../errors/failure.mjs";
import { fatal } from "../errors/liaison-error.mjs";
import { fail } from "../errors/state.mjs";
import { CallbackEvent } from "../generated/constants.g.mjs";
import { Message } from "../values/message.mjs";
import { call } from "../values/procedure.mjs";
import { BrowserSocket } from "./browser-socket.mjs";
import { sockets } from "./table.mjs";

/**
 * @param {string} name
 * @param {string} url What the browser gets; "" for an address that is none.
 * @param {string} given What the program gave.
 * @param {any} procedure
 * @param {string} protocols
 */
export function open(name, url, given, procedure, protocols) {
  const wanted = listOf(protocols);
  const target = (/** @type {number} */ event, /** @type {Message} */ message) => call(procedure, event, message);
  if (sockets.has(name)) {
    refuse(new Failure(100201, "Connect", { name, endpoint: given }), target);
    return;
  }

  const socket = new BrowserSocket(name, hasCredentials(url) ? "" : url.split("#")[0], wanted, target);
  sockets.set(name, socket);
  socket.connect();
}

/** @param {string} protocols @throws 100205: one is no token of HTTP. */
function listOf(protocols) {
  const items = [...new Set(protocols.split(",").map((item) => item.trim()).filter((item) => item !== ""))];
  const wrong = items.find((item) => !/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(item));
  if (wrong !== undefined) throw fatal(100205, { argument: { fr: "protocoles", en: "protocols" }, detail: wrong, name: "", endpoint: "" }, "Connect");
  return items;
}

/** @param {string} url */
function hasCredentials(url) {
  return URL.canParse(url) && new URL(url).username !== "";
}

/** The socket that has the name already is left alone. @param {Failure} failure @param {import("./browser-socket.mjs").Procedure} target */
function refuse(failure, target) {
  setTimeout(() => {
    fail(failure, null);
    try {
      target(CallbackEvent.error, new Message(failure.message));
    } finally {
      target(CallbackEvent.closing, new Message("1006"));
    }
  });
}
