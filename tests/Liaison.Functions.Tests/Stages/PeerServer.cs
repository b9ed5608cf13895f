using System.Net;
using System.Net.Sockets;
using Liaison.Testing;

namespace Liaison.Functions.Tests.Stages;

/// <summary>A plain listening socket, for our clients to connect to.</summary>
internal sealed class PeerServer : IDisposable
{
    private readonly Socket _socket;

    public PeerServer(string address = "127.0.0.1", int port = 0, int backlog = 16)
    {
        var local = IPAddress.Parse(address);
        _socket = new(local.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        _socket.Bind(new IPEndPoint(local, port));
        _socket.Listen(backlog);
    }

    public int Port => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    /// <summary>Whether a client has asked for a connection, or does so within some milliseconds.</summary>
    public bool IsAsked => _socket.Poll(TimeSpan.FromMilliseconds(20), SelectMode.SelectRead);

    public Peer Accept()
    {
        Assert.True(_socket.Poll(Patience.Limit, SelectMode.SelectRead), "No client came.");
        return new(_socket.Accept());
    }

    /// <summary>
    /// A server whose queue is full: the system throws further requests away, so that a client hears nothing, as from a
    /// host behind a silent firewall.
    /// </summary>
    /// <param name="queued">Keeps the queue full until disposed.</param>
    public static PeerServer Silent(out IDisposable queued)
    {
        var server = new PeerServer(backlog: 0);
        var waiting = new WaitingClients();
        queued = waiting;
        while (waiting.AddTo(server.Port))
        {
        }

        return server;
    }

    public void Dispose() => _socket.Dispose();

    private sealed class WaitingClients : IDisposable
    {
        private readonly List<Socket> _sockets = [];

        /// <summary>False when the request was not answered any more.</summary>
        public bool AddTo(int port)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            _sockets.Add(socket);
            try
            {
                socket.Connect(IPAddress.Loopback, port);
            }
            catch (SocketException error) when (error.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
            {
            }

            return socket.Poll(TimeSpan.FromSeconds(1), SelectMode.SelectWrite);
        }

        public void Dispose() => _sockets.ForEach(static socket => socket.Dispose());
    }
}
