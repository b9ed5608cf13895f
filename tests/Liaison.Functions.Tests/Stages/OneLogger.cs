using Microsoft.Extensions.Logging;

namespace Liaison.Functions.Tests.Stages;

/// <summary>Gives the same logger to all.</summary>
internal sealed class OneLogger(ILogger logger) : ILoggerFactory
{
    public void AddProvider(ILoggerProvider provider)
    {
    }

    public ILogger CreateLogger(string categoryName) => logger;

    public void Dispose()
    {
    }
}
