using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Liaison.Architecture.Tests;

/// <summary>Files have the shape that lets a reader guess where things are.</summary>
public sealed class SourceShapeTests
{
    private const int MostLines = 400;

    private static readonly string[] EndingsThatSayNothing = ["Manager", "Helper", "Helpers", "Utils", "Processor", "Wrapper", "Handler", "Impl"];

    [Fact]
    public void No_file_is_longer_than_four_hundred_lines() =>
        Finding.AssertNone(Repository.Sources
            .Where(source => source.Lines.Length > MostLines)
            .Select(source => new Finding(source.Path, MostLines + 1, $"has {source.Lines.Length} lines: split it by verb (Type.Verb.cs) or by type.")));

    [Fact]
    public void A_file_of_src_holds_one_public_type() =>
        Finding.AssertNone(
            from source in Repository.SourcesUnder("src")
            from type in source.TopLevelTypes.Where(IsPublic).Skip(1)
            select source.At(type, $"{SourceFile.NameOf(type)} is a second public type: give it a file of its own."));

    [Fact]
    public void A_file_of_src_is_called_as_its_type() =>
        Finding.AssertNone(
            from source in Repository.SourcesUnder("src")
            let type = source.TopLevelTypes.FirstOrDefault(IsPublic) ?? source.TopLevelTypes.FirstOrDefault()
            where type is not null && !IsNameFor(source.Name, type)
            select source.At(type, $"rename the file {SourceFile.NameOf(type)}.cs, or {SourceFile.NameOf(type)}.Verb.cs for a part of a partial type."));

    [Fact]
    public void A_namespace_of_src_is_file_scoped_and_says_the_folder_or_the_room() =>
        Finding.AssertNone(
            from project in ProjectFile.Rooms
            from source in Repository.SourcesUnder(project.Folder)
            where source.Path.StartsWith("src/", StringComparison.Ordinal)
            let expected = (project.RootNamespace + source.Folder[project.Folder.Length..]).Replace('/', '.')
            from type in source.TopLevelTypes.Take(1)
            where type.Parent is not FileScopedNamespaceDeclarationSyntax scope
                || (scope.Name.ToString() != expected && scope.Name.ToString() != project.RootNamespace)
            select source.At(type, $"begin the file with 'namespace {expected};', or with '{project.RootNamespace}' what users of the room name."));

    [Fact]
    public void No_type_of_src_has_a_name_that_says_nothing() =>
        Finding.AssertNone(
            from source in Repository.SourcesUnder("src")
            from type in source.Syntax.DescendantNodes().OfType<MemberDeclarationSyntax>()
            let name = SourceFile.NameOf(type)
            where EndingsThatSayNothing.Any(ending => name.EndsWith(ending, StringComparison.Ordinal))
            select source.At(type, $"{name}: name it by what it is in the words of the field."));

    [Fact]
    public void Every_pragma_carries_its_reason() =>
        Finding.AssertNone(
            from source in Repository.Sources
            from trivia in source.Syntax.DescendantTrivia()
            where trivia.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia)
            let pragma = (PragmaWarningDirectiveTriviaSyntax)trivia.GetStructure()!
            where pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword)
            where !pragma.ToFullString().Contains("// ", StringComparison.Ordinal)
            select source.At(trivia, "write the reason behind it, on the same line: // why."));

    [Fact]
    public void Every_suppression_carries_its_justification() =>
        Finding.AssertNone(
            from source in Repository.Sources
            from attribute in source.Syntax.DescendantNodes().OfType<AttributeSyntax>()
            let name = attribute.Name.ToString().Split('.')[^1]
            where name is "SuppressMessage" or "SuppressMessageAttribute" or "UnconditionalSuppressMessage"
            where !(attribute.ArgumentList?.Arguments ?? []).Any(IsJustification)
            select source.At(attribute, "add Justification = \"why\"."));

    private static bool IsPublic(MemberDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PublicKeyword);

    private static bool IsNameFor(string file, MemberDeclarationSyntax type)
    {
        string name = SourceFile.NameOf(type);
        return file == name
            || (type.Modifiers.Any(SyntaxKind.PartialKeyword) && file.StartsWith(name + ".", StringComparison.Ordinal));
    }

    private static bool IsJustification(AttributeArgumentSyntax argument) =>
        argument.NameEquals?.Name.Identifier.Text == "Justification"
        && argument.Expression.ToString().Trim('"', ' ').Length > 0;
}
