namespace Liaison.Vocabulary;

/// <summary>One way of calling a function.</summary>
/// <param name="Display">The call as a reader of WLangage expects it: optional parameters in brackets.</param>
/// <param name="Parameters">Its parameters in order; optional ones come last.</param>
/// <param name="Returns">The type of its result, or null when it has none.</param>
/// <param name="Result">What the result says, or null when there is none.</param>
public sealed record FunctionSyntax(
    BilingualText Display,
    IReadOnlyList<Parameter> Parameters,
    TypeEntry? Returns,
    BilingualText? Result);
