using System.Text;
using System.Text.Unicode;
using Liaison.Cli.Rendering;

namespace Liaison.Cli.Tracing;

/// <summary>Bytes of the wire as people read them: text where they are text, else hexadecimal; only the beginning of many.</summary>
public static class TraceText
{
    private const int MostText = 400;
    private const int MostBinary = 64;

    /// <summary>What the bytes are, without saying how many.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Of(bytes, LooksLikeText(bytes));

    /// <summary>The same of bytes that are known to be text, or not to be.</summary>
    public static string Of(ReadOnlySpan<byte> bytes, bool isText)
    {
        int shown = Math.Min(bytes.Length, isText ? MostText : MostBinary);
        while (isText && shown < bytes.Length && (bytes[shown] & 0xC0) == 0x80)
            shown--;
        string beginning = isText ? Printable.Of(Encoding.UTF8.GetString(bytes[..shown])) : BitConverter.ToString(bytes[..shown].ToArray()).Replace('-', ' ');
        return shown < bytes.Length ? beginning + " …" : beginning;
    }

    /// <summary>Whether there is nothing in them that a text would not have.</summary>
    private static bool LooksLikeText(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) && !bytes.ContainsAnyInRange<byte>(0, 8) && !bytes.ContainsAnyInRange<byte>(14, 31);
}
