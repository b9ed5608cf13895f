using Microsoft.Extensions.Logging;

namespace Liaison.Functions;

/// <summary>The events that a runtime adds to the log of its sockets. Payloads never appear in them.</summary>
internal static partial class RuntimeLog
{
    [LoggerMessage(101, LogLevel.Error, "The callback of \"{Socket}\" threw at event {Event}")]
    public static partial void CallbackThrew(this ILogger logger, string socket, int @event, Exception exception);

    [LoggerMessage(102, LogLevel.Warning, "The callback of \"{Socket}\" has been at event {Event} for more than {Limit}; other callbacks wait")]
    public static partial void CallbackSlow(this ILogger logger, string socket, int @event, TimeSpan limit);

    [LoggerMessage(103, LogLevel.Warning, "The synchronization context of \"{Socket}\" takes no callbacks any more")]
    public static partial void ContextGone(this ILogger logger, string socket, Exception exception);

    [LoggerMessage(104, LogLevel.Warning, "The certificate {Subject} that \"{Socket}\" shows has expired on {Date:yyyy-MM-dd}")]
    public static partial void CertificateHasExpired(this ILogger logger, string subject, string socket, DateTimeOffset date);
}
