using System.Text;
using Liaison.Functions.Strings;
using static Liaison.English;

namespace Liaison.Peers.Tests;

/// <summary>One message, and the bytes by which it travels in a mode.</summary>
internal sealed record WireVector(string Title, int Mode, string? Marker, byte[] Content, byte[] Wire)
{
    private const string Hello = "48656C6C6F20576F726C64";
    private const string Awkward = "003C454F460D0AFF";

    /// <summary>The titles of all vectors, for theories.</summary>
    public static TheoryData<string> Titles => [.. All.Select(vector => vector.Title)];

    private static IReadOnlyList<WireVector> All { get; } =
    [
        Vector("length header, Hello World", SocketSizeStart, null, Hello, "31310D0A" + Hello),
        Vector("length header, empty", SocketSizeStart, null, "", "300D0A"),
        Vector("length header, bytes", SocketSizeStart, null, "000D0AFF", "340D0A000D0AFF"),
        Vector("end marker, Hello World", SocketEndTag, null, Hello, Hello + "3C454F463E"),
        Vector("end marker, empty", SocketEndTag, null, "", "3C454F463E"),
        Vector("end marker, bytes", SocketEndTag, null, Awkward, Awkward + "3C454F463E"),
        Vector("end marker CR LF, Hello World", SocketEndTag, "\r\n", Hello, Hello + "0D0A"),
        Vector("end marker with buffer, Hello World", SocketEndTagBuffer, null, Hello, Hello + "3C454F463E"),
        Vector("end marker with buffer, empty", SocketEndTagBuffer, null, "", "3C454F463E"),
        Vector("end marker with buffer, CR LF", SocketEndTagBuffer, "\r\n", Hello, Hello + "0D0A"),
        Vector("no marker, Hello World", SocketNoEndTag, null, Hello, Hello),
        Vector("no marker, bytes", SocketNoEndTag, null, "000D0AFF", "000D0AFF"),
    ];

    /// <summary>The vector, under its title.</summary>
    public static WireVector Of(string title) => All.Single(vector => vector.Title == title);

    /// <summary>An encoding of the runtime, as it is known in messages.</summary>
    public static Encoding EncodingOf(string name) => name switch
    {
        "ANSI" => Windows1252Encoding.Instance,
        "UTF-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        "UTF-16" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static WireVector Vector(string title, int mode, string? marker, string content, string wire) =>
        new(title, mode, marker, Convert.FromHexString(content), Convert.FromHexString(wire));
}
