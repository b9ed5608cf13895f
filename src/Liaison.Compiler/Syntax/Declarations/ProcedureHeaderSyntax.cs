namespace Liaison.Compiler.Syntax.Declarations;

/// <summary>The line that opens a procedure: words, name, parameters, result.</summary>
public sealed class ProcedureHeaderSyntax : SyntaxNode
{
    internal ProcedureHeaderSyntax(
        SyntaxToken procedureKeyword,
        SyntaxToken? internalKeyword,
        IReadOnlyList<SyntaxToken> modifiers,
        SyntaxToken? className,
        SyntaxToken? classSeparator,
        SyntaxToken name,
        ParameterListSyntax? parameters,
        IReadOnlyList<AngleAttributeSyntax> attributes,
        SyntaxToken? colon,
        TypeSyntax? resultType)
        : base([procedureKeyword, internalKeyword, .. modifiers, className, classSeparator, name, parameters, .. attributes, colon, resultType])
    {
        ProcedureKeyword = procedureKeyword;
        InternalKeyword = internalKeyword;
        Modifiers = modifiers;
        ClassName = className;
        ClassSeparator = classSeparator;
        Name = name;
        Parameters = parameters;
        Attributes = attributes;
        Colon = colon;
        ResultType = resultType;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ProcedureHeader;

    /// <summary>The first word.</summary>
    public SyntaxToken ProcedureKeyword { get; }

    /// <summary>The word that makes it an internal procedure.</summary>
    public SyntaxToken? InternalKeyword { get; }

    /// <summary>Words on visibility, inheritance and static methods, as written, in any order.</summary>
    public IReadOnlyList<SyntaxToken> Modifiers { get; }

    /// <summary>The class in front of the name of a method written elsewhere.</summary>
    public SyntaxToken? ClassName { get; }

    /// <summary>The dot or double colon behind <see cref="ClassName"/>.</summary>
    public SyntaxToken? ClassSeparator { get; }

    /// <summary>The name of the procedure; empty and missing when there is none, which has been reported.</summary>
    public SyntaxToken Name { get; }

    /// <summary>The parameters; null when no parentheses follow the name.</summary>
    public ParameterListSyntax? Parameters { get; }

    /// <summary>Attributes in angle brackets.</summary>
    public IReadOnlyList<AngleAttributeSyntax> Attributes { get; }

    /// <summary>The colon in front of the type of the result.</summary>
    public SyntaxToken? Colon { get; }

    /// <summary>The type of the result, when the header gives it.</summary>
    public TypeSyntax? ResultType { get; }
}
