extern alias Writer;

using System.Globalization;
using System.Reflection;
using Liaison.Functions;
using Microsoft.CodeAnalysis.CSharp;
using Writer::Liaison.VocabularyWriter.Sources;

namespace Liaison.Vocabulary.Tests;

/// <summary>The two facades and what stands behind them, held against the vocabulary.</summary>
public sealed class FacadeTests
{
    private static readonly VocabularySource Source = VocabularyReader.Read(Repository.Root);

    public static TheoryData<string> AvailableFunctions => [.. Source.AvailableFunctions.Select(function => function.Id)];

    [Theory]
    [MemberData(nameof(AvailableFunctions))]
    public void Every_available_function_has_its_implementation_with_that_signature(string id)
    {
        var function = Find(id);
        var path = function.Implementation!.Split('.');
        var room = typeof(LiaisonRuntime).GetProperty(path[0])?.PropertyType;

        if (room is null) AssertDeclared(function, typeof(LiaisonRuntime).Assembly.GetType($"Liaison.Functions.{path[0]}")!, path[1], parameter => parameter.Id, BindingFlags.Static);
        else AssertDeclared(function, room, path[1], parameter => parameter.Id, BindingFlags.Instance);
    }

    [Theory]
    [MemberData(nameof(AvailableFunctions))]
    public void Every_available_function_is_in_both_facades(string id)
    {
        var function = Find(id);
        AssertDeclared(function, typeof(Français), function.Fr, parameter => parameter.Fr, BindingFlags.Static);
        AssertDeclared(function, typeof(English), function.En, parameter => parameter.En, BindingFlags.Static);
        foreach (var alias in function.Aliases)
        {
            if (alias.Language == "fr") AssertDeclared(function, typeof(Français), alias.Word, parameter => parameter.Fr, BindingFlags.Static);
            else AssertDeclared(function, typeof(English), alias.Word, parameter => parameter.En, BindingFlags.Static);
        }
    }

    [Fact]
    public void Every_constant_is_in_both_facades_with_its_value() => Assert.All(Source.AllConstants, constant =>
    {
        Assert.Equal(constant.Value, typeof(Français).GetField(constant.Fr)?.GetRawConstantValue());
        Assert.Equal(constant.Value, typeof(English).GetField(constant.En)?.GetRawConstantValue());
    });

    [Fact]
    public void The_facades_hold_nothing_that_the_vocabulary_does_not_offer()
    {
        var available = Source.AvailableFunctions.ToList();
        string[] aliases = [.. available.SelectMany(function => function.Aliases).Select(alias => alias.Word)];
        AssertMembers(typeof(Français), [.. available.Select(function => function.Fr), .. Source.AllConstants.Select(constant => constant.Fr), .. aliases]);
        AssertMembers(typeof(English), [.. available.Select(function => function.En), .. Source.AllConstants.Select(constant => constant.En), .. aliases]);
    }

    private static FunctionSource Find(string id) => Source.AvailableFunctions.Single(function => function.Id == id);

    private static void AssertMembers(Type facade, IReadOnlyList<string> offered) => Assert.Empty(facade
        .GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(member => member is not MethodInfo { IsSpecialName: true })
        .Select(member => member.Name)
        .Except(offered, StringComparer.Ordinal));

    private static void AssertDeclared(FunctionSource function, Type type, string name, Func<ParameterSource, string> parameterName, BindingFlags where)
    {
        var flags = where | BindingFlags.Public | BindingFlags.DeclaredOnly;
        foreach (var syntax in function.Syntaxes)
        {
            var returns = syntax.Returns is { } result ? Source.Type(result.Type).Csharp : "void";
            if (function.Kind != "function")
            {
                var property = type.GetProperty(name, flags)!;
                Assert.Equal(returns, Name(property.PropertyType));
                Assert.Equal(function.Kind == "variable", property.CanWrite);
                continue;
            }

            var declared = type.GetMember(name, flags).OfType<MethodInfo>().Select(Signature).ToList();
            foreach (var overload in Overload.Of(Source, syntax))
            {
                var parameters = syntax.Parameters.Zip(overload.Types, (parameter, choice) =>
                    $"{choice} {parameterName(parameter)}{(parameter.Default is { } value ? $" = {value.Csharp}" : "")}");
                Assert.Contains($"{returns} {name}({string.Join(", ", parameters)})", declared, StringComparer.Ordinal);
            }
        }
    }

    private static string Signature(MethodInfo method) =>
        $"{Name(method.ReturnType)} {method.Name}({string.Join(", ", method.GetParameters().Select(parameter =>
            $"{Name(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Literal(parameter)}" : "")}"))})";

    private static string Name(ParameterInfo parameter)
    {
        var nullable = new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        var modifier = parameter.IsOut ? "out " : parameter.GetCustomAttribute<System.Runtime.CompilerServices.ParamCollectionAttribute>() is null ? "" : "params ";
        return modifier + Name(parameter.ParameterType) + (nullable && !parameter.ParameterType.IsValueType && !parameter.ParameterType.ContainsGenericParameters ? "?" : "");
    }

    private static string Name(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } underlying => Name(underlying) + "?",
        { IsByRef: true } => Name(type.GetElementType()!),
        _ when type == typeof(double) => "double",
        _ when type == typeof(decimal) => "decimal",
        _ when type == typeof(void) => "void",
        _ when type == typeof(string) => "string",
        _ when type == typeof(bool) => "bool",
        _ when type == typeof(int) => "int",
        _ when type == typeof(long) => "long",
        _ when type == typeof(byte) => "byte",
        { IsGenericType: true } => $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
        _ => type.Name,
    };

    private static string Literal(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        bool value => value ? "true" : "false",
        null when parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null => "default",
        null => "null",
        var value => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
