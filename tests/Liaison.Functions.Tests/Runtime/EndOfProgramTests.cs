using System.Globalization;
using Liaison.Functions.Tests.Stages;

namespace Liaison.Functions.Tests.Runtime;

public sealed class EndOfProgramTests
{
    [Theory]
    [InlineData("write")]
    [InlineData("close")]
    [InlineData("exit")]
    public void What_a_program_wrote_before_it_ended_arrives_whole(string ending)
    {
        const int Size = 300_000;
        using var server = new PeerServer();
        using var probe = ProbeProgram.Start(
            "farewell", server.Port.ToString(CultureInfo.InvariantCulture), Size.ToString(CultureInfo.InvariantCulture), ending);
        using var peer = server.Accept();

        // What the program never reads must not turn its end into a reset.
        peer.Send("unread");
        byte[] expected = new byte[Size];
        new Random(1).NextBytes(expected);

        Assert.Equal(expected, peer.ReceiveToEnd());
        probe.AssertEndsWell();
    }
    [Fact]
    public void A_thread_that_goes_on_while_the_program_ends_is_no_crash()
    {
        using var probe = ProbeProgram.Start("late");
        Assert.Equal("over", probe.ReadLine());
        probe.AssertEndsWell();
    }
}
