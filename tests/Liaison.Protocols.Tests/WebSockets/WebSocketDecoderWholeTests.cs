using System.Text;

namespace Liaison.Protocols.WebSockets.Tests;

public sealed class WebSocketDecoderWholeTests
{
    private static readonly byte[][] Lengths = [[], [0], [0, 125], [0, 126], [0, 200], [0, 0, 0, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0, 1, 0, 0], [0, 0, 0, 0, 128, 0, 0, 0], [128, 0, 0, 0, 0, 0, 0, 0]];

    [Fact]
    public void The_short_way_takes_exactly_what_the_long_way_gives_as_a_whole_message()
    {
        var limits = new WebSocketLimits { MessageSize = 66_000 };
        int taken = 0;
        foreach (var sender in Wire.Roles)
        {
            for (int start = 0; start < 1 << 16; start++)
            {
                // All that decides is in the first bits of the two bytes, and in where the lengths change their form.
                if ((start & 0x7F) is > 3 and < 125)
                    continue;
                foreach (byte[] length in Lengths)
                {
                    foreach (int more in (int[])[0, 4, 129, 130, 65_540])
                    {
                        // The largest payload only where one is announced.
                        if (more < 65_540 || length.Length == 8)
                            taken += Compare(sender, limits, [(byte)(start >> 8), (byte)start, .. length, .. new byte[more]]);
                    }
                }
            }
        }

        Assert.True(taken > 100);
    }

    private static int Compare(WebSocketRole sender, WebSocketLimits limits, byte[] bytes)
    {
        var expected = Fed(sender, limits, bytes);
        var actual = Fed(sender, limits, bytes);
        if (!actual.TryTakeWhole(out var message, out bool isText))
        {
            Assert.Equal(Told(expected.Next(lends: true)), Told(actual.Next(lends: true)));
            return 0;
        }

        var whole = expected.Next(lends: true);
        Assert.Equal((WebSocketEventKind.Message, isText), (whole.Kind, whole.IsText));
        Assert.True(message.SequenceEqual(whole.Bytes.Span));
        Assert.Equal(expected.Buffer.Count, actual.Buffer.Count);
        return 1;
    }

    private static WebSocketDecoder Fed(WebSocketRole sender, WebSocketLimits limits, byte[] bytes)
    {
        var decoder = new WebSocketDecoder(sender, limits);
        bytes.CopyTo(decoder.Buffer.Reserve(new byte[bytes.Length + 1]).Span);
        decoder.Buffer.Commit(bytes.Length);
        return decoder;
    }

    private static string Told(WebSocketEvent step) =>
        $"{step.Kind} {step.IsText} {step.Violation?.Kind} {step.Close?.Code} {Convert.ToHexString(step.Bytes.Span)}";
}
