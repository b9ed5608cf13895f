/**
 * What a page may set before its program runs.
 *
 * @typedef {object} Heartbeat
 * @property {string} text What is sent when a connection has been silent; any message counts as the answer.
 * @property {number} seconds How long the silence lasts before it is sent, and then how long the answer may take.
 */

/** The settings of the runtime. A program that is running sees a change at once. */
export const settings = {
  /** The language of messages. @type {"fr" | "en"} */
  language: globalThis.navigator?.language?.toLowerCase().startsWith("fr") ? "fr" : "en",

  /** Whether strings of no declared kind hold Unicode, instead of one byte for each character. */
  unicodeStrings: false,

  /** Whether the functions for testing a program do something. */
  isTest: false,

  /** Whether a lost connection is made again. */
  reconnect: false,

  /** How many milliseconds pass before it is; each further pause is twice as long, up to a minute. */
  reconnectPause: 1000,

  /** How a silent connection is tested; null: not at all. @type {Heartbeat | null} */
  heartbeat: null,

  /** How many bytes may wait for a connection or for the network. */
  sendQueueSize: 256 * 1024,

  /** How many milliseconds the other end has to answer a close. */
  closeTimeout: 10_000,
};
