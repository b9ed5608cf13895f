using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Liaison.Protocols.WebSockets;

namespace Liaison.Load.WebSockets;

/// <summary>
/// One thread that keeps one message outstanding on each of many connections. Its requests are made beforehand and its
/// answers are only counted, so that it costs less than any server that parses and answers them.
/// </summary>
internal sealed class LoadGenerator : IContender
{
    public const int Processor = 1;
    private const uint MaskKey = 0x3D21FA37;
    private readonly Dictionary<Socket, int> _missing = [];
    private readonly List<Socket> _sockets = [];
    private readonly byte[] _frame;
    private readonly byte[] _scratch = new byte[256 * 1024];
    private readonly int _answerSize;

    public LoadGenerator(int port, int connections, int size)
    {
        byte[] frame = new byte[FrameHeader.MaximumSize + size];
        int header = new FrameHeader(IsFinal: true, 0, WebSocketOpcode.Binary, MaskKey, size).Write(frame);
        Masking.Apply(frame.AsSpan(header, size), MaskKey);
        _frame = frame[..(header + size)];
        _answerSize = new FrameHeader(IsFinal: true, 0, WebSocketOpcode.Binary, Mask: null, size).Size + size;
        for (int i = 0; i < connections; i++)
            Open(port);
    }

    public double Run(TimeSpan duration)
    {
        foreach (var socket in _sockets)
            Send(socket);
        long answers = 0;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < duration)
        {
            foreach (var socket in Readable())
            {
                if (!Receive(socket))
                    continue;
                answers++;
                Send(socket);
            }
        }

        double rate = answers / watch.Elapsed.TotalSeconds;
        while (_missing.Values.Any(static missing => missing > 0))
            Readable().ForEach(socket => Receive(socket));
        return rate;
    }

    public void Dispose() => _sockets.ForEach(static socket => socket.Dispose());

    private void Open(int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, SendBufferSize = 512 * 1024 };
        socket.Connect(IPAddress.Loopback, port);
        socket.Send(Encoding.ASCII.GetBytes(
            "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"));
        string answer = "";
        while (!answer.EndsWith("\r\n\r\n", StringComparison.Ordinal))
            answer += Encoding.ASCII.GetString(_scratch, 0, socket.Receive(_scratch));
        if (!answer.StartsWith("HTTP/1.1 101", StringComparison.Ordinal))
            throw new InvalidOperationException(answer);
        _missing[socket] = 0;
        _sockets.Add(socket);
    }

    /// <summary>One connection is waited for by its receive, many by one question to the system.</summary>
    private List<Socket> Readable()
    {
        List<Socket> readable = [.. _sockets];
        if (_sockets.Count > 1)
            Socket.Select(readable, null, null, Timeout.InfiniteTimeSpan);
        return readable;
    }

    private void Send(Socket socket)
    {
        _missing[socket] = _answerSize;
        socket.Send(_frame);
    }

    /// <summary>Takes what is there; true when the answer is complete.</summary>
    private bool Receive(Socket socket)
    {
        if (_missing[socket] == 0)
            return false;
        int count = socket.Receive(_scratch);
        if (count == 0)
            throw new InvalidOperationException("The server has closed a connection.");
        return (_missing[socket] -= count) == 0;
    }
}
