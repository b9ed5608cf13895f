using System.Diagnostics;

namespace Liaison.Fuzz.Running;

/// <summary>Examines many inputs of a target, on all processors.</summary>
/// <param name="target">The target.</param>
/// <param name="seed">The seed: with it, an index names an input for ever.</param>
public sealed class FuzzRun(FuzzTarget target, ulong seed)
{
    /// <summary>The seed when none is given.</summary>
    public const ulong DefaultSeed = 20_260_101;

    private const int Batch = 64;
    private const int MostFindings = 10;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private readonly List<Finding> _findings = [];
    private readonly Lock _turn = new();
    private long _next;
    private long _done;
    private int _found;

    /// <summary>How long one input may take before it counts as one that never ends.</summary>
    /// <value>30 seconds by default, thousands of times what the slowest takes.</value>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Told from time to time how many inputs are done.</summary>
    public Action<long> OnProgress { get; init; } = _ => { };

    /// <summary>Examines so many inputs, or fewer when there is enough to mend.</summary>
    public TargetResult Examine(long count)
    {
        var start = Stopwatch.StartNew();
        Worker[] workers = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Worker())];
        Thread[] threads = [.. workers.Select(worker => new Thread(() => Work(worker, count)) { IsBackground = true, Name = "fuzz" })];
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
        {
            while (!thread.Join(Look))
            {
                OnProgress(Interlocked.Read(ref _done));
                if (Array.Find(workers, worker => worker.Watched() * Look > Patience) is { } stuck)
                {
                    long index = stuck.Index;
                    Add(new(target.Name, seed, index, $"hangs: no end after {Patience.TotalSeconds} s", target.Make(seed, index)));
                    Interlocked.Exchange(ref _next, count);
                    return Result(start.Elapsed);
                }
            }
        }

        return Result(start.Elapsed);
    }

    private TargetResult Result(TimeSpan duration)
    {
        lock (_turn)
            return new(target.Name, Interlocked.Read(ref _done), duration, [.. _findings]);
    }

    private void Work(Worker worker, long count)
    {
        while (true)
        {
            long first = Interlocked.Add(ref _next, Batch) - Batch;
            if (first >= count || !HasRoom)
                break;
            long end = Math.Min(first + Batch, count);
            for (long index = first; index < end && HasRoom; index++)
            {
                worker.Begin(index);
                byte[] input = target.Make(seed, index);
                if (target.Examine(input) is { } problem)
                    Add(new(target.Name, seed, index, problem, input));
            }

            Interlocked.Add(ref _done, end - first);
        }

        worker.End();
    }

    private bool HasRoom => Volatile.Read(ref _found) < MostFindings;

    private void Add(Finding finding)
    {
        lock (_turn)
        {
            _findings.Add(finding);
            Volatile.Write(ref _found, _findings.Count);
        }
    }

    /// <summary>What one thread is at, for the other that watches it.</summary>
    private sealed class Worker
    {
        private const long Idle = -1;
        private long _index = Idle;
        private long _seen = Idle;
        private int _looks;

        public long Index => Interlocked.Read(ref _index);

        public void Begin(long index) => Interlocked.Exchange(ref _index, index);

        public void End() => Begin(Idle);

        /// <returns>How often in a row it was at the same input. A clock would count the time in which the whole process stands still.</returns>
        public int Watched()
        {
            long index = Index;
            _looks = index == Idle || index != _seen ? 0 : _looks + 1;
            _seen = index;
            return _looks;
        }
    }
}
