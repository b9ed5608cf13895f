using System.Diagnostics.CodeAnalysis;
using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Liaison.Functions.Certificates;

/// <summary>The files that hold certificates and keys: the only ones that the functions read.</summary>
internal static class CertificateFile
{
    public static bool Exists(string path) =>
#pragma warning disable RS0030 // The one place where the functions look at files: the program has named a certificate by its path.
        File.Exists(path);
#pragma warning restore RS0030

    /// <summary>Reads a file of certificates or of a key.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="parse">Makes something of the bytes; what its exceptions say is the problem.</param>
    /// <param name="content">What was made; null when the file could not be read.</param>
    /// <param name="problem">What is wrong with it, "" when nothing is.</param>
    public static bool TryRead<T>(string path, Func<byte[], T> parse, [NotNullWhen(true)] out T? content, out string problem)
        where T : class => TryParse(() => parse(Read(path)), out content, out problem);

    /// <summary>The same for bytes that the program has read itself.</summary>
    public static bool TryParse<T>(Func<T> parse, [NotNullWhen(true)] out T? content, out string problem)
        where T : class
    {
        try
        {
            content = parse();
            problem = "";
            return true;
        }
        catch (Exception error) when (error is
            IOException or UnauthorizedAccessException or CryptographicException or AsnContentException or ArgumentException or NotSupportedException)
        {
            content = null;
            problem = error.Message;
            return false;
        }
    }

    public static byte[] Read(string path) =>
#pragma warning disable RS0030 // As above.
        File.ReadAllBytes(path);
#pragma warning restore RS0030
}
