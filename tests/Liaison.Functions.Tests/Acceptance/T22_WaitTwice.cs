using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

public sealed class T22_WaitTwice
{
    [Fact]
    [Trait("Acceptance", "T22")]
    public void Waiting_twice_is_true_twice_and_gives_one_channel()
    {
        using var stage = new Stage();
        using var peer = Peer.ConnectTo(stage.Listen("Server"));

        Assert.True(SocketWaitForConnection("Server"));
        Assert.True(SocketWaitForConnection("Server"));
        Assert.True(SocketWaitForConnection("Server", 0));
        Assert.True(SocketAccept("Server").Length > 0);

        Assert.False(SocketWaitForConnection("Server", 0));
        stage.AssertNoError();
        Assert.Equal("", SocketAccept("Server"));
        stage.AssertFailed(100230);
    }

    [Fact]
    [Trait("Acceptance", "T22")]
    public void Requests_are_accepted_oldest_first()
    {
        using var stage = new Stage();
        int port = stage.Listen("Server");
        using var first = Peer.ConnectTo(port);
        Assert.True(SocketWaitForConnection("Server", 30_000));
        using var second = Peer.ConnectTo(port);
        first.Send("5\r\nfirst");
        second.Send("6\r\nsecond");

        Assert.True(SocketWaitForConnection("Server", 30_000));
        Assert.Equal("first", (string)SocketRead(SocketAccept("Server")));
        Assert.True(SocketWaitForConnection("Server", 30_000));
        Assert.Equal("second", (string)SocketRead(SocketAccept("Server")));
    }

    [Fact]
    [Trait("Acceptance", "T23")]
    public void Accepting_with_nothing_pending_is_empty_at_once()
    {
        using var stage = new Stage();
        stage.Listen("Server");

        Assert.Equal("", SocketAccept("Server"));

        stage.AssertFailed(100230);
        Assert.False(SocketDeny("Server"));
        stage.AssertFailed(100230);
    }

    [Fact]
    [Trait("Acceptance", "T23")]
    public void Several_threads_accept_each_request_once()
    {
        const int Clients = 40;
        using var stage = new Stage();
        int port = stage.Listen("Server");
        var peers = Enumerable.Range(0, Clients).Select(_ => Peer.ConnectTo(port)).ToList();

        int accepted = 0;
        var threads = Enumerable.Range(0, 8).Select(_ => Background.Start(() => AcceptUntil(() => Volatile.Read(ref accepted) == Clients, () => Interlocked.Increment(ref accepted)))).ToList();
        var names = threads.SelectMany(static thread => thread.Result()).ToList();

        Assert.Equal(Clients, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Clients, names.Count);
        peers.ForEach(static peer => peer.Dispose());
    }

    /// <summary>The system may offer a request a moment after its client knows of the connection.</summary>
    private static List<string> AcceptUntil(Func<bool> isOver, Action count)
    {
        var names = new List<string>();
        while (!isOver())
        {
            if (SocketAccept("Server") is { Length: > 0 } name)
            {
                names.Add(name);
                count();
            }
            else
            {
                Assert.Equal("100230", ErrorInfo(errCode));
            }
        }

        return names;
    }
}
