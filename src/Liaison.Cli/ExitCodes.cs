namespace Liaison.Cli;

/// <summary>What the tool tells the program that started it.</summary>
public static class ExitCodes
{
    /// <summary>The command did what was asked.</summary>
    public const int Success = 0;

    /// <summary>The command was understood and could not do it; of a program: it has mistakes.</summary>
    public const int Failure = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>Liaison itself is at fault.</summary>
    public const int Fault = 3;

    /// <summary>The program has ended by an exception that nobody handled.</summary>
    public const int UnhandledException = 4;
}
