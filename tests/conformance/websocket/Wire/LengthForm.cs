namespace Liaison.Conformance.Tests;

/// <summary>The three ways in which a header can say the length (RFC 6455 section 5.2).</summary>
internal enum LengthForm
{
    /// <summary>The shortest that fits, which is the only right one.</summary>
    Shortest,

    /// <summary>126 and sixteen bits.</summary>
    SixteenBits,

    /// <summary>127 and sixty-four bits.</summary>
    SixtyFourBits,
}
