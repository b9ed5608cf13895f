// What the page of browser.mjs does with the browser's own WebSocket.
const Shown = 256;
const connections = new Map();
let untold = [];
let telling = Promise.resolve();

// Events go out in their order, and together when there are many.
function report(id, event, more = {}) {
  untold.push({ id, event, ...more });
  if (untold.length === 1) telling = telling.then(tellAll);
}

async function tellAll() {
  const events = await Promise.all(untold.splice(0).map(async ({ bytes, ...event }) => (bytes ? { ...event, ...(await describe(bytes)) } : event)));
  await globalThis.tell(events);
}

async function describe(bytes) {
  const content = bytes.length <= Shown
    ? hexadecimal(bytes)
    : "sha256:" + hexadecimal(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
  return { length: bytes.length, content };
}

const hexadecimal = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const decoded = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

function filled(block, repeat) {
  const bytes = new Uint8Array(block.length * repeat);
  for (let i = 0; i < repeat; i++) bytes.set(block, i * block.length);
  return bytes;
}

globalThis.commands = {
  connect({ id, url, protocols, headers }) {
    for (const [name, value] of Object.entries(headers)) {
      if (name === "Cookie") document.cookie = value;
    }
    const webSocket = new WebSocket(url, protocols);
    let isOpen = false;
    webSocket.binaryType = "arraybuffer";
    webSocket.onopen = () => {
      isOpen = true;
      connections.set(id, webSocket);
      report(id, "opened", { protocol: webSocket.protocol, extensions: webSocket.extensions });
    };
    webSocket.onmessage = ({ data }) => {
      const isText = typeof data === "string";
      report(id, "message", { kind: isText ? "text" : "binary", bytes: isText ? new TextEncoder().encode(data) : new Uint8Array(data) });
    };
    webSocket.onclose = ({ code, reason }) => report(id, isOpen ? "closed" : "refused", isOpen ? { code, reason } : {});
  },
  send({ id, kind, content, repeat, count }) {
    const bytes = filled(decoded(content), repeat);
    const message = kind === "text" ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : bytes;
    for (let i = 0; i < count; i++) connections.get(id).send(message);
  },
  number({ id, count }) {
    for (let i = 0; i < count; i++) connections.get(id).send(String(i));
  },
  close({ id, code, reason }) {
    if (code === null) connections.get(id).close();
    else connections.get(id).close(code, reason);
  },
};
