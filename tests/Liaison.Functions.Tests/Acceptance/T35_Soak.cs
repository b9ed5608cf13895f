using System.Diagnostics;
using System.Globalization;
using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

/// <summary>Lasts a minute, or as many seconds as LIAISON_SOAK_SECONDS says; other tests run beside it.</summary>
[Trait("Acceptance", "T35")]
public sealed class T35_Soak
{
    private const int Writers = 64;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("LIAISON_SOAK_SECONDS"), CultureInfo.InvariantCulture, out int seconds) ? seconds : 60);

    [Fact]
    public void Sixty_four_writers_and_one_reader_on_one_name_keep_messages_whole_and_in_order()
    {
        using var stage = new Stage();
        var (client, peer) = stage.OpenClient();
        using var _ = peer;
        var echo = Background.Start(() => Echo(peer));
        long start = Stopwatch.GetTimestamp();
        var writers = Enumerable.Range(0, Writers)
            .Select(writer => Background.Start(() => Write(client, writer, () => Stopwatch.GetElapsedTime(start) > Duration)))
            .ToList();
        var reader = Background.Start(() => ReadAll(client));

        int[] written = [.. writers.Select(static writer => writer.Result(Duration + TimeSpan.FromMinutes(2)))];
        Assert.True(SocketWrite(client, "end"));
        int[] read = reader.Result(TimeSpan.FromMinutes(2));

        Assert.Equal(written, read);
        Assert.All(written, static count => Assert.True(count > 0, "A writer never had its turn."));
        SocketClose(client);
        echo.Result();
    }

    /// <summary>Sends back what comes, as it comes.</summary>
    private static void Echo(Peer peer)
    {
        byte[] buffer = new byte[65_536];
        while (peer.Socket.Receive(buffer) is var count and > 0)
            peer.Send(buffer.AsSpan(0, count));
    }

    private static int Write(string client, int writer, Func<bool> isOver)
    {
        int number = 0;
        for (; number == 0 || !isOver(); number++)
            Assert.True(SocketWrite(client, Compose(writer, number)), ErrorInfo(errFullDetails));
        return number;
    }

    /// <summary>Checks each message and gives the number of messages of each writer.</summary>
    private static int[] ReadAll(string client)
    {
        int[] next = new int[Writers];
        while (true)
        {
            string message = SocketRead(client);
            if (message == "end")
                return next;
            Assert.False(ErrorOccurred, ErrorInfo(errFullDetails));
            int writer = int.Parse(message.AsSpan(0, message.IndexOf(':', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
            Assert.Equal(Compose(writer, next[writer]), message);
            next[writer]++;
        }
    }

    /// <summary>The message says all about itself, so that a reader can tell any damage. Most are short, some are long.</summary>
    private static string Compose(int writer, int number)
    {
        int length = (number * 31 % 500) + (number % 97 == 0 ? 70_000 : 0);
        return $"{writer}:{number}:{new string((char)('a' + (number % 26)), length)}";
    }
}
