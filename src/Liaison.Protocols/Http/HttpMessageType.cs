namespace Liaison.Protocols.Http;

/// <summary>The two kinds of HTTP messages.</summary>
public enum HttpMessageType
{
    /// <summary>What a client sends: begins with a request line.</summary>
    Request,

    /// <summary>What a server answers: begins with a status line.</summary>
    Response,
}
