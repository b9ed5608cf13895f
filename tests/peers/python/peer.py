"""A TCP peer made of plain Python sockets, which does what its arguments say, in their order.

    peer.py connect PORT ACTION...      peer.py listen ACTION...      (listen prints its port first)

    send:HEX            sends these bytes at once
    drip:HEX            sends these bytes one at a time, a segment each
    fill:COUNT          sends that many bytes, byte number i being i modulo 251
    receive:COUNT       prints exactly that many bytes in hexadecimal
    digest:COUNT        receives exactly that many bytes, prints their SHA-256
    rest                prints in hexadecimal what comes until the other end stops sending
    half-close          stops sending, goes on receiving
    reset               ends the connection by a reset
    close               closes in good order
    await               waits for a line on the standard input
"""
import hashlib
import socket
import struct
import sys


def received(connection, count):
    while count > 0:
        part = connection.recv(min(count, 65536))
        if not part:
            sys.exit(f"the other end stopped sending {count} bytes too early")
        count -= len(part)
        yield part


def act(connection, action):
    verb, _, argument = action.partition(":")
    if verb == "send":
        connection.sendall(bytes.fromhex(argument))
    elif verb == "drip":
        for byte in bytes.fromhex(argument):
            connection.sendall(bytes([byte]))
    elif verb == "fill":
        connection.sendall(bytes(i % 251 for i in range(int(argument))))
    elif verb == "receive":
        print(b"".join(received(connection, int(argument))).hex().upper(), flush=True)
    elif verb == "digest":
        digest = hashlib.sha256()
        for part in received(connection, int(argument)):
            digest.update(part)
        print(digest.hexdigest().upper(), flush=True)
    elif verb == "rest":
        print(b"".join(iter(lambda: connection.recv(65536), b"")).hex().upper(), flush=True)
    elif verb == "half-close":
        connection.shutdown(socket.SHUT_WR)
    elif verb == "reset":
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()
    elif verb == "close":
        connection.close()
    elif verb == "await":
        sys.stdin.readline()
    else:
        sys.exit(f"unknown action {action}")


def main(role, arguments):
    if role == "connect":
        connection = socket.create_connection(("127.0.0.1", int(arguments.pop(0))))
    else:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            print(listener.getsockname()[1], flush=True)
            connection, _ = listener.accept()
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    for action in arguments:
        act(connection, action)


main(sys.argv[1], sys.argv[2:])
