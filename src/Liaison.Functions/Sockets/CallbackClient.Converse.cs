using Liaison.Protocols.WebSockets;
using Liaison.Sockets;
using Event = Liaison.Vocabulary.ConstantValues.CallbackEvent;

namespace Liaison.Functions.Sockets;

internal sealed partial class CallbackClient
{
    // Answers by which a server says that no later attempt will be welcome.
    private static readonly int[] FinalAnswers = [400, 401, 403, 404];

    // Ends after which the same server may be there again.
    private static readonly int[] PassingCodes =
    [
        CloseCodes.GoingAway, CloseCodes.NoStatus, CloseCodes.Abnormal, CloseCodes.InternalError,
        CloseCodes.ServiceRestart, CloseCodes.TryAgainLater, CloseCodes.BadGateway,
    ];

    /// <summary>Connects, and returns at once.</summary>
    public void Begin(WebSocketAddress server)
    {
        Runtime.Program.KeepAlive.Begin();
        _ = Task.Run(() => RunAsync(server), CancellationToken.None);
    }

    private async Task RunAsync(WebSocketAddress server)
    {
        var backoff = new Backoff();
        bool isTold = false;
        while (true)
        {
            var opened = _connection;
            var ending = await ConverseAsync(server, backoff).ConfigureAwait(false);
            isTold &= _connection == opened;
            if (IsClosing || !Options.Reconnect || !ending.MayReturn)
            {
                Tell(ending);
                return;
            }

            if (!isTold)
                TellLoss(ending);
            isTold = true;
            await PauseAsync(backoff.Next()).ConfigureAwait(false);
        }
    }

    /// <summary>From the attempt to connect until the end of the connection.</summary>
    private async Task<Ending> ConverseAsync(WebSocketAddress server, Backoff backoff)
    {
        WebSocketConnection connection;
        var options = Options;
        try
        {
            connection = await WebSocketClient.ConnectAsync(server, options.ForWebSocketClients, _givenUp.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return new(_codeOfClosing, null);
        }
        catch (EndpointException error)
        {
            return IsClosing
                ? new(_codeOfClosing, null)
                : new(CloseCodes.Abnormal, connecting.Describe(error)) { MayReturn = !FinalAnswers.Contains(error.Status) };
        }

        _tooSlow = null;
        _connection = connection;
        if (Options != options)
            Configure(connection, Options);
        long opened = options.Time.GetTimestamp();
        using var closing = _givenUp.Token.UnsafeRegister(_ => _ = CloseAsync(connection), null);
        await DeliverAsync(Event.Opening, Text("")).ConfigureAwait(false);
        _queue.Release(connection);
        var end = await DeliverAllAsync(connection).ConfigureAwait(false);
        _queue.Hold();
        if (options.Time.GetElapsedTime(opened) >= Backoff.GoodConnection)
            backoff.Restart();
        if (_tooSlow is { } tooSlow)
        {
            await connection.CloseAsync().ConfigureAwait(false);
            return new(CloseCodes.TryAgainLater, tooSlow);
        }

        if (!IsClosing)
            return new(connection.CloseCode ?? CloseCodes.Abnormal, end.Close is null ? Reading.Describe(end) : null);
        await connection.CloseAsync().ConfigureAwait(false);
        return new(connection.CloseCode ?? CloseCodes.Abnormal, null);
    }

    /// <summary>Lets what was written before leave, within the time that closing may take; then closes.</summary>
    private async Task CloseAsync(WebSocketConnection connection)
    {
        var given = Options.WebSocketClient.WebSocket.CloseTimeout;
        var limit = given > TimeSpan.Zero ? given : Timeout.InfiniteTimeSpan;
        _queue.Release(connection);
        await Task.WhenAny(_queue.EndAsync(), Task.Delay(limit, Options.Time, CancellationToken.None)).ConfigureAwait(false);
        await connection.CloseAsync(_codeOfClosing).ConfigureAwait(false);
        _ended.TrySetResult();
    }

    private void TellLoss(Ending ending) => TellFailure(ending.Failure ?? Reading.Describe(100031));

    /// <summary>Waits before the next attempt; the program's closing cuts it short.</summary>
    private async Task PauseAsync(TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause, Options.Time, _givenUp.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
        }
    }

    /// <summary>
    /// Takes one message at a time: what follows it waits in the connection, and a fault behind it is punished only when
    /// the procedure has had its time to answer.
    /// </summary>
    private async Task<ConnectionEnd> DeliverAllAsync(WebSocketConnection connection)
    {
        while (true)
        {
            var message = await connection.ReadAsync(CancellationToken.None).ConfigureAwait(false);
            if (message.Status == ReadStatus.Closed)
                return message.End!;
            if (!IsClosing)
                await DeliverAsync(Event.Message, message).ConfigureAwait(false);
        }
    }
}
