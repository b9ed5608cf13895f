namespace Liaison.Sockets;

/// <summary>One thing that is wrong with a certificate.</summary>
/// <param name="Cause">What.</param>
/// <param name="Detail">The names it is for, the date, the usage it lacks, the authority nobody knows; else what is wrong in words.</param>
public sealed record CertificateFault(FailureCause Cause, string Detail)
{
    /// <summary>The cause and the detail.</summary>
    public override string ToString() => $"{EndpointException.Describe(Cause)} ({Detail})";
}
