using System.Text;
using Liaison.Functions.Errors;
using Liaison.Protocols.Framing;
using Liaison.Sockets;
using Liaison.Vocabulary;
using TransmissionModes = Liaison.Vocabulary.ConstantValues.TransmissionMode;

namespace Liaison.Functions.Sockets;

public sealed partial class SocketFunctions
{
    private const string UsualMarker = "<EOF>";
    private const int LongestMarker = 256;
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Blocks until a message is there: a whole one in the framed modes, what has arrived in raw mode. On a listener,
    /// takes a client first if it has none.
    /// </summary>
    /// <param name="name">The name of the socket.</param>
    /// <param name="unlimited">Whether to wait without limit; otherwise for <paramref name="limit"/>.</param>
    /// <param name="limit">How long the start of a message is awaited; absent: 1 s; 0: look, do not wait.</param>
    /// <param name="maximumBytes">
    /// In raw mode, the most bytes to give; null means 4,096. On a WebSocket null means whole messages; given, a longer
    /// message is cut, text between two characters, and the next read goes on with it. A longer datagram is cut, and its
    /// rest dropped with error 100247.
    /// </param>
    /// <param name="messageLimit">
    /// How long the rest of a message is awaited once its header is complete. Absent: without limit if
    /// <paramref name="unlimited"/>, else by <see cref="ConnectionOptions.MessageTimeout"/>.
    /// </param>
    /// <returns>The message; empty when none came, and then the error says whether the connection has ended.</returns>
    /// <exception cref="LiaisonException">
    /// 100200: no socket has this name. 100202: the name is empty or too long. 100205: an impossible maximum. 100121: the
    /// socket is in use (strict access). 100211: a socket that has ended is read for ever.
    /// </exception>
    public Message Read(
        string name, bool unlimited = true, TimeLimit limit = default, int? maximumBytes = null, TimeLimit messageLimit = default)
    {
        var attempt = Begin("Sockets.Read", name);
        if (maximumBytes < 1)
            throw attempt.Raise(100205, ("argument", ShownText.Of(maximumBytes.Value)), ("detail", Messages.Detail("AtLeastOne")));

        var limits = new ReadLimits(
            unlimited ? Timeout.InfiniteTimeSpan : limit.Or(UsualWait),
            messageLimit.Duration,
            maximumBytes);
        try
        {
            return _runtime.MainThread.IsHere ? ReadServing(attempt, limits) : Find(attempt).Read(attempt, limits);
        }
        catch (EndpointException error)
        {
            attempt.Fail(error);
            return default;
        }
    }

    /// <summary>Blocks until a message is given to the system, in the framing in force. A string travels in the runtime's encoding.</summary>
    /// <param name="name">The name of the socket; a listener writes to its client.</param>
    /// <param name="message">The message.</param>
    /// <returns>Whether it was sent, which is not to say received.</returns>
    /// <exception cref="LiaisonException">100200: no socket has this name. 100202: the name is empty or too long. 100121: strict access.</exception>
    public bool Write(string name, string message) => Write(name, new OutgoingMessage(message));

    /// <inheritdoc cref="Write(string, string)"/>
    public bool Write(string name, ReadOnlySpan<byte> message) => Write(name, new OutgoingMessage(message));

    /// <inheritdoc cref="Write(string, string)"/>
    public bool Write(string name, Message message) => Write(name, new OutgoingMessage(message));

    /// <inheritdoc cref="Write(string, string)"/>
    public bool Write(string name, ByteBuffer message) => Write(name, new OutgoingMessage((ReadOnlySpan<byte>)message));

    /// <summary>Sends one datagram. Error 100206 on sockets that are connections.</summary>
    /// <param name="name">The name of the socket.</param>
    /// <param name="message">The message, without header or marker; an empty one is sent too.</param>
    /// <param name="address">The destination: an address or a host name.</param>
    /// <param name="port">The destination's port, 1 to 65535.</param>
    /// <returns>Whether it was handed to the network, which is not to say delivered.</returns>
    /// <exception cref="LiaisonException">
    /// 100200: no socket has this name. 100202: the name is empty or too long. 100203: the port is impossible. 100205:
    /// control characters in the address.
    /// </exception>
    public bool Write(string name, string message, string address, int port) =>
        WriteDatagram(name, new OutgoingMessage(message), address, port);

