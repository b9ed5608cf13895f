using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Liaison.Functions.Tests.Stages;

/// <summary>The other end of a WebSocket, written out by hand: what it sends need not obey any rule.</summary>
internal sealed class WebSocketPeer : IDisposable
{
    public const int Text = 1;
    public const int Binary = 2;
    public const int Close = 8;
    public const int Ping = 9;
    public const int Pong = 10;
    private static readonly byte[] Mask = [1, 2, 3, 4];
    private readonly bool _isClient;

    private WebSocketPeer(Peer peer, bool isClient, string head)
    {
        Peer = peer;
        _isClient = isClient;
        Head = head;
    }

    public Peer Peer { get; }

    /// <summary>What the other side wrote to open the WebSocket.</summary>
    public string Head { get; }

    /// <summary>Takes the next client of the server and opens its WebSocket.</summary>
    public static WebSocketPeer Accept(PeerServer server, string moreHeaders = "")
    {
        var peer = server.Accept();
        string request = ReceiveHead(peer);
        peer.Send($"HTTP/1.1 101 OK\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {AcceptOf(request)}\r\n{moreHeaders}\r\n");
        return new(peer, isClient: false, request);
    }

    /// <summary>Takes the next client of the server and gives it this answer, <c>{accept}</c> filled in.</summary>
    public static Peer Answer(PeerServer server, string answer)
    {
        var peer = server.Accept();
        peer.Send(answer.Replace("{accept}", AcceptOf(ReceiveHead(peer)), StringComparison.Ordinal));
        return peer;
    }

    public static WebSocketPeer ConnectTo(int port, string path = "/", string moreHeaders = "")
    {
        var peer = Peer.ConnectTo(port);
        peer.Send(Request(port, path, moreHeaders));
        return Opened(peer);
    }

    public static string Request(int port, string path = "/", string moreHeaders = "") =>
        $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + $"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n{moreHeaders}\r\n";

    /// <summary>A client whose request has been sent.</summary>
    public static WebSocketPeer Opened(Peer peer)
    {
        string answer = ReceiveHead(peer);
        Assert.StartsWith("HTTP/1.1 101 ", answer, StringComparison.Ordinal);
        return new(peer, isClient: true, answer);
    }

    public void Send(string text) => SendFrame(Text, Encoding.UTF8.GetBytes(text));

    public void Send(byte[] bytes) => SendFrame(Binary, bytes);

    public void SendFrame(int opcode, ReadOnlySpan<byte> payload, bool isFinal = true) => Peer.Send(Frame(opcode, payload, isFinal));

    public byte[] Frame(int opcode, ReadOnlySpan<byte> payload, bool isFinal = true)
    {
        using var frame = new MemoryStream();
        frame.WriteByte((byte)(opcode | (isFinal ? 0x80 : 0)));
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(length, payload.Length);
        int kind = payload.Length < 126 ? payload.Length : payload.Length < 65_536 ? 126 : 127;
        frame.WriteByte((byte)(kind | (_isClient ? 0x80 : 0)));
        frame.Write(kind switch { 127 => length, 126 => length[6..], _ => default });
        byte[] content = payload.ToArray();
        if (_isClient)
        {
            frame.Write(Mask);
            for (int i = 0; i < content.Length; i++)
                content[i] ^= Mask[i % 4];
        }

        frame.Write(content);
        return frame.ToArray();
    }

    /// <summary>Receives one frame, unmasked.</summary>
    public (int Opcode, byte[] Payload) Receive()
    {
        byte[] start = Peer.Receive(2);
        Assert.Equal(!_isClient, (start[1] & 0x80) != 0);
        long length = start[1] & 0x7F;
        if (length == 126)
            length = BinaryPrimitives.ReadUInt16BigEndian(Peer.Receive(2));
        else if (length == 127)
            length = BinaryPrimitives.ReadInt64BigEndian(Peer.Receive(8));
        byte[] mask = _isClient ? new byte[4] : Peer.Receive(4);
        byte[] payload = Peer.Receive((int)length);
        for (int i = 0; i < payload.Length; i++)
            payload[i] ^= mask[i % 4];
        return (start[0] & 0x0F, payload);
    }

    public string ReceiveText()
    {
        var (opcode, payload) = Receive();
        Assert.Equal(Text, opcode);
        return Encoding.UTF8.GetString(payload);
    }

    /// <summary>Receives until a close frame comes, and gives its code; 1005 when it has none.</summary>
    public int ReceiveClose()
    {
        while (true)
        {
            var (opcode, payload) = Receive();
            if (opcode == Close)
                return payload.Length == 0 ? 1005 : BinaryPrimitives.ReadUInt16BigEndian(payload);
        }
    }

    public void SendClose(int code, string reason = "")
    {
        byte[] payload = [(byte)(code >> 8), (byte)code, .. Encoding.UTF8.GetBytes(reason)];
        SendFrame(Close, payload);
    }

    public void Dispose() => Peer.Dispose();

    private static string AcceptOf(string request)
    {
        string key = request.Split("\r\n").Single(static line => line.StartsWith("Sec-WebSocket-Key: ", StringComparison.Ordinal))[19..];
#pragma warning disable CA5350 // RFC 6455 wants SHA-1, as a check and not as a secret.
        return Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11"))));
#pragma warning restore CA5350
    }

    private static string ReceiveHead(Peer peer)
    {
        var head = new StringBuilder();
        while (head.Length < 4 || head.ToString(head.Length - 4, 4) != "\r\n\r\n")
            head.Append((char)peer.Receive(1)[0]);
        return head.ToString();
    }
}
