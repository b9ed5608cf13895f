using System.Globalization;
using System.Text;

namespace Liaison.Load.Language;

/// <content>Kernels that work on texts and bytes.</content>
internal static partial class Kernels
{
    private static readonly string Pangrams = string.Concat(Enumerable.Repeat("Portez ce vieux whisky au juge blond qui fume. ", 100));

    private static readonly List<string> ManyWords = [.. Enumerable.Range(1, 2000).Select(i => $"mot{i * 7919 % 301}")];

    private static readonly string Request = string.Concat(
        "GET /chat HTTP/1.1\r\n",
        "Host: serveur.example\r\n",
        "Upgrade: websocket\r\n",
        "Connection: keep-alive, Upgrade\r\n",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n",
        "Sec-WebSocket-Protocol: chat, JSON\r\n",
        "Sec-WebSocket-Version: 13\r\n");

    private static long Building()
    {
        var text = new StringBuilder();
        for (int i = 1; i <= 10_000; i++)
            text.Append((char)('A' + i % 26));
        for (int i = 0; i < 2000; i++)
            text.Append("mot" + " ");
        string whole = text.ToString();
        return whole.Length + whole[4999] + whole[11999];
    }

    private static long Buffers()
    {
        byte[] mask = "k9?z"u8.ToArray();
        var message = new List<byte>();
        for (int i = 1; i <= 10_000; i++)
            message.Add((byte)((i & 255) ^ mask[(i - 1) % 4]));
        var framed = new List<byte> { 129 };
        framed.AddRange(message);
        int sum = 0;
        foreach (byte one in framed)
            sum = sum * 31 + one;
        return sum;
    }

    private static long Substrings()
    {
        int vowels = 0;
        int codes = 0;
        int words = 0;
        for (int i = 0; i < Pangrams.Length; i++)
        {
            char character = Pangrams[i];
            if (character is 'e' or 'u')
                vowels++;
            codes += character;
            if (i + 3 <= Pangrams.Length && Pangrams.Substring(i, 3) == "qui")
                words++;
        }

        return vowels * 1000 + words + codes;
    }

    private static long Associative()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string word in ManyWords)
            counts[word] = counts.GetValueOrDefault(word) + 1;
        long total = 0;
        foreach (var (word, count) in counts)
            total += count * word.Length;
        foreach (string word in ManyWords)
        {
            if (counts.ContainsKey(word))
                total++;
        }

        return total;
    }

    private static long Pieces()
    {
        int total = 0;
        for (int n = 0; n < 50; n++)
        {
            foreach (string line in Request.Split("\r\n"))
            {
                if (line.StartsWith("Sec-WebSocket-", StringComparison.Ordinal))
                {
                    string value = line.Split(':')[1].Trim();
                    total += value.Length;
                    total += line.IndexOf('o', StringComparison.Ordinal) + 1;
                }
                else if (line.Count(character => character == 'e') > 1)
                {
                    total += line[..4].ToUpperInvariant().Length;
                }
            }
        }

        return total;
    }

    private static long Conversions()
    {
        long total = 0;
        for (int i = 1; i <= 2000; i++)
        {
            string number = (i * 37).ToString(CultureInfo.InvariantCulture);
            total += ("n" + i.ToString(CultureInfo.InvariantCulture) + ";").Length + long.Parse(number, CultureInfo.InvariantCulture);
            total += i.ToString("X8", CultureInfo.InvariantCulture).Length;
        }

        return total;
    }
}