    /// <inheritdoc cref="Write(string, string, string, int)"/>
    public bool Write(string name, ReadOnlySpan<byte> message, string address, int port) =>
        WriteDatagram(name, new OutgoingMessage(message), address, port);

    /// <inheritdoc cref="Write(string, string, string, int)"/>
    public bool Write(string name, Message message, string address, int port) =>
        WriteDatagram(name, new OutgoingMessage(message), address, port);

    /// <inheritdoc cref="Write(string, string, string, int)"/>
    public bool Write(string name, ByteBuffer message, string address, int port) =>
        WriteDatagram(name, new OutgoingMessage((ReadOnlySpan<byte>)message), address, port);

    /// <summary>Chooses how messages are told apart, from the next message read and the next message written on.</summary>
    /// <param name="name">The name of a listener, a channel or a client.</param>
    /// <param name="mode">
    /// A constant of the family TransmissionMode. WebSocket is for listeners, and for channels that nothing has been read
    /// from or written to; on what is a WebSocket no mode has an effect.
    /// </param>
    /// <param name="marker">For the marker modes, 1 to 256 bytes when encoded; null means <c>&lt;EOF&gt;</c>. Ignored by the others.</param>
    /// <returns>Whether it was done. An unknown name is a failure here, 100200, not an exception.</returns>
    /// <exception cref="LiaisonException">100202: the name is empty or too long. 100204: unknown mode. 100205: impossible marker.</exception>
    public bool ChangeTransmissionMode(string name, int mode, string? marker = null)
    {
        var attempt = Begin("Sockets.ChangeTransmissionMode", name);
        var socket = _table.Find(name) ?? _table.FindGone(name);
        var encoding = (socket?.Options ?? _runtime.Options).TextEncoding;
        var framing = mode switch
        {
            TransmissionModes.WebSocket => null,
            TransmissionModes.EndMarker => EndMarker(attempt, encoding, marker, buffered: false),
            TransmissionModes.EndMarkerBuffered => EndMarker(attempt, encoding, marker, buffered: true),
            TransmissionModes.LengthHeader => Framing.LengthHeader,
            TransmissionModes.Raw => Framing.Raw,
            _ => throw attempt.Raise(100204, ("value", ShownText.Of(mode))),
        };
        if (socket is null)
            return attempt.Fail(100200);
        return framing is null ? socket.BecomeWebSocket(attempt) : socket.ChangeFraming(attempt, framing);
    }

    private Message ReadServing(Attempt attempt, ReadLimits limits) => _runtime.MainThread.Wait(() => Find(attempt).Read(attempt, limits));

    private bool Write(string name, OutgoingMessage message)
    {
        var attempt = Begin("Sockets.Write", name);
        try
        {
            return Find(attempt).Write(attempt, message);
        }
        catch (EndpointException error)
        {
            return attempt.Fail(error);
        }
    }

    private bool WriteDatagram(string name, OutgoingMessage message, string? address, int port)
    {
        var target = new Endpoint(address ?? "", port);
        var attempt = Begin("Sockets.Write", name);
        attempt.CheckAddress(target.Host);
        if (port is < 1 or > HighestPort)
            throw attempt.Raise(100203, ("port", ShownText.Of(port)));
        try
        {
            return Find(attempt).SendTo(attempt, message, target);
        }
        catch (EndpointException error)
        {
            return attempt.Fail(error);
        }
    }

    private static Framing EndMarker(Attempt attempt, Encoding encoding, string? marker, bool buffered)
    {
        byte[] bytes = encoding.GetBytes(marker ?? UsualMarker);
        if (bytes.Length is 0 or > LongestMarker)
            throw attempt.Raise(100205, ("argument", ShownText.FromOutside(marker ?? "")), ("detail", BytesUpTo(LongestMarker)));
        return Framing.EndMarker(bytes, buffered);
    }

    /// <summary>What is said of something that has 1 to so many bytes.</summary>
    private static BilingualText BytesUpTo(int limit)
    {
        var range = Messages.Detail("ByteLength");
        string number = ShownText.Of(limit).English;
        return new(Template.Fill(range.French, ("limit", number)), Template.Fill(range.English, ("limit", number)));
    }
}
