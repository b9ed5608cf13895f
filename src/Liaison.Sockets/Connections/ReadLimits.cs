namespace Liaison.Sockets;

/// <summary>How long a read may last and how much it may give.</summary>
/// <param name="Start">
/// How long the start of a message is awaited; negative: without limit; zero: look, do not wait.
/// </param>
/// <param name="Message">
/// How long the rest of a message is awaited once its length header is complete; negative: without limit. Null: without
/// limit if <paramref name="Start"/> has none, else by <see cref="ConnectionOptions.MessageTimeout"/>.
/// </param>
/// <param name="MaximumBytes">
/// The most bytes to give, at least 1. In raw mode null means <see cref="DefaultMaximumBytes"/>. On WebSockets null means
/// whole messages; given, a longer message is cut, text between two characters, and the next read goes on with it.
/// Ignored by the other modes.
/// </param>
public readonly record struct ReadLimits(TimeSpan Start, TimeSpan? Message = null, int? MaximumBytes = null)
{
    /// <summary>
    /// On WebSockets: gives what is there of a message instead of waiting for its end, so that a message of any size
    /// passes through without being held; <see cref="ConnectionOptions.MessageSize"/> does not count then. The last part
    /// says so (<see cref="Sockets.Message.IsLast"/>).
    /// </summary>
    public bool InParts { get; init; }

    /// <summary>The bytes that a raw read gives at most when nothing else is said (help page 3070014).</summary>
    public const int DefaultMaximumBytes = 4096;

    /// <summary>Waits without limit.</summary>
    public static ReadLimits None => new(Timeout.InfiniteTimeSpan);
}
