using Liaison.Protocols.Framing;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class ReadLimitsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_read_of_less_than_one_byte_is_a_mistake_of_the_caller_and_leaves_the_connection(int maximum)
    {
        using var link = Link.Open(LinkKind.Tcp, new() { Framing = Framing.Raw });
        link.Far.Write("abc");
        var limits = new ReadLimits(TimeSpan.FromSeconds(10), MaximumBytes: maximum);
        Assert.Throws<ArgumentOutOfRangeException>(() => link.Near.Read(limits));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => link.Near.ReadAsync(limits).InTime());
        Assert.Equal("abc", await link.Near.ReadAsync().InTime());
    }
}
