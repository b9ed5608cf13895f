namespace Liaison.Protocols.WebSockets;

/// <summary>Why a peer's bytes end the connection.</summary>
/// <param name="Kind">Which rule or limit it is.</param>
/// <param name="CloseCode">The code to close with (RFC 6455 section 7.4.1).</param>
/// <param name="Detail">A few technical words in English, without any payload: fit for logs.</param>
public sealed record WebSocketViolation(WebSocketViolationKind Kind, int CloseCode, string Detail)
{
    /// <summary>The size announced or reached, in bytes; 0 unless a size is at fault.</summary>
    public long Size { get; init; }

    /// <summary>The limit that <see cref="Size"/> passes, in bytes; 0 unless a size is at fault.</summary>
    public long Limit { get; init; }

    internal static WebSocketViolation Of(WebSocketViolationKind kind, string detail) =>
        new(kind, CloseCodes.ProtocolError, detail);

    internal static WebSocketViolation InvalidUtf8(string what) =>
        new(WebSocketViolationKind.InvalidUtf8, CloseCodes.InvalidPayload, what + " is not UTF-8");

    internal static WebSocketViolation TooLarge(long size, long limit) =>
        new(WebSocketViolationKind.MessageTooLarge, CloseCodes.MessageTooBig, FormattableString.Invariant($"a message of {size} bytes passes the limit of {limit}"))
        {
            Size = size,
            Limit = limit,
        };
}
