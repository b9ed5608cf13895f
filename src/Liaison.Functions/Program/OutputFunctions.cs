namespace Liaison.Functions;

/// <summary>What programs show and ask. Nothing waits but reading a line, and questions where somebody can answer.</summary>
public sealed class OutputFunctions
{
    private readonly LiaisonRuntime _runtime;

    internal OutputFunctions(LiaisonRuntime runtime) => _runtime = runtime;

    private ProgramHost Host => _runtime.Options.Host;

    /// <summary>Shows values in one line.</summary>
    public void Trace(params ReadOnlySpan<Value> values) => Show("Output.Trace", values, isError: false);

    /// <summary>Shows values in one line.</summary>
    public void Info(params ReadOnlySpan<Value> values) => Show("Output.Info", values, isError: false);

    /// <summary>Shows values in one line, with the errors; without values everything about the last error.</summary>
    public void Error(params ReadOnlySpan<Value> values)
    {
        if (values.IsEmpty)
            Show("Output.Error", [_runtime.Errors.Last?.FullDetails(_runtime.Language)], isError: true);
        else
            Show("Output.Error", values, isError: true);
    }

    /// <summary>Shows values in one line, with the errors.</summary>
    public void Warn(params ReadOnlySpan<Value> values) => Show("Output.Warn", values, isError: true);

    /// <summary>Shows a message in passing; how it looks is the host's.</summary>
    public void Toast(string message, int duration = 0, int vertical = 0, int horizontal = 0, int colour = 0) =>
        Show("Output.Toast", [message], isError: false);

    /// <summary>Shows a message unless it is empty.</summary>
    public void Status(string message)
    {
        if (!string.IsNullOrEmpty(message))
            Show("Output.Status", [message], isError: false);
    }

    /// <summary>Writes a line.</summary>
    public void Write(params ReadOnlySpan<Value> values) => Show("Output.Write", values, isError: false);

    /// <summary>Writes a line with the errors.</summary>
    public void WriteError(params ReadOnlySpan<Value> values) => Show("Output.WriteError", values, isError: true);

    /// <summary>Reads a line; waits for it.</summary>
    /// <returns>"" when there is no more input.</returns>
    public string ReadLine() => Host.ReadLine() ?? "";

    /// <summary>Asks a question that is answered by yes or no.</summary>
    /// <returns>False where nobody can answer.</returns>
    public bool Ask(params ReadOnlySpan<Value> values)
    {
        Show("Output.Ask", values, isError: false);
        if (!Host.IsInteractive)
        {
            Remark();
            return false;
        }

        return (Host.ReadLine() ?? "").TrimStart() is ['o' or 'O' or 'y' or 'Y', ..];
    }

    /// <summary>Asks a question with several answers.</summary>
    /// <returns>The rank of the answer, the first one where nobody can answer.</returns>
    public int Choose(string question, params ReadOnlySpan<Value> answers)
    {
        Show("Output.Choose", [question, .. answers], isError: false);
        if (!Host.IsInteractive)
        {
            Remark();
            return 1;
        }

        return (int)Math.Clamp(Conversion.ToInteger(Host.ReadLine() ?? ""), 1, Math.Max(answers.Length, 1));
    }

    /// <summary>Asks for a text.</summary>
    /// <returns>"" where nobody can answer.</returns>
    public string Input(string question)
    {
        Show("Output.Input", [question], isError: false);
        if (Host.IsInteractive)
            return Host.ReadLine() ?? "";
        Remark();
        return "";
    }

    private void Remark()
    {
        string remark = Vocabulary.Messages.Detail("NobodyAnswers").In(_runtime.Language);
        Host.Show(new Output("Output.Ask", [remark], remark, IsError: true));
    }

    private void Show(string function, ReadOnlySpan<Value> values, bool isError)
    {
        string[] texts = new string[values.Length];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = values[i].ToString();
        Host.Show(new Output(function, texts, string.Join('\t', texts), isError));
    }
}
