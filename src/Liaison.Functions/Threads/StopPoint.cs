namespace Liaison.Functions;

/// <summary>Where a thread that has been told to stop ends: turns of loops and beginnings of procedures.</summary>
public static class StopPoint
{
    /// <summary>Ends the thread when it has been told to stop; does nothing else.</summary>
    /// <exception cref="ThreadStopException">The thread has been told to stop; no handler of the program catches it.</exception>
    public static void Pass() => WorkerThread.Current?.ThrowIfStopped();
}
