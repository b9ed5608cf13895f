namespace Liaison.Protocols.Framing;

/// <summary>
/// One way of putting messages on a stream of bytes and finding them again. Pure: it is given bytes and answers with
/// positions in them. Immutable, so one instance may serve any number of connections and threads.
/// </summary>
public abstract class Framing
{
    /// <summary>The most digits that a length header may have.</summary>
    public const int MaximumDigits = 10;

    private protected Framing(TransmissionMode mode) => Mode = mode;

    /// <summary>A decimal length in bytes and CR LF before each message (help page 3070001).</summary>
    public static Framing LengthHeader { get; } = new LengthHeaderFraming();

    /// <summary>No borders: what has arrived is the message.</summary>
    public static Framing Raw { get; } = new RawFraming();

    /// <summary>The mode this framing implements.</summary>
    public TransmissionMode Mode { get; }

    /// <summary>The bytes that follow each message, empty when there are none.</summary>
    public virtual ReadOnlyMemory<byte> Trailer => ReadOnlyMemory<byte>.Empty;

    /// <summary>Whether a message of no bytes leaves a trace on the wire; in raw mode it does not.</summary>
    public virtual bool CarriesEmptyMessages => true;

    /// <summary>Makes a framing that ends each message with <paramref name="marker"/> (help page 3070005).</summary>
    /// <param name="marker">1 to 256 bytes; copied.</param>
    /// <param name="buffered">Gives the framing the mode <see cref="TransmissionMode.EndMarkerBuffer"/>.</param>
    /// <exception cref="ArgumentException">The marker is empty or longer than 256 bytes.</exception>
    public static Framing EndMarker(ReadOnlySpan<byte> marker, bool buffered = false) =>
        new EndMarkerFraming(marker, buffered ? TransmissionMode.EndMarkerBuffer : TransmissionMode.EndMarker);

    /// <summary>Writes what precedes a message of <paramref name="length"/> bytes.</summary>
    /// <param name="length">The length of the message in bytes.</param>
    /// <param name="destination">At least <see cref="MaximumDigits"/> + 2 bytes.</param>
    /// <returns>The number of bytes written, 0 when nothing precedes a message.</returns>
    public virtual int WriteHeader(int length, Span<byte> destination) => 0;

    /// <summary>Looks for one message at the start of <paramref name="unread"/>.</summary>
    /// <param name="unread">All bytes received and not yet delivered.</param>
    /// <param name="limit">The most bytes a message may have; 0 means no limit.</param>
    /// <param name="maximum">In raw mode the most bytes to take; ignored by the others.</param>
    /// <param name="scanned">
    /// How many of the bytes an earlier call has already searched in vain. Start with 0, give back what the call left:
    /// searching stays linear however the bytes are cut.
    /// </param>
    public abstract FramingStep Decode(ReadOnlySpan<byte> unread, long limit, int maximum, ref int scanned);
}
