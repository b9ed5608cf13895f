extern alias Writer;

using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Writer::Liaison.VocabularyWriter.Sources;

namespace Liaison.Vocabulary.Tests.Writing;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("text", typeof(TextSource))]
    [InlineData("named", typeof(NamedSource))]
    [InlineData("type", typeof(TypeSource))]
    [InlineData("family", typeof(FamilySource))]
    [InlineData("alias", typeof(AliasSource))]
    [InlineData("default", typeof(DefaultSource))]
    [InlineData("parameter", typeof(ParameterSource))]
    [InlineData("result", typeof(ResultSource))]
    [InlineData("syntax", typeof(SyntaxSource))]
    [InlineData("function", typeof(FunctionSource))]
    [InlineData("constant", typeof(ConstantSource))]
    [InlineData("constantFamily", typeof(ConstantFamilySource))]
    [InlineData("error", typeof(ErrorSource))]
    [InlineData("aliases", typeof(AliasesSource))]
    [InlineData("keyword", typeof(KeywordSource))]
    [InlineData("diagnostic", typeof(DiagnosticSource))]
    [InlineData("keywordsFile", typeof(KeywordsFile))]
    [InlineData("diagnosticsFile", typeof(DiagnosticsFile))]
    [InlineData("typesFile", typeof(TypesFile))]
    [InlineData("constantsFile", typeof(ConstantsFile))]
    [InlineData("functionsFile", typeof(FunctionsFile))]
    [InlineData("messagesFile", typeof(MessagesFile))]
    public void The_schema_says_what_the_writer_reads(string definition, Type source)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "vocabulary", "schema.json")));
        var form = schema.RootElement.GetProperty("$defs").GetProperty(definition);
        var parameters = source.GetConstructors().Single(constructor => constructor.GetParameters().Length > 0).GetParameters();

        Assert.Equal(
            Names(source, parameters),
            form.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.Equal(
            Names(source, parameters.Where(parameter => !parameter.HasDefaultValue)),
            form.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.False(form.GetProperty("additionalProperties").GetBoolean());
    }

    private static IEnumerable<string> Names(Type source, IEnumerable<ParameterInfo> parameters) => parameters
        .Select(parameter => source.GetProperty(parameter.Name!)!.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
            ?? JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!))
        .Order(StringComparer.Ordinal);
}
