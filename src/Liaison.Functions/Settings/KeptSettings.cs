namespace Liaison.Functions.Settings;

/// <summary>
/// The settings that wait for the creation of a socket under their name, of the last 4,096 names. Safe for any number of
/// threads.
/// </summary>
internal sealed class KeptSettings
{
    private const int MostNames = 4096;
    private readonly Lock _gate = new();
    private readonly LinkedList<KeptName> _order = new();
    private readonly Dictionary<string, LinkedListNode<KeptName>> _byName = new(StringComparer.Ordinal);

    /// <summary>The options with what is kept for the name.</summary>
    public LiaisonOptions Apply(string name, LiaisonOptions options)
    {
        lock (_gate)
            return _byName.TryGetValue(name, out var node) ? node.Value.Apply(options) : options;
    }

    /// <summary>Keeps a value for the name.</summary>
    public void Keep(string name, Setting setting, SettingValue value)
    {
        lock (_gate)
        {
            if (!_byName.TryGetValue(name, out var node))
            {
                if (_order.Count == MostNames)
                    Forget(_order.First!);
                node = _byName[name] = _order.AddLast(new KeptName(name));
            }

            node.Value.Values[setting] = value;
        }
    }

    /// <summary>Gives what is kept for the name, and forgets it; null when nothing is.</summary>
    public Func<LiaisonOptions, LiaisonOptions>? Take(string name)
    {
        lock (_gate)
        {
            if (!_byName.TryGetValue(name, out var node))
                return null;
            Forget(node);
            return node.Value.Apply;
        }
    }

    private void Forget(LinkedListNode<KeptName> node)
    {
        _byName.Remove(node.Value.Name);
        _order.Remove(node);
    }

    private sealed class KeptName(string name)
    {
        public string Name => name;

        public Dictionary<Setting, SettingValue> Values { get; } = [];

        public LiaisonOptions Apply(LiaisonOptions options) =>
            Values.Aggregate(options, static (changed, kept) => kept.Key.With(changed, kept.Value));
    }
}
