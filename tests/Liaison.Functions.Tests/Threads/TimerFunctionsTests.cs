using Liaison.Functions.Tests.Stages;
using Liaison.Testing;
using static Liaison.English;

namespace Liaison.Functions.Tests.Threads;

public sealed class TimerFunctionsTests
{
    [Fact]
    public void A_timer_calls_in_the_main_thread_until_it_ends_itself()
    {
        using var stage = new Stage();
        int calls = 0, main = 0;
        int exitCode = stage.Runtime.Program.Run(() =>
        {
            main = Environment.CurrentManagedThreadId;
            TimerSys(
                () =>
                {
                    Assert.Equal(main, Environment.CurrentManagedThreadId);
                    if (++calls == 3)
                        EndTimerSys();
                },
                1);
        });
        Assert.Equal((0, 3), (exitCode, calls));
    }

    [Fact]
    public void A_pause_of_the_main_thread_serves_what_waits()
    {
        using var stage = new Stage();
        var order = new List<string>();
        stage.Runtime.Program.Run(() =>
        {
            ExecuteMainThreadAsynchronous(() => order.Add("served"));
            Multitask(0);
            order.Add("after");
            ExecuteMainThreadAsynchronous(() => order.Add("at the end"));
        });
        Assert.Equal(["served", "after", "at the end"], order);
    }
}
