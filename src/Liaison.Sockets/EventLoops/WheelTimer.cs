namespace Liaison.Sockets;

/// <summary>A place in a <see cref="TimerWheel"/>.</summary>
internal sealed class WheelTimer(ITimed owner)
{
    public ITimed Owner => owner;

    public long Due { get; set; } = long.MaxValue;

    /// <summary>Negative while it is not set.</summary>
    public int Slot { get; set; } = -1;

    public WheelTimer? Next { get; set; }

    public WheelTimer? Previous { get; set; }
}
