using System.Runtime.CompilerServices;

namespace Liaison.Sockets.Tests;

/// <summary>Lets our own loops await sockets, when the variable asks for it.</summary>
internal static class OwnLoops
{
    public const string Variable = "LIAISON_OWN_LOOPS";

    public static bool AreOn => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

#pragma warning disable CA2255 // The switch is read once, before any test can set it.
    [ModuleInitializer]
    internal static void Choose() => AppContext.SetSwitch("Liaison.Sockets.OwnLoops", AreOn);
#pragma warning restore CA2255
}
