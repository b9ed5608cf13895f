using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Liaison.Functions.Errors;
using HashAlgorithm = Liaison.Vocabulary.ConstantValues.HashAlgorithm;

namespace Liaison.Functions;

/// <summary>The functions that make digests.</summary>
public static class HashFunctions
{
    /// <summary>The digest of bytes.</summary>
    /// <param name="algorithm">A constant of the family HashAlgorithm.</param>
    /// <param name="data">The bytes; of a string those of the table.</param>
    /// <param name="key">The key, for the algorithms that have one.</param>
    /// <exception cref="LiaisonException">100204: another constant.</exception>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The program says which one.")]
    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "The program says which one.")]
    public static ByteBuffer Hash(int algorithm, ByteBuffer data, ByteBuffer? key = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        var secret = key is null ? default : key.Span;
        return ByteBuffer.Adopt(algorithm switch
        {
            HashAlgorithm.Md5 => MD5.HashData(data.Span),
            HashAlgorithm.Sha1 => SHA1.HashData(data.Span),
            HashAlgorithm.Sha256 => SHA256.HashData(data.Span),
            HashAlgorithm.Sha384 => SHA384.HashData(data.Span),
            HashAlgorithm.Sha512 => SHA512.HashData(data.Span),
            HashAlgorithm.HmacMd5 => HMACMD5.HashData(secret, data.Span),
            HashAlgorithm.HmacSha1 => HMACSHA1.HashData(secret, data.Span),
            HashAlgorithm.HmacSha256 => HMACSHA256.HashData(secret, data.Span),
            HashAlgorithm.HmacSha384 => HMACSHA384.HashData(secret, data.Span),
            HashAlgorithm.HmacSha512 => HMACSHA512.HashData(secret, data.Span),
            _ => throw Fatal.UnknownConstant(algorithm),
        });
    }
}
