using System.Collections.Concurrent;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T64")]
public sealed class T64_BadCallbacks
{
    private const int CallbackThrew = 101;
    private const int CallbackSlow = 102;

    [Fact]
    public void A_callback_that_throws_is_reported_and_ends_nothing()
    {
        var log = new RecordedLog();
        using var stage = new Stage(new LiaisonOptions { LoggerFactory = new OneLogger(log) });
        var failures = new Seen<CallbackFailure>();
        stage.Runtime.CallbackFailed += failures.Add;
        var events = new Events((what, message) =>
        {
            if (message.ToString() == "bad" || what == SocketOpening)
                throw new InvalidOperationException("mine");
        });
        var (client, peer) = stage.OpenCallbackClient(events);
        using var _ = peer;
        peer.Send("bad");
        peer.Send("good");

        events.AssertNext(SocketOpening);
        events.AssertNext(SocketMessage, "bad");
        events.AssertNext(SocketMessage, "good");
        var opening = failures.Next();
        var message = failures.Next();
        Assert.Equal((client, SocketOpening, "mine"), (opening.Socket, opening.Event, opening.Exception.Message));
        Assert.Equal((client, SocketMessage), (message.Socket, message.Event));
        Assert.Equal(2, log.Count(CallbackThrew));
        Assert.True(SocketWrite(client, "still there"));
        Assert.Equal("still there", peer.ReceiveText());
    }

    [Fact]
    public void A_callback_that_ends_the_program_has_not_failed()
    {
        using var stage = new Stage();
        var failures = new Seen<CallbackFailure>();
        stage.Runtime.CallbackFailed += failures.Add;
        var events = new Events((what, message) =>
        {
            if (message.ToString() == "end")
                EndProgram();
            if (message.ToString() == "fail")
                throw new InvalidOperationException("mine");
        });
        var (_, peer) = stage.OpenCallbackClient(events);
        using var __ = peer;
        peer.Send("end");
        peer.Send("fail");

        Assert.Equal("mine", failures.Next().Exception.Message);
    }

    [Fact]
    public void A_handler_of_failures_that_throws_harms_nobody()
    {
        using var stage = new Stage();
        stage.Runtime.CallbackFailed += static _ => throw new InvalidOperationException("handler");
        var events = new Events(static (_, _) => throw new InvalidOperationException("callback"));
        var (_, peer) = stage.OpenCallbackClient(events);
        using var __ = peer;
        peer.Send("one");

        events.AssertNext(SocketOpening);
        events.AssertNext(SocketMessage, "one");
    }

    [Fact]
    public void What_a_callback_throws_after_it_has_awaited_is_reported_too()
    {
        using var stage = new Stage();
        var failures = new Seen<CallbackFailure>();
        stage.Runtime.CallbackFailed += failures.Add;
        var threads = new ConcurrentQueue<int>();
        using var server = new PeerServer();
        WebSocketClientConnect(
            "Client",
#pragma warning disable VSTHRD101 // Programs write this; what becomes of the exception is what is tested.
            async (_, _) =>
#pragma warning restore VSTHRD101
            {
                threads.Enqueue(Environment.CurrentManagedThreadId);
                await Task.Yield();
                threads.Enqueue(Environment.CurrentManagedThreadId);
                throw new InvalidOperationException("later");
            },
            "127.0.0.1",
            server.Port);
        using var peer = WebSocketPeer.Accept(server);

        Assert.Equal("later", failures.Next().Exception.Message);
        Assert.Single(threads.Distinct());
    }

    [Fact]
    public void A_callback_that_sleeps_delays_no_other_socket_and_is_named_in_the_log_once()
    {
        var log = new RecordedLog();
        var time = new HandMadeTime();
        using var stage = new Stage(new LiaisonOptions { LoggerFactory = new OneLogger(log), Time = time });
        using var wake = new ManualResetEventSlim();
        var sleeper = Events.Staying(SocketOpening, wake);
        var (sleeping, peer) = stage.OpenCallbackClient(sleeper);
        using var _ = peer;
        sleeper.AssertNext(SocketOpening);
        var (busy, other) = stage.OpenWebSocketClient();
        using var __ = other;

        other.Send("meanwhile");
        Assert.Equal("meanwhile", SocketRead(busy));
        Eventually.True(
            () =>
            {
                time.Advance(TimeSpan.FromSeconds(1));
                return log.Count(CallbackSlow) > 0;
            },
            "the sleeper is named");
        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(1, log.Count(CallbackSlow));
        Assert.Contains(log.Events, one => one.Id == CallbackSlow && one.Text.Contains($"\"{sleeping}\"", StringComparison.Ordinal));
        wake.Set();
    }

