import { show } from "./page.mjs";

/** @typedef {{ milliseconds: number, vertical: "top" | "middle" | "bottom", horizontal: "left" | "center" | "right", colour: number }} Toast */

/** Where the output of a program goes. A page replaces what it wants to show by itself. */
export const hooks = {
  /** @param {string} text */
  trace: (text) => console.log(text),

  /** @param {string} text */
  info: (text) => show(text, "status"),

  /** @param {string} text */
  error: (text) => show(text, "alert"),

  /** @param {string} text */
  warn: (text) => show(text, "alert"),

  /** @param {string} text @param {Toast} toast */
  toast: (text, toast) => show(text, "status", toast),

  /** @param {string} text */
  status: (text) => show(text, "status", { milliseconds: 5000, horizontal: "left" }),

  /** @param {string} text */
  write: (text) => console.log(text),

  /** @param {string} text */
  writeError: (text) => console.error(text),

  /** @param {string} question @returns {boolean} */
  ask: (question) => globalThis.confirm?.(question) ?? false,

  /** @param {string} question @param {string[]} answers @returns {number} The rank of the answer, from 1. */
  choose: (question, answers) => Number(globalThis.prompt?.([question, ...answers.map((answer, i) => `${i + 1}. ${answer}`)].join("\n"), "1") ?? 1),

  /** @param {string} question @returns {string} */
  input: (question) => globalThis.prompt?.(question) ?? "",
};
