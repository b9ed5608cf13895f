using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Liaison.Testing;

namespace Liaison.Peers.Tests.Tls;

/// <summary>The command <c>openssl</c> as one end of a TLS conversation: lines from its input to the other end, and back to its output.</summary>
internal sealed class OpensslPeer : IDisposable
{
    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("liaison-tls-");
    private ChildProcess? _process;
    private bool _isServer;

    public OpensslPeer()
    {
        Assert.SkipWhen(ExternalTool.WhyMissing("openssl") is not null, ExternalTool.WhyMissing("openssl") ?? "");
        Write("root.pem", TestAuthority.Shared.Certificate.ExportCertificatePem());
    }

    /// <summary>How often a client has said that it changes its keys.</summary>
    private int KeyUpdates => _process!.Errors.Split("KEYUPDATE").Length - 1;

    private string Root => Path.Combine(_files.FullName, "root.pem");

    /// <summary>Connects to a server, which it believes only if its certificate is for <c>localhost</c>.</summary>
    public void Connect(int port, string version) => Start(
        "s_client",
        "-connect",
        string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"),
        "-servername",
        "localhost",
        "-verify_hostname",
        "localhost",
        "-verify_return_error",
        "-CAfile",
        Root,
        $"-{version}");

    /// <summary>Listens on a port of the system's choice.</summary>
    public async Task<int> ListenAsync(X509Certificate2 certificate, string version, params string[] more)
    {
        Write("server.pem", certificate.ExportCertificatePem());
        Write("server.key", certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        string folder = _files.FullName;
        _isServer = true;
        Start([
            "s_server", "-msg", "-accept", "127.0.0.1:0", "-CAfile", Root, "-cert", Path.Combine(folder, "server.pem"), "-key",
            Path.Combine(folder, "server.key"), $"-{version}", .. more]);
        string line = await LineWithAsync("ACCEPT ");
        return int.Parse(line[(line.LastIndexOf(':') + 1)..], CultureInfo.InvariantCulture);
    }

    /// <summary>Gives it a line: to send, or a command of one letter.</summary>
    public async Task WriteLineAsync(string line)
    {
        await _process!.Input.WriteAsync((line + "\n").AsMemory(), TestContext.Current.CancellationToken);
        await _process.Input.FlushAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>
    /// Lets it change its keys: <c>K</c> asks the other end for the same, <c>k</c> does not. Returns when it has read the
    /// command: it would drop a line that came together with it.
    /// </summary>
    public async Task ChangeKeysAsync(string command)
    {
        int before = KeyUpdates;
        await WriteLineAsync(command);
        if (_isServer)
            await LineWithAsync(">>> TLS 1.3, Handshake [length 0005], KeyUpdate");
        else
            Eventually.True(() => KeyUpdates > before, "openssl has read the command");
    }

    /// <summary>The next line of its output that contains a text.</summary>
    public async Task<string> LineWithAsync(string text)
    {
        while (await _process!.ReadLineAsync() is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"openssl has ended without saying '{text}': {_process.Errors}");
    }

    public void Dispose()
    {
        _process?.Dispose();
        _files.Delete(recursive: true);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_files.FullName, name), text);

    private void Start(params string[] arguments) => _process = new ChildProcess("openssl", arguments);
}
