namespace Liaison.Load.WebSockets;

/// <summary>The echo servers that there are, by the names under which a process starts as one.</summary>
internal static class ServerKind
{
    public const string Tasks = "tasks";
    public const string Threads = "threads";
    public const string Spinning = "spinning";
    public const string Kestrel = "Kestrel";

    /// <summary>The event-driven server, its program called by the loops.</summary>
    public const string Loops = "loops";

    /// <summary>The event-driven server, its program called by threads of the pool.</summary>
    public const string Pool = "pool";

    /// <summary>The same through the functions of WLangage: a listener whose procedure the loops call.</summary>
    public const string Procedure = "procedure";

    /// <summary>The event-driven server over what .NET offers everywhere.</summary>
    public const string Portable = "portable";

    /// <summary>The event-driven server with its defaults, which tells what it has opened, closed and holds when it is asked.</summary>
    public const string Defaults = "defaults";

    public const string Bun = "Bun";

    public const string Node = "Node ws";
}
