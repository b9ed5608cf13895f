namespace Liaison.Functions;

/// <summary>
/// What a program runs in: where its output goes, where its input comes from. The functions themselves know no console. This
/// one shows nothing and knows no input; members are called by several threads at once.
/// </summary>
public class ProgramHost
{
    /// <summary>The host that shows nothing.</summary>
    public static ProgramHost Silent { get; } = new();

    /// <summary>Whether somebody is there who can answer questions.</summary>
    public virtual bool IsInteractive => false;

    /// <summary>What the program was started with, one text for each argument.</summary>
    public virtual IReadOnlyList<string> Arguments => [];

    /// <summary>Whether the program is being tried out: assertions and messages for that act.</summary>
    public virtual bool IsTest => false;

    /// <summary>Shows something; line breaks in it are those of the language, CR LF.</summary>
    public virtual void Show(Output output)
    {
    }

    /// <summary>Reads a line.</summary>
    /// <returns>Null when there is no more input.</returns>
    public virtual string? ReadLine() => null;
}
