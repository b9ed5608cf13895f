namespace Liaison.Sockets;

/// <summary>Whether a server asks its clients for a certificate.</summary>
public enum ClientCertificates
{
    /// <summary>It does not.</summary>
    NotAsked,

    /// <summary>It does; clients without one are served all the same, those with a wrong one are not.</summary>
    Asked,

    /// <summary>It does, and serves nobody without one.</summary>
    Required,
}
