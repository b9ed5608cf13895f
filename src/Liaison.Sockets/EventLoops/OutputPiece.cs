using System.Buffers;

namespace Liaison.Sockets;

/// <summary>Bytes that a connection sends, where they stand.</summary>
/// <param name="Start">Where they begin.</param>
/// <param name="Length">How many they are.</param>
/// <param name="IsLent">Whether they stand in what somebody lends for the time of the call, and not in what this side has written.</param>
internal readonly record struct OutputPiece(int Start, int Length, bool IsLent)
{
    /// <summary>The bytes themselves.</summary>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> written, ReadOnlySpan<byte> lent) => (IsLent ? lent : written).Slice(Start, Length);

    /// <summary>Sends pieces where only whole bytes can be sent: one behind the other, by a copy.</summary>
    public static Transferred SendJoined(
        ReadOnlySpan<OutputPiece> pieces, ReadOnlySpan<byte> written, ReadOnlySpan<byte> lent, Func<ReadOnlySpan<byte>, Transferred> send)
    {
        int size = 0;
        foreach (var piece in pieces)
            size += piece.Length;
        byte[] joined = ArrayPool<byte>.Shared.Rent(size);
        size = 0;
        foreach (var piece in pieces)
        {
            piece.Of(written, lent).CopyTo(joined.AsSpan(size));
            size += piece.Length;
        }

        var sent = send(joined.AsSpan(0, size));
        ArrayPool<byte>.Shared.Return(joined);
        return sent;
    }
}
