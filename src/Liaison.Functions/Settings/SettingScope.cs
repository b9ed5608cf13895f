namespace Liaison.Functions.Settings;

/// <summary>What a setting holds for.</summary>
internal enum SettingScope
{
    /// <summary>For the process only.</summary>
    Process,

    /// <summary>Also for one socket, at once when it is open.</summary>
    Socket,

    /// <summary>
    /// Also for one socket; it concerns how connections begin. So one that is open keeps what it has, and the value is kept
    /// for the next creation under the name.
    /// </summary>
    Beginning,
}
