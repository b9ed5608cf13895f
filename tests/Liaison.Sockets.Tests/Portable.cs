using System.Runtime.CompilerServices;

namespace Liaison.Sockets.Tests;

/// <summary>Lets .NET await sockets also where we would, when the variable asks for it.</summary>
internal static class Portable
{
    public const string Variable = "LIAISON_PORTABLE";

#pragma warning disable CA2255 // The switch is read once, before any test can set it.
    [ModuleInitializer]
    internal static void Choose() =>
        AppContext.SetSwitch("Liaison.Sockets.Portable", Environment.GetEnvironmentVariable(Variable) is { Length: > 0 });
#pragma warning restore CA2255
}
