using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Liaison.Functions;
using Liaison.Vocabulary;

namespace Liaison.Cli.Running;

/// <summary>The console as what a program runs in. Each output is written whole and flushed; those of several threads never mix.</summary>
public sealed class ConsoleHost : ProgramHost
{
    private readonly TextWriter _output;
    private readonly TextWriter _error;
    private readonly object _turn = new();

    /// <summary>Makes a host that writes to the two writers.</summary>
    public ConsoleHost(TextWriter output, TextWriter error, IReadOnlyList<string> arguments)
    {
        _output = output;
        _error = error;
        Arguments = arguments;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Arguments { get; }

    /// <inheritdoc/>
    public override bool IsInteractive => !Console.IsInputRedirected;

    /// <inheritdoc/>
    public override bool IsTest => IsDebugging;

    /// <summary>Whether the program is being tried out.</summary>
    public bool IsDebugging { get; init; }

    /// <summary>The language in which outputs name their function.</summary>
    public Language Language { get; init; }

    /// <summary>Whether outputs are objects of JSON, one on a line, instead of text.</summary>
    public bool IsJson { get; init; }

    /// <inheritdoc/>
    public override void Show(Output output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var writer = output.IsError ? _error : _output;
        var isTerminal = output.IsError ? !Console.IsErrorRedirected : !Console.IsOutputRedirected;
        var line = IsJson ? Json(output) : Lines(output.Text, isTerminal);
        lock (_turn)
        {
            writer.WriteLine(line);
            writer.Flush();
        }
    }

    /// <inheritdoc/>
    public override string? ReadLine() => Console.In.ReadLine();

    // A terminal obeys control characters: those of a peer are none of its business.
    private static string Lines(string text, bool isTerminal)
    {
        var lines = new StringBuilder(text.ReplaceLineEndings(Environment.NewLine));
        if (!isTerminal) return lines.ToString();
        for (var i = 0; i < lines.Length; i++)
        {
            if (char.IsControl(lines[i]) && lines[i] is not ('\t' or '\r' or '\n')) lines[i] = '\uFFFD';
        }

        return lines.ToString();
    }

    private string Json(Output output)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("function", Words.Functions.FirstOrDefault(function => function.Id == output.Function)?.Name.In(Language) ?? output.Function);
            writer.WriteStartArray("arguments");
            foreach (var argument in output.Arguments) writer.WriteStringValue(argument);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
