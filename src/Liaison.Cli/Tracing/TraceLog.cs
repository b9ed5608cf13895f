using System.Diagnostics;
using System.Globalization;
using Liaison.Vocabulary;

namespace Liaison.Cli.Tracing;

/// <summary>The lines of a trace: when, on which connection, which way, what. Safe for any number of threads.</summary>
/// <param name="output">Where they go.</param>
/// <param name="language">The language of their words.</param>
public sealed class TraceLog(TextWriter output, Language language)
{
    private readonly Lock _gate = new();
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Writes one line.</summary>
    /// <param name="connection">The number of the connection.</param>
    /// <param name="mark">Which way it goes, or what has happened.</param>
    /// <param name="text">What; safe for a terminal.</param>
    public void Write(int connection, char mark, string text)
    {
        double seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds;
        lock (_gate)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds,8:F3} #{connection} {mark} {text}").TrimEnd());
    }

    /// <summary>Chooses a wording.</summary>
    public string Say(string french, string english) => new BilingualText(french, english).In(language);
}
