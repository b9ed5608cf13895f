namespace Liaison.Functions;

/// <summary>Where procedures that are called for events run.</summary>
public enum CallbackPlace
{
    /// <summary>
    /// In the main thread: the <see cref="SynchronizationContext"/> that was current when the socket was made, else the
    /// loop of <see cref="LiaisonRuntime.RunMainThread"/>, else a thread of the runtime. One at a time, in the order of
    /// the events.
    /// </summary>
    Main,

    /// <summary>In a thread of their own, in the same order.</summary>
    Dedicated,

    /// <summary>In the threads that receive: one at a time for each socket, several sockets at once.</summary>
    Loop,
}
