using System.Security.Cryptography;
using Liaison.Sockets;

namespace Liaison.Peers.Tests.WebSockets;

/// <summary>A message in a form that can be compared, and passed on as a line, whatever its size.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Content">They in hexadecimal; when they are many their SHA-256.</param>
internal sealed record ReceivedMessage(MessageKind Kind, long Length, string Content)
{
    private const int Shown = 256;

    public static ReceivedMessage Of(MessageKind kind, ReadOnlySpan<byte> content) => new(kind, content.Length, content.Length <= Shown
        ? Convert.ToHexStringLower(content)
        : Describe(SHA256.HashData(content)));

    /// <summary>The same for a message that is many times one block, without making it.</summary>
    public static ReceivedMessage Of(MessageKind kind, byte[] block, int repeat)
    {
        using var whole = new StreamedMessage();
        for (int i = 0; i < repeat; i++)
            whole.Add(new Message(block, kind: kind));
        return whole.Received;
    }

    public static string Describe(ReadOnlySpan<byte> digest) => "sha256:" + Convert.ToHexStringLower(digest);
}
