using Liaison.Functions.Tests.Stages;
using Liaison.Testing;
using static Liaison.English;

namespace Liaison.Functions.Tests.Threads;

public sealed class ThreadFunctionsTests
{
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(30);

    [Fact]
    public void A_thread_gets_its_arguments_by_value_and_shares_collections()
    {
        using var stage = new Stage();
        ByteBuffer bytes = "a";
        var array = new DynamicArray<string>();
        ThreadExecute(
            "T",
            threadNormal,
            (ByteBuffer given, DynamicArray<string> shared, int number) =>
            {
                given += "b";
                shared.Add($"{given}{number}{ThreadCurrent()}");
            },
            bytes,
            array,
            "7 years",
            "dropped");
        Assert.True(ThreadWait("t", Patient));
        Assert.Equal("ab7T", Assert.Single(array));
        Assert.Equal("a", bytes.ToString());
        Assert.Equal("", ThreadCurrent());
        Assert.Equal(threadUnknown, ThreadState("T"));
    }

    [Fact]
    public void A_thread_that_is_told_to_stop_leaves_its_wait_and_no_handler_catches_it()
    {
        using var stage = new Stage();
        bool isCaught = false, isLeft = false;
        ThreadExecute("T", threadWaitStart, () =>
        {
            try
            {
                SignalWait("never");
            }
            catch (Exception error) when (ExceptionFilter.Catches(error))
            {
                isCaught = true;
            }
            finally
            {
                isLeft = true;
            }
        });
        Assert.Equal(threadRunning, ThreadState("T"));
        Assert.True(ThreadStop("T", Patient));
        Assert.Equal((false, true), (isCaught, isLeft));
    }

    [Fact]
    public void A_loop_stops_at_its_next_turn_or_when_it_looks_itself()
    {
        using var stage = new Stage();
        ThreadExecute("hard", threadNormal, static () =>
        {
            while (true)
                StopPoint.Pass();
        });
        ThreadExecute("soft", threadNormal, static () =>
        {
            while (!ThreadStopRequested())
                Multitask();
        });
        Assert.False(ThreadWait("hard", 1));
        ThreadRequestStop("soft");
        Assert.True(ThreadWait("soft", Patient));
        Assert.True(ThreadStop("hard", Patient));
    }

    [Fact]
    public void A_name_is_free_again_when_its_thread_has_ended()
    {
        using var stage = new Stage();
        for (int i = 0; i < 3; i++)
        {
            Assert.True(ThreadExecute("T", threadNormal, static () => { }));
            Assert.True(ThreadWait(Patient));
        }
    }

    [Fact]
    public void The_main_thread_is_called_and_gives_a_result()
    {
        using var stage = new Stage();
        Value result = default;
        int place = 0;
        int exitCode = stage.Runtime.Program.Run(() =>
        {
            int main = Environment.CurrentManagedThreadId;
            ThreadExecute("T", threadNormal, () =>
            {
                result = ExecuteMainThread((int one) => one + 1, 41);
                ExecuteMainThreadAsynchronous(() => place = Environment.CurrentManagedThreadId == main ? 1 : 2);
            });
        });
        Assert.Equal((0, 42L, 1), (exitCode, (long)result, place));
    }

    [Fact]
    public void A_pause_takes_the_hundredths_that_it_is_given()
    {
        var time = new HandMadeTime();
        using var stage = new Stage(new LiaisonOptions { Time = time });
        var pausing = Background.Start(() => Wait(150)).UntilBlocked();
        Eventually.True(() => time.TimersSet > 0, "a timer is set");
        time.Advance(TimeSpan.FromMilliseconds(1499));
        Assert.False(pausing.IsDone);
        time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(pausing.Result());
    }
}
