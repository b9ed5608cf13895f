namespace Liaison.Samples.Tests;

public sealed class DemoTests
{
    private const string French = """
        Guichet : ouvert, 5 places à vendre
        Alice   : Alice
        Guichet : bonjour Alice
        Bruno   : Bruno
        Guichet : bonjour Bruno
        Alice   : 3
        Guichet : vendu à Alice : 3, places libres : 2
        Bruno   : 4
        Guichet : désolé Bruno, places libres : 2
        Bruno   : 2
        Guichet : vendu à Bruno : 2, places libres : 0
        Alice   : au revoir
        Guichet : à bientôt Alice
        Bruno   : au revoir
        Guichet : à bientôt Bruno
        Guichet : fermé
        Horloge : ouverte
        Visiteur: matinée ?
        Horloge : matinée à 15 h
        Panneau : connecté ; soirée ?
        Horloge : soirée à 20 h 30
        Panneau : fermé, code 1000
        Horloge : fermée
        Agent   : TLS 1.3 ; la recette ?
        Coffre  : 5 places vendues

        """;

    private const string English = """
        Office  : open, 5 seats for sale
        Alice   : Alice
        Office  : hello Alice
        Bruno   : Bruno
        Office  : hello Bruno
        Alice   : 3
        Office  : sold to Alice: 3, free seats: 2
        Bruno   : 4
        Office  : sorry Bruno, free seats: 2
        Bruno   : 2
        Office  : sold to Bruno: 2, free seats: 0
        Alice   : goodbye
        Office  : see you soon Alice
        Bruno   : goodbye
        Office  : see you soon Bruno
        Office  : closed
        Clock   : open
        Visitor : matinee?
        Clock   : matinee at 3 p.m.
        Board   : connected; evening?
        Clock   : evening at 8:30 p.m.
        Board   : closed, code 1000
        Clock   : closed
        Agent   : TLS 1.3; the takings?
        Vault   : 5 seats sold

        """;

    [Theory]
    [InlineData("fr", French)]
    [InlineData("en", English)]
    public async Task The_demo_prints_its_dialogue_in_order_and_ends_by_itself(string language, string dialogue)
    {
        using var demo = Sample.Start("Demo", language);

        Assert.Equal(dialogue, (await demo.ReadToEndAsync()).ReplaceLineEndings("\n"));
        Assert.Equal("", demo.Errors.Trim());
        Assert.Equal(0, await demo.WaitForExitAsync());
    }

    [Fact]
    public async Task Without_an_argument_the_language_is_that_of_the_system()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "on Windows the language is a setting of the user, not a variable");
        using var demo = Sample.StartOnFrenchSystem("Demo");

        Assert.Equal(French, await demo.ReadToEndAsync());
    }
}
