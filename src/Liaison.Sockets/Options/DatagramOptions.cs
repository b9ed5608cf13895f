using System.Net;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Liaison.Sockets;

/// <summary>How a socket for datagrams works.</summary>
public sealed record DatagramOptions
{
    /// <summary>How strings become bytes and received bytes become strings.</summary>
    /// <value>UTF-8 without a byte order mark.</value>
    public Encoding TextEncoding { get; init; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Forbids that another socket of this machine opens the same address and port.</summary>
    /// <value>False: a datagram for a shared port goes to one of its sockets, one for a multicast group to all.</value>
    public bool ExclusiveAddress { get; init; }

    /// <summary>Finds the addresses of a host name. Not asked for addresses given as numbers.</summary>
    /// <value>The system's resolver.</value>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = HostAddresses.ResolveAsync;

    /// <summary>The clock of all waits.</summary>
    /// <value>The system's.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where events are written to. Payloads never appear in them.</summary>
    /// <value>Nowhere.</value>
    public ILogger Logger { get; init; } = NullLogger.Instance;
}
