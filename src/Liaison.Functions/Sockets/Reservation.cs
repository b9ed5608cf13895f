namespace Liaison.Functions.Sockets;

/// <summary>A name that is taken while its socket is being made: it exists for nobody, and giving it up ends the attempt.</summary>
internal sealed class Reservation(string name) : IDisposable
{
    private readonly CancellationTokenSource _givenUp = new();

    public string Name => name;

    public CancellationToken GivenUp => _givenUp.Token;

    public void GiveUp() => _givenUp.Cancel();

    public void Dispose() => _givenUp.Dispose();
}
