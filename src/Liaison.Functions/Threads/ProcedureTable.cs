using System.Collections.Concurrent;
using Liaison.Vocabulary;

namespace Liaison.Functions;

/// <summary>The procedures of the program that can be found by name; the program itself enters them.</summary>
public sealed class ProcedureTable
{
    private readonly ConcurrentDictionary<string, Procedure> _procedures = new(StringComparer.Ordinal);

    /// <summary>Enters a procedure, in place of one of the same name.</summary>
    /// <param name="name">Its name; one of an element is <c>Element.Name</c>.</param>
    /// <param name="procedure">The procedure.</param>
    public void Add(string name, Delegate procedure) => _procedures[Fold.Of(name)] = new Procedure(name, procedure);

    /// <summary>The procedure that a text names, compared by fold; null when there is none.</summary>
    public Procedure? Find(string name) => _procedures.GetValueOrDefault(Fold.Of(name));
}
