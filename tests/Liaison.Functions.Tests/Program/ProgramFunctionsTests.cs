using System.Runtime.CompilerServices;
using Liaison.Functions.Tests.Stages;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Program;

public sealed class ProgramFunctionsTests
{
    [Fact]
    public void A_program_lives_as_long_as_its_threads()
    {
        using var stage = new Stage();
        bool isDone = false;
        Assert.Equal(0, stage.Runtime.Program.Run(() => ThreadExecute("T", threadNormal, () =>
        {
            Wait(2);
            isDone = true;
        })));
        Assert.True(isDone);
    }

    [Fact]
    public void A_listener_alone_keeps_no_program_alive_and_is_closed()
    {
        using var stage = new Stage();
        Assert.Equal(0, stage.Runtime.Program.Run(() => stage.Listen("Server")));
        Assert.False(SocketExist("Server"));
    }

    [Fact]
    public void A_socket_with_events_keeps_it_alive_until_its_closing_was_told()
    {
        using var stage = new Stage();
        var events = new List<int>();
        stage.Runtime.Program.Run(() =>
            SocketConnect("client", "ws://<nowhere>:5001", (Value what, Value message) => events.Add((int)what)));
        Assert.Equal([SocketError, SocketClosing], events);
    }

    [Fact]
    public void The_end_stops_threads_and_gives_the_exit_code()
    {
        var host = new RecordingHost();
        using var stage = new Stage(new LiaisonOptions { Host = host });
        Assert.Equal(7, stage.Runtime.Program.Run(() =>
        {
            ThreadExecute("T", threadNormal, static () => SignalWait("never"));
            EndProgram(7);
        }));
        Eventually.True(static () => ThreadState("T") == threadUnknown, "the thread is stopped");
        Assert.Equal(0, stage.Runtime.Program.Run(static () => EndProgram("Bye")) - 7);
        Assert.Equal(["Bye"], host.Lines);
    }

    [Fact]
    public void A_thread_can_end_the_program_while_the_main_process_waits()
    {
        using var stage = new Stage();
        Assert.Equal(3, stage.Runtime.Program.Run(static () =>
        {
            ThreadExecute("T", threadNormal, static () => EndProgram(3));
            SignalWait("never");
        }));
    }

    [Fact]
    public void Objects_in_use_end_with_the_program_the_last_one_first_and_others_are_not_kept()
    {
        using var stage = new Stage();
        var ended = new List<int>();
        Ended? kept = null;
        Ended? last = null;
        stage.Runtime.Program.Run(() =>
        {
            kept = Ending.WithProgram(new Ended(1, ended));
            for (int i = 0; i < 10_000; i++)
                Ending.WithProgram(new Ended(-1, ended));
            last = Ending.WithProgram(new Ended(2, ended));
            var forgotten = Forgotten(ended);
            GC.Collect();
            Assert.False(forgotten.IsAlive);
        });
        Assert.Equal([2, 1], ended.Where(static one => one > 0));
        GC.KeepAlive(kept);
        GC.KeepAlive(last);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Forgotten(List<int> ended) => new(Ending.WithProgram(new Ended(-1, ended)));

    private sealed class Ended(int number, List<int> all) : IEnding
    {
        public void End() => all.Add(number);
    }

    [Fact]
    public void An_exception_that_nobody_handles_ends_the_program_with_4()
    {
        var host = new RecordingHost();
        using var stage = new Stage(new LiaisonOptions { Host = host, Language = Language.English });
        Assert.Equal(4, stage.Runtime.Program.Run(static () => ExceptionThrow(12, "out of order")));
        Assert.StartsWith("out of order", Assert.Single(host.Shown).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_in_a_thread_ends_that_thread_only_unless_threads_are_strict()
    {
        var host = new RecordingHost();
        using (var stage = new Stage(new LiaisonOptions { Host = host, Language = Language.English }))
        {
            Assert.Equal(4, stage.Runtime.Program.Run(static () =>
            {
                ThreadExecute("T", threadNormal, static () => ExceptionThrow(12, "out of order"));
                ThreadWait("T", TimeSpan.FromSeconds(30));
                Trace("goes on");
            }));
        }

        Assert.Contains("thread T: out of order", host.Lines[0], StringComparison.Ordinal);
        Assert.Equal("goes on", host.Lines[1]);
        using var strict = new Stage(new LiaisonOptions { StrictThreads = true });
        Assert.Equal(4, strict.Runtime.Program.Run(static () =>
        {
            ThreadExecute("T", threadNormal, static () => ExceptionThrow(12, "out of order"));
            SignalWait("never");
        }));
    }

    [Fact]
    public void A_program_is_told_how_it_was_started_and_calls_by_name()
    {
        using var stage = new Stage(new LiaisonOptions { Host = new RecordingHost() });
        Assert.Equal(("one two", "two", ""), (CommandLine(), CommandLine(2), CommandLine(3)));
        Assert.True(InTestMode());
        stage.Runtime.Procedures.Add("Été", static (int one) => one * 2);
        Assert.True(ExecuteProcess("ETE", trtProcedure, 21) == 42);
        Stage.AssertRaises(5006, static () => ExecuteProcess("nobody", trtProcedure));
    }
}
