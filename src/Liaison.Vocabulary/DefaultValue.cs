namespace Liaison.Vocabulary;

/// <summary>What an absent argument means.</summary>
/// <param name="Text">The default as readers are told of it.</param>
/// <param name="CSharp">The C# constant that stands for it in the facades; <c>null</c> makes the C# type nullable.</param>
public sealed record DefaultValue(BilingualText Text, string CSharp);
