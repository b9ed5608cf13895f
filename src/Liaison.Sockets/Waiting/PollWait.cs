using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>Waits for a system socket until a deadline, to the millisecond and never too short.</summary>
internal static class PollWait
{
    /// <summary>Poll counts microseconds in 32 bits: about 35 minutes.</summary>
    public static readonly TimeSpan LongestPoll = TimeSpan.FromMinutes(30);

    /// <summary>Blocks until a receive or an accept would not; false when the deadline came first.</summary>
    public static bool UntilReadable(Socket socket, Deadline deadline)
    {
        while (true)
        {
            if (socket.Poll(deadline.HasPassed ? TimeSpan.Zero : deadline.Slice(LongestPoll), SelectMode.SelectRead))
                return true;
            // The system counts whole milliseconds and may cut the fraction: wait again until the moment has come.
            if (deadline.HasPassed)
                return false;
        }
    }
}
