using System.Net;

namespace Liaison.Sockets;

/// <summary>A client whom another server has accepted, and whose opening handshake it has judged.</summary>
public sealed record AcceptedClient
{
    /// <summary>What the handshake has settled.</summary>
    public required WebSocketOpening Opening { get; init; }

    /// <summary>
    /// Answers the client that it is let in, and gives the stream of its frames, to be read and written at once. Called once,
    /// if at all. The stream is read and written by one call each at a time, and not disposed of.
    /// </summary>
    public required Func<Task<Stream>> OpenAsync { get; init; }

    /// <summary>Cuts the client off: it does not take what it was sent, or is lost. Called at most once.</summary>
    public required Action Abort { get; init; }

    /// <summary>This end.</summary>
    /// <value>Null: not known.</value>
    public IPEndPoint? Local { get; init; }

    /// <summary>The client's end, by which the limit of connections for each address counts it.</summary>
    /// <value>Null: not known, and not counted.</value>
    public IPEndPoint? Remote { get; init; }

    /// <summary>What <see cref="ServerConnection.State"/> is when <see cref="SocketServer.OnOpen"/> is called.</summary>
    /// <value>Null.</value>
    public object? State { get; init; }
}
