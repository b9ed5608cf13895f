namespace Liaison.Functions;

/// <summary>How alike two texts have to be to count as the same: the three degrees of the comparison operators.</summary>
public enum Strictness
{
    /// <summary>Every character counts: the operators written with one <c>=</c>.</summary>
    Exact,

    /// <summary>Case does not count, nor do blanks at the ends that are compared: the operators with one <c>~</c>.</summary>
    Flexible,

    /// <summary>Only letters and digits count, without case and accents: the operators with <c>~~</c>.</summary>
    VeryFlexible,
}
