namespace Liaison.Functions;

/// <summary>The program has asked to end.</summary>
public sealed class ProgramEndException : FlowException
{
    internal ProgramEndException(int exitCode)
        : base("The program ends.") => ExitCode = exitCode;

    /// <summary>What the program ends with.</summary>
    public int ExitCode { get; }
}
