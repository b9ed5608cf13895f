using System.Net.Sockets;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

/// <summary>Each reason to refuse a server has its code; good servers are accepted. The verdicts themselves are tested where they are made.</summary>
[Trait("Acceptance", "T50")]
public sealed class T50_Refusals
{
    // What is weak is shown by no listener of ours: its own TLS library forbids it. CertificateJudgeTests have these two.
    public static TheoryData<string> Chains =>
        [.. TestChain.All.Select(static chain => chain.Name).Where(static name => !name.StartsWith("weak", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Chains))]
    public void A_server_is_accepted_or_refused_for_its_own_reason(string name)
    {
        var chain = TestChain.All.Single(one => one.Name == name);
        bool isIPv6 = chain.Host == "::1";
        Assert.SkipUnless(!isIPv6 || Socket.OSSupportsIPv6, "The system has no IPv6.");
        using var stage = new SecureStage();
        stage.Trust(chain.Trusted);
        int port = stage.Listen(chain.Certificate, chain.Sent, isIPv6 ? "::1" : "127.0.0.1");

        bool isConnected = SocketConnectSSL("Client", port, chain.Host, 0, 30_000);

        Assert.Equal(chain.Verdict is null, isConnected);
        if (chain.Verdict is not { } verdict)
            return;
        stage.AssertFailed(CodeOf(verdict));
        string said = ErrorInfo();
        Assert.Contains(chain.Detail, said, StringComparison.Ordinal);
        if (verdict == FailureCause.CertificateWrongName)
            Assert.Contains($"asked {chain.Host}, certificate for ", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_reasons_the_first_gives_the_code_and_all_are_listed()
    {
        var now = DateTimeOffset.UtcNow;
        using var stage = new SecureStage();
        int port = stage.Listen(
            TestAuthority.SelfSigned(new() { Names = ["other.example"], NotBefore = now.AddDays(-9), NotAfter = now.AddDays(-1) }), []);

        Assert.False(SocketConnectSSL("Client", port, "localhost", 0, 30_000));

        stage.AssertFailed(100267);
        string all = ErrorInfo(errSystemMessage);
        foreach (string reason in (string[])["other names", "expired", "unknown authority"])
            Assert.Contains(reason, all, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revoked_certificate_is_refused_when_that_is_checked()
    {
        using var lists = new RevocationListServer();
        var root = TestAuthority.Root("CN=Revoker of T50");
        var revoked = root.Issue(new() { RevocationList = lists.Address("one") });
        _ = lists.ServeAsync(root.Revoke(revoked));

        foreach (bool isChecked in (bool[])[false, true])
        {
            using var stage = new SecureStage(new() { CheckRevocation = isChecked, Language = Language.English });
            stage.Trust(root.Certificate);
            Assert.Equal(!isChecked, SocketConnectSSL("Client", stage.Listen(revoked, []), "localhost", 0, 30_000));
            if (isChecked)
                stage.AssertFailed(100272);
        }
    }

    private static int CodeOf(FailureCause verdict) => verdict switch
    {
        FailureCause.CertificateUntrusted => 100266,
        FailureCause.CertificateWrongName => 100267,
        FailureCause.CertificateExpired => 100268,
        FailureCause.CertificateNotYetValid => 100269,
        FailureCause.CertificateUsage => 100270,
        _ => 100271,
    };
}
