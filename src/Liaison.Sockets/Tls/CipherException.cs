namespace Liaison.Sockets;

/// <summary>Carries what a transport has answered through an <c>SslStream</c>, which passes exceptions of this family on unchanged.</summary>
internal sealed class CipherException(Transferred transferred) : IOException("The transport has not moved the bytes.")
{
    public Transferred Transferred => transferred;
}
