using System.Text;

namespace Liaison.Functions.Strings;

/// <summary>
/// Windows-1252, completed: the five bytes it leaves undefined (81, 8D, 8F, 90, 9D) have the characters of the same
/// number, so bytes read as text and written back are unchanged. A character outside it becomes <c>?</c>, one for each
/// UTF-16 unit. It differs from Latin-1 only between 80 and 9F, so whatever has no such byte takes the platform's
/// vectorised way.
/// </summary>
public sealed class Windows1252Encoding : Encoding
{
    private const int First = 0x80;
    private const int Last = 0x9F;

    private const string Block =
        "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private Windows1252Encoding()
        : base(1252)
    {
    }

    /// <summary>The one instance; it has no state.</summary>
    public static Windows1252Encoding Instance { get; } = new();

    /// <inheritdoc/>
    public override string WebName => "windows-1252";

    /// <inheritdoc/>
    public override string EncodingName => "Windows-1252";

    /// <inheritdoc/>
    public override bool IsSingleByte => true;

    /// <inheritdoc/>
    public override int GetMaxByteCount(int charCount) => charCount;

    /// <inheritdoc/>
    public override int GetMaxCharCount(int byteCount) => byteCount;

    /// <inheritdoc/>
    public override int GetByteCount(char[] chars, int index, int count) => count;

    /// <inheritdoc/>
    public override int GetByteCount(ReadOnlySpan<char> chars) => chars.Length;

    /// <inheritdoc/>
    public override int GetByteCount(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return s.Length;
    }

    /// <inheritdoc/>
    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    /// <inheritdoc/>
    public override int GetCharCount(ReadOnlySpan<byte> bytes) => bytes.Length;

    /// <inheritdoc/>
    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        GetBytes(chars.AsSpan(charIndex, charCount), bytes.AsSpan(byteIndex));

    /// <inheritdoc/>
    public override int GetBytes(ReadOnlySpan<char> chars, Span<byte> bytes)
    {
        bool isLatin1 = chars.IndexOfAnyInRange((char)First, (char)Last) < 0
            && chars.IndexOfAnyExceptInRange('\0', '\u00FF') < 0;
        if (isLatin1)
            return Latin1.GetBytes(chars, bytes);
        for (int i = 0; i < chars.Length; i++)
            bytes[i] = ByteOf(chars[i]);
        return chars.Length;
    }

    /// <inheritdoc/>
    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        GetChars(bytes.AsSpan(byteIndex, byteCount), chars.AsSpan(charIndex));

    /// <inheritdoc/>
    public override int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        Latin1.GetChars(bytes, chars);
        int done = 0;
        while (bytes[done..].IndexOfAnyInRange((byte)First, (byte)Last) is var next and >= 0)
        {
            done += next;
            chars[done] = Block[bytes[done] - First];
            done++;
        }

        return bytes.Length;
    }

    /// <inheritdoc/>
    public override string GetString(byte[] bytes, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return string.Create(count, (bytes, index), static (chars, source) =>
            Instance.GetChars(source.bytes.AsSpan(source.index, chars.Length), chars));
    }

    internal static byte ByteOf(char character) =>
        character is < (char)First or (> (char)Last and <= '\u00FF') ? (byte)character : ByteInBlock(character);

    private static byte ByteInBlock(char character)
    {
        int place = Block.IndexOf(character, StringComparison.Ordinal);
        return place < 0 ? (byte)'?' : (byte)(First + place);
    }
}
