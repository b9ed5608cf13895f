namespace Liaison.Load.WebSockets;

/// <summary>The echo servers that there are, by the names under which a process starts as one.</summary>
internal static class ServerKind
{
    public const string Tasks = "tasks";
    public const string Threads = "threads";
    public const string Spinning = "spinning";
    public const string Kestrel = "Kestrel";
    public const string Node = "Node ws";
}
