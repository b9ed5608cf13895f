using Liaison.Fuzz.Running;
using Liaison.Protocols.WebSockets;

namespace Liaison.Fuzz.Corpora;

/// <summary>What one end of a connection may send: messages in one frame or several, compressed or not, and control frames.</summary>
public static class Frames
{
    /// <summary>A valid conversation, a frame a piece.</summary>
    public static List<byte[]> Conversation(FuzzRandom random, WebSocketRole sender, bool isCompressed, bool keepsContext)
    {
        List<byte[]> frames = [];
        var pool = isCompressed ? CompressedMessages.Of(keepsContext).GetEnumerator() : null;
        for (int left = random.Between(1, 5); left > 0; left--)
        {
            if (random.OneIn(4))
                frames.Add(Control(random, sender));
            else if (pool is not null && !random.OneIn(4))
                AddCompressed(random, sender, pool, keepsContext, frames);
            else
                AddMessage(random, sender, frames, 0, random.OneIn(2) ? WebSocketOpcode.Binary : WebSocketOpcode.Text);
        }

        if (random.OneIn(8))
            frames.Add(Promise(random, sender));
        else if (random.OneIn(3))
            frames.Add(Encode(random, sender, true, 0, WebSocketOpcode.Close, ClosePayload(random)));
        return frames;
    }

    /// <summary>A frame on the wire.</summary>
    public static byte[] Encode(FuzzRandom random, WebSocketRole sender, bool isFinal, int reserved, WebSocketOpcode opcode, ReadOnlySpan<byte> payload)
    {
        uint? mask = sender == WebSocketRole.Client ? (uint)random.Next() : null;
        var header = new FrameHeader(isFinal, reserved, opcode, mask, payload.Length);
        byte[] frame = new byte[header.Size + payload.Length];
        int start = header.Write(frame);
        Masking.Copy(payload, frame.AsSpan(start), mask ?? 0);
        return frame;
    }

    /// <summary>The beginning of a frame that announces much more: memory is not to be taken for it.</summary>
    private static byte[] Promise(FuzzRandom random, WebSocketRole sender)
    {
        byte[] payload = random.Bytes(random.OneIn(4) ? random.Between(1000, 3000) : random.Below(40));
        var header = new FrameHeader(random.OneIn(2), 0, WebSocketOpcode.Binary, sender == WebSocketRole.Client ? 0 : null, 1L << random.Between(17, 26));
        byte[] frame = new byte[header.Size + payload.Length];
        payload.CopyTo(frame, header.Write(frame));
        return frame;
    }

    private static byte[] Control(FuzzRandom random, WebSocketRole sender) =>
        Encode(random, sender, true, 0, random.OneIn(2) ? WebSocketOpcode.Ping : WebSocketOpcode.Pong, random.Bytes(random.OneIn(8) ? 125 : random.Below(12)));

    private static byte[] ClosePayload(FuzzRandom random) => random.Below(4) switch
    {
        0 => [],
        1 => CloseFrame.Of(random.Between(1000, 1003)).Payload(),
        2 => CloseFrame.Of(random.Between(3000, 4999), "à bientôt").Payload(),
        _ => [0x03, (byte)random.Between(0xE8, 0xF6), .. Texts.Valid(random, random.Below(20))],
    };

    private static void AddCompressed(FuzzRandom random, WebSocketRole sender, IEnumerator<byte[]> pool, bool keepsContext, List<byte[]> frames)
    {
        // With context, messages make sense in their order only; without, any will do.
        int skipped = keepsContext ? 0 : random.Below(8);
        while (skipped-- > 0)
            pool.MoveNext();
        byte[] payload = random.OneIn(3) || !pool.MoveNext() ? DeflateBlocks.Message(random) : pool.Current;
        AddFragments(random, sender, frames, FrameHeader.Compressed, random.OneIn(3) ? WebSocketOpcode.Binary : WebSocketOpcode.Text, payload);
    }

    private static void AddMessage(FuzzRandom random, WebSocketRole sender, List<byte[]> frames, int reserved, WebSocketOpcode opcode)
    {
        int size = random.Size();
        AddFragments(random, sender, frames, reserved, opcode, opcode == WebSocketOpcode.Text ? Texts.Valid(random, size) : random.Bytes(size));
    }

    private static void AddFragments(FuzzRandom random, WebSocketRole sender, List<byte[]> frames, int reserved, WebSocketOpcode opcode, ReadOnlySpan<byte> payload)
    {
        for (int fragments = random.OneIn(3) ? random.Between(2, 5) : 1; fragments > 0; fragments--)
        {
            int length = fragments == 1 ? payload.Length : random.Below(payload.Length + 1);
            frames.Add(Encode(random, sender, fragments == 1, reserved, opcode, payload[..length]));
            if (random.OneIn(6))
                frames.Add(Control(random, sender));
            (reserved, opcode) = (0, WebSocketOpcode.Continuation);
            payload = payload[length..];
        }
    }
}
