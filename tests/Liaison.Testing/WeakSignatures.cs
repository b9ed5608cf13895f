using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Liaison.Testing;

/// <summary>Signs with SHA-1 and RSA, as nobody may any more; .NET's own classes refuse to.</summary>
internal sealed class WeakSignatures(RSA key) : X509SignatureGenerator
{
    // sha1WithRSAEncryption, no parameters.
    private static readonly byte[] Algorithm = [0x30, 0x0D, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x05, 0x05, 0x00];

    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) => Algorithm;

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) =>
        key.SignData(data, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);

    protected override PublicKey BuildPublicKey() => new(key);
}
