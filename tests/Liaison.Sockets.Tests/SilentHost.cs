using System.Net;
using System.Net.Sockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

/// <summary>A host that does not answer: its queue of requests is full, and nobody takes any.</summary>
internal sealed class SilentHost : IDisposable
{
    // Of a system that is busy.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(1);
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> _requests = [];

    public SilentHost()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(0);
        Endpoint = new("127.0.0.1", ((IPEndPoint)_listener.LocalEndPoint!).Port);
        Eventually.True(IsFull, "the queue of the host is full");
    }

    public Endpoint Endpoint { get; }

    public void Dispose()
    {
        _listener.Dispose();
        _requests.ForEach(request => request.Dispose());
    }

    /// <summary>Sends one more request, and tells whether it is left without an answer.</summary>
    private bool IsFull()
    {
        var request = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
        _requests.Add(request);
        try
        {
            request.Connect(_listener.LocalEndPoint!);
        }
        catch (SocketException error) when (error.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
        {
        }

        return !request.Poll(LongestAnswer, SelectMode.SelectWrite);
    }
}
