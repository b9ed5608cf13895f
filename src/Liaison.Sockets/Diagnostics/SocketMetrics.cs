using System.Diagnostics.Metrics;

namespace Liaison.Sockets;

/// <summary>The meter "Liaison.Sockets": what a program or a dashboard can count.</summary>
public static class SocketMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Liaison.Sockets";

    private static readonly Meter Meter = new(MeterName);

    private static readonly UpDownCounter<long> Open = Meter.CreateUpDownCounter<long>(
        "liaison.connections.open", "{connection}", "Connections whose system handle is held.");

    private static readonly Counter<long> Ends = Meter.CreateCounter<long>(
        "liaison.connections.ended", "{connection}", "Connections that have ended, by reason.");

    private static readonly Counter<long> BytesIn = Meter.CreateCounter<long>(
        "liaison.bytes.received", "By", "Bytes received.");

    private static readonly Counter<long> BytesOut = Meter.CreateCounter<long>("liaison.bytes.sent", "By", "Bytes sent.");

    private static readonly Counter<long> MessagesIn = Meter.CreateCounter<long>(
        "liaison.messages.read", "{message}", "Messages read.");

    private static readonly Counter<long> MessagesOut = Meter.CreateCounter<long>(
        "liaison.messages.written", "{message}", "Messages written.");

    private static readonly Counter<long> MessagesDropped = Meter.CreateCounter<long>(
        "liaison.messages.dropped", "{message}", "Messages that a full send queue has dropped.");

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>(
        "liaison.connections.refused", "{connection}", "Connections refused by the program or by a limit.");

    internal static void Opened() => Open.Add(1);

    internal static void Released() => Open.Add(-1);

    internal static void Ended(ConnectionEnd end) =>
        Ends.Add(1, new KeyValuePair<string, object?>("reason", end.Violation?.Kind.ToString() ?? end.WebSocketViolation?.Kind.ToString() ?? end.Reason.ToString()));

    internal static void MessageDropped() => MessagesDropped.Add(1);

    internal static void Received(int bytes) => BytesIn.Add(bytes);

    internal static void MessageRead() => MessagesIn.Add(1);

    internal static void MessagesRead(int messages) => MessagesIn.Add(messages);

    internal static void Sent(int bytes, int messages)
    {
        BytesOut.Add(bytes);
        MessagesOut.Add(messages);
    }

    internal static void Refused(string reason) => Refusals.Add(1, new KeyValuePair<string, object?>("reason", reason));
}
