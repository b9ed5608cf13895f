"""An instrument in the manner of SCPI: prints its port, serves one client, line by line, then ends.

It answers byte by byte, as slow devices do, so that its client must find the ends of lines by itself.
"""
import socket

errors = []


def answer(command):
    if command == b"*IDN?":
        return b"INDEPENDENT,VOLTMETER,42,2.0"
    if command == b"MEAS:VOLT?":
        return b"-3.300000E+00"
    if command == b"SYST:ERR?":
        return errors.pop(0) if errors else b'0,"No error"'
    if command != b"*RST":
        errors.append(b'-113,"Undefined header; ' + command + b'"')
    return None


with socket.create_server(("127.0.0.1", 0)) as listener:
    print(listener.getsockname()[1], flush=True)
    client, _ = listener.accept()
    with client:
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        unread = b""
        while received := client.recv(4096):
            unread += received
            while b"\r\n" in unread:
                command, unread = unread.split(b"\r\n", 1)
                line = answer(command)
                for byte in (line + b"\r\n") if line is not None else b"":
                    client.sendall(bytes([byte]))
