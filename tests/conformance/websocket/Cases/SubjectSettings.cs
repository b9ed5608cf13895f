namespace Liaison.Conformance.Tests;

/// <summary>What a case changes of the subject's limits. Null and false are the defaults of the library.</summary>
internal sealed record SubjectSettings
{
    /// <summary>The defaults.</summary>
    public static SubjectSettings Usual { get; } = new();

    /// <summary>The most bytes of a message.</summary>
    public int? MessageSize { get; init; }

    /// <summary>The most fragments of a message.</summary>
    public int? Fragments { get; init; }

    /// <summary>How much larger than its compressed form a message may be, above 64 KiB.</summary>
    public int? InflateRatio { get; init; }

    /// <summary>permessage-deflate has been agreed on.</summary>
    public bool Compression { get; init; }

    /// <summary>The peer's compressor keeps its window from message to message.</summary>
    public bool PeerTakesContextOver { get; init; }
}
