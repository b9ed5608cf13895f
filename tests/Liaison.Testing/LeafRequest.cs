using System.Net;

namespace Liaison.Testing;

/// <summary>What a certificate of a server is to say.</summary>
public sealed record LeafRequest
{
    public string Subject { get; init; } = "CN=a server of a test";

    public IReadOnlyList<string> Names { get; init; } = ["localhost"];

    public IReadOnlyList<IPAddress> Addresses { get; init; } = [];

    public DateTimeOffset NotBefore { get; init; } = DateTimeOffset.UtcNow.AddDays(-1);

    public DateTimeOffset NotAfter { get; init; } = DateTimeOffset.UtcNow.AddDays(30);

    /// <summary>The extended usage: server authentication unless said otherwise.</summary>
    public string Usage { get; init; } = "1.3.6.1.5.5.7.3.1";

    /// <summary>The size of an RSA key; 0 means an elliptic one, which is made faster.</summary>
    public int RsaKeySize { get; init; }

    /// <summary>Whether it is signed with SHA-1.</summary>
    public bool HasWeakSignature { get; init; }

    /// <summary>Where the list of revoked certificates is.</summary>
    public Uri? RevocationList { get; init; }
}
