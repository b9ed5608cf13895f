using System.Globalization;
using System.Text;

namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>The classes of characters.</summary>
internal static class Characters
{
    public static bool IsBlank(char character) => character is ' ' or '\t' or '\u00A0';

    public static bool IsLineEnd(char character) => character is '\r' or '\n';

    /// <summary>Length of the letter or underscore at a position, 0 when there is none.</summary>
    public static int NameStart(string text, int position, int end)
    {
        if (position >= end) return 0;
        var character = text[position];
        if (char.IsAsciiLetter(character) || character == '_') return 1;
        return char.IsAscii(character) ? 0 : IfLetter(text, position, end, marks: false);
    }

    /// <summary>Length of the letter, digit or underscore at a position, 0 when there is none.</summary>
    public static int NamePart(string text, int position, int end)
    {
        if (position >= end) return 0;
        var character = text[position];
        if (char.IsAsciiLetterOrDigit(character) || character == '_') return 1;
        return char.IsAscii(character) ? 0 : IfLetter(text, position, end, marks: true);
    }

    /// <summary>The position behind the name that begins at <paramref name="position"/>; the same position when none does.</summary>
    public static int EndOfName(string text, int position, int end)
    {
        var length = NameStart(text, position, end);
        while (length > 0)
        {
            position += length;
            length = NamePart(text, position, end);
        }

        return position;
    }

    // A letter may be written in two steps: the letter, then its accent.
    private static int IfLetter(string text, int position, int end, bool marks)
    {
        if (Rune.DecodeFromUtf16(text.AsSpan(position, end - position), out var rune, out var length) != System.Buffers.OperationStatus.Done) return 0;
        if (Rune.IsLetter(rune)) return length;
        if (!marks) return 0;
        return Rune.IsDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark ? length : 0;
    }
}
