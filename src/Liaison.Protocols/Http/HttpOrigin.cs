namespace Liaison.Protocols.Http;

/// <summary>Where a page comes from, as in an Origin header (RFC 6454 section 6): a scheme, a host and a port.</summary>
/// <param name="Scheme">The scheme, for example <c>https</c>.</param>
/// <param name="Authority">The host, and the port unless it is the scheme's own.</param>
public readonly record struct HttpOrigin(string Scheme, HttpAuthority Authority)
{
    /// <summary>Reads <c>scheme://host</c> or <c>scheme://host:port</c>, with nothing behind it.</summary>
    /// <param name="text">The text; <c>null</c>, the origin of local files, is none.</param>
    /// <param name="origin">What it says.</param>
    public static bool TryParse(string text, out HttpOrigin origin)
    {
        origin = default;
        int end = text.IndexOf("://", StringComparison.Ordinal);
        if (end <= 0 || !HttpSyntax.IsToken(text.AsSpan(0, end)) || !HttpAuthority.TryParse(text[(end + 3)..], out var authority))
            return false;
        origin = new(text[..end], authority);
        return true;
    }

    /// <summary>Whether both are the same origin: scheme and host without case, the scheme's own port being the same as none.</summary>
    /// <param name="other">The other one.</param>
    public bool IsSame(HttpOrigin other) =>
        Scheme.Equals(other.Scheme, StringComparison.OrdinalIgnoreCase)
        && Authority.Host.Equals(other.Authority.Host, StringComparison.OrdinalIgnoreCase)
        && Port == other.Port;

    private int? Port => Authority.Port ?? (Is("https") ? 443 : Is("http") ? 80 : null);

    private bool Is(string scheme) => Scheme.Equals(scheme, StringComparison.OrdinalIgnoreCase);
}
