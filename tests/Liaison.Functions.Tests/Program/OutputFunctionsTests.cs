using Liaison.Functions.Tests.Stages;
using Liaison.Vocabulary;
using static Liaison.English;
using F = Liaison.Français;

namespace Liaison.Functions.Tests.Program;

public sealed class OutputFunctionsTests
{
    [Fact]
    public void Values_are_shown_in_one_line()
    {
        var host = new RecordingHost();
        using var stage = new Stage(new LiaisonOptions { Host = host });
        F.Info("a", "b");
        Trace(1, 2.5, true, new DynamicArray<int>([1, 2]));
        Error("bad");
        ToastDisplay("hi", toastShort, vaBottom);
        Liaison.English.Message("");
        Assert.Equal(["a\tb", "1\t2.5\t1\t1\t2", "bad", "hi"], host.Lines);
        Assert.Equal([false, false, true, false], host.Shown.Select(output => output.IsError));
    }

    [Fact]
    public void Without_a_value_the_last_error_is_told_in_full()
    {
        var host = new RecordingHost();
        using var stage = new Stage(new LiaisonOptions { Host = host, Language = Language.English });
        fDelete("/nowhere/at/all");
        Error();
        Assert.Equal(ErrorInfo(errFullDetails), Assert.Single(host.Lines));
    }

    [Fact]
    public void Questions_are_answered_by_a_line_or_by_default()
    {
        using (var stage = new Stage(new LiaisonOptions { Host = new RecordingHost("oui", "2", "text", "rest") }))
        {
            Assert.True(YesNo("?"));
            Assert.Equal(2, Dialog("?", "a", "b"));
            Assert.Equal("text", Input("?"));
            Assert.Equal("rest", ConsoleRead());
        }

        var host = new RecordingHost();
        using var nobody = new Stage(new LiaisonOptions { Host = host, Language = Language.English });
        Assert.False(Confirm("sure?"));
        Assert.Equal(1, Dialog("?", "a", "b"));
        Assert.Equal("", Input("?"));
        Assert.Equal("", ConsoleRead());
        Assert.True(host.Shown[1].IsError);
    }
}
