using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Liaison.Sockets;

public sealed partial class DatagramSocket
{
    // What the length field of UDP leaves (RFC 768); IPv4 also counts its own header (RFC 791).
    private const int LargestIPv4 = 65_507;
    private const int LargestIPv6 = 65_527;

    // Programs send to the same address many times. Never one that was found by a name: that may change.
    private Peer? _lastTarget;

    /// <summary>
    /// Hands one datagram to the network; blocks for the look-up of a name, hardly ever for the network. An empty one is a
    /// datagram too. Messages below 1,472 bytes travel unfragmented almost everywhere; multicast goes no farther than the
    /// local network and is heard on this machine as well.
    /// </summary>
    /// <param name="bytes">At most 65,507 to IPv4 addresses, 65,527 to IPv6.</param>
    /// <param name="target">Whose; an empty host means this machine.</param>
    /// <exception cref="EndpointException">It is not possible; the exception says why. Delivery is never certain.</exception>
    /// <exception cref="ObjectDisposedException">The socket is closed.</exception>
    public void Send(ReadOnlySpan<byte> bytes, Endpoint target)
    {
        var peer = Known(target) ?? Blocking.Result(FindAsync(target, CancellationToken.None));
        Check(bytes.Length, peer);
        try
        {
            _socket.SendTo(bytes, SocketFlags.None, peer.Address);
            SocketMetrics.Sent(bytes.Length, 1);
        }
        catch (SocketException error)
        {
            throw EndpointException.Of(target, error);
        }
    }

    /// <inheritdoc cref="Send(ReadOnlySpan{byte}, Endpoint)"/>
    /// <summary>As the form that blocks, in the encoding of the options.</summary>
    public void Send(string text, Endpoint target) => Send(_options.TextEncoding.GetBytes(text), target);

    /// <inheritdoc cref="Send(ReadOnlySpan{byte}, Endpoint)"/>
    /// <summary>As <see cref="Send(ReadOnlySpan{byte}, Endpoint)"/>, without blocking.</summary>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> bytes, Endpoint target, CancellationToken cancellation = default)
    {
        var peer = Known(target) ?? await FindAsync(target, cancellation).ConfigureAwait(false);
        Check(bytes.Length, peer);
        try
        {
            await _socket.SendToAsync(bytes, SocketFlags.None, peer.Address, cancellation).ConfigureAwait(false);
            SocketMetrics.Sent(bytes.Length, 1);
        }
        catch (SocketException error)
        {
            throw EndpointException.Of(target, error);
        }
    }

    private Peer? Known(Endpoint target)
    {
        ArgumentNullException.ThrowIfNull(target);
        ObjectDisposedException.ThrowIf(_closed, this);
        Endpoint.ThrowIfNoPort(target);
        if (_lastSender is { } sender && sender.Endpoint == target)
            return sender;
        return _lastTarget is { } last && last.Endpoint == target ? last : null;
    }

    private async Task<Peer> FindAsync(Endpoint target, CancellationToken cancellation)
    {
        try
        {
            var found = target.Host.Length == 0
                ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
                : await HostAddresses.FindAsync(target.Host, _options.Resolve, cancellation).ConfigureAwait(false);

            // The family of the socket is kept: one for both takes IPv4 addresses in their IPv6 form.
            var address = found.FirstOrDefault(one => _isDual || one.AddressFamily == _socket.AddressFamily)
                ?? throw new SocketException((int)(IPAddress.TryParse(target.Host, out _) ? SocketError.AddressFamilyNotSupported : SocketError.HostNotFound));
            var peer = new Peer(target, new(address.AddressFamily == _socket.AddressFamily ? address : address.MapToIPv6(), target.Port));
            if (IPAddress.TryParse(target.Host, out _))
                _lastTarget = peer;
            return peer;
        }
        catch (SocketException error)
        {
            throw EndpointException.Of(target, error);
        }
    }

    private static void Check(int size, Peer peer)
    {
        int largest = peer.IsIPv4 ? LargestIPv4 : LargestIPv6;
        if (size <= largest)
            return;
        string detail = largest.ToString(CultureInfo.InvariantCulture);
        throw new EndpointException(
            peer.Endpoint, FailureCause.DatagramTooLarge, ConnectPhase.Tcp, Timeout.InfiniteTimeSpan, detail, null);
    }
}
