using Liaison.Testing;

namespace Liaison.Sockets.Tests;

/// <summary>The two ways of calling a connection. What they do must be the same.</summary>
public enum Driver
{
    Blocking,
    Async,
}

internal static class DriverCalls
{
    public static Task<Message> Read(this Driver driver, Connection connection, ReadLimits? limits = null) => driver == Driver.Blocking
        ? OwnThread.Run(() => connection.Read(limits ?? ReadLimits.None))
        : connection.ReadAsync(limits ?? ReadLimits.None).AsTask();

    public static Task<WriteResult> Write(this Driver driver, Connection connection, byte[] message) => driver == Driver.Blocking
        ? OwnThread.Run(() => connection.Write(message))
        : connection.WriteAsync(message).AsTask();
}
