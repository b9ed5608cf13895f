namespace Liaison.Vocabulary;

/// <summary>A group of functions or constants that belong together.</summary>
/// <param name="Id">The name that code uses for it.</param>
/// <param name="Title">Its heading in the reference pages.</param>
/// <param name="HelpPage">Number of the PC SOFT help page about it, or null.</param>
public sealed record Family(string Id, BilingualText Title, int? HelpPage);
