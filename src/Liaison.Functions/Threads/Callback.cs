namespace Liaison.Functions.Threads;

/// <summary>One call that the main thread is to make.</summary>
/// <param name="Socket">The name of the socket whose event it is, "" if there is none.</param>
/// <param name="Event">The event, 0 if there is none.</param>
/// <param name="Context">Where it has to run; null means the runtime's own loop or thread.</param>
/// <param name="Run">What to do.</param>
internal sealed record Callback(string Socket, int Event, SynchronizationContext? Context, Action Run);
