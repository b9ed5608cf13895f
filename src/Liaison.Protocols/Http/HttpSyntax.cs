using System.Buffers;
using System.Globalization;

namespace Liaison.Protocols.Http;

/// <summary>The two building blocks of a header line (RFC 9110 sections 5.5 and 5.6).</summary>
public static class HttpSyntax
{
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<byte> TokenBytes =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    /// <summary>Whether a text is a token: the form of methods, header names and sub-protocols.</summary>
    /// <param name="text">The text; empty is no token.</param>
    public static bool IsToken(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(TokenCharacters);

    /// <summary>
    /// Whether a text may be the value of a header. Control characters other than the tab may not: a CR or LF would
    /// begin a header line of its own.
    /// </summary>
    /// <param name="text">The text; empty is a value.</param>
    public static bool IsFieldValue(ReadOnlySpan<char> text)
    {
        foreach (char one in text)
        {
            if (one != '\t' && (one < ' ' || one == '\x7F'))
                return false;
        }

        return true;
    }

    internal static bool IsToken(ReadOnlySpan<byte> text) => !text.IsEmpty && !text.ContainsAnyExcept(TokenBytes);

    internal static bool TryReadNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>The elements of a list of header values, without the empty ones that RFC 9110 section 5.6.1.2 lets pass.</summary>
    internal static IReadOnlyList<string> Elements(IReadOnlyList<string> values) => values.Count == 0
        ? []
        : [.. values.SelectMany(value => value.Split(',')).Select(element => element.Trim(' ', '\t')).Where(element => element.Length > 0)];

    /// <summary>Whether a header value, read as a list, has an element, which is compared without case; none is empty.</summary>
    internal static bool HasElement(ReadOnlySpan<char> value, ReadOnlySpan<char> element)
    {
        foreach (var part in value.Split(','))
        {
            if (value[part].Trim(" \t").Equals(element, StringComparison.OrdinalIgnoreCase))
                return !element.IsEmpty;
        }

        return false;
    }
}
