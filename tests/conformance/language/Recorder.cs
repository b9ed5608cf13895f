using System.Text;
using Liaison.Functions;

namespace Liaison.Programs.Tests;

/// <summary>Keeps what a program shows, line by line.</summary>
internal sealed class Recorder : ProgramHost
{
    private readonly StringBuilder _shown = new();

    /// <summary>All that was shown; lines end with LF, those of errors begin with "! ".</summary>
    public string Shown
    {
        get
        {
            lock (_shown) return _shown.ToString();
        }
    }

    public override void Show(Output output)
    {
        // Stack traces name places of the machine that the tests run on.
        var text = output.Function == "Program.End" && output.IsError ? output.Text.Split("\r\n")[0] : output.Text;
        lock (_shown) _shown.Append(output.IsError ? "! " : "").Append(text.ReplaceLineEndings("\n")).Append('\n');
    }
}
