// How the tests speak with these programs: a command a line comes in, an event a line goes out, both as JSON.
import { createHash } from "node:crypto";
import { createInterface } from "node:readline";

const Shown = 256;

export function report(id, event, more = {}) {
  process.stdout.write(JSON.stringify({ id, event, ...more }) + "\n");
}

/** Performs the commands that come, in their order, until there are no more. */
export async function obey(commands) {
  for await (const line of createInterface({ input: process.stdin })) {
    const command = JSON.parse(line);
    await commands[command.do](command);
  }
}

/** A message in a form that is short enough for a line. */
export function describe(bytes, isBinary) {
  const content = bytes.length <= Shown
    ? bytes.toString("hex")
    : "sha256:" + createHash("sha256").update(bytes).digest("hex");
  return { kind: isBinary ? "binary" : "text", length: bytes.length, content };
}
