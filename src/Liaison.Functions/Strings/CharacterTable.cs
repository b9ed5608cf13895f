namespace Liaison.Functions.Strings;

/// <summary>The one-to-one table of 256 bytes and characters, one at a time.</summary>
internal static class CharacterTable
{
    private static readonly string[] Texts = [.. Enumerable.Range(0, 256).Select(static value => Windows1252Encoding.Instance.GetString([(byte)value]))];
    private static readonly char[] Characters = [.. Texts.Select(static text => text[0])];

    /// <summary>The character of a byte.</summary>
    public static char CharacterOf(int value) => Characters[(byte)value];

    /// <summary>The character of a byte, as a text that is made once for all.</summary>
    public static string TextOf(int value) => Texts[value & 0xFF];

    /// <summary>A character as a text; nearly every one has been made once for all.</summary>
    public static string TextOf(char character) => character <= 0xFF && Texts[character] is var text && text[0] == character ? text : character.ToString();

    /// <summary>The byte of a character; that of <c>?</c> for one outside the table.</summary>
    public static byte ByteOf(char character) => Windows1252Encoding.ByteOf(character);
}
