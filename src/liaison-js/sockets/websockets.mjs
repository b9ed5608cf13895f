import { fatal } from "../errors/liaison-error.mjs";
import { open } from "./opening.mjs";
import { checkName } from "./table.mjs";

/** @param {string} name @param {any} procedure @param {string} address @param {number} [port] @param {string} [path] @param {string} [protocols] */
export const connect = (name, procedure, address, port, path, protocols) => begin("ws", name, procedure, address, port, path, protocols);

/** The SSL option is the browser's business. @param {string} name @param {any} procedure @param {string} address @param {number} [port] @param {string} [path] @param {string} [protocols] */
export const connectSecure = (name, procedure, address, port, path, protocols) => begin("wss", name, procedure, address, port, path, protocols);

/** @param {"ws" | "wss"} scheme @param {string} name @param {any} procedure @param {string} address @param {number} [port] @param {string} [path] @param {string} [protocols] */
function begin(scheme, name, procedure, address, port, path = "", protocols = "") {
  checkName(name, "Connect");
  if (port !== undefined && !(port >= 1 && port <= 65535)) throw fatal(100203, { port, name, endpoint: address }, "Connect");
  if (/[\0\r\n]/.test(path)) throw fatal(100205, { argument: { fr: "chemin", en: "path" }, detail: path, name, endpoint: address }, "Connect");
  const parts = /^(?:(wss?):\/\/)?(\[[^\]]*\]|[^:/?#]*)(?::(\d+))?(\/[^#]*)?/i.exec(address);
  const isOther = parts?.[1] !== undefined && parts[1].toLowerCase() !== scheme;
  const chosenPort = port ?? parts?.[3] ?? (scheme === "wss" ? 443 : 80);
  const chosenPath = path !== "" ? path : (parts?.[4] ?? "/");
  const url = `${scheme}://${parts?.[2] ?? ""}:${chosenPort}${chosenPath.startsWith("/") ? "" : "/"}${chosenPath}`;
  open(name, isOther || !parts?.[2] ? "" : url, address, procedure, protocols);
}
