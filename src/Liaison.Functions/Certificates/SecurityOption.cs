using System.Security.Authentication;
using Liaison.Functions.Errors;
using Liaison.Vocabulary;
using Option = Liaison.Vocabulary.ConstantValues.TlsOption;

namespace Liaison.Functions.Certificates;

/// <summary>What a sum of the constants of the family TlsOption says.</summary>
/// <param name="Protocols">The versions allowed; none means the system's policy.</param>
/// <param name="IsName">Whether certificates are told by their names.</param>
/// <param name="IsHash">Whether certificates are told by their thumbprints.</param>
internal readonly record struct SecurityOption(SslProtocols Protocols, bool IsName, bool IsHash)
{
    // SSL by number, since .NET has forsaken its names and those of the first versions of TLS.
    private static readonly (int Constant, SslProtocols Protocol, string Name)[] Versions =
    [
        (Option.Ssl2, (SslProtocols)12, "SSL 2"),
        (Option.Ssl3, (SslProtocols)48, "SSL 3"),
        (Option.Tls10, (SslProtocols)192, "TLS 1.0"),
        (Option.Tls11, (SslProtocols)768, "TLS 1.1"),
        (Option.Tls12, SslProtocols.Tls12, "TLS 1.2"),
        (Option.Tls13, SslProtocols.Tls13, "TLS 1.3"),
    ];

    /// <summary>Reads the sum.</summary>
    /// <exception cref="LiaisonException">100204: something else is in it. 100205: both ways to tell certificates.</exception>
    public static SecurityOption Read(Attempt attempt, int sum)
    {
        int known = Versions.Aggregate(Option.ByName | Option.ByHash, static (all, version) => all | version.Constant);
        if ((sum & ~known) != 0)
            throw attempt.Raise(100204, ("value", ShownText.Of(sum)));
        bool isName = (sum & Option.ByName) != 0;
        bool isHash = (sum & Option.ByHash) != 0;
        if (isName && isHash)
            throw attempt.Raise(100205, ("argument", ShownText.Of(sum)), ("detail", Messages.Detail("NameOrHash")));
        var protocols = Versions
            .Where(version => (sum & version.Constant) != 0)
            .Aggregate(SslProtocols.None, static (all, version) => all | version.Protocol);
        return new(protocols, isName, isHash);
    }

    /// <summary>Versions as people call them.</summary>
    /// <param name="listed">Their names in .NET, as a failure lists them.</param>
    public static string NamesOf(string listed)
    {
        var protocols = Enum.TryParse<SslProtocols>(listed, out var parsed) ? parsed : SslProtocols.None;
        return string.Join(", ", Versions.Where(version => (protocols & version.Protocol) != 0).Select(static version => version.Name));
    }
}
