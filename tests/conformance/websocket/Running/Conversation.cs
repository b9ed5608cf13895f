using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Conformance.Tests;

/// <summary>The peer's side of one case: it sends what the case says and watches what comes back.</summary>
internal sealed class Conversation(FrameCase one, WebSocketRole subject, PeerLink link)
{
    private readonly WebSocketRole _sender = subject == WebSocketRole.Server ? WebSocketRole.Client : WebSocketRole.Server;
    private readonly Lock _gate = new();
    private readonly Answers _answers = new(subject, one.Settings);
    private TaskCompletionSource _change = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _ended;
    private bool _reset;

    private Expectation Expected => one.Expected;

    /// <summary>Runs the case.</summary>
    /// <param name="program">The subject's program; its result is the code that it reports.</param>
    /// <returns>What differs from what is expected; null when nothing does.</returns>
    public async Task<string?> RunAsync(Task<int?> program)
    {
        var watching = one.LooksLate ? Task.CompletedTask : WatchAsync();
        await SendAsync();
        if (one.LooksLate)
            watching = WatchAsync();
        await FinishAsync();
        string? problem = Judge() ?? await JudgeProgramAsync(program);
        link.Dispose();
        await watching.InTime();
        return problem;
    }

    private async Task SendAsync()
    {
        List<byte> packet = [];
        foreach (var piece in one.Sent)
        {
            switch (piece)
            {
                case Frame frame:
                    packet.AddRange(frame.Encode(_sender));
                    continue;
                case Raw raw:
                    packet.AddRange(raw.Bytes);
                    continue;
            }

            await SendPacketAsync(packet);
            await ActAsync(piece);
        }

        await SendPacketAsync(packet);
    }

    private async Task SendPacketAsync(List<byte> packet)
    {
        if (packet.Count > 0)
            await link.SendAsync(packet.ToArray());
        packet.Clear();
    }

    private async Task ActAsync(Piece piece)
    {
        switch (piece)
        {
            case Await awaited:
                await UntilAsync(() => _answers.Messages.Count >= awaited.Messages && _answers.Pongs.Count >= awaited.Pongs);
                break;
            case EndOfSending:
                if (!link.EndsHalf)
                    await UntilAsync(HasAnswered);
                link.EndSending();
                break;
            case Flood flood:
                byte[] bytes = flood.Frame.Encode(_sender);
                for (int i = 0; i < flood.Times && await link.SendAsync(bytes); i++)
                {
                }

                break;
        }
    }

    private async Task FinishAsync()
    {
        if (Expected.Ending == Ending.PeerCloses)
        {
            await UntilAsync(HasAnswered);
            await link.SendAsync(Peer.Close(1000).Encode(_sender));
        }

        if (Expected.Ending != Ending.Lost)
            await UntilAsync(() => _answers.IsClosed);
        // The server ends TCP first, unless something was wrong.
        if (subject == WebSocketRole.Client && Expected.Ending is Ending.PeerCloses or Ending.Answered)
            link.EndSending();
        await UntilAsync(() => false);
    }

    private bool HasAnswered()
    {
        bool pongs = Expected.Pings.Count == 0 || (_answers.Pongs.Count > 0 && _answers.Pongs[^1].AsSpan().SequenceEqual(Expected.Pings[^1]));
        return _answers.Messages.Count >= Expected.Messages.Count && (pongs || Expected.Ending != Ending.PeerCloses)
            && (Expected.Ending != Ending.Failed || _answers.IsClosed);
    }

    private string? Judge()
    {
        lock (_gate)
        {
            if (_answers.Problem is { } problem)
                return problem;
            if (!_answers.Messages.SequenceEqual(Expected.Messages))
                return $"messages {string.Join(", ", _answers.Messages.Take(10))}";
            if (FindWrongPong() is { } pong)
                return pong;
            if (_answers.IsClosed != (Expected.Ending != Ending.Lost))
                return _answers.IsClosed ? $"a Close with {_answers.CloseCode}" : _reset ? "a reset before the Close" : "no Close";
            if (_answers.IsClosed && !Expected.Codes.Contains(_answers.CloseCode))
                return $"a Close with {_answers.CloseCode}";
            if (!_ended || _reset)
                return _ended ? "a reset instead of an end" : "no end of the connection";
            return _answers.EndsWithFrame ? null : "half a frame at the end";
        }
    }

    private string? FindWrongPong()
    {
        int next = 0;
        foreach (byte[] pong in _answers.Pongs)
        {
            while (next < Expected.Pings.Count && !Expected.Pings[next].AsSpan().SequenceEqual(pong))
                next++;
            if (next++ == Expected.Pings.Count)
                return $"a pong that answers nothing: {Peer.Spaced(pong)}";
        }

        bool lastIsMissing = Expected.Pings.Count > 0 && (_answers.Pongs.Count == 0 || !_answers.Pongs[^1].AsSpan().SequenceEqual(Expected.Pings[^1]));
        return lastIsMissing && !Expected.PongsAreOptional ? $"the last ping is not answered; {_answers.Pongs.Count} are" : null;
    }

    private async Task<string?> JudgeProgramAsync(Task<int?> program)
    {
        int? reported = await program.WaitAsync(Patience.Limit, CancellationToken.None);
        int sent = Expected.ReportedCode(_answers.CloseCode);
        return reported == sent ? null : $"the program finds {reported} instead of {sent}";
    }

    private async Task WatchAsync()
    {
        byte[] buffer = new byte[16 * 1024];
        while (true)
        {
            int count = await link.ReceiveAsync(buffer);
            TaskCompletionSource change;
            lock (_gate)
            {
                if (count > 0)
                    _answers.Add(buffer.AsSpan(0, count));
                (_ended, _reset) = (count <= 0, count < 0);
                (change, _change) = (_change, new(TaskCreationOptions.RunContinuationsAsynchronously));
            }

            change.SetResult();
            if (count <= 0)
                return;
        }
    }

    /// <summary>Waits until the condition holds; gives up when nothing more can come, or when it does not.</summary>
    private async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        while (true)
        {
            Task change;
            lock (_gate)
            {
                if (condition() || _ended || _answers.Problem is not null)
                    return;
                change = _change.Task;
            }

            try
            {
                await change.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
