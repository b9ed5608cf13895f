using System.Runtime.CompilerServices;

namespace Liaison.Sockets.Tests;

/// <summary>Lets .NET await sockets, when the variable asks for it.</summary>
internal static class OwnLoops
{
    public const string Variable = "LIAISON_OWN_LOOPS";
    public const string Off = "0";

    public static bool AreOn => OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable(Variable) != Off;

#pragma warning disable CA2255 // The switch is read once, before any test can set it.
    [ModuleInitializer]
    internal static void Choose() => AppContext.SetSwitch("Liaison.Sockets.OwnLoops", AreOn);
#pragma warning restore CA2255
}
