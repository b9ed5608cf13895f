namespace Liaison.Functions.Program;

/// <summary>The objects with a destructor that the program still uses, so that they end with it at the latest. It keeps none alive.</summary>
internal sealed class LastingObjects
{
    private const int Few = 64;

    private readonly Lock _lock = new();
    private List<WeakReference<IEnding>> _objects = [];
    private int _limit = Few;

    public void Add(IEnding made)
    {
        lock (_lock)
        {
            // As many may come again as have stayed: looking through them costs each newcomer the same, however many there are.
            if (_objects.Count >= _limit)
            {
                _objects.RemoveAll(static one => !one.TryGetTarget(out _));
                _limit = Math.Max(Few, 2 * _objects.Count);
            }

            _objects.Add(new(made));
        }
    }

    /// <summary>Takes them out, the last one first.</summary>
    public IEnumerable<IEnding> Take()
    {
        List<WeakReference<IEnding>> taken;
        lock (_lock)
            (taken, _objects) = (_objects, []);
        foreach (var one in Enumerable.Reverse(taken))
        {
            if (one.TryGetTarget(out var made))
                yield return made;
        }
    }
}
