using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Liaison.Testing;

/// <summary>Keeps the events of a log.</summary>
public sealed class RecordedLog : ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, int Id, string Text)> _events = new();

    public IReadOnlyCollection<(LogLevel Level, int Id, string Text)> Events => _events;

    /// <summary>How many events have this number.</summary>
    public int Count(int id) => _events.Count(one => one.Id == id);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _events.Enqueue((logLevel, eventId.Id, formatter(state, exception)));
}
