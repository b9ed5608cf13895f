using System.Net;
using System.Net.Sockets;
using System.Text;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets.Tests;

/// <summary>The other end of an opening handshake, played byte by byte over TCP, so that it may break every rule.</summary>
internal sealed class HttpPeer : IDisposable
{
    public const string Key = "dGhlIHNhbXBsZSBub25jZQ==";
    private const int Patience = 30_000;
    private readonly Socket _socket;

    private HttpPeer(Socket socket)
    {
        _socket = socket;
        (socket.ReceiveTimeout, socket.SendTimeout, socket.NoDelay) = (Patience, Patience, true);
    }

    public static HttpPeer ConnectTo(Endpoint endpoint)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(new IPEndPoint(IPAddress.Parse(endpoint.Host), endpoint.Port));
        return new(socket);
    }

    public int LocalPort => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    public static HttpPeer AcceptFrom(Socket listener) => new(listener.Accept());

    /// <summary>A listener whose clients <see cref="AcceptFrom"/> takes.</summary>
    public static Socket Listen()
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(64);
        return listener;
    }

    public static WebSocketAddress AddressOf(Socket listener, string target = "/") =>
        new("127.0.0.1", ((IPEndPoint)listener.LocalEndPoint!).Port, IsSecure: false, target);

    /// <summary>A request for a WebSocket that is in order, unless the lines that come first or last spoil it.</summary>
    public static string Request(string line = "GET / HTTP/1.1", string more = "") =>
        $"{line}\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: {Key}\r\nSec-WebSocket-Version: 13\r\n{more}\r\n";

    /// <summary>The answer that opens a WebSocket.</summary>
    /// <param name="request">What the client has sent.</param>
    /// <param name="more">Further lines.</param>
    public static string Agreement(string request, string more = "")
    {
        const string Name = "Sec-WebSocket-Key: ";
        string key = request.Split("\r\n").Single(line => line.StartsWith(Name, StringComparison.Ordinal))[Name.Length..];
        return $"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {HandshakeKey.Accept(key)}\r\n{more}\r\n";
    }

    public HttpPeer Send(string text) => Send(Encoding.Latin1.GetBytes(text));

    public HttpPeer Send(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
            bytes = bytes[_socket.Send(bytes)..];
        return this;
    }

    /// <summary>Sends until the other end refuses to take more; gives what it took.</summary>
    public long SendUntilRefused(ReadOnlySpan<byte> bytes)
    {
        long sent = 0;
        try
        {
            while (sent < bytes.Length)
                sent += _socket.Send(bytes.Slice((int)sent, (int)Math.Min(64 * 1024, bytes.Length - sent)));
        }
        catch (SocketException)
        {
            // Closed: the rest is of no interest to anybody.
        }

        return sent;
    }

    /// <summary>The head of a message, byte by byte, so that what follows stays to be read; what there is of it at the end of the stream.</summary>
    public string ReadHead()
    {
        var head = new StringBuilder();
        byte[] one = new byte[1];
        while (head.Length < 4 || head.ToString(head.Length - 4, 4) != "\r\n\r\n")
        {
            if (_socket.Receive(one) == 0)
                break;
            head.Append((char)one[0]);
        }

        return head.ToString();
    }

    /// <summary>All until the other end has ended the stream; a reset ends it as well.</summary>
    public string ReadToEnd()
    {
        var text = new StringBuilder();
        byte[] buffer = new byte[4096];
        try
        {
            while (_socket.Receive(buffer) is var count and > 0)
                text.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }
        catch (SocketException error) when (error.SocketErrorCode == SocketError.ConnectionReset)
        {
        }

        return text.ToString();
    }

    /// <summary>Whether there is something to read, or the end, within a time.</summary>
    public bool IsReadableWithin(TimeSpan time) => _socket.Poll(time, SelectMode.SelectRead);

    public HttpPeer EndSending()
    {
        try
        {
            _socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The other end has reset it already.
        }

        return this;
    }

    public void Reset()
    {
        _socket.LingerState = new(true, 0);
        _socket.Dispose();
    }

    /// <summary>Goes on in frames.</summary>
    public FramePeer InFrames(WebSocketRole role) => new(new TcpTransport(_socket, new()), role);

    public void Dispose() => _socket.Dispose();
}
