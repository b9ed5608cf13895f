namespace Liaison.Sockets;

/// <summary>One thing that is wrong with a certificate.</summary>
/// <param name="Cause">What.</param>
/// <param name="Detail">The names it is for, the date, the usage it lacks, the authority nobody knows; else what is wrong in words.</param>
public sealed record CertificateFault(FailureCause Cause, string Detail)
{
    /// <summary>What a program has to say to overlook it; none: it cannot be overlooked.</summary>
    public CertificateFaults OverlookedBy { get; init; } = Cause switch
    {
        FailureCause.CertificateWrongName => CertificateFaults.Name,
        FailureCause.CertificateExpired or FailureCause.CertificateNotYetValid => CertificateFaults.Date,
        FailureCause.CertificateUntrusted => CertificateFaults.Root,
        _ => CertificateFaults.None,
    };

    /// <summary>The cause and the detail.</summary>
    public override string ToString() => $"{EndpointException.Describe(Cause)} ({Detail})";
}
