using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Threads;

public sealed class SynchronisationFunctionsTests
{
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(30);

    [Fact]
    public void One_thread_at_a_time_is_in_a_critical_section_and_may_enter_again()
    {
        using var stage = new Stage();
        int inside = 0, most = 0, total = 0;
        for (int i = 0; i < 4; i++)
        {
            ThreadExecute($"T{i}", threadNormal, () =>
            {
                for (int turn = 0; turn < 200; turn++)
                {
                    CriticalSectionStart("S");
                    CriticalSectionStart("S");
                    most = Math.Max(most, ++inside);
                    total++;
                    Thread.Yield();
                    inside--;
                    CriticalSectionEnd("S");
                    CriticalSectionEnd("S");
                }
            });
        }

        Assert.True(ThreadWait(Patient));
        Assert.Equal((1, 800), (most, total));
        Assert.False(CriticalSectionEnd("S"));
    }

    [Fact]
    public void A_variable_of_that_type_is_left_by_an_exception_too()
    {
        using var stage = new Stage();
        var section = new CriticalSection();
        Assert.Throws<InvalidOperationException>(void () =>
        {
            using (section.Use())
                throw new InvalidOperationException();
        });
        Assert.True(Background.Start(() => section.Enter(TimeSpan.Zero)).Result());
    }

    [Fact]
    public void A_semaphore_lets_as_many_pass_as_it_has_places()
    {
        using var stage = new Stage();
        SemaphoreCreate("S", 2);
        Assert.True(SemaphoreStart("S", 0));
        Assert.True(SemaphoreStart("S", 0));
        Assert.False(SemaphoreStart("S", 5));
        var waiting = Background.Start(static () => SemaphoreStart("S")).UntilBlocked();
        Assert.True(SemaphoreEnd("S"));
        Assert.True(waiting.Result());
        Assert.True(SemaphoreEnd("S"));
        Assert.True(SemaphoreEnd("S"));
        Assert.False(SemaphoreEnd("S"));
    }

    [Fact]
    public void A_name_that_was_never_created_is_a_semaphore_of_1()
    {
        using var stage = new Stage();
        Assert.True(SemaphoreStart("new", 0));
        Assert.False(SemaphoreStart("new", 0));
        var waiting = Background.Start(static () => SemaphoreStart("new")).UntilBlocked();
        Assert.True(SemaphoreDestroy("new"));
        Assert.False(waiting.Result());
        Assert.False(SemaphoreDestroy("new"));
    }

    [Fact]
    public void A_mutex_belongs_to_a_thread()
    {
        using var stage = new Stage();
        Assert.True(MutexCreate("M", true));
        Assert.True(MutexStart("M", 0));
        Assert.False(Background.Start(static () => MutexStart("M", 0)).Result());
        Assert.False(Background.Start(static () => MutexEnd("M")).Result());
        Assert.True(MutexEnd("M"));
        Assert.True(MutexEnd("M"));
        Assert.True(Background.Start(static () => MutexStart("M", 0)).Result());
    }

    [Fact]
    public void An_automatic_signal_lets_one_pass_and_a_manual_one_all()
    {
        using var stage = new Stage();
        SignalChange("A", eventOpen);
        Assert.True(SignalWait("A", 0));
        Assert.False(SignalWait("A", 0));
        SignalCreate("M", eventManual, eventClosed);
        Assert.False(SignalWait("M", 0));
        var one = Background.Start(static () => SignalWait("M")).UntilBlocked();
        var other = Background.Start(static () => SignalWait("M")).UntilBlocked();
        EventChange("M", eventOpen);
        Assert.True(one.Result() && other.Result());
        Assert.True(SignalWait("M", 0));
        EventChange("M", eventClosed);
        Assert.False(SignalWait("M", 0));
    }
}
