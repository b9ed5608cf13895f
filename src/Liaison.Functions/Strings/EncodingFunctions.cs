using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Liaison.Functions.Errors;
using Liaison.Functions.Strings;
using Coding = Liaison.Vocabulary.ConstantValues.Coding;

namespace Liaison.Functions;

/// <summary>The functions that turn bytes into other bytes or into text.</summary>
public static class EncodingFunctions
{
    /// <summary>The bytes of UTF-8, each as the character of the table.</summary>
    public static string ToUtf8(string text) => ByteBuffer.Adopt(Encoding.UTF8.GetBytes(text)).ToString();

    /// <summary>The text of bytes of UTF-8; what the table of 256 characters lacks becomes <c>?</c>, and each byte that is no UTF-8.</summary>
    public static string FromUtf8ToAnsi(ByteBuffer bytes) =>
        string.Concat(FromUtf8(bytes).Select(static character => CharacterTable.CharacterOf(CharacterTable.ByteOf(character))));

    /// <summary>The text of bytes of UTF-8; each byte that is no UTF-8 becomes <c>?</c>.</summary>
    public static string FromUtf8(ByteBuffer bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var text = new StringBuilder(bytes.Length);
        for (var rest = bytes.Span; !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf8(rest, out var rune, out int used) == OperationStatus.Done)
                text.Append(rune.ToString());
            else
                text.Append('?', used);
            rest = rest[used..];
        }

        return text.ToString();
    }

    /// <summary>The bytes of UTF-16, little-endian.</summary>
    public static ByteBuffer ToUnicode(string text) => ByteBuffer.Adopt(Encoding.Unicode.GetBytes(text));

    /// <summary>The text of bytes of UTF-16, little-endian.</summary>
    public static string FromUnicode(ByteBuffer bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return Encoding.Unicode.GetString(bytes.Span);
    }

    /// <summary>Two capital digits for each byte.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="group">After so many bytes comes a blank; 0 means none.</param>
    /// <param name="perLine">After so many bytes comes a line break; 0 means none.</param>
    public static string ToHexadecimal(ByteBuffer bytes, int group = 0, int perLine = 0)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (group <= 0 && perLine <= 0)
            return Convert.ToHexString(bytes.Span);
        var text = new StringBuilder(bytes.Length * 3);
        for (int i = 0; i < bytes.Length; i++)
        {
            if (i > 0 && perLine > 0 && i % perLine == 0)
                text.Append("\r\n");
            else if (i > 0 && group > 0 && i % group == 0)
                text.Append(' ');
            text.Append(bytes.Span[i].ToString("X2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    /// <summary>The bytes that hexadecimal digits say; everything else is skipped, an odd number of digits gets a 0 in front.</summary>
    public static ByteBuffer FromHexadecimal(string text)
    {
        string digits = string.Concat((text ?? "").Where(char.IsAsciiHexDigit));
        return ByteBuffer.Adopt(Convert.FromHexString(digits.Length % 2 == 0 ? digits : "0" + digits));
    }

    /// <summary>The integer that up to 16 hexadecimal digits say; 0 without any.</summary>
    public static long HexadecimalToInteger(string text)
    {
        const int MostDigits = 16;
        var digits = text.AsSpan().Trim();
        int count = 0;
        while (count < digits.Length && count < MostDigits && char.IsAsciiHexDigit(digits[count]))
            count++;
        return count == 0 ? 0 : long.Parse(digits[..count], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    /// <summary>Capital hexadecimal digits, 8 unless said otherwise.</summary>
    public static string IntegerToHexadecimal(int number, int digits = 8) =>
        digits == 8 ? number.ToString("X8", CultureInfo.InvariantCulture) : number.ToString("X", CultureInfo.InvariantCulture).PadLeft(digits, '0');

    /// <summary>Capital hexadecimal digits, 16 unless said otherwise.</summary>
    public static string IntegerToHexadecimal(long number, int digits = 16) =>
        digits == 16 ? number.ToString("X16", CultureInfo.InvariantCulture) : number.ToString("X", CultureInfo.InvariantCulture).PadLeft(digits, '0');

    /// <summary>The integer in up to 8 bytes from a position on, the lowest one first; missing bytes are 0.</summary>
    public static long ToInteger(ByteBuffer bytes, int position, int count)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        long number = 0;
        for (int i = Math.Clamp(count, 0, 8) - 1; i >= 0; i--)
            number = (number << 8) | (uint)bytes.ByteAt((long)position + i);
        return number;
    }

    /// <summary>Bytes as text.</summary>
    /// <param name="data">The bytes; of a string those of the table, for addresses those of UTF-8.</param>
    /// <param name="coding">A constant of the family Coding.</param>
    /// <exception cref="LiaisonException">100204: another constant.</exception>
    public static string Encode(ByteBuffer data, int coding = Coding.Base64)
    {
        ArgumentNullException.ThrowIfNull(data);
        return coding switch
        {
            Coding.Base64 or Coding.Base64NoLineBreak => Convert.ToBase64String(data.Span),
            Coding.Url => Uri.EscapeDataString(data.ToString()),
            Coding.None => data.ToString(),
            _ => throw Fatal.UnknownConstant(coding),
        };
    }

    /// <summary>Text as bytes again.</summary>
    /// <returns>Empty when the text is not of that coding.</returns>
    /// <exception cref="LiaisonException">100204: another constant.</exception>
    public static ByteBuffer Decode(string data, int coding = Coding.Base64) => coding switch
    {
        Coding.Base64 or Coding.Base64NoLineBreak => FromBase64(data),
        Coding.Url => Uri.UnescapeDataString(data),
        Coding.None => data,
        _ => throw Fatal.UnknownConstant(coding),
    };

    /// <summary>Bytes as text, without encryption: no password, no compression.</summary>
    /// <exception cref="LiaisonException">5008: a password. 100204: another compression or coding.</exception>
    public static string Encrypt(ByteBuffer data, string password, int compression = Coding.NoCompression, int coding = Coding.Base64)
    {
        CheckPlain("Encodings.Encrypt", password, compression);
        return Encode(data, coding);
    }

    /// <summary>Text as bytes again, without decryption: no password, no compression.</summary>
    /// <exception cref="LiaisonException">5008: a password. 100204: another compression or coding.</exception>
    public static ByteBuffer Decrypt(string data, string password, int compression = Coding.NoCompression, int coding = Coding.Base64)
    {
        CheckPlain("Encodings.Decrypt", password, compression);
        return Decode(data, coding);
    }

    private static void CheckPlain(string function, string password, int compression)
    {
        if (!string.IsNullOrEmpty(password))
            throw Fatal.NotProvided(Vocabulary.Words.Functions.First(entry => entry.Id == function).Name.In(LiaisonRuntime.Current.Language));
        if (compression != Coding.NoCompression)
            throw Fatal.UnknownConstant(compression);
    }

    private static ByteBuffer FromBase64(string data)
    {
        string digits = string.Concat((data ?? "").Where(static character => !NumberText.IsBlank(character)));
        byte[] bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(digits.Length)];
        return Convert.TryFromBase64String(digits, bytes, out int length) ? ByteBuffer.Adopt(bytes[..length]) : new ByteBuffer();
    }
}
