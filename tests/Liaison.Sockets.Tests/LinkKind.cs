namespace Liaison.Sockets.Tests;

/// <summary>What two connections may be linked by. What they do must be the same.</summary>
public enum LinkKind
{
    Memory,
    Tcp,
    Tls,
    TlsOverTcp,
}
