namespace Liaison.Functions.Tests.Stages;

/// <summary>Tests that measure the process or narrow times: nothing runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
