using Liaison.Testing;

namespace Liaison.Samples.Tests;

public sealed class LineClientTests
{
    [Theory]
    [InlineData("fr", "(pas de réponse en une seconde)")]
    [InlineData("en", "(no answer within one second)")]
    public async Task Without_an_address_the_simulated_instrument_answers(string language, string silence)
    {
        using var client = Sample.Start("LineClient", language);

        Assert.Equal(
            $"""
            *IDN?        LIAISON,SIMULATED VOLTMETER,0,1.0
            MEAS:VOLT?   +1.250000E+01
            MEAS:SPEED?  {silence}
            SYST:ERR?    -113,"Undefined header"
            SYST:ERR?    0,"No error"

            """,
            (await client.ReadToEndAsync()).ReplaceLineEndings("\n"));
        Assert.Equal(0, await client.WaitForExitAsync());
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task An_instrument_written_in_another_language_answers_too(string language)
    {
        Assert.SkipWhen(ExternalTool.WhyMissing("python3") is not null, ExternalTool.WhyMissing("python3") ?? "");
        using var instrument = new ChildProcess("python3", [Sample.PeerScript("instrument.py")]);
        string port = await instrument.ReadLineAsync() ?? throw new InvalidOperationException(instrument.Errors);

        using var client = Sample.Start("LineClient", language, "127.0.0.1", port, "*IDN?", "MEAS:VOLT?", "*RST", "VOLT:RANG 10", "SYST:ERR?", "SYST:ERR?");

        Assert.Equal(
            """
            *IDN?        INDEPENDENT,VOLTMETER,42,2.0
            MEAS:VOLT?   -3.300000E+00
            SYST:ERR?    -113,"Undefined header; VOLT:RANG 10"
            SYST:ERR?    0,"No error"

            """,
            (await client.ReadToEndAsync()).ReplaceLineEndings("\n"));
        Assert.Equal(0, await client.WaitForExitAsync());
    }
}
