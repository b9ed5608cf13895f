namespace Liaison.Compiler.Binding;

/// <summary>What is asked about two strings.</summary>
internal enum TextTest
{
    AreEqual,
    StartsWith,
    Contains,
    EndsWith,
}
