using System.IO.Compression;
using Liaison.Protocols.Framing;

namespace Liaison.Protocols.WebSockets;

/// <summary>
/// Deflates the messages of one sender (RFC 7692 section 7.2.1). The platform's deflate looks back 32 KiB, so an agreement
/// on a smaller window for this sender cannot be served. Not safe for several threads at once.
/// </summary>
public sealed class MessageDeflater : IDisposable
{
    /// <summary>What ends each flush and is left out on the wire.</summary>
    private const int TailSize = 4;

    private static readonly int UsualRatio = new WebSocketLimits().InflateRatio;

    private readonly bool _keepsContext;
    private MemoryStream? _output;
    private DeflateStream? _deflate;

    /// <param name="sender">Whose messages they are.</param>
    /// <param name="agreement">What was negotiated.</param>
    /// <exception cref="ArgumentException">The agreement gives this sender a window of less than 15 bits.</exception>
    public MessageDeflater(WebSocketRole sender, DeflateAgreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        if ((sender == WebSocketRole.Server ? agreement.ServerMaxWindowBits : agreement.ClientMaxWindowBits) < 15)
            throw new ArgumentException("The platform deflates with a window of 15 bits only.", nameof(agreement));
        _keepsContext = agreement.KeepsContext(sender);
    }

    /// <summary>
    /// Deflates a whole message, unless it becomes so small that a receiver with <see cref="WebSocketLimits"/> as they are by
    /// default would take it for a bomb: zeros, and little else, deflate a thousandfold. What was said before is forgotten then.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="deflated">As by <see cref="Deflate"/>.</param>
    /// <returns>False: the message is to travel as it is.</returns>
    public bool TryDeflate(ReadOnlySpan<byte> message, out ReadOnlyMemory<byte> deflated)
    {
        deflated = Deflate(message);
        bool looksLikeBomb = message.Length > MessageInflater.RatioFloor && message.Length > (long)deflated.Length * UsualRatio;
        if (looksLikeBomb)
            Dispose();
        return !looksLikeBomb;
    }

    /// <summary>Deflates a whole message. Without context takeover nothing is held afterwards.</summary>
    /// <returns>The payload of its frame, or of its fragments together; good until the next call.</returns>
    public ReadOnlyMemory<byte> Deflate(ReadOnlySpan<byte> message)
    {
        // Nothing to flush leaves no trace in the stream: RFC 7692 section 7.2.3.6 says what an empty message is.
        if (message.IsEmpty)
            return new byte[1];

        _output ??= new();
        _deflate ??= new(_output, CompressionLevel.Optimal);
        _output.SetLength(0);
        if (_output.Capacity > ReceiveBuffer.LentSize)
            _output.Capacity = 0;
        _deflate.Write(message);
        _deflate.Flush();
        var deflated = _output.GetBuffer().AsMemory(0, (int)_output.Length - TailSize);
        if (!_keepsContext)
            Dispose();
        return deflated;
    }

    /// <summary>Frees what the platform holds for looking back.</summary>
    public void Dispose()
    {
#pragma warning disable RS0030 // The platform deflates into streams only, and this one ends in memory.
        _deflate?.Dispose();
#pragma warning restore RS0030
        (_deflate, _output) = (null, null);
    }
}
