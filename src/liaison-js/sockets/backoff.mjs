import { settings } from "../settings.mjs";

const longest = 60_000;
const spread = 0.2;

/** How long a connection must hold for the pauses to start anew. */
export const goodConnection = 60_000;

/** Pauses between attempts to connect: 1, 2, 4 … 60 seconds unless the page has set the first, each up to a fifth longer or shorter. */
export class Backoff {
  #attempts = 0;

  /** The next pause, in milliseconds. */
  next() {
    const pause = Math.min(settings.reconnectPause * 2 ** this.#attempts++, longest);
    return pause * (1 - spread + 2 * spread * Math.random());
  }

  restart() {
    this.#attempts = 0;
  }
}
