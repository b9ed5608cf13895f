using System.Buffers.Binary;
using Liaison.Protocols.WebSockets;

namespace Liaison.Conformance.Tests;

/// <summary>A frame as the peer sends it: right in everything that a case does not say otherwise.</summary>
/// <param name="Opcode">The four bits of the opcode.</param>
/// <param name="Payload">What is sent behind the header, before it is masked.</param>
internal sealed record Frame(int Opcode, byte[] Payload) : Piece
{
    /// <summary>The key of the examples in RFC 6455 section 5.7.</summary>
    public static readonly byte[] UsualKey = [0x37, 0xFA, 0x21, 0x3D];

    /// <summary>FIN: the last frame of its message.</summary>
    public bool IsFinal { get; init; } = true;

    /// <summary>The three reserved bits: 4 is RSV1, 2 is RSV2, 1 is RSV3.</summary>
    public int Reserved { get; init; }

    /// <summary>Masked by a server, or not masked by a client.</summary>
    public bool HasWrongMask { get; init; }

    /// <summary>The masking key, where there is one.</summary>
    public byte[] Key { get; init; } = UsualKey;

    /// <summary>How the header says the length.</summary>
    public LengthForm Form { get; init; }

    /// <summary>The length in the header, when the payload is not sent whole.</summary>
    public ulong? Announced { get; init; }

    /// <summary>The bytes on the wire.</summary>
    public byte[] Encode(WebSocketRole sender)
    {
        bool masked = (sender == WebSocketRole.Client) != HasWrongMask;
        ulong length = Announced ?? (ulong)Payload.Length;
        var form = Form != LengthForm.Shortest ? Form
            : length <= 125 ? LengthForm.Shortest
            : length <= ushort.MaxValue ? LengthForm.SixteenBits
            : LengthForm.SixtyFourBits;
        int lengthBytes = form switch { LengthForm.SixteenBits => 2, LengthForm.SixtyFourBits => 8, _ => 0 };
        int header = 2 + lengthBytes + (masked ? 4 : 0);

        byte[] bytes = new byte[header + Payload.Length];
        bytes[0] = (byte)((IsFinal ? 0x80 : 0) | (Reserved << 4) | Opcode);
        bytes[1] = (byte)((masked ? 0x80 : 0) | (form switch { LengthForm.SixteenBits => 126, LengthForm.SixtyFourBits => 127, _ => (int)length }));
        if (form == LengthForm.SixteenBits)
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), (ushort)length);
        else if (form == LengthForm.SixtyFourBits)
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(2), length);

        Payload.CopyTo(bytes, header);
        if (masked)
        {
            Key.CopyTo(bytes, header - 4);
            for (int i = 0; i < Payload.Length; i++)
                bytes[header + i] ^= Key[i % 4];
        }

        return bytes;
    }
}
