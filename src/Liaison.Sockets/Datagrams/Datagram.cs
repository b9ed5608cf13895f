namespace Liaison.Sockets;

/// <summary>What a receive of a datagram gives.</summary>
/// <param name="Message">The content, or why there is none.</param>
/// <param name="Sender">Who sent it; <see cref="Endpoint.Unknown"/> when there is none.</param>
/// <param name="Size">The bytes that it had on the network: more than the content has when that was cut.</param>
public readonly record struct Datagram(Message Message, Endpoint Sender, int Size)
{
    /// <summary>Whether bytes behind the most that were asked for have been dropped.</summary>
    public bool IsCut => Size > Message.Length;

    internal static Datagram Nothing(ReadStatus status) => new(Message.Nothing(status), Endpoint.Unknown, 0);

    internal static Datagram Closed => new(Message.ClosedBy(new(EndReason.ClosedHere)), Endpoint.Unknown, 0);
}
