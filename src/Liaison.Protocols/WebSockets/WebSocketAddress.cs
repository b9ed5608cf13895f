using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Liaison.Protocols.Http;

namespace Liaison.Protocols.WebSockets;

/// <summary>What a WebSocket client connects to (RFC 6455 section 3).</summary>
/// <param name="Host">A name in its ASCII form, an IPv4 address, or an IPv6 address without brackets, with its zone if it has one.</param>
/// <param name="Port">1 to 65535.</param>
/// <param name="IsSecure">Whether TLS is used (<c>wss</c>).</param>
/// <param name="Target">The path with its query, as in the request line; <see cref="TryEncodeTarget"/> makes one.</param>
public sealed record WebSocketAddress(string Host, int Port, bool IsSecure, string Target)
{
    /// <summary>The port of <c>ws</c>.</summary>
    public const int DefaultPort = 80;

    /// <summary>The port of <c>wss</c>.</summary>
    public const int DefaultSecurePort = 443;

    private const string TargetCharacters =
        "!$&'()*+,-./:;=?@_~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\r\n\0");

    /// <summary>The value of the Host header: with the port unless it is the scheme's own, in brackets for IPv6, without a zone.</summary>
    public string HostHeader
    {
        get
        {
            string host = Host.Contains(':', StringComparison.Ordinal) ? $"[{Host.Split('%')[0]}]" : Host;
            return Port == (IsSecure ? DefaultSecurePort : DefaultPort) ? host : string.Create(CultureInfo.InvariantCulture, $"{host}:{Port}");
        }
    }

    /// <summary>Reads an address that the program itself has, as <see cref="TryParse"/> does.</summary>
    /// <param name="url">The text.</param>
    /// <exception cref="FormatException">It is no address; the exception says why.</exception>
    public static WebSocketAddress Parse(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (TryParse(url, out var address, out var problem))
            return address;
        string reason = problem switch
        {
            WebSocketAddressProblem.Scheme => "it does not begin with ws:// or wss://",
            WebSocketAddressProblem.UserInformation => "it holds a user name; send it in a header",
            WebSocketAddressProblem.Host => "the host is neither a name nor an address",
            WebSocketAddressProblem.Port => "the port is not 1 to 65535",
            _ => "there is a control character in it",
        };
        throw new FormatException($"'{url}' is no address of a WebSocket: {reason}.");
    }

    /// <summary>Reads <c>ws://host:port/path?query</c> or the same with <c>wss</c>. A fragment is dropped.</summary>
    /// <param name="url">The text. Names in other scripts and all characters of the path may be written as they are.</param>
    /// <param name="address">What it says, if it is an address.</param>
    /// <param name="problem">Why it is none.</param>
    public static bool TryParse(string url, [NotNullWhen(true)] out WebSocketAddress? address, out WebSocketAddressProblem problem)
    {
        address = null;
        problem = WebSocketAddressProblem.ControlCharacter;
        if (url.AsSpan().ContainsAny(Forbidden))
            return false;

        problem = WebSocketAddressProblem.Scheme;
        bool isSecure = url.StartsWith("wss://", StringComparison.OrdinalIgnoreCase);
        if (!isSecure && !url.StartsWith("ws://", StringComparison.OrdinalIgnoreCase))
            return false;

        string rest = url[(isSecure ? 6 : 5)..].Split('#')[0];
        int end = rest.AsSpan().IndexOfAny('/', '?');
        string authority = end < 0 ? rest : rest[..end];
        problem = TryReadAuthority(authority, out string host, out int? port);
        if (problem != WebSocketAddressProblem.None || !TryEncodeTarget(end < 0 ? "" : rest[end..], out string target))
            return false;

        address = new(host, port ?? (isSecure ? DefaultSecurePort : DefaultPort), isSecure, target);
        return true;
    }

    /// <summary>
    /// Makes a path fit for a request line: "" becomes "/", a missing leading slash is added, what a target may not hold
    /// is percent-encoded as UTF-8, <c>#</c> included. What is percent-encoded already stays.
    /// </summary>
    /// <param name="path">The path, with its query if it has one.</param>
    /// <param name="target">The target; "" on failure.</param>
    /// <returns>False if there is a CR, LF or NUL in the path.</returns>
    public static bool TryEncodeTarget(string path, out string target)
    {
        target = "";
        if (path.AsSpan().ContainsAny(Forbidden))
            return false;

        byte[] bytes = Encoding.UTF8.GetBytes(path);
        var text = new StringBuilder(bytes.Length + 1);
        if (!path.StartsWith('/'))
            text.Append('/');
        for (int i = 0; i < bytes.Length; i++)
        {
            bool isEncoded = bytes[i] == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]);
            if (isEncoded || TargetCharacters.Contains((char)bytes[i], StringComparison.Ordinal))
                text.Append((char)bytes[i]);
            else
                text.Append(CultureInfo.InvariantCulture, $"%{bytes[i]:X2}");
        }

        target = text.ToString();
        return true;
    }

    private static WebSocketAddressProblem TryReadAuthority(string authority, out string host, out int? port)
    {
        (host, port) = ("", null);
        if (authority.Contains('@', StringComparison.Ordinal))
            return WebSocketAddressProblem.UserInformation;
        if (!HttpAuthority.TrySplit(authority, out string written, out string digits) || !TryReadHost(written, out host))
            return WebSocketAddressProblem.Host;
        return HttpAuthority.TryReadPort(digits, out port) ? WebSocketAddressProblem.None : WebSocketAddressProblem.Port;
    }

    private static bool TryReadHost(string written, out string host)
    {
        host = written;
        int zone = written.IndexOf('%', StringComparison.Ordinal);
        if (zone >= 0)
            return TryReadZone(written[..zone], written[(zone + 1)..], out host);
        if (!Ascii.IsValid(written))
        {
            try
            {
                host = new IdnMapping().GetAscii(written);
            }
            catch (ArgumentException)
            {
                return false;
            }
        }

        return HttpAuthority.IsHost(host);
    }

    /// <summary>Reads an address of one link, written <c>address%25zone</c> as in RFC 6874, or without the 25 as it is often typed.</summary>
    private static bool TryReadZone(string address, string text, out string host)
    {
        string zone = text.Length > 2 && text.StartsWith("25", StringComparison.Ordinal) ? text[2..] : text;
        host = $"{address}%{zone}";
        return address.Contains(':', StringComparison.Ordinal) && HttpAuthority.IsHost(address) && HttpAuthority.IsName(zone);
    }
}
