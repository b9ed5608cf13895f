namespace Liaison.Functions.Sockets;

/// <summary>The callback sockets that are gone, by name: the last 4,096. Their facts can still be asked for.</summary>
internal sealed class GoneSockets
{
    private const int Most = 4096;
    private readonly LinkedList<Gone> _order = new();
    private readonly Dictionary<string, LinkedListNode<Gone>> _byName = new(StringComparer.Ordinal);

    public CallbackSocket? Find(string name) => _byName.TryGetValue(name, out var node) ? node.Value.Socket : null;

    public void Remember(string name, CallbackSocket socket)
    {
        Forget(name);
        if (_order.Count == Most)
            Forget(_order.First!.Value.Name);
        _byName[name] = _order.AddLast(new Gone(name, socket));
    }

    public void Forget(string name)
    {
        if (_byName.Remove(name, out var node))
            _order.Remove(node);
    }

    // A class, so that .NET has the list already compiled.
    private sealed record Gone(string Name, CallbackSocket Socket);
}
