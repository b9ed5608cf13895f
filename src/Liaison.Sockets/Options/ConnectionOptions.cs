using System.Text;
using Liaison.Protocols.Framing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Liaison.Sockets;

/// <summary>How a connection works. The same for clients and for the channels of a listener.</summary>
public record ConnectionOptions
{
    /// <summary>The framing that is in force first.</summary>
    /// <value><see cref="Framing.LengthHeader"/>, the mode of two WINDEV programs.</value>
    public Framing Framing { get; init; } = Framing.LengthHeader;

    /// <summary>How strings become bytes and received bytes become strings.</summary>
    /// <value>UTF-8 without a byte order mark.</value>
    public Encoding TextEncoding { get; init; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The most bytes a received message may have; 0 means no limit. A larger one ends the connection.</summary>
    /// <value>64 MiB.</value>
    public long MessageSize { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// For reads with a time limit, and for servers: how long the rest of a message is awaited once its length header is
    /// complete, plus one second for every 16 KiB received. 0 means no limit.
    /// </summary>
    /// <value>30 s.</value>
    public TimeSpan MessageTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a write may wait for a peer that does not read; 0 means no limit.</summary>
    /// <value>0.</value>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>
    /// How long a call may wait for another thread's call of the same direction before it is given up as contended;
    /// 0 means no limit, calls then queue.
    /// </summary>
    /// <value>0.</value>
    public TimeSpan ContentionTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>Switches Nagle's algorithm off.</summary>
    /// <value>False, as on Windows.</value>
    public bool NoDelay { get; init; }

    /// <summary>After how much silence TCP probes the peer; three probes 10 s apart follow. 0 switches it off.</summary>
    /// <value>60 s.</value>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long a blocking read looks for bytes before its thread is put to sleep: waking it costs some tens of
    /// microseconds, looking costs a processor. Looks only while messages come quickly one after the other. 0 switches
    /// it off.
    /// </summary>
    /// <value>0.</value>
    public TimeSpan Spin { get; init; } = TimeSpan.Zero;

    /// <summary>The clock of all waits.</summary>
    /// <value>The system's.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where events are written to. Payloads never appear in them.</summary>
    /// <value>Nowhere.</value>
    public ILogger Logger { get; init; } = NullLogger.Instance;
}
