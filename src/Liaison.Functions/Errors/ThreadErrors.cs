namespace Liaison.Functions.Errors;

/// <summary>What one thread knows about its errors.</summary>
internal sealed class ThreadErrors
{
    /// <summary>Whether the last call that can fail has failed.</summary>
    public bool Occurred { get; set; }

    /// <summary>The exception that a block of the program is handling, or has handled last.</summary>
    public LiaisonException? Exception { get; set; }

    /// <summary>Whether that block has asked to handle what it raises itself.</summary>
    public bool IsArmedAgain { get; set; }

    /// <summary>The last error; it stays until another replaces it.</summary>
    public Failure? Last { get; set; }
}
