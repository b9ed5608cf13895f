using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Unicode;
using Liaison.Protocols.WebSockets;

namespace Liaison.Conformance.Tests;

/// <summary>
/// What the subject has sent, read with eyes of its own and without mercy: a frame that RFC 6455 or 7692 forbids is a
/// problem, whatever the case is about.
/// </summary>
internal sealed class Answers(WebSocketRole subject, SubjectSettings settings)
{
    private static readonly byte[] Tail = [0, 0, 0xFF, 0xFF];
    private readonly HashSet<uint> _keys = [];
    private byte[] _unread = [];
    private int _frames;

    public List<Echoed> Messages { get; } = [];

    public List<byte[]> Pongs { get; } = [];

    /// <summary>Whether the subject has sent a Close frame.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The code of that frame; null for none.</summary>
    public int? CloseCode { get; private set; }

    /// <summary>What the subject has sent and may not send; null as long as there is nothing.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether the bytes that have come end with a whole frame.</summary>
    public bool EndsWithFrame => _unread.Length == 0;

    /// <summary>Takes what was received.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        _unread = [.. _unread, .. bytes];
        int taken = 0;
        while (Problem is null && TryTakeFrame(_unread.AsSpan(taken), out int size))
            taken += size;
        _unread = _unread[taken..];
    }

    private bool TryTakeFrame(Span<byte> bytes, out int size)
    {
        size = 0;
        if (bytes.Length < 2)
            return false;
        bool masked = (bytes[1] & 0x80) != 0;
        int form = bytes[1] & 0x7F;
        int start = 2 + (form == 126 ? 2 : form == 127 ? 8 : 0);
        int header = start + (masked ? 4 : 0);
        if (bytes.Length < header)
            return false;
        ulong length = form switch
        {
            126 => BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]),
            127 => BinaryPrimitives.ReadUInt64BigEndian(bytes[2..]),
            _ => (ulong)form,
        };
        if ((ulong)(bytes.Length - header) < length)
            return false;

        var payload = bytes.Slice(header, (int)length);
        if (masked)
            Unmask(payload, bytes.Slice(start, 4));
        size = header + payload.Length;
        Problem = FindFault(bytes[0], masked, form, length) ?? Take(bytes[0], payload.ToArray());
        return true;
    }

    private void Unmask(Span<byte> payload, ReadOnlySpan<byte> key)
    {
        _keys.Add(BinaryPrimitives.ReadUInt32BigEndian(key));
        for (int i = 0; i < payload.Length; i++)
            payload[i] ^= key[i % 4];
    }

    private string? FindFault(byte first, bool masked, int form, ulong length)
    {
        bool isData = (first & 0x0F) is 1 or 2;
        _frames++;
        if (IsClosed)
            return "a frame behind the Close";
        if (masked != (subject == WebSocketRole.Client))
            return masked ? "a server's frame is masked" : "a client's frame is not masked";
        if (masked && _frames > 8 && _keys.Count == 1)
            return "the same masking key again and again";
        if ((form == 126 && length < 126) || (form == 127 && length < 65_536))
            return "a length that is not in its shortest form";
        if (!isData && (first & 0x0F) is not (8 or 9 or 10))
            return $"opcode {first & 0x0F}";
        if ((first & 0x80) == 0)
            return "an echo in fragments";
        if (!isData && length > 125)
            return "a control frame that is too long";
        return (first & 0x70) != 0 && !(isData && settings.Compression && (first & 0x70) == 0x40) ? "reserved bits" : null;
    }

    private string? Take(byte first, byte[] payload)
    {
        switch (first & 0x0F)
        {
            case 9:
                return "a ping that nobody wanted";
            case 10:
                Pongs.Add(payload);
                return null;
            case 8:
                return TakeClose(payload);
            default:
                Messages.Add(new((first & 0x0F) == 1, (first & 0x40) == 0 ? payload : Inflate(payload)));
                return null;
        }
    }

    private string? TakeClose(byte[] payload)
    {
        IsClosed = true;
        if (payload.Length == 0)
            return null;
        if (payload.Length == 1)
            return "a Close of one byte";
        CloseCode = BinaryPrimitives.ReadUInt16BigEndian(payload);
        return Utf8.IsValid(payload.AsSpan(2)) ? null : "a reason that is not UTF-8";
    }

    /// <summary>Each for itself: no agreement of the suite lets the subject refer to earlier messages.</summary>
    private static byte[] Inflate(byte[] payload)
    {
        using var inflated = new MemoryStream();
        using (var inflater = new DeflateStream(new MemoryStream([.. payload, .. Tail]), CompressionMode.Decompress))
            inflater.CopyTo(inflated);
        return inflated.ToArray();
    }
}
