// A WebSocket peer made of Node's ws, client and server. PeerCommand.cs says what it can be told, PeerEvent.cs what it tells.
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import WebSocket, { WebSocketServer } from "ws";
import { describe, obey, report } from "./lines.mjs";

const connections = new Map();

function open(id, webSocket, stream, handshake) {
  connections.set(id, { webSocket, stream });
  report(id, "opened", { ...handshake, protocol: webSocket.protocol, extensions: webSocket.extensions });
}

function follow(id, webSocket) {
  webSocket.on("message", (bytes, isBinary) => report(id, "message", describe(bytes, isBinary)));
  webSocket.on("pong", (payload) => report(id, "pong", { content: payload.toString("hex") }));
  webSocket.on("close", (code, reason) => report(id, "closed", { code, reason: reason.toString() }));
  webSocket.on("error", () => {});
}

function listen({ id, protocols, deflate, status, body, headers, certificate, key }) {
  const web = certificate ? createSecureServer({ cert: certificate, key }) : createServer();
  const server = new WebSocketServer({
    server: web,
    perMessageDeflate: deflate && { threshold: 0 },
    verifyClient: (_, judge) => judge(!status, status, body, headers),
    handleProtocols: (offered) => {
      const wanted = [...offered].map((name) => name.toLowerCase());
      const served = protocols.map((name) => name.toLowerCase());
      const chosen = wanted.find((name) => served.includes(name));
      return chosen !== undefined && protocols[served.indexOf(chosen)];
    },
  });
  let count = 0;
  web.listen(0, "127.0.0.1", () => report(id, "listening", { port: web.address().port }));
  server.on("headers", (lines) => lines.push(...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)));
  server.on("connection", (webSocket, request) => {
    const own = `${id}.${++count}`;
    open(own, webSocket, request.socket, { listener: id, target: request.url, headers: request.headers });
    follow(own, webSocket);
  });
}

function connect({ id, url, protocols, deflate, headers }) {
  const webSocket = new WebSocket(url, protocols, { perMessageDeflate: deflate && { threshold: 0 }, headers });
  let response;
  webSocket.on("upgrade", (answer) => (response = answer));
  webSocket.on("open", () => {
    open(id, webSocket, response.socket, { headers: response.headers });
    follow(id, webSocket);
  });
  webSocket.on("unexpected-response", (request, refusal) => {
    response = refusal;
    report(id, "refused", { status: refusal.statusCode });
    request.destroy();
  });
  webSocket.on("error", () => {
    if (!response) report(id, "refused");
  });
}

await obey({
  listen,
  connect,
  send({ id, kind, content, repeat, count }) {
    const block = Buffer.from(content, "base64");
    const bytes = repeat === 1 ? block : Buffer.alloc(block.length * repeat, block);
    for (let i = 0; i < count; i++) connections.get(id).webSocket.send(bytes, { binary: kind === "binary" });
  },
  number({ id, count }) {
    for (let i = 0; i < count; i++) connections.get(id).webSocket.send(String(i));
  },
  fragments({ id, kind, parts }) {
    parts.forEach((part, i) => {
      const fin = i === parts.length - 1;
      connections.get(id).webSocket.send(Buffer.from(part, "base64"), { binary: kind === "binary", fin });
    });
  },
  ping: ({ id, content }) => connections.get(id).webSocket.ping(Buffer.from(content, "base64")),
  close: ({ id, code, reason }) => connections.get(id).webSocket.close(code ?? undefined, reason),
  end: ({ id }) => connections.get(id).stream.end(),
  reset: ({ id }) => connections.get(id).stream.resetAndDestroy(),
  pause({ id }) {
    connections.get(id).webSocket.pause();
    report(id, "paused");
  },
  resume: ({ id }) => connections.get(id).webSocket.resume(),
});
process.exit();
