using Liaison.Fuzz.Running;
using Liaison.Protocols.Socks;

namespace Liaison.Fuzz.Targets;

/// <summary>
/// Answers of a SOCKS5 proxy. Besides: whatever it says, the client sends the greeting, then the credentials only to a
/// proxy that chose them, then the request, each of them once.
/// </summary>
public sealed class ProxyTarget() : StreamTarget("proxy", 8)
{
    private static readonly string[] Hosts = ["192.0.2.1", "2001:db8::1", "example.com", "é.example"];
    private static readonly Socks5Credentials Credentials = new("user", "secret");

    protected override List<byte[]> Compose(FuzzRandom random, byte setting)
    {
        byte method = (byte)(random.OneIn(2) ? 0 : 2);
        List<byte[]> answer = [[5, method]];
        if (method == 2)
            answer.Add([1, (byte)(random.OneIn(4) ? 1 : 0)]);
        byte reply = (byte)(random.OneIn(4) ? random.Between(1, 9) : 0);
        answer.Add([5, reply, 0, .. Address(random), random.Byte(), random.Byte()]);
        answer.Add(random.Bytes(random.Between(0, 20)));
        return answer;
    }

    protected override Subject Open(byte setting, byte[] bytes) => new NegotiationSubject(Begin(setting));

    protected override string? Check(byte setting, byte[] bytes)
    {
        var negotiation = Begin(setting);
        List<byte> sent = [.. negotiation.TakeOutput().Span];
        var chosen = negotiation.Outcome;
        foreach (byte one in bytes)
        {
            chosen = negotiation.Read([one], out _);
            sent.AddRange(negotiation.TakeOutput().Span);
        }

        byte[] greeting = HasCredentials(setting) ? [5, 2, 0, 2] : [5, 1, 0];
        bool identifies = HasCredentials(setting) && bytes is [5, 2, ..];
        byte[] identification = identifies ? [1, 4, .. "user"u8, 6, .. "secret"u8] : [];
        byte[] all = [.. greeting, .. identification, .. RequestOf(setting)];
        if (!all.AsSpan().StartsWith(sent.ToArray()))
            return $"the client sends {Convert.ToHexString([.. sent])}";
        return chosen == Socks5Outcome.Connected && sent.Count != all.Length ? "it is connected before it has asked" : null;
    }

    private static byte[] Address(FuzzRandom random) => random.Between(0, 4) switch
    {
        0 => [1, .. random.Bytes(4)],
        1 => [4, .. random.Bytes(16)],
        2 => random.Bytes(random.Between(1, 8)),
        _ => NameOf(random.Bytes(random.Between(0, 256))),
    };

    private static byte[] NameOf(byte[] name) => [3, (byte)name.Length, .. name];

    private static bool HasCredentials(byte setting) => (setting & 4) != 0;

    private static Socks5Negotiation Begin(byte setting) =>
        new(Hosts[setting & 3], 443, HasCredentials(setting) ? Credentials : null);

    /// <summary>The request as RFC 1928 section 4 has it.</summary>
    private static byte[] RequestOf(byte setting) =>
    [
        5, 1, 0,
        .. (setting & 3) switch
        {
            0 => (byte[])[1, 192, 0, 2, 1],
            1 => [4, 0x20, 0x01, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
            2 => NameOf([.. "example.com"u8]),
            _ => NameOf([.. "xn--9ca.example"u8]),
        },
        443 >> 8, 443 & 0xFF,
    ];

    private sealed class NegotiationSubject(Socks5Negotiation negotiation) : HeadSubject
    {
        public override object Root => negotiation;

        protected override bool Read(ReadOnlySpan<byte> piece, out int consumed) =>
            negotiation.Read(piece, out consumed) != Socks5Outcome.NeedMore;

        protected override void Tell(Journal journal, int consumed) =>
            journal.Note($"{negotiation.Outcome} {negotiation.Reply} {negotiation.Detail}, {consumed} bytes are consumed");
    }
}
