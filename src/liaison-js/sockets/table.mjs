import { fatal } from "../errors/liaison-error.mjs";

const longestName = 1024;

/** The sockets of the page by name. @type {Map<string, import("./browser-socket.mjs").BrowserSocket>} */
export const sockets = new Map();

/** @param {string} name @param {string} attempt @throws 100202: it is empty or too long. */
export function checkName(name, attempt) {
  if (name === "" || name.length > longestName) throw fatal(100202, { name, limit: longestName, endpoint: "" }, attempt);
}

/** @param {string} name @param {string} attempt @throws 100200: no socket has it. */
export function find(name, attempt) {
  checkName(name, attempt);
  const socket = sockets.get(name);
  if (socket === undefined) throw fatal(100200, { name }, attempt);
  return socket;
}
