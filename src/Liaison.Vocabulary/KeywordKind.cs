namespace Liaison.Vocabulary;

/// <summary>The place of a keyword in a program.</summary>
public enum KeywordKind
{
    /// <summary>It builds statements.</summary>
    Statement,

    /// <summary>It declares.</summary>
    Declaration,

    /// <summary>It stands between or in front of operands.</summary>
    Operator,

    /// <summary>It stands for a value or an object.</summary>
    Value,

    /// <summary>It names a type.</summary>
    Type,

    /// <summary>It is the unit of a duration.</summary>
    Unit,

    /// <summary>It is a property behind two dots.</summary>
    Member,

    /// <summary>It stands in angle brackets.</summary>
    Attribute,
}
