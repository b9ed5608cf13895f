// Says how large the socket part of the runtime is when a page gets it minified.
import { build } from "esbuild";

const contents = `
  export { SocketConnect, SocketWrite, SocketExist, SocketClose, WebSocketClientConnect, WebSocketClientConnectSSL, SocketOpening, SocketMessage, SocketClosing, SocketError } from "./generated/en.g.mjs";
  export { Trace, Info, Error, ToastDisplay } from "./generated/en.g.mjs";
  export { hooks, settings } from "./index.mjs";
`;
const { outputFiles } = await build({ stdin: { contents, resolveDir: import.meta.dirname }, bundle: true, minify: true, format: "esm", write: false });
console.log(`${outputFiles[0].contents.length} bytes: the socket part of liaison-js, minified`);
