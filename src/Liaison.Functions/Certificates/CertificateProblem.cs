namespace Liaison.Functions.Certificates;

/// <summary>Why a certificate cannot be used.</summary>
internal enum CertificateProblem
{
    /// <summary>It can.</summary>
    None,

    /// <summary>No store and no file has it.</summary>
    NotFound,

    /// <summary>Its private key is not with it.</summary>
    WithoutKey,

    /// <summary>The file is broken, or its password is another one.</summary>
    Unreadable,
}
