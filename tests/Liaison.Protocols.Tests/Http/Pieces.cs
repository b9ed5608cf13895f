using System.Text;

namespace Liaison.Protocols.Http.Tests;

/// <summary>The ways in which tests cut what arrives.</summary>
internal static class Pieces
{
    /// <summary>Text as bytes, one for each character: what is no ASCII stands for a byte that is none.</summary>
    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>All of it; byte by byte; two by two; and in two pieces, at every place.</summary>
    public static IEnumerable<IReadOnlyList<byte[]>> Cuts(byte[] wire)
    {
        yield return [wire];
        yield return [.. wire.Chunk(1)];
        yield return [.. wire.Chunk(2)];
        for (int place = 1; place < wire.Length; place++)
            yield return [wire[..place], wire[place..]];
    }

    /// <summary>Gives one piece after the other until one is not taken whole; returns how many bytes were taken.</summary>
    /// <param name="pieces">What arrives.</param>
    /// <param name="read">Reads a piece and returns how much of it was taken, and whether more is needed.</param>
    public static int Feed(IEnumerable<byte[]> pieces, Func<byte[], (bool NeedMore, int Consumed)> read)
    {
        int total = 0;
        foreach (byte[] piece in pieces)
        {
            var (needMore, consumed) = read(piece);
            total += consumed;
            if (!needMore)
                break;
            Assert.Equal(piece.Length, consumed);
        }

        return total;
    }
}
