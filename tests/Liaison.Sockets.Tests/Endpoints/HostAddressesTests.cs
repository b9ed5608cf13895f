using System.Net;
using System.Net.Sockets;

namespace Liaison.Sockets.Tests;

public sealed class HostAddressesTests
{
    [Fact]
    public async Task Addresses_found_keep_their_order_but_IPv4_comes_first()
    {
        var found = await HostAddresses.FindAsync("name", (_, _) => Resolved("::1", "127.0.0.2", "::2", "127.0.0.1"));
        Assert.Equal("127.0.0.2 127.0.0.1 ::1 ::2", string.Join(' ', found.AsEnumerable()));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public async Task An_address_is_its_own(string address)
    {
        var found = await HostAddresses.FindAsync(address, (_, _) => throw new InvalidOperationException("looked up"));
        Assert.Equal([IPAddress.Parse(address)], found);
    }

    [Fact]
    public async Task A_name_without_address_is_not_found()
    {
        var error = await Assert.ThrowsAsync<SocketException>(() => HostAddresses.FindAsync("name", (_, _) => Resolved()));
        Assert.Equal(SocketError.HostNotFound, error.SocketErrorCode);
    }

    [Fact]
    public async Task A_resolver_that_does_not_listen_to_its_token_is_given_up_all_the_same()
    {
        using var cancellation = new CancellationTokenSource();
        var finding = HostAddresses.FindAsync("name", (_, _) => new TaskCompletionSource<IPAddress[]>().Task, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => finding);
    }

    [Fact]
    public void This_machine_has_an_address_and_each_only_once()
    {
        var addresses = HostAddresses.OfThisMachine();
        Assert.NotEmpty(addresses);
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
    }

    private static Task<IPAddress[]> Resolved(params string[] addresses) =>
        Task.FromResult<IPAddress[]>([.. addresses.Select(IPAddress.Parse)]);
}
