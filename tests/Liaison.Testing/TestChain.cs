using System.Net;
using System.Security.Cryptography.X509Certificates;
using Liaison.Sockets;

namespace Liaison.Testing;

/// <summary>A certificate as a server shows it, and what a client that trusts a root has to think of it.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Certificate">The server's own.</param>
/// <param name="Sent">What is sent with it.</param>
/// <param name="Trusted">The root that the client trusts.</param>
/// <param name="Host">Whom the client believes to speak to.</param>
/// <param name="Verdict">Why it is refused; null when it is not.</param>
public sealed record TestChain(
    string Name, X509Certificate2 Certificate, IReadOnlyCollection<X509Certificate2> Sent, X509Certificate2 Trusted, string Host, FailureCause? Verdict)
{
    /// <summary>Fourteen bad ones but for the revoked one, which needs a server for its list, and six good ones.</summary>
    public static IReadOnlyList<TestChain> All { get; } = [.. Bad(), .. Good()];

    /// <summary>Part of the detail that comes with the verdict.</summary>
    public string Detail { get; private init; } = "";

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static IEnumerable<TestChain> Bad()
    {
        var root = TestAuthority.Shared;
        var between = root.Below("CN=Between");
        var now = DateTimeOffset.UtcNow;
        yield return Of("expired", new() { NotBefore = now.AddDays(-9), NotAfter = now.AddDays(-2) }, FailureCause.CertificateExpired, $"{now.AddDays(-2):yyyy-MM-dd}");
        yield return Of("not yet valid", new() { NotBefore = now.AddDays(3) }, FailureCause.CertificateNotYetValid, $"{now.AddDays(3):yyyy-MM-dd}");
        yield return Of("other name", new() { Names = ["other.example"] }, FailureCause.CertificateWrongName, "other.example");
        yield return Of("address asked, only names", new(), FailureCause.CertificateWrongName, "localhost") with { Host = "127.0.0.1" };
        yield return Of("common name only", new() { Subject = "CN=localhost", Names = [] }, FailureCause.CertificateWrongName, "CN=localhost");
        yield return Of("wildcard over two labels", new() { Names = ["*.example"] }, FailureCause.CertificateWrongName, "*.example") with { Host = "a.b.example" };
        yield return Of("self-signed", TestAuthority.SelfSigned(new()), [], FailureCause.CertificateUntrusted, "CN=a server of a test");
        var stranger = TestAuthority.Root("CN=Stranger");
        var strangersFriend = stranger.Below("CN=Friend of the stranger");
        yield return Of("unknown root", strangersFriend.Issue(), [strangersFriend.Certificate], FailureCause.CertificateUntrusted, "CN=Stranger");
        yield return Of("missing intermediate", between.Issue(), [], FailureCause.CertificateChain, "CN=Between is missing");
        var pretender = root.Below("CN=Pretender", isAuthority: false);
        yield return Of("intermediate that is no authority", pretender.Issue(), [pretender.Certificate], FailureCause.CertificateChain, "");
        yield return Of("client-only usage", new() { Usage = "1.3.6.1.5.5.7.3.2" }, FailureCause.CertificateUsage, "serverAuth");
        yield return Of("weak key", new() { RsaKeySize = 1024 }, FailureCause.CertificateChain, "weak key");
        var old = TestAuthority.Root("CN=Old", rsaKeySize: 2048);
        yield return Of("weak signature", old.Issue(new() { HasWeakSignature = true }), [], FailureCause.CertificateChain, "weak signature") with
        {
            Trusted = old.Certificate,
        };
    }

    private static IEnumerable<TestChain> Good()
    {
        var between = TestAuthority.Shared.Below("CN=Between");
        yield return Of("exact name", new() { Names = ["server.example"] }) with { Host = "server.example" };
        yield return Of("wildcard", new() { Names = ["*.example"] }) with { Host = "a.example" };
        yield return Of("address", new() { Names = [], Addresses = [IPAddress.Loopback, IPAddress.IPv6Loopback] }) with { Host = "::1" };
        yield return Of("second name", new() { Names = ["first.example", "second.example"] }) with { Host = "SECOND.example." };
        yield return Of("chain with intermediate", between.Issue(), [between.Certificate], null, "");
        var added = TestAuthority.Root("CN=Added", rsaKeySize: 2048);
        yield return Of("added authority", added.Issue(), [added.Certificate], null, "") with { Trusted = added.Certificate };
    }

    private static TestChain Of(string name, LeafRequest leaf, FailureCause? verdict = null, string detail = "") =>
        Of(name, TestAuthority.Shared.Issue(leaf), [], verdict, detail);

    private static TestChain Of(
        string name, X509Certificate2 certificate, IReadOnlyCollection<X509Certificate2> sent, FailureCause? verdict, string detail) =>
        new(name, certificate, sent, TestAuthority.Shared.Certificate, "localhost", verdict) { Detail = detail };
}
