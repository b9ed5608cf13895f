namespace Liaison.Sockets;

/// <summary>What became of a write.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="End">Why the connection has ended, with <see cref="WriteStatus.Closed"/>.</param>
public readonly record struct WriteResult(WriteStatus Status, ConnectionEnd? End = null)
{
    /// <summary>Whether all bytes were given to the system.</summary>
    public bool Succeeded => Status == WriteStatus.Sent;

    internal static WriteResult Sent => default;

    internal static WriteResult ClosedBy(ConnectionEnd end) => new(WriteStatus.Closed, end);
}
