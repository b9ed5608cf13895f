using System.Collections.Concurrent;

namespace Liaison.Functions.Tests.Stages;

/// <summary>Keeps what a program shows, and answers with the given lines.</summary>
internal sealed class RecordingHost(params string[] lines) : ProgramHost
{
    private readonly ConcurrentQueue<string> _lines = new(lines);
    private readonly ConcurrentQueue<Output> _shown = [];

    public IReadOnlyList<Output> Shown => [.. _shown];

    public IReadOnlyList<string> Lines => [.. _shown.Select(output => output.Text)];

    public override bool IsInteractive => !_lines.IsEmpty;

    public override bool IsTest => true;

    public override IReadOnlyList<string> Arguments => ["one", "two"];

    public override void Show(Output output) => _shown.Enqueue(output);

    public override string? ReadLine() => _lines.TryDequeue(out string? line) ? line : null;
}
