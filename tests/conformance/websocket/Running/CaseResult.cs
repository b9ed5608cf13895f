using Liaison.Protocols.WebSockets;
using Liaison.Sockets;

namespace Liaison.Conformance.Tests;

/// <summary>What came of a case with the subject in one role, over memory in every split, over TCP and by event loops.</summary>
/// <param name="Problem">What differs from what is expected, and in which run; null when nothing does.</param>
internal sealed record CaseResult(string? Problem)
{
    private static readonly string[] Splits = ["whole", "1", "2", "random"];
    private static readonly Lock Gate = new();
    private static readonly Dictionary<(string, WebSocketRole), Task<CaseResult>> Begun = [];

    /// <summary>Runs the case, unless it has been run already.</summary>
    public static Task<CaseResult> OfAsync(string id, WebSocketRole subject)
    {
        lock (Gate)
        {
            if (!Begun.TryGetValue((id, subject), out var result))
                Begun[(id, subject)] = result = Task.Run(() => RunAsync(id, subject));
            return result;
        }
    }

    private static async Task<CaseResult> RunAsync(string id, WebSocketRole subject)
    {
        foreach (var (name, run) in Runs(id, subject))
        {
            try
            {
                if (await run() is { } problem)
                    return new($"{name}: {problem}");
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                return new($"{name}: {error}");
            }
        }

        return new(Problem: null);
    }

    private static IEnumerable<(string Name, Func<Task<string?>> Run)> Runs(string id, WebSocketRole subject)
    {
        switch (Catalogue.Cases[id].Case)
        {
            case FrameCase one:
                foreach (string split in Split.Of(one))
                    yield return ($"memory, split {split}", () => MemoryRun.OfAsync(one, subject, split, id));
                if (TcpRun.CanRun(one))
                    yield return ("TCP", () => TcpRun.OfAsync(one, subject));
                if (TcpRun.CanRun(one) && subject == WebSocketRole.Server)
                {
                    yield return ("event loop", () => LoopRun.OfAsync(one, LoopBasis.Automatic));
                    yield return ("portable event loop", () => LoopRun.OfAsync(one, LoopBasis.Portable));
                }

                break;
            case RequestCase one:
                foreach (string split in Splits)
                    yield return ($"split {split}", () => Task.FromResult(Judgement.Of(one, Split.Sizes(split, id))));
                yield return ("TCP", () => HandshakeRun.OfAsync(one));
                yield return ("event loop", () => LoopRun.OfAsync(one));
                break;
            case ResponseCase one:
                foreach (string split in Splits)
                    yield return ($"split {split}", () => Task.FromResult(Judgement.Of(one, Split.Sizes(split, id))));
                yield return ("TCP", () => HandshakeRun.OfAsync(one));
                break;
            case OpeningCase one:
                yield return ("request", () => Task.FromResult(Judgement.Of(one)));
                break;
        }
    }
}
