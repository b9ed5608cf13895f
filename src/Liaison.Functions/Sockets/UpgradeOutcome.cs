namespace Liaison.Functions.Sockets;

/// <summary>What a call that wants to use a channel finds.</summary>
internal enum UpgradeOutcome
{
    /// <summary>The channel can be used.</summary>
    Ready,

    /// <summary>The opening handshake is not done yet, and the time of the call is over.</summary>
    Pending,

    /// <summary>The opening handshake has failed.</summary>
    Refused,
}
