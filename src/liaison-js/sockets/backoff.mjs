const shortest = 1000;
const longest = 60_000;
const spread = 0.2;

/** How long a connection must hold for the pauses to start anew. */
export const goodConnection = 60_000;

/** Pauses between attempts to connect: 1, 2, 4 … 60 seconds, each up to a fifth longer or shorter. */
export class Backoff {
  #next = shortest;

  /** The next pause, in milliseconds. */
  next() {
    const pause = this.#next;
    this.#next = Math.min(pause * 2, longest);
    return pause * (1 - spread + 2 * spread * Math.random());
  }

  restart() {
    this.#next = shortest;
  }
}
