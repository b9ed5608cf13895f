using Liaison.Functions.Tests.Stages;
using Liaison.Vocabulary;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T21")]
[Trait("Function", "Sockets.Create/1 Listener")]
public sealed class T21_Ports
{
    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void An_impossible_port_raises(int port)
    {
        using var stage = new Stage();
        Assert.Contains($"{port}", Stage.AssertRaises(100203, () => SocketCrée("Serveur", port)).Message, StringComparison.Ordinal);
        Stage.AssertRaises(100203, () => SocketConnecte("Client", port));
        Assert.False(SocketExiste("Serveur"));
        Assert.False(SocketExiste("Client"));
    }

    [Fact]
    public void Port_0_lets_the_system_choose_when_creating_and_raises_when_connecting()
    {
        using var stage = new Stage();
        Assert.True(SocketCrée("Serveur", 0));
        Assert.InRange(stage.PortOf("Serveur"), 1, 65535);
        Stage.AssertRaises(100203, () => SocketConnecte("Client", 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(65535)]
    public void The_lowest_and_the_highest_port_are_left_to_the_system_to_judge(int port)
    {
        using var stage = new Stage();

        if (SocketCrée("Serveur", port, "127.0.0.3"))
            Assert.Equal(port, stage.PortOf("Serveur"));
        else
            Assert.Contains(stage.Error.Code, new[] { 100224, 100226 });
        Assert.False(SocketConnecte("Client", port, "127.0.0.4"));
        stage.AssertFailed(100221);
    }

    [Theory]
    [InlineData(4999)]
    [InlineData(65001)]
    [InlineData(1)]
    [InlineData(65535)]
    public void Strict_ports_refuse_what_lies_outside_5000_to_65000(int port)
    {
        using var stage = new Stage(new LiaisonOptions { StrictPorts = true, Language = Language.French });

        Assert.False(SocketCrée("Serveur", port));
        stage.AssertFailed(100207);
        Assert.Contains($"port {port} hors de 5000 à 65000", ErreurInfo(), StringComparison.Ordinal);
        Assert.False(SocketConnecte("Client", port));
        stage.AssertFailed(100207);
        Assert.False(SocketExiste("Serveur"));
    }

    [Theory]
    [InlineData(5000)]
    [InlineData(65000)]
    public void Strict_ports_allow_5000_and_65000(int port)
    {
        using var stage = new Stage(new LiaisonOptions { StrictPorts = true });

        if (!SocketCrée("Serveur", port, "127.0.0.3"))
            stage.AssertFailed(100224);
        if (!SocketConnecte("Client", port, "127.0.0.4"))
            stage.AssertFailed(100221);
    }

    [Fact]
    public void A_port_that_takes_rights_fails_without_them()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems give such ports to everybody.");
        Assert.SkipUnless(File.ReadAllText("/proc/sys/net/ipv4/ip_unprivileged_port_start").Trim() == "1024", "This system gives low ports to everybody.");
        Assert.SkipWhen(Environment.IsPrivilegedProcess && !File.Exists("/usr/bin/setpriv"), "Without setpriv the administrator's rights cannot be put aside.");

        // An administrator puts the one right aside.
        using var probe = Environment.IsPrivilegedProcess
            ? ProbeProgram.StartAfter("exec setpriv --bounding-set=-net_bind_service --inh-caps=-net_bind_service dotnet \"$0\" \"$@\"", "listen", "1")
            : ProbeProgram.Start("listen", "1");

        Assert.Equal("False 100226 13", probe.ReadLine());
        probe.AssertEndsWell();
    }

    [Fact]
    public void Strict_ports_are_a_setting()
    {
        using var stage = new Stage();
        SocketParamètre(SocketParamPortsStricts, true);

        Assert.False(SocketCrée("Serveur", 4999));
        stage.AssertFailed(100207);
        Assert.False(SocketConnecte("Client", 4999));
        stage.AssertFailed(100207);
        SocketParamètre(SocketParamPortsStricts, false);
        Assert.False(SocketConnecte("Client", 4999, "127.0.0.4"));
        stage.AssertFailed(100221);
    }

    [Fact]
    public void Strict_ports_still_raise_for_impossible_ones()
    {
        using var stage = new Stage(new LiaisonOptions { StrictPorts = true });
        Stage.AssertRaises(100203, () => SocketCrée("Serveur", 65536));
    }
}
