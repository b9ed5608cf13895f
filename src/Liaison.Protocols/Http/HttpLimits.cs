namespace Liaison.Protocols.Http;

/// <summary>How large the head of an HTTP message may be; 0 is no limit.</summary>
public sealed record HttpLimits
{
    /// <summary>The longest request line or status line, in bytes without its CR LF. A longer request line is answered by 414.</summary>
    /// <value>8 KiB by default.</value>
    public int RequestLine { get; init; } = 8 * 1024;

    /// <summary>The most bytes of all header lines together, without their CR LF. More is answered by 431.</summary>
    /// <value>32 KiB by default.</value>
    public int HeaderBytes { get; init; } = 32 * 1024;

    /// <summary>The most header lines. One more is answered by 431.</summary>
    /// <value>100 by default.</value>
    public int HeaderCount { get; init; } = 100;
}
