using Liaison.Protocols.Framing;

namespace Liaison.Sockets;

/// <summary>The headers and markers of a transmission mode.</summary>
internal sealed class FramingEnvelope(Framing framing) : Envelope
{
    public Framing Framing => framing;

    public override bool IsBare { get; } = framing.Mode == TransmissionMode.Raw;

    public override ReadOnlyMemory<byte> Trailer { get; } = framing.Trailer;

    public override int WriteHeader(in OutgoingFrame frame, Span<byte> destination, out uint mask)
    {
        mask = 0;
        return framing.WriteHeader(frame.Length, destination);
    }
}
