namespace Liaison.Functions.Windows;

/// <summary>A window whose declarations are being executed. Two are never the same.</summary>
/// <param name="name">Its name.</param>
/// <param name="thread">The thread that executes them.</param>
internal sealed class OpeningWindow(string name, int thread)
{
    public string Name { get; } = name;

    public int Thread { get; } = thread;
}
