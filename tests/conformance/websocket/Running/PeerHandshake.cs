using System.Text;

namespace Liaison.Conformance.Tests;

/// <summary>The peer's part of an opening handshake that has to succeed, or to be watched.</summary>
internal static class PeerHandshake
{
    /// <summary>As a client: asks, and reads the answer without touching what follows it.</summary>
    public static async Task<string> AskAsync(PeerLink link, HttpText request)
    {
        await link.SendAsync(request.Head());
        return await ReadHeadAsync(link);
    }

    /// <summary>As a server: reads the request and answers it.</summary>
    public static async Task AnswerAsync(PeerLink link, HttpText response, int? cutAt = null)
    {
        string request = await ReadHeadAsync(link);
        string key = request.Split("\r\n").First(line => line.StartsWith("Sec-WebSocket-Key:", StringComparison.Ordinal)).Split(':')[1].Trim();
        byte[] bytes = [.. response.Head(Judgement.Accept(key)), .. response.Behind];
        await link.SendAsync(bytes.AsMemory(0, cutAt ?? bytes.Length));
    }

    /// <summary>Reads until the empty line, byte by byte: what follows belongs to others.</summary>
    private static async Task<string> ReadHeadAsync(PeerLink link)
    {
        var head = new StringBuilder();
        byte[] one = new byte[1];
        while (!(head.Length >= 4 && head[^1] == '\n' && head[^2] == '\r' && head[^3] == '\n') && await link.ReceiveAsync(one) > 0)
            head.Append((char)one[0]);
        return head.ToString();
    }
}
