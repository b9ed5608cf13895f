namespace Liaison.Sockets;

/// <summary>Faults of a server's certificate that a client may choose to overlook.</summary>
[Flags]
public enum CertificateFaults
{
    /// <summary>Nothing is overlooked.</summary>
    None = 0,

    /// <summary>The certificate ends in no authority that is trusted.</summary>
    Root = 1,

    /// <summary>The certificate is for other names.</summary>
    Name = 2,

    /// <summary>The certificate, or one of its authorities, has expired or is not valid yet.</summary>
    Date = 4,
}
