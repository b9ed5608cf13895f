using System.Net;
using System.Security.Cryptography.X509Certificates;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class CertificateJudgeTests
{
    private static readonly TimeSpan FetchLimit = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Chains => [.. TestChain.All.Select(chain => chain.Name)];

    [Theory]
    [MemberData(nameof(Chains))]
    public void Each_chain_is_judged_for_its_own_reason(string name)
    {
        var chain = TestChain.All.Single(chain => string.Equals(chain.Name, name, StringComparison.Ordinal));
        var faults = Judge(chain, new() { TrustedCertificates = [chain.Trusted] });
        Assert.Equal(chain.Verdict, faults.Count == 0 ? null : faults[0].Cause);
        Assert.Contains(chain.Detail, faults.Count == 0 ? "" : faults[0].Detail, StringComparison.Ordinal);
        Assert.InRange(faults.Count, 0, 1);
    }

    [Fact]
    public void Nobody_is_trusted_without_reason()
    {
        foreach (var chain in TestChain.All.Where(chain => chain.Verdict is null))
        {
            var fault = Assert.Single(Judge(chain, new()));
            Assert.True(fault.Cause is FailureCause.CertificateUntrusted or FailureCause.CertificateChain, fault.ToString());
        }
    }

    [Fact]
    public void All_faults_are_told_the_gravest_first()
    {
        var now = DateTimeOffset.UtcNow;
        var bad = TestAuthority.SelfSigned(new()
        {
            Names = ["other.example"],
            NotBefore = now.AddDays(-9),
            NotAfter = now.AddDays(-2),
            Usage = "1.3.6.1.5.5.7.3.2",
            RsaKeySize = 1024,
        });
        var faults = new CertificateJudge("localhost", new(), TimeProvider.System, FetchLimit).Judge(bad, []);
        Assert.Equal(
            [FailureCause.CertificateWrongName, FailureCause.CertificateExpired, FailureCause.CertificateUsage, FailureCause.CertificateUntrusted, FailureCause.CertificateChain],
            faults.Select(fault => fault.Cause));
    }

    [Theory]
    [InlineData("localhost", null)]
    [InlineData("other.example", FailureCause.CertificateWrongName)]
    public void An_added_certificate_of_a_server_is_accepted_as_itself(string host, FailureCause? verdict)
    {
        var own = TestAuthority.SelfSigned(new());
        var copy = X509CertificateLoader.LoadCertificate(own.RawData);
        var faults = new CertificateJudge(host, new() { TrustedCertificates = [copy] }, TimeProvider.System, FetchLimit).Judge(own, []);
        Assert.Equal(verdict, faults.Count == 0 ? null : faults[0].Cause);
    }

    [Fact]
    public void An_added_certificate_of_a_server_expires_all_the_same()
    {
        var now = DateTimeOffset.UtcNow;
        var own = TestAuthority.SelfSigned(new() { NotBefore = now.AddDays(-9), NotAfter = now.AddDays(-2) });
        var judge = new CertificateJudge("localhost", new() { TrustedCertificates = [own] }, TimeProvider.System, FetchLimit);
        Assert.Equal(FailureCause.CertificateExpired, Assert.Single(judge.Judge(own, [])).Cause);
    }

    [Fact]
    public void The_dates_go_by_the_clock_given()
    {
        var certificate = TestAuthority.Shared.Issue();
        var judge = new CertificateJudge(
            "localhost", new() { TrustedCertificates = [TestAuthority.Shared.Certificate] }, new HandMadeTime(), FetchLimit);
        Assert.All(judge.Judge(certificate, []), fault => Assert.Equal(FailureCause.CertificateNotYetValid, fault.Cause));
        Assert.NotEmpty(judge.Judge(certificate, []));
    }

    [Theory]
    [InlineData(CertificateFaults.Name, FailureCause.CertificateWrongName)]
    [InlineData(CertificateFaults.Date, FailureCause.CertificateExpired)]
    [InlineData(CertificateFaults.Date, FailureCause.CertificateNotYetValid)]
    [InlineData(CertificateFaults.Root, FailureCause.CertificateUntrusted)]
    public void What_may_be_overlooked_is_overlooked_one_by_one(CertificateFaults ignored, FailureCause cause)
    {
        var judge = new CertificateJudge("localhost", new() { Ignore = ignored }, TimeProvider.System, FetchLimit);
        foreach (var other in Enum.GetValues<FailureCause>().Where(other => other.ToString().StartsWith("Certificate", StringComparison.Ordinal)))
        {
            bool isSame = other == cause || (ignored == CertificateFaults.Date && other is FailureCause.CertificateExpired or FailureCause.CertificateNotYetValid);
            Assert.Equal(isSame && judge.Ignores(new(cause, "")), judge.Ignores(new(other, "")));
        }

        Assert.True(judge.Ignores(new(cause, "")));
    }

    [Fact]
    public void Who_overlooks_authorities_overlooks_one_that_was_not_sent_along()
    {
        var fault = Assert.Single(Judge(TestChain.All.Single(chain => chain.Name == "missing intermediate"), new()));
        Assert.Equal(FailureCause.CertificateChain, fault.Cause);
        foreach (var ignored in Enum.GetValues<CertificateFaults>())
        {
            var judge = new CertificateJudge("localhost", new() { Ignore = ignored }, TimeProvider.System, FetchLimit);
            Assert.Equal(ignored == CertificateFaults.Root, judge.Ignores(fault));
        }
    }

    [Fact]
    public async Task A_revoked_certificate_is_refused_when_that_is_asked_about()
    {
        using var lists = new RevocationListServer();
        var root = TestAuthority.Root("CN=Revoker");
        var revoked = root.Issue(new() { RevocationList = lists.Address("one") });
        var valid = root.Issue(new() { RevocationList = lists.Address("one") });
        var unknown = root.Issue(new() { RevocationList = lists.Address("nothing") });
        var serving = lists.ServeAsync(root.Revoke(revoked));
        FailureCause? Verdict(X509Certificate2 certificate, bool check)
        {
            var options = new TlsClientOptions { TrustedCertificates = [root.Certificate], CheckRevocation = check };
            return new CertificateJudge("localhost", options, TimeProvider.System, FetchLimit).Judge(certificate, [])
                .Select(fault => (FailureCause?)fault.Cause).FirstOrDefault();
        }

        Assert.Null(Verdict(revoked, check: false));
        Assert.Equal(FailureCause.CertificateRevoked, await OwnThread.Run(() => Verdict(revoked, check: true)).InTime());
        Assert.Null(await OwnThread.Run(() => Verdict(valid, check: true)).InTime());
        Assert.Equal(FailureCause.CertificateChain, await OwnThread.Run(() => Verdict(unknown, check: true)).InTime());
        lists.Dispose();
        await serving.InTime();
    }

    private static IReadOnlyList<CertificateFault> Judge(TestChain chain, TlsClientOptions options) =>
        new CertificateJudge(chain.Host, options, TimeProvider.System, FetchLimit).Judge(chain.Certificate, [.. chain.Sent]);
}
