using System.Text;
using Liaison.Fuzz.Corpora;
using Liaison.Fuzz.Running;
using Liaison.Protocols.WebSockets;

namespace Liaison.Fuzz.Targets;

/// <summary>
/// Addresses. What is read is the same when it is written again, makes a request, and that request is one that a server
/// accepts.
/// </summary>
public sealed class AddressTarget() : StreamTarget("address", 10)
{
    private static readonly string[] Hosts =
        ["example.com", "localhost", "[::1]", "[fe80::1%25eth0]", "[2001:db8::7:0]", "127.0.0.1", "bücher.example", "xn--bcher-kva.example", "a.b-c_d", "例え.テスト", "user@example.com"];

    protected override List<byte[]> Compose(FuzzRandom random, byte setting)
    {
        List<string> parts = [random.OneIn(2) ? "ws" : "WSS", "://", random.Pick(Hosts)];
        if (random.OneIn(2))
            parts.AddRange([":", random.Pick(["80", "443", "8080", "65535", ""])]);
        if (!random.OneIn(4))
            parts.AddRange(["/", Encoding.UTF8.GetString(Texts.Valid(random, random.Below(20))).Replace('\0', 'x').Replace('\n', 'y')]);
        if (random.OneIn(3))
            parts.AddRange(["?", "x=%C3%A9&y=%", "#", "fragment"]);
        return [.. parts.Select(Encoding.UTF8.GetBytes)];
    }

    protected override Subject Open(byte setting, byte[] bytes) => new AddressSubject();

    protected override string? Check(byte setting, byte[] bytes)
    {
        if (!WebSocketAddress.TryParse(Encoding.UTF8.GetString(bytes), out var address, out var problem))
            return problem == WebSocketAddressProblem.None ? "refused without a problem" : null;

        string host = address.Host.Contains(':', StringComparison.Ordinal) ? $"[{address.Host.Replace("%", "%25", StringComparison.Ordinal)}]" : address.Host;
        string text = $"{(address.IsSecure ? "wss" : "ws")}://{host}:{address.Port}{address.Target}";
        if (!WebSocketAddress.TryParse(text, out var again, out _) || again != address)
            return $"{address}, written again, is {again}";

        var handshake = new ClientHandshake(new() { Address = address }, Heads.Key);
        var server = new ServerHandshake(new());
        return server.Read(handshake.Request, out _) == HandshakeOutcome.Accepted && server.Path == address.Target
            ? null
            : $"a server refuses the request to {address}: {server.Status} {server.Detail}";
    }

    /// <summary>An address comes whole: it is read at the end, whatever the pieces.</summary>
    private sealed class AddressSubject : Subject
    {
        private readonly List<byte> _bytes = [];

        public override object Root => this;

        public override long MostAllocated(Journal journal) => (80L * journal.Fed) + Memory.Floor;

        public override void Feed(ReadOnlySpan<byte> piece, Journal journal) => _bytes.AddRange(piece);

        public override void End(Journal journal)
        {
            string url = Encoding.UTF8.GetString([.. _bytes]);
            long start = Start();
            bool isAddress = WebSocketAddress.TryParse(url, out var address, out var problem);
            Stop(start);
            journal.Note(isAddress ? address!.ToString() : problem.ToString());
        }
    }
}
