using Liaison.Testing;

namespace Liaison.Sockets.Tests.Waiting;

/// <summary>Where programs go on after an await: in a thread that serves others too.</summary>
public sealed class AwaitLoopTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(18)]
    public async Task Programs_that_block_where_they_go_on_stop_nobody_else(int count)
    {
        using var release = new ManualResetEventSlim();
        var blocking = Enumerable.Range(0, count).Select(_ => Open()).ToList();
        var others = Enumerable.Range(0, 8).Select(_ => Open()).ToList();
        using var blocked = new CountdownEvent(count);
        var stuck = blocking.Select(async link =>
        {
            await link.Near.ReadAsync();
            blocked.Signal();
            release.Wait();
        }).ToList();
        var answering = others.Select(link => EchoAsync(link.Near)).ToList();
        try
        {
            foreach (var link in blocking)
                Assert.True((await link.Far.WriteAsync("block"u8.ToArray())).Succeeded);
            await OwnThread.Run(() => Assert.True(blocked.Wait(Limit))).InTime();

            for (int i = 0; i < 50; i++)
            {
                foreach (var link in others)
                {
                    link.Far.Write("still there?"u8);
                    Assert.Equal("still there?", (string)await OwnThread.Run(() => link.Far.Read(Limit)).InTime());
                }
            }
        }
        finally
        {
            release.Set();
            await Task.WhenAll(stuck).InTime();
            others.ForEach(static link => link.Far.Close());
            await Task.WhenAll(answering).InTime();
            blocking.Concat(others).ToList().ForEach(static link => link.Dispose());
        }
    }

    [Fact]
    public async Task A_program_may_wait_in_vain_for_its_own_loop_and_is_served_by_another_thread()
    {
        using var one = Open();
        using var other = Open();
        var waiting = WaitForOtherAsync(one, other);
        one.Far.Write("begin"u8);

        // Whoever goes on blocks until an await of the same loops is over, which nobody but the loops can end.
        Assert.Equal("other", await waiting.InTime());
    }

    [Fact]
    public async Task A_cancelled_wait_loses_nothing_and_the_next_one_is_not_cancelled()
    {
        using var link = Open();
        for (int i = 0; i < 200; i++)
        {
            using var cancellation = new CancellationTokenSource();
            var reading = link.Near.ReadAsync(cancellation.Token).AsTask();
            var cancelling = OwnThread.Run(cancellation.Cancel);
            await link.Far.WriteAsync(BitConverter.GetBytes(i));
            Message message;
            try
            {
                message = await reading.InTime();
            }
            catch (OperationCanceledException)
            {
                message = await link.Near.ReadAsync().AsTask().InTime();
            }

            Assert.Equal(i, BitConverter.ToInt32(message.Bytes.Span));
            await cancelling;
        }
    }

    [Fact]
    public async Task What_the_system_does_not_take_at_once_follows_whole_and_in_order()
    {
        using var link = Open();
        byte[] large = new byte[40_000_000];
        new Random(7).NextBytes(large);
        var writing = new[] { link.Near.WriteAsync(large).AsTask(), link.Near.WriteAsync("last"u8.ToArray()).AsTask() };

        Assert.Equal(large, (await link.Far.ReadAsync().AsTask().InTime()).Bytes.ToArray());
        Assert.Equal("last", (string)await link.Far.ReadAsync().AsTask().InTime());
        Assert.All(await Task.WhenAll(writing).InTime(), static result => Assert.True(result.Succeeded));
    }

    [Fact]
    public async Task Closing_ends_who_awaits_and_not_in_the_thread_that_closes()
    {
        using var link = Open();
        Thread? closer = null;
        var ended = ReadAsync();

        // Not in a thread of the pool, which would be free for what is awaited as soon as this test awaits.
        await OwnThread.Run(() =>
        {
            closer = Thread.CurrentThread;
            link.Near.Close();
        }).InTime();

        Assert.NotSame(closer, await ended.InTime());

        async Task<Thread> ReadAsync()
        {
            Assert.Equal(ReadStatus.Closed, (await link.Near.ReadAsync().ConfigureAwait(false)).Status);
            return Thread.CurrentThread;
        }
    }

    private static async Task<string> WaitForOtherAsync(Link one, Link other)
    {
        await one.Near.ReadAsync().ConfigureAwait(false);
        var answer = other.Near.ReadAsync().AsTask();
        other.Far.Write("other"u8);
#pragma warning disable VSTHRD002, xUnit1031 // That a program may do this is what is tested.
        return (string)answer.Result;
#pragma warning restore VSTHRD002, xUnit1031
    }

    private static async Task EchoAsync(Connection connection)
    {
        await foreach (var message in connection.ReadAllAsync())
            await connection.WriteAsync(message.Bytes);
    }

    private static Link Open()
    {
        Assert.SkipUnless(OwnLoops.AreOn, "Not here: .NET awaits.");
        return Link.Open(LinkKind.Tcp);
    }
}
