namespace Liaison.Compiler;

/// <summary>What a program is written for: it decides which functions there are.</summary>
public enum CompilationTarget
{
    /// <summary>.NET: every function.</summary>
    CSharp,

    /// <summary>A browser: nothing that waits, no thread, no server, no file.</summary>
    JavaScript,
}
