"""A WebSocket peer made of the package websockets, client and server: a command a line comes in, an event a line goes
out, both as JSON. PeerCommand.cs says what it can be told, PeerEvent.cs what it tells.
"""
import asyncio
import base64
import hashlib
import json
import socket
import struct
import sys

from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatusCode
from websockets.extensions.permessage_deflate import ClientPerMessageDeflateFactory
from websockets.legacy import client, server

SHOWN = 256
LONGEST_LINE = 1 << 26
connections = {}
tasks = set()


def report(name, event, **more):
    sys.stdout.write(json.dumps({"id": name, "event": event, **more}) + "\n")
    sys.stdout.flush()


def beside(work):
    task = asyncio.ensure_future(work)
    tasks.add(task)
    task.add_done_callback(tasks.discard)


def described(message):
    content = message.encode() if isinstance(message, str) else message
    shown = content.hex() if len(content) <= SHOWN else "sha256:" + hashlib.sha256(content).hexdigest()
    return {"kind": "text" if isinstance(message, str) else "binary", "length": len(content), "content": shown}


def opened(name, web_socket, **more):
    connections[name] = web_socket
    report(
        name, "opened",
        protocol=web_socket.subprotocol or "",
        extensions=", ".join(extension.name for extension in web_socket.extensions),
        **more)


async def follow(name, web_socket):
    try:
        while True:
            report(name, "message", **described(await web_socket.recv()))
    except ConnectionClosed:
        report(name, "closed", code=web_socket.close_code, reason=web_socket.close_reason)


async def listen(command):
    name, status = command["id"], command.get("status")
    count = 0

    async def refuse(path, headers):
        return (status, command["headers"], command["body"].encode()) if status else None

    def choose(offered, served):
        lower = [one.lower() for one in served]
        return next((served[lower.index(one.lower())] for one in offered if one.lower() in lower), None)

    async def serve(web_socket):
        nonlocal count
        count += 1
        own = f"{name}.{count}"
        headers = {key.lower(): value for key, value in web_socket.request_headers.raw_items()}
        opened(own, web_socket, listener=name, target=web_socket.path, headers=headers)
        await follow(own, web_socket)

    listener = await server.serve(
        serve, "127.0.0.1", 0,
        subprotocols=command["protocols"], select_subprotocol=choose,
        compression="deflate" if command["deflate"] else None,
        extra_headers=command["headers"], process_request=refuse, **common(command))
    report(name, "listening", port=listener.sockets[0].getsockname()[1])


async def connect(command):
    beside(connected(command))


async def connected(command):
    name = command["id"]
    try:
        web_socket = await client.connect(
            command["url"],
            subprotocols=command["protocols"] or None, compression=None,
            extensions=[ClientPerMessageDeflateFactory(client_max_window_bits=True)] if command["deflate"] else None,
            extra_headers=command["headers"], **common(command))
    except InvalidStatusCode as refusal:
        report(name, "refused", status=refusal.status_code)
        return
    except (InvalidHandshake, OSError):
        report(name, "refused")
        return
    opened(name, web_socket, headers={key.lower(): value for key, value in web_socket.response_headers.raw_items()})
    await follow(name, web_socket)


def common(command):
    interval = command.get("pingInterval")
    return {"max_size": None, "ping_interval": interval, "ping_timeout": command.get("pingTimeout")}


async def send(command):
    content = base64.b64decode(command["content"]) * command["repeat"]
    message = content.decode() if command["kind"] == "text" else content
    for _ in range(command["count"]):
        await connections[command["id"]].send(message)


async def number(command):
    for i in range(command["count"]):
        await connections[command["id"]].send(str(i))


async def fragments(command):
    parts = [base64.b64decode(part) for part in command["parts"]]
    await connections[command["id"]].send([part.decode() for part in parts] if command["kind"] == "text" else parts)


async def ping(command):
    pong = await connections[command["id"]].ping(base64.b64decode(command["content"]))

    async def wait():
        await pong
        report(command["id"], "pong", content=base64.b64decode(command["content"]).hex())

    beside(wait())


async def close(command):
    beside(connections[command["id"]].close(command["code"], command["reason"]))


async def end(command):
    connections[command["id"]].transport.close()


async def reset(command):
    transport = connections[command["id"]].transport
    transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()


async def pause(command):
    connections[command["id"]].transport.pause_reading()
    report(command["id"], "paused")


async def resume(command):
    connections[command["id"]].transport.resume_reading()


async def main():
    verbs = {verb.__name__: verb for verb in (
        listen, connect, send, number, fragments, ping, close, end, reset, pause, resume)}
    lines = asyncio.StreamReader(limit=LONGEST_LINE)
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    while line := await lines.readline():
        command = json.loads(line)
        try:
            await verbs[command["do"]](command)
        except ConnectionClosed:
            pass  # Who follows the connection reports it.


asyncio.run(main())
