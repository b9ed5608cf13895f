using System.Text;
using Liaison.Protocols.Framing.Tests;

namespace Liaison.Protocols.WebSockets.Tests;

public sealed class CloseFrameTests
{
    [Theory]
    [InlineData(1000, "", "03 E8")]
    [InlineData(1001, "adieu", "03 E9 61 64 69 65 75")]
    [InlineData(4999, "é", "13 87 C3 A9")]
    public void Code_and_reason_are_written_and_read(int code, string reason, string hex)
    {
        var close = CloseFrame.Of(code, reason);
        Assert.Equal(hex, Bytes.Hex(close.Payload()));
        Assert.True(CloseFrame.TryRead(Bytes.Of(hex), out var read, out _));
        Assert.Equal(new CloseFrame(code, reason), read);
    }

    [Fact]
    public void A_frame_without_a_code_has_no_payload()
    {
        Assert.Empty(CloseFrame.Empty.Payload());
        Assert.True(CloseFrame.TryRead([], out var read, out _));
        Assert.Equal(new CloseFrame(null, ""), read);
    }

    [Theory]
    [InlineData("03", WebSocketViolationKind.InvalidClose, 1002)]
    [InlineData("00 00", WebSocketViolationKind.InvalidClose, 1002)]
    [InlineData("03 EC", WebSocketViolationKind.InvalidClose, 1002)]
    [InlineData("03 E8 C3", WebSocketViolationKind.InvalidUtf8, 1007)]
    [InlineData("03 E8 41 ED A0 80", WebSocketViolationKind.InvalidUtf8, 1007)]
    public void A_payload_that_breaks_a_rule_is_refused(string hex, WebSocketViolationKind kind, int code)
    {
        Assert.False(CloseFrame.TryRead(Bytes.Of(hex), out var close, out var violation));
        Assert.Null(close);
        Assert.Equal((kind, code), (violation.Kind, violation.CloseCode));
    }

    [Fact]
    public void Only_codes_that_have_a_meaning_for_the_other_end_pass()
    {
        for (int code = 0; code <= ushort.MaxValue; code++)
        {
            bool allowed = code is (>= 1000 and <= 1003) or (>= 1007 and <= 1014) or (>= 3000 and <= 4999);
            Assert.Equal(allowed, CloseCodes.MayBeReceived(code));
            Assert.Equal(allowed, CloseFrame.TryRead([(byte)(code >> 8), (byte)code], out _, out _));
        }
    }

    [Theory]
    [InlineData(999)]
    [InlineData(CloseCodes.NoStatus)]
    [InlineData(CloseCodes.Abnormal)]
    [InlineData(1015)]
    [InlineData(5000)]
    [InlineData(66_536)]
    public void A_code_that_may_not_be_sent_is_not_made(int code) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CloseFrame.Of(code));

    [Fact]
    public void A_reason_is_cut_to_what_a_control_frame_holds_between_two_characters()
    {
        foreach (string character in new[] { "a", "é", "€", "😀", "\uD800" })
        {
            for (int before = 0; before < 5; before++)
            {
                string reason = new string('x', before) + string.Concat(Enumerable.Repeat(character, 200));
                byte[] payload = CloseFrame.Of(1000, reason).Payload();
                string kept = Encoding.UTF8.GetString(payload.AsSpan(2));
                Assert.InRange(payload.Length, 125 - Encoding.UTF8.GetByteCount(character) + 1, 125);
                Assert.StartsWith(kept, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(reason)), StringComparison.Ordinal);
            }
        }
    }
}
