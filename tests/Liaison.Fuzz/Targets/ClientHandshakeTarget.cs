using Liaison.Fuzz.Corpora;
using Liaison.Fuzz.Running;
using Liaison.Protocols.WebSockets;

namespace Liaison.Fuzz.Targets;

/// <summary>Answers to a client.</summary>
public sealed class ClientHandshakeTarget() : StreamTarget("client-handshake", 14)
{
    protected override List<byte[]> Compose(FuzzRandom random, byte setting) => Heads.Response(random);

    protected override Subject Open(byte setting, byte[] bytes) => new HandshakeSubject(new(OptionsOf(setting), Heads.Key));

    private static ClientHandshakeOptions OptionsOf(byte setting) => new()
    {
        Address = new("example.com", WebSocketAddress.DefaultPort, IsSecure: false, "/"),
        Limits = HeadTarget.LimitsOf(setting),
        SubProtocols = (setting & 1) != 0 ? ["chat", "superchat"] : [],
        RequireSubProtocol = (setting & 2) != 0,
        Deflate = (setting & 4) != 0 ? new(ServerNoContextTakeover: (setting & 8) != 0) : null,
    };

    private sealed class HandshakeSubject(ClientHandshake handshake) : HeadSubject
    {
        private HandshakeOutcome _outcome;

        public override object Root => handshake;

        public override void End(Journal journal)
        {
            var outcome = handshake.End();
            if (_outcome != HandshakeOutcome.NeedMore && outcome != _outcome)
                throw new BrokenPropertyException($"the outcome was {_outcome} and is {outcome} at the end");
            if (handshake.Body.Length > 200)
                throw new BrokenPropertyException($"the body shown has {handshake.Body.Length} characters");
            Tell(journal, journal.Fed);
        }

        protected override bool Read(ReadOnlySpan<byte> piece, out int consumed)
        {
            _outcome = handshake.Read(piece, out consumed);
            return _outcome != HandshakeOutcome.NeedMore;
        }

        protected override void Tell(Journal journal, int consumed)
        {
            string text = $"{_outcome} {handshake.Status} {handshake.Reason} {handshake.Detail} {handshake.SubProtocol} {handshake.Deflate}, {consumed} bytes are consumed";
            journal.Note(text, System.Runtime.InteropServices.MemoryMarshal.AsBytes(handshake.Body.AsSpan()));
            if (handshake.Response is { } response)
                Note(response, journal);
        }
    }
}
