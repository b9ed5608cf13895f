using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Liaison.Sockets;

namespace Liaison.Cli.Running;

/// <summary>A destination that a program asks for, and the one that it is given instead.</summary>
/// <param name="Host">The name or address that is asked for; case does not count.</param>
/// <param name="Port">The port that is asked for; null means any.</param>
/// <param name="Address">Where the connection goes.</param>
/// <param name="NewPort">The port it goes to; null means the one that was asked for.</param>
public sealed record Detour(string Host, int? Port, string Address, int? NewPort)
{
    /// <summary>Reads <c>name[:port]=address[:port]</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Detour? detour)
    {
        ArgumentNullException.ThrowIfNull(text);
        detour = null;
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        if (sign <= 0 || !TrySplit(text[..sign], out var host, out var port) || !TrySplit(text[(sign + 1)..], out var address, out var newPort)) return false;
        detour = new Detour(host, port, address, newPort);
        return true;
    }

    /// <summary>Where a connection goes, by the first detour that fits.</summary>
    public static Endpoint Apply(IReadOnlyList<Detour> detours, Endpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(detours);
        ArgumentNullException.ThrowIfNull(endpoint);
        var taken = detours.FirstOrDefault(detour => string.Equals(detour.Host, endpoint.Host, StringComparison.OrdinalIgnoreCase) && (detour.Port is null || detour.Port == endpoint.Port));
        return taken is null ? endpoint : endpoint with { Host = taken.Address, Port = taken.NewPort ?? endpoint.Port };
    }

    // An address of IPv6 is in brackets when a port follows it.
    private static bool TrySplit(string text, out string host, out int? port)
    {
        (host, port) = (text, null);
        var colon = text.LastIndexOf(':');
        if (colon < 0 || text.EndsWith(']')) return (host = host.Trim('[', ']')).Length > 0;
        if (!text.StartsWith('[') && text.IndexOf(':', StringComparison.Ordinal) != colon) return true;
        if (!int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > ushort.MaxValue) return false;
        (host, port) = (text[..colon].Trim('[', ']'), number);
        return host.Length > 0;
    }
}
