using Liaison.Cli.Commands;

namespace Liaison.Cli.Tests;

/// <summary>One run of the tool in this process.</summary>
internal sealed record Session(int ExitCode, string Output, string Error)
{
    public static Session Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = LiaisonCommand.Run(arguments, output, error);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
