using System.Text;
using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

/// <summary>The other end of a WebSocket, played frame by frame, so that it may break every rule.</summary>
internal sealed class FramePeer(Transport transport, WebSocketRole role)
{
    private byte[] _received = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>Whether the connection has ended the stream; frames may be left to be read.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Makes a WebSocket and the peer it talks to.</summary>
    /// <param name="role">The role of the WebSocket; the peer has the other.</param>
    /// <param name="settings">Null means the defaults.</param>
    /// <param name="options">Null means the defaults.</param>
    /// <param name="kind">What the bytes travel over.</param>
    /// <param name="capacity">How much memory holds in each direction.</param>
    /// <param name="around">What the WebSocket's transport is put into.</param>
    /// <param name="deflate">How messages are compressed.</param>
    public static (WebSocketConnection Connection, FramePeer Peer) Meet(
        WebSocketRole role,
        WebSocketSettings? settings = null,
        ConnectionOptions? options = null,
        LinkKind kind = LinkKind.Memory,
        int capacity = 64 * 1024,
        Func<Transport, Transport>? around = null,
        DeflateAgreement? deflate = null)
    {
        options ??= new();
        var (near, far) = Link.Transports(kind, options, options, capacity);
        var connection = new WebSocketConnection(around?.Invoke(near) ?? near, role, settings, options, new() { Deflate = deflate });
        return (connection, new(far, role == WebSocketRole.Client ? WebSocketRole.Server : WebSocketRole.Client));
    }

    public void Send(WebSocketOpcode opcode, ReadOnlySpan<byte> payload = default, bool isFinal = true, int reservedBits = 0) =>
        SendRaw(Frame.Bytes(role, opcode, payload, isFinal, reservedBits));

    public void SendText(string text, bool isFinal = true) => Send(WebSocketOpcode.Text, Encoding.UTF8.GetBytes(text), isFinal);

    public void SendClose(int code, string reason = "") => Send(WebSocketOpcode.Close, CloseFrame.Of(code, reason).Payload());

    public void SendRaw(ReadOnlySpan<byte> bytes) => Assert.True(TrySendRaw(bytes));

    /// <summary>False when the connection takes no more.</summary>
    public bool TrySendRaw(ReadOnlySpan<byte> bytes) => transport.Send(bytes).Succeeded;

    /// <summary>The next frame, waited for.</summary>
    public Frame Next()
    {
        Frame? frame = null;
        Eventually.True(() => (frame = TryNext()) is not null, "a frame comes");
        return frame!;
    }

    /// <summary>The next frame if it is there.</summary>
    public Frame? TryNext()
    {
        while (true)
        {
            var received = _received.AsSpan(_start, _end - _start);
            if (FrameHeader.TryRead(received, out var header, out int size) && received.Length - size >= header.Length)
            {
                byte[] payload = received.Slice(size, (int)header.Length).ToArray();
                Masking.Apply(payload, header.Mask ?? 0);
                _start += size + payload.Length;
                return new(header, payload);
            }

            if (!TryReceive())
                return null;
        }
    }

    /// <summary>Waits until the connection has ended the stream, and gives the frames left before it.</summary>
    public List<Frame> ReadToEnd()
    {
        var frames = new List<Frame>();
        Eventually.True(
            () =>
            {
                while (TryNext() is { } frame)
                    frames.Add(frame);
                return HasEnded;
            },
            "the stream ends");
        return frames;
    }

    /// <summary>Takes what is there, without looking at it.</summary>
    /// <returns>How many bytes it was.</returns>
    public int TakeBytes(int most) => transport.ReceiveAvailable(new byte[most]).Count;

    public void EndStream() => _ = transport.CloseAsync();

    /// <summary>Cuts the link.</summary>
    public void Reset() => ((MemoryTransport)transport).Reset();

    private bool TryReceive()
    {
        if (_end == _received.Length)
        {
            byte[] larger = _start > 0 ? _received : new byte[_received.Length * 2];
            _received.AsSpan(_start, _end - _start).CopyTo(larger);
            (_received, _start, _end) = (larger, 0, _end - _start);
        }

        var received = transport.ReceiveAvailable(_received.AsSpan(_end));
        _end += received.Count;
        HasEnded |= received.Count == 0 && received.Error != System.Net.Sockets.SocketError.WouldBlock;
        return received.Count > 0;
    }
}
