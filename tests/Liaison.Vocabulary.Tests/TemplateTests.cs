namespace Liaison.Vocabulary.Tests;

public sealed class TemplateTests
{
    [Fact]
    public void Placeholders_are_replaced_by_the_values_of_their_names() =>
        Assert.Equal("Connecting \"A\" to host:80", Template.Fill("Connecting \"{name}\" to {endpoint}", ("endpoint", "host:80"), ("name", "A")));

    [Fact]
    public void A_placeholder_that_occurs_twice_is_replaced_twice() => Assert.Equal("x-x", Template.Fill("{a}-{a}", ("a", "x")));

    [Fact]
    public void A_value_that_looks_like_a_placeholder_is_not_expanded() =>
        Assert.Equal("{b} and {a}", Template.Fill("{a} and {b}", ("a", "{b}"), ("b", "{a}")));

    [Fact]
    public void A_placeholder_without_value_stays() => Assert.Equal("{other} 1", Template.Fill("{other} {a}", ("a", "1")));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("}{")]
    [InlineData("{}")]
    [InlineData("{a")]
    [InlineData("{a b}")]
    [InlineData("{1}")]
    public void Other_braces_are_plain_text(string template)
    {
        Assert.Equal(template, Template.Fill(template, ("a", "x"), ("", "y"), ("1", "z")));
        Assert.Empty(Template.Placeholders(template));
    }

    [Fact]
    public void A_brace_before_a_placeholder_does_not_hide_it() => Assert.Equal("{x}", Template.Fill("{{a}}", ("a", "x")));

    [Fact]
    public void Placeholders_are_listed_in_order() => Assert.Equal(["size", "limit", "size"], Template.Placeholders("{size} of {limit} ({size})"));
}