    [Fact]
    public void Seventeen_messages_waiting_are_all_delivered_and_reading_stops_meanwhile()
    {
        using var stage = new Stage();
        using var wake = new ManualResetEventSlim();
        var events = Events.Staying(SocketMessage, wake);
        var (_, peer) = stage.OpenCallbackClient(events);
        using var __ = peer;
        events.AssertNext(SocketOpening);
        var sending = Background.Start(() =>
        {
            for (byte i = 0; i < 40; i++)
            {
                byte[] large = new byte[900_000];
                large[0] = i;
                peer.Send(large);
            }
        }).UntilBlocked();
        Assert.Equal(1, events.Waiting);
        wake.Set();

        sending.Result();
        for (byte i = 0; i < 40; i++)
            Assert.Equal(i, (byte)events.AssertNext(SocketMessage)[0]);
    }

    [Fact]
    public void Procedures_of_every_form_are_called_with_what_they_take()
    {
        using var stage = new Stage();
        var seen = new Seen<string>();

        AssertCalled((Delegate)Whole, seen, "41 ", "42 text");
        AssertCalled((int what, string message) => seen.Add($"{what} {message}"), seen, "41 ", "42 text");
        AssertCalled((int what, byte[] message) => seen.Add($"{what} {message.Length}"), seen, "41 0", "42 4");
        AssertCalled((int what) => seen.Add($"{what}"), seen, "41", "42");
        AssertCalled(() => seen.Add("called"), seen, "called", "called");
        AssertCalled(new Own((what, message) => Keep($"{what} {message}")), seen, "41 ", "42 text");
        AssertCalled(new OwnOfBytes((what, message) => Keep($"{what} {message.Length}")), seen, "41 0", "42 4");
        AssertCalled(seen.Extended, seen, "41", "42");

        void Whole(int what, Message message) => seen.Add($"{what} {message}");
        int Keep(string text)
        {
            seen.Add(text);
            return text.Length;
        }
    }

    [Fact]
    public void What_a_procedure_of_the_programs_own_type_throws_is_reported_as_it_is()
    {
        using var stage = new Stage();
        var failures = new Seen<CallbackFailure>();
        stage.Runtime.CallbackFailed += failures.Add;

        SocketConnect("Client", "impossible", new Own(static (_, _) => throw new InvalidOperationException("own")));

        Assert.Equal("own", Assert.IsType<InvalidOperationException>(failures.Next().Exception).Message);
    }

    public static TheoryData<Delegate> ImpossibleProcedures =>
    [
        (Action<string>)(static _ => { }),
        (Action<long>)(static _ => { }),
        (Action<int, int>)(static (_, _) => { }),
        (Action<int, string, string>)(static (_, _, _) => { }),
    ];

    [Theory]
    [MemberData(nameof(ImpossibleProcedures))]
    public void A_procedure_that_takes_something_else_raises(Delegate procedure)
    {
        using var stage = new Stage();
        Stage.AssertRaises(100205, () => WebSocketClientConnect("Client", procedure, "127.0.0.1"));
        Stage.AssertRaises(100205, () => SocketConnect("Client", "ws://127.0.0.1", procedure));
    }

    private delegate int Own(int what, string message);

    private delegate int OwnOfBytes(int what, byte[] message);

    /// <summary>The procedure is called with the opening and with the message "text", and keeps what it saw.</summary>
    private static void AssertCalled(Delegate procedure, Seen<string> seen, string opening, string message)
    {
        using var server = new PeerServer();
        WebSocketClientConnect("Client", procedure, "127.0.0.1", server.Port);
        using var peer = WebSocketPeer.Accept(server);
        peer.Send("text");

        Assert.Equal(opening, seen.Next());
        Assert.Equal(message, seen.Next());

        // The end is told to the procedure too; waiting for it keeps the next one's events apart.
        peer.SendClose(1000);
        seen.Next();
        SocketClose("Client");
    }
}

/// <summary>An extension method is a procedure as well.</summary>
internal static class ExtensionProcedures
{
    public static void Extended(this Seen<string> seen, int what) => seen.Add($"{what}");
}
