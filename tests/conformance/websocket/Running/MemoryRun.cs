using Liaison.Protocols.WebSockets;
using Liaison.Sockets;
using Liaison.Testing;

namespace Liaison.Conformance.Tests;

/// <summary>A case over a connection in memory, in pieces.</summary>
internal static class MemoryRun
{
    private const int Capacity = 32 * 1024;

    /// <summary>Runs the case; null when all is as expected.</summary>
    public static async Task<string?> OfAsync(FrameCase one, WebSocketRole subject, string split, string seed)
    {
        var (near, far) = MemoryTransport.CreatePair(Capacity);
        using var link = new MemoryLink(near);
        var sender = subject == WebSocketRole.Server ? WebSocketRole.Client : WebSocketRole.Server;
        var limits = Subject.Limits(one.Settings, subject);
        await using var connection = new WebSocketConnection(
            new SlowTransport(far, Split.Sizes(split, seed)),
            subject,
            Subject.Settings(one.Settings),
            new() { MessageSize = limits.MessageSize },
            new() { Deflate = Subject.Agreement(one.Settings, sender) });
        var program = EchoProgram.RunAsync(connection, Split.Blocks(split));
        return await new Conversation(one, subject, link).RunAsync(program);
    }
}
