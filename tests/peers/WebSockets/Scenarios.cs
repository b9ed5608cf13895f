namespace Liaison.Peers.Tests.WebSockets;

/// <summary>All conversations, a file for each subject.</summary>
internal static partial class Scenarios
{
    public static IReadOnlyList<Scenario> All { get; } =
        [.. Messages, .. Fragments, .. Pings, .. Closes, .. Openings, .. Refusals, .. Compression, .. Flow];

    private static T[] OneOf<T>(params T[] values) => values;

    private static byte[] Noise(int size)
    {
        byte[] bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        return bytes;
    }

    /// <summary>Text that deflates to about a fifth: like most, and far from what is taken for an attack.</summary>
    private static byte[] Prose(int size)
    {
        var random = new Random(size);
        string[] words = ["liaison ", "message ", "trame ", "été ", "serveur ", "client ", "octet ", "fermeture, "];
        var text = new System.Text.StringBuilder();
        while (text.Length < size)
            text.Append(words[random.Next(words.Length)]).Append(System.Globalization.CultureInfo.InvariantCulture, $"{random.Next(100)} ");
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text.ToString());

        // Cut between two characters, then filled up.
        int end = size;
        while ((bytes[end] & 0xC0) == 0x80)
            end--;
        return [.. bytes.AsSpan(0, end), .. Enumerable.Repeat((byte)'.', size - end)];
    }
}
