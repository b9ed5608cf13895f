using Liaison.Functions.Errors;
using Liaison.Functions.Tests.Stages;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

/// <content>What programs get wrong by themselves, without any socket.</content>
internal static partial class ErrorSituations
{
    private static Failure Handled(Action act)
    {
        using var stage = new Stage();
        try
        {
            act();
        }
        catch (Exception error) when (ExceptionFilter.Catches(error))
        {
            return stage.Runtime.Errors.Exception!.Failure;
        }

        throw new InvalidOperationException("Nothing was raised.");
    }

    private static Failure ThreadAlive()
    {
        using var stage = new Stage();
        Assert.True(ThreadExécute("Thread", threadNormal, static () => SignalAttend("Signal")));
        Assert.False(ThreadExécute("THREAD", threadNormal, static () => { }));
        SignalModifie("Signal", signalOuvert);
        Assert.True(ThreadAttend("Thread", TimeSpan.FromSeconds(30)));
        return stage.Error;
    }

    private static Failure UnhandledInThread()
    {
        var host = new RecordingHost();
        using var stage = new Stage(new LiaisonOptions { Host = host });
        ThreadExécute("Thread", threadNormal, static () => ExceptionDéclenche(7, "rien ne va"));
        Assert.True(ThreadAttend("Thread", TimeSpan.FromSeconds(30)));
        return host.Shown.Single().Failure!;
    }
}
