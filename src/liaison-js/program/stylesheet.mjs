/** @type {CSSStyleSheet | undefined} */
let made;

/** How messages look. A page changes it by rules of its own for the same classes. */
export function stylesheet() {
  if (made === undefined) {
    made = new CSSStyleSheet();
    made.replaceSync(`
      .liaison-messages { position: fixed; z-index: 2147483000; display: grid; gap: .5rem; max-width: min(30rem, 90vw); margin: 1rem; font: 1rem/1.4 system-ui, sans-serif; }
      .liaison-top { top: 0 } .liaison-middle { top: 50%; transform: translateY(-50%) } .liaison-bottom { bottom: 0 }
      .liaison-left { left: 0 } .liaison-center { left: 0; right: 0; margin-inline: auto } .liaison-right { right: 0 }
      .liaison-message { display: flex; gap: 1rem; justify-content: space-between; padding: .6rem .9rem; border-radius: .4rem; background: #1f2937; color: #fff; white-space: pre-wrap; overflow-wrap: anywhere; }
      .liaison-alert > .liaison-message { background: #8f1d1d }
      .liaison-message > button { min-width: 1.5rem; min-height: 1.5rem; border: 0; border-radius: .2rem; background: transparent; color: inherit; font: inherit; cursor: pointer; }
      .liaison-message > button:focus-visible { outline: 2px solid #fff }
    `);
  }

  return made;
}
