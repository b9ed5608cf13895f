using System.Collections.Concurrent;
using Liaison.Functions.Tests.Stages;
using Liaison.Testing;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T65")]
public sealed class T65_MainThread
{
    [Fact]
    public void Without_anything_else_one_background_thread_of_the_runtime_runs_all_callbacks_in_it()
    {
        using var stage = new Stage();
        var threads = new ConcurrentDictionary<Thread, LiaisonRuntime>();
        var events = new Events((_, _) => threads[Thread.CurrentThread] = LiaisonRuntime.Current);
        var (_, one) = stage.OpenCallbackClient(events);
        var (_, two) = stage.OpenCallbackClient(events);
        using var _ = one;
        using var __ = two;
        one.Send("1");
        two.Send("2");
        for (int i = 0; i < 4; i++)
            events.Next();

        var (thread, runtime) = Assert.Single(threads);
        Assert.True(thread.IsBackground);
        Assert.Same(stage.Runtime, runtime);
    }

    [Fact]
    public void Callbacks_run_where_the_context_of_their_making_posts_them()
    {
        using var stage = new Stage();
        var context = new QueuedContext();
        var events = new Events();
        using var server = new PeerServer();
        var previous = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        WebSocketClientConnect("Client", events.Take, "127.0.0.1", server.Port);
        SynchronizationContext.SetSynchronizationContext(previous);
        using var peer = WebSocketPeer.Accept(server);
        peer.Send("one");
        peer.Send("two");

        context.RunNext();
        events.AssertNext(SocketOpening);
        Assert.Equal(0, events.Waiting);
        context.RunNext();
        events.AssertNext(SocketMessage, "one");
        Assert.Equal(0, events.Waiting);
        context.RunNext();
        events.AssertNext(SocketMessage, "two");
    }

    [Fact]
    public void A_context_that_takes_nothing_any_more_leaves_its_callbacks_to_the_runtime()
    {
        using var stage = new Stage();
        var events = new Events();
        var previous = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new ClosedContext());
        SocketConnect("Client", "impossible", events.Take);
        SynchronizationContext.SetSynchronizationContext(previous);

        Assert.Equal([SocketError, SocketClosing], events.UntilClosing().Select(static one => one.What));
    }

    [Fact]
    public void A_loop_that_is_turned_runs_them_and_ends_when_it_is_cancelled()
    {
        using var stage = new Stage();
        using var over = new CancellationTokenSource();
        var thread = -1;
        var events = new Events((_, _) => thread = Environment.CurrentManagedThreadId);
        var loop = Background.Start(() =>
        {
            stage.Runtime.RunMainThread(over.Token);
            return Environment.CurrentManagedThreadId;
        });
        loop.UntilBlocked();
        Assert.Throws<InvalidOperationException>(() => stage.Runtime.RunMainThread(over.Token));

        SocketConnect("Client", "impossible", events.Take);
        events.UntilClosing();
        over.Cancel();

        Assert.Equal(thread, loop.Result());
        SocketConnect("Client", "impossible", events.Take);
        events.UntilClosing();
        Assert.NotEqual(thread, loop.Result());
    }

    [Fact]
    public void The_end_of_the_runtime_ends_the_loop()
    {
        var stage = new Stage();
        var loop = Background.Start(() => stage.Runtime.RunMainThread(TestContext.Current.CancellationToken)).UntilBlocked();
        stage.Dispose();
        loop.Result();
    }

    [Fact]
    public void A_callback_that_waits_in_a_read_lets_others_run_where_the_loop_is_turned()
    {
        using var stage = new Stage();
        using var over = new CancellationTokenSource();
        var loop = Background.Start(() => stage.Runtime.RunMainThread(over.Token)).UntilBlocked();
        var (channel, plain) = stage.OpenChannel();
        using var _ = plain;
        string read = "";
        string error = "";
        bool isInside = false;
        bool wasInside = false;
        var waiting = new Events((what, _) =>
        {
            if (what != SocketClosing)
                return;
            isInside = true;
            read = SocketRead(channel);
            SocketRead(channel);
            error = ErrorInfo(errCode);
            isInside = false;
        });
        var other = new Events((what, _) => wasInside |= isInside && what == SocketClosing);

        SocketConnect("Waiting", "impossible", waiting.Take);
        waiting.UntilClosing();
        SocketConnect("Other", "impossible", other.Take);
        other.UntilClosing();
        plain.Send("2\r\nok");
        plain.EndSending();

        Eventually.True(() => error.Length > 0, "the callback has read");
        Assert.Equal(("ok", "100031"), (read, error));
        Eventually.True(() => wasInside, "the other ran inside");
        over.Cancel();
        loop.Result();
    }

    [Fact]
    public void A_callback_that_waits_elsewhere_lets_no_other_run()
    {
        using var stage = new Stage();
        int running = 0;
        int most = 0;
        var (channel, plain) = stage.OpenChannel();
        using var _ = plain;
        var events = new Events((_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            SocketRead(channel, false, 20);
            Interlocked.Decrement(ref running);
        });
        for (int i = 0; i < 10; i++)
            SocketConnect($"Client{i}", "impossible", events.Take);
        for (int i = 0; i < 10; i++)
            events.UntilClosing();

        Assert.Equal(1, most);
    }

    [Fact]
    public void Contexts_loop_and_thread_take_turns_in_the_order_of_the_events()
    {
        using var stage = new Stage();
        var context = new QueuedContext();
        var seen = new Seen<string>();
        Begin("a");
        var previous = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        Begin("b");
        SynchronizationContext.SetSynchronizationContext(previous);
        Begin("c");

        Assert.Equal("aa", seen.Next() + seen.Next());
        Assert.False(seen.ComesWithin(50));
        context.RunNext();
        context.RunNext();
        Assert.Equal("bbcc", string.Concat(Enumerable.Range(0, 4).Select(_ => seen.Next())));

        void Begin(string name) => SocketConnect(name, "impossible", () => seen.Add(name));
    }

    /// <summary>A context like that of a window: what is posted waits until somebody runs it.</summary>
    private sealed class QueuedContext : SynchronizationContext
    {
        private readonly Seen<Action> _posted = new();

        public override void Post(SendOrPostCallback d, object? state) => _posted.Add(() => d(state));

        public void RunNext() => _posted.Next()();
    }

    private sealed class ClosedContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => throw new ObjectDisposedException("window");
    }
}
